/** A real OpenID provider on loopback, as ACM/IDM is one: any name signs in, with the claims that a test gives it. */
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

export type PeopleElsewhere = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type ProviderServer = {
  issuer: string;
  people: Record<string, Record<string, unknown>>;
  stop: () => Promise<void>;
};

const rights = { client_id: 'beleidsspoor', client_secret: 'een geheim van minstens 32 tekens lang' };
export const client = { clientId: rights.client_id, clientSecret: rights.client_secret };

/** @param callback the address that the provider sends people back to. */
export async function startProvider(callback: string): Promise<ProviderServer> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const place = server.address();
  const issuer = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : 0}`;
  const people: Record<string, Record<string, unknown>> = {};
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        ...rights,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'vo_orgcode', 'roles', 'rrn'], profile: ['name'], email: ['email'] },
    scopes: ['openid', 'profile', 'email'],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k1' }] },
    cookies: { keys: ['een sleutel voor deze proef'] },
    pkce: { required: () => true },
    findAccount: (_, id) =>
      Object.hasOwn(people, id) ? { accountId: id, claims: () => ({ sub: id, ...people[id] }) } : undefined,
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}

/** Signs in at the provider as a browser would, and stops at our door. @returns our address with what came along. */
export async function throughProvider(address: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const issuer = new URL(address).origin;
  let next = new URL(address);
  let body: URLSearchParams | null = null;
  for (let hops = 0; hops < 12; hops += 1) {
    if (next.origin !== issuer) return next;
    const response: Response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(body === null ? {} : { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    body = null;
    const place = response.headers.get('location');
    if (place !== null) {
      next = new URL(place, next);
      continue;
    }
    const html = await response.text();
    const action = /action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`no form: ${html.slice(0, 400)}`);
    next = new URL(action, next);
    body = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'x' } : { prompt });
  }
  throw new Error('the provider sends in circles');
}
