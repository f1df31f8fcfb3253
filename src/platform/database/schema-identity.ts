/** The tables of how people prove who they are. */
import type { Generated } from 'kysely';
import type { TryKind } from '../../organisation/try-kind.ts';
import type { Instant, Optional } from './schema-columns.ts';

export type LinkKind = 'invitation' | 'recovery';
export type ChallengePurpose = 'second_step' | 'passkey_sign_in' | 'passkey_add';

export interface IdentityTables {
  passwords: { government_id: string; person_id: string; hash: string; changed_at: Instant };
  code_apps: {
    government_id: string;
    person_id: string;
    secret: string;
    last_step: Generated<bigint>;
    created_at: Instant;
  };
  passkeys: {
    id: Generated<string>;
    government_id: string;
    person_id: string;
    credential_id: string;
    public_key: Buffer;
    counter: bigint;
    transports: string;
    name: string;
    created_at: Instant;
    used_at: Optional<string>;
  };
  recovery_codes: { government_id: string; person_id: string; hash: string };
  links: {
    government_id: string;
    token_hash: string;
    person_id: string;
    kind: LinkKind;
    created_at: Instant;
    expires_at: string;
  };
  challenges: {
    government_id: string;
    token_hash: string;
    person_id: string | null;
    purpose: ChallengePurpose;
    content: Generated<string>;
    expires_at: string;
  };
  failed_tries: {
    government_id: string;
    kind: TryKind;
    key: string;
    failures: Generated<number>;
    last_at: string;
  };
  identities: {
    government_id: string;
    issuer: string;
    subject: string;
    person_id: string;
    created_at: Instant;
  };
}
