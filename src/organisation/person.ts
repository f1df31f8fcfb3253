import type { Grant } from './role.ts';

export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];
export type PersonState = 'invited' | 'active' | 'closed';
export type SignInMethod = 'demonstration' | 'password' | 'passkey' | 'oidc';

export type Person = { id: string; name: string; mail: string; locale: Locale; state: PersonState };

/** Who asks. `person` is null for who did not sign in; `actsFor` are the people that this person stands in for today. */
export type Actor = {
  person: { id: string; name: string; locale: Locale } | null;
  grants: readonly Grant[];
  actsFor: readonly string[];
};

export const anonymous: Actor = { person: null, grants: [], actsFor: [] };
