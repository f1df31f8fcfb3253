/** Against a real provider: what doesn't belong together is refused, whatever part of it. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { client, startProvider, throughProvider, type ProviderServer } from '../../../test/oidc-provider.ts';
import { elsewhere, type Elsewhere } from './oidc.ts';
import { providersFrom } from './providers.ts';

const callback = 'http://127.0.0.1:9/aanmelden/acmidm/terug';
let provider: ProviderServer;
let site: Elsewhere;
const settings = (issuer: string): string =>
  JSON.stringify([
    {
      key: 'acmidm',
      name: 'ACM/IDM',
      issuer,
      ...client,
      scope: 'openid profile email',
      roles: { Beleidscoordinator: 'policy_coordinator', Lezer: 'management_team' },
    },
  ]);

beforeAll(async () => {
  provider = await startProvider(callback);
  provider.people['tine'] = {
    name: 'Tine Rombouts',
    email: 'tine@spoorbeke.be',
    vo_orgcode: 'OVO000123',
    roles: ['Beleidscoordinator:OVO000123', 'Lezer:OVO999999', 'Onbekend'],
    rrn: '85073003328',
  };
  site = elsewhere(providersFrom(settings(provider.issuer)));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await provider.stop();
});

async function signedIn() {
  const begun = await site.begin('acmidm', callback);
  if (begun === null) throw new Error('no such provider');
  return { kept: begun.kept, address: await throughProvider(begun.address, 'tine') };
}

describe('an account elsewhere', () => {
  it('is its issuer and subject, with the organisation and the roles that hold there, and nothing else', async () => {
    const { kept, address } = await signedIn();
    expect(await site.finish('acmidm', address, kept)).toEqual({
      issuer: provider.issuer,
      subject: 'tine',
      organisation: 'OVO000123',
      roles: ['policy_coordinator'],
      name: 'Tine Rombouts',
      mail: 'tine@spoorbeke.be',
    });
    // The code was used.
    expect(await site.finish('acmidm', address, kept)).toBeNull();
  });

  it('is not believed with another state, nonce, verifier or issuer, nor for an unknown provider', async () => {
    const other = (await signedIn()).kept;
    for (const part of ['state', 'nonce', 'verifier'] as const) {
      const { kept, address } = await signedIn();
      expect(await site.finish('acmidm', address, { ...kept, [part]: other[part] })).toBeNull();
    }
    const { kept, address } = await signedIn();
    const forged = new URL(address);
    forged.searchParams.set('iss', 'https://elders.example');
    expect(await site.finish('acmidm', forged, kept)).toBeNull();
    forged.searchParams.delete('iss');
    expect(await site.finish('acmidm', forged, kept)).toBeNull();
    expect(await site.finish('elders', address, kept)).toBeNull();
    expect(await site.begin('elders', callback)).toBeNull();
    expect((await site.finish('acmidm', address, kept))?.subject).toBe('tine');
  });

  it('refuses what the person refused there', async () => {
    const { kept } = await signedIn();
    const denied = new URL(callback);
    denied.search = new URLSearchParams({
      error: 'access_denied',
      state: kept.state,
      iss: provider.issuer,
    }).toString();
    expect(await site.finish('acmidm', denied, kept)).toBeNull();
  });
});

describe('the list of providers', () => {
  it('never asks the national number', () => {
    const list = settings('https://authenticatie.vlaanderen.be/op');
    expect(providersFrom(list)).toHaveLength(1);
    expect(providersFrom(undefined)).toEqual([]);
    expect(() => providersFrom(list.replace('openid profile', 'openid rrn profile'))).toThrow(
      'OIDC_PROVIDERS',
    );
    expect(() => providersFrom(list.replace('policy_coordinator', 'koning'))).toThrow('OIDC_PROVIDERS');
    expect(() => providersFrom('[{')).toThrow('OIDC_PROVIDERS');
  });
});
