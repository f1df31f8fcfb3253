/**
 * Signing in elsewhere with OpenID Connect: the code flow with PKCE, state and nonce. Only what is needed comes out: the
 * account, the organisation, the roles, a name and a mail address; other claims are forgotten.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';
import type { Role } from '../../organisation/role.ts';
import type { Provider } from './providers.ts';

/** What the browser keeps between going and coming back. */
export const keptShape = z.object({
  state: z.string().min(20).max(200),
  nonce: z.string().min(20).max(200),
  verifier: z.string().min(20).max(200),
});
export type Kept = z.infer<typeof keptShape>;

/** Who somebody is elsewhere. */
export type Claimed = {
  issuer: string;
  subject: string;
  organisation: string | null;
  roles: Role[];
  name: string | null;
  mail: string | null;
};

export type Elsewhere = {
  providers: readonly { key: string; name: string }[];
  /** Null when there is no such provider. @param callback our address that it comes back to. */
  begin(key: string, callback: string): Promise<{ address: string; kept: Kept } | null>;
  /** @param address our own callback address with what came along. Null for whatever doesn't fit. */
  finish(key: string, address: URL, kept: Kept): Promise<Claimed | null>;
};

type Claims = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** `Rol` and, as ACM/IDM has it, `Rol:OVO000123`: then only for that organisation. */
function rolesOf(provider: Provider, claims: Claims, organisation: string | null): Role[] {
  const value = claims[provider.roleClaim];
  const said = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  const found = said.flatMap((one) => {
    const [name = '', place] = one.split(':');
    const role = Object.hasOwn(provider.roles, one) ? provider.roles[one] : provider.roles[name];
    return role !== undefined && (place === undefined || place === organisation) ? [role] : [];
  });
  return [...new Set(found)];
}

function claimed(provider: Provider, issuer: string, claims: Claims): Claimed | null {
  const subject = textOf(claims['sub']);
  if (subject === null) return null;
  const organisation = provider.organisationCode ?? textOf(claims[provider.organisationClaim]);
  const given = [claims['given_name'], claims['family_name']].map(textOf).filter((one) => one !== null);
  return {
    issuer,
    subject,
    organisation,
    roles: rolesOf(provider, claims, organisation),
    name: textOf(claims['name']) ?? (given.length > 0 ? given.join(' ') : null),
    mail: textOf(claims[provider.mailClaim]),
  };
}

const isLoopback = (issuer: string): boolean => /^(?:localhost|127\.0\.0\.1)$/.test(new URL(issuer).hostname);

/** What a provider says of itself is asked at the first sign-in and kept by whoever holds this. */
export function elsewhere(providers: readonly Provider[]): Elsewhere {
  const known = new Map<string, Promise<Configuration>>();
  const find = (key: string): Provider | undefined => providers.find((one) => one.key === key);
  const configurationOf = (provider: Provider): Promise<Configuration> => {
    const { key, issuer, clientId, clientSecret } = provider;
    const found =
      known.get(key) ??
      discovery(new URL(issuer), clientId, clientSecret, ClientSecretBasic(clientSecret), {
        // Only on this machine itself may it go without TLS.
        execute: isLoopback(issuer) ? [allowInsecureRequests] : [],
        timeout: 10,
      });
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
  return {
    providers: providers.map(({ key, name }) => ({ key, name })),
    begin: async (key, callback) => {
      const provider = find(key);
      if (!provider) return null;
      const configuration = await configurationOf(provider);
      const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: provider.scope,
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, kept };
    },
    finish: async (key, address, kept) => {
      const provider = find(key);
      if (!provider) return null;
      try {
        const configuration = await configurationOf(provider);
        const tokens = await authorizationCodeGrant(configuration, address, {
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          pkceCodeVerifier: kept.verifier,
          idTokenExpected: true,
        });
        const token = tokens.claims();
        if (!token) return null;
        const more = configuration.serverMetadata().userinfo_endpoint
          ? await fetchUserInfo(configuration, tokens.access_token, token.sub)
          : {};
        return claimed(provider, token.iss, { ...more, ...token });
      } catch (error) {
        // Whatever the library refuses is one answer to the person; the keeper of the site reads why.
        console.error(`${key}:`, error instanceof Error ? `${error.name}: ${error.message}` : error);
        return null;
      }
    },
  };
}
