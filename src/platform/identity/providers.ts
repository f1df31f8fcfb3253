/** Where else people may sign in, as the environment says it: OIDC_PROVIDERS, a list in JSON. */
import { z } from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import { roles } from '../../organisation/role.ts';
import { identityWords } from './identity.nl.ts';

const providerShape = z.strictObject({
  /** In addresses: `acmidm`, `entra`. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** As the button says it. */
  name: z.string().min(1).max(60),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** The national number has a scope of its own with ACM/IDM; it is not ours to know. */
  scope: z
    .string()
    .refine((scope) => !/\brrn\b/.test(scope) && /\bopenid\b/.test(scope))
    .default('openid profile'),
  /** The claim that names the organisation; or its code, for a provider of one government. */
  organisationClaim: z.string().default('vo_orgcode'),
  organisationCode: z
    .string()
    .regex(/^[A-Za-z0-9]{1,40}$/)
    .optional(),
  roleClaim: z.string().default('roles'),
  /** What the role claim says, and what that is here. */
  roles: z.record(z.string().min(1), z.enum(roles)),
  mailClaim: z.string().default('email'),
});

export type Provider = z.infer<typeof providerShape>;

/** @throws Refusal when the text is no such list. */
export function providersFrom(text: string | undefined): Provider[] {
  if (text === undefined || text === '') return [];
  try {
    return z.array(providerShape).parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new Refusal('usage', identityWords.badProviders);
    throw error;
  }
}
