/** Every address of the site answers, with safe headers, and says the same figures as the report that it gives away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromDecimal, printCents } from '../../src/kernel/money.ts';
import { linksOf, type RunningSite, runSite, signIn } from './site-run.ts';

let site: RunningSite;
let cookie: string;
beforeAll(async () => {
  site = await runSite('demonstration');
  // The management team reads everything, the open round too.
  cookie = await signIn(site.address, 'Marleen Baert');
});
afterAll(() => site.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${site.address}${path}`, { redirect: 'manual', headers: { cookie, ...headers } });
const page = async (path: string): Promise<string> => (await get(path)).text();

/** Rounds as the site lists them, newest first. */
async function rounds(): Promise<string[]> {
  const html = await page('/meerdorp/rondes');
  return linksOf(html, site.address, '/meerdorp/rondes')
    .filter((path) => /^\/meerdorp\/rondes\/[0-9a-f-]{36}$/.test(path))
    .map((path) => path.slice(path.lastIndexOf('/') + 1));
}

function expectSafe(response: Response): void {
  const { headers } = response;
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).not.toBeNull();
  expect(headers.get('content-security-policy')).toMatch(/default-src '(?:self|none)'/);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
}

describe('the site of the demonstration', () => {
  it('leads straight to the only government and says that it is a demonstration', async () => {
    const home = await get('/');
    expect([home.status, home.headers.get('location')]).toEqual([307, '/meerdorp']);
    expect(await page('/meerdorp')).toContain('Dit is een demonstratie');
  });

  it('has no dead link, no script and no style within a page, and every answer is safe', async () => {
    const seen = new Set(['/', '/meerdorp', '/toegankelijkheid']);
    const bad: string[] = [];
    const policyOf = (response: Response): string => response.headers.get('content-security-policy') ?? '';
    // An editor, words chosen in a text, a passkey: these few pages begin a script, by the nonce of their answer.
    const withScript = /\/(?:opvolging|nazicht)\/|\/passkeys?(?:\?|$)/;
    // Pages of one kind, with one choice of filters, are enough of each other's likeness to be looked at a few times.
    const visits = new Map<string, number>();
    const isEnough = (path: string): boolean => {
      const { pathname, searchParams } = new URL(path, site.address);
      const kind = pathname.replace(/\/acties\/.*/, '/acties').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
      // Every figure of the money pages leads to lines of its own: each page of theirs a few dozen times.
      const money = /\/geld\b/.test(kind);
      const key = money ? kind : `${kind} ${[...searchParams.keys()].sort().join(' ')}`;
      visits.set(key, (visits.get(key) ?? 0) + 1);
      return (visits.get(key) ?? 0) > (money ? 30 : searchParams.size === 0 ? 90 : 6);
    };
    for (const path of seen) {
      if (/\/(?:rapport|plan)\.|\.(?:xlsx|csv)(?:\?|$)/.test(path) || isEnough(path)) continue;
      const response = await get(path);
      expectSafe(response);
      if (response.status !== 200 && path !== '/') bad.push(`${response.status} ${path}`);
      const html = await response.text();
      const bare = html.replaceAll(/<script nonce="([^"]+)">[\s\S]*?<\/script>/g, (script, nonce: string) =>
        withScript.test(path) && policyOf(response).includes(`'nonce-${nonce}'`) ? '' : script,
      );
      if (/<script|\sstyle=|\son\w+=|<style/i.test(bare)) bad.push(`inline ${path}`);
      if (/undefined|\[object |NaN/.test(bare)) bad.push(`unfinished ${path}`);
      linksOf(html, site.address, path).forEach((link) => seen.add(link));
    }
    expect(bad).toEqual([]);
    // Three objectives, 17 action plans and 60 actions, in four rounds, and the pages around them.
    expect([...seen].filter((path) => path.includes('/acties/')).length).toBeGreaterThanOrEqual(80);
    expect(seen.size).toBeGreaterThan(300);
    // More than a thousand pages, one after the other.
  }, 240_000);

  it('gives its files the same headers as its pages', async () => {
    const html = await page('/meerdorp');
    const files = [...html.matchAll(/(?:href|src)="([^"]*\/_app\/[^"]+|\/merk\.svg)"/g)].map(
      (found) => found[1] ?? '',
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const response = await fetch(new URL(file, `${site.address}/meerdorp`));
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('refuses what can not be, in Dutch', async () => {
    for (const [path, status] of [
      ['/nergens', 404],
      ['/meerdorp/acties/9.9.9', 404],
      ['/meerdorp/rondes/00000000-0000-4000-8000-000000000000', 404],
      ['/meerdorp/rondes/geen-nummer', 404],
      ['/meerdorp?ronde=geen-nummer', 400],
      ['/meerdorp/plan?status=boos', 400],
      ['/meerdorp/plan?licht=paars', 400],
      [`/meerdorp/plan?q=${'a'.repeat(300)}`, 400],
      ["/meerdorp'/plan", 404],
      ['/geen/../../etc/passwd', 404],
    ] as const) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, status]);
      expectSafe(response);
      expect(await response.text()).toContain('Naar het begin');
    }
  });

  it('refuses what no form of its own sends, in Dutch and with the same headers', async () => {
    const send = (path: string, body: string, headers: Record<string, string> = {}) =>
      fetch(`${site.address}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          origin: site.address,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body,
      });
    const closed = "default-src 'none'";
    const policy = ({ headers }: Response): string => headers.get('content-security-policy') ?? '';
    const elsewhere = await send('/taal', 'taal=nl&terug=/', { origin: 'http://elsewhere.example' });
    expect([elsewhere.status, policy(elsewhere)]).toEqual([403, expect.stringContaining(closed)]);
    const slash = await get('/meerdorp/');
    expect([slash.status, policy(slash)]).toEqual([308, expect.stringContaining(closed)]);
    for (const [status, sentence, response] of [
      [
        400,
        'niet heel',
        await send('/taal', '--x\r\nniets', { 'content-type': 'multipart/form-data; boundary=x' }),
      ],
      [400, 'niet lezen', await send('/taal', 'taal=nl&taal=en&terug=/')],
      [413, 'te groot', await send('/taal', `taal=nl&terug=/${'a'.repeat(1_000_000)}`)],
    ] as const) {
      expect(response.status).toBe(status);
      expectSafe(response);
      expect(await response.text()).toContain(sentence);
    }
  });

  it('says that it is healthy', async () => {
    const response = await get('/gezond');
    expect([response.status, await response.text()]).toEqual([200, 'gezond\n']);
    expectSafe(response);
  });

  it('sends pages compressed to whom takes that, and not again when nothing changed', async () => {
    const first = await get('/meerdorp/plan', { 'accept-encoding': 'gzip' });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get('/meerdorp/plan', { 'if-none-match': etag })).status).toBe(304);
    const plain = await get('/meerdorp/plan', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });
});

describe('rounds and their reports', () => {
  it('shows the open round as provisional and gives no report of it', async () => {
    const [open = '', closed = ''] = await rounds();
    expect(await page(`/meerdorp?ronde=${open}`)).toContain('Voorlopig');
    expect(await page(`/meerdorp?ronde=${closed}`)).not.toContain('Voorlopig:');
    expect((await get(`/meerdorp/rondes/${open}/rapport.pdf`)).status).toBe(404);
  });

  it('gives the report in five formats, each as what it says', async () => {
    const [, closed = ''] = await rounds();
    for (const [format, type, start] of [
      ['pdf', 'application/pdf', '%PDF-'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
      ['html', 'text/html; charset=utf-8', '<!'],
      ['json', 'application/json; charset=utf-8', '{'],
    ] as const) {
      const path = `/meerdorp/rondes/${closed}/rapport.${format}`;
      const response = await get(path);
      expect([format, response.status, response.headers.get('content-type')]).toEqual([format, 200, type]);
      expectSafe(response);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`filename="meerdorp-opvolging-2024-[0-9a-f]{8}\\.${format}"$`),
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      const etag = response.headers.get('etag') ?? '';
      expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
      expect(Buffer.from(await (await get(path)).arrayBuffer()).equals(bytes)).toBe(true);
    }
    expect((await get(`/meerdorp/rondes/${closed}/rapport.exe`)).status).toBe(404);
  });

  it('answers pages while a report is made', async () => {
    const [, , , oldest = ''] = await rounds();
    let made = false;
    const report = get(`/meerdorp/rondes/${oldest}/rapport.pdf`).then((response) => {
      made = true;
      return response;
    });
    for (const path of ['/meerdorp', '/meerdorp/plan', '/meerdorp/acties/1.2.2'])
      expect((await get(path)).status).toBe(200);
    expect(made).toBe(false);
    expect((await report).status).toBe(200);
  });

  it('shows the totals that the open data of the same round add up to', async () => {
    const [, closed = ''] = await rounds();
    type Money = Record<string, { expenses?: (string | null)[] }>;
    const data = (await (await get(`/meerdorp/rondes/${closed}/rapport.json`)).json()) as {
      columns: { label: string }[];
      nodes: { code: string; level: string; money: Money }[];
    };
    const index = data.columns.findIndex(({ label }) => label === 'Rekening 2024');
    const spent = (money: Money): bigint =>
      Object.values(money).reduce(
        (sum, { expenses }) => sum + (fromDecimal(expenses?.[index] ?? '0')?.cents ?? 0n),
        0n,
      );
    const objectives = data.nodes.filter(({ level }) => level === 'objective');
    expect(objectives).toHaveLength(3);
    const plan = await page('/meerdorp/plan');
    // To the cent what the actions spent: the objectives themselves are printed in whole euros a kind.
    const under = (code: string): bigint =>
      data.nodes
        .filter((node) => node.level === 'action' && node.code.startsWith(`${code}.`))
        .reduce((sum, { money }) => sum + spent(money), 0n);
    for (const { code } of objectives) expect(plan).toContain(printCents(under(code), 0));
    const total = objectives.reduce((sum, { code }) => sum + under(code), 0n);
    expect(plan.slice(plan.indexOf('<tfoot>'))).toContain(printCents(total, 0));
  });
});

describe('for who did not sign in', () => {
  it('the open round is not there, and signing in is a page away', async () => {
    const [open = '', closed = ''] = await rounds();
    const stranger = { cookie: '' };
    for (const path of [
      `/meerdorp?ronde=${open}`,
      `/meerdorp/plan?ronde=${open}`,
      `/meerdorp/rondes/${open}`,
    ])
      expect((await get(path, stranger)).status).toBe(404);
    const response = await get(`/meerdorp/rondes/${closed}`, stranger);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('href="/meerdorp/aanmelden"');
  });

  it('a session that was ended or made up opens nothing', async () => {
    const [open = ''] = await rounds();
    const own = await signIn(site.address, 'Hanne Wuyts');
    const at = `/meerdorp/rondes/${open}`;
    expect((await get(at, { cookie: own })).status).toBe(200);
    const left = await fetch(`${site.address}/meerdorp/afmelden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, accept: 'text/html', cookie: own },
      body: new URLSearchParams(),
    });
    expect(left.status).toBe(303);
    expect((await get(at, { cookie: own })).status).toBe(404);
    expect((await get(at, { cookie: `beleidsspoor=${'A'.repeat(43)}` })).status).toBe(404);
  });
});

describe('in production', () => {
  it('only closed rounds are shown, and nothing says demonstration', async () => {
    const production = await runSite('production');
    try {
      const open = (await rounds())[0] ?? '';
      const at = (path: string): Promise<Response> => fetch(`${production.address}${path}`);
      const html = await (await at('/meerdorp/rondes')).text();
      expect(html).toContain('bevroren');
      expect(html).not.toContain('voorlopig');
      expect(html).not.toContain('demonstratie');
      const signIns = await (await at('/meerdorp/aanmelden')).text();
      expect(signIns).not.toContain('name="persoon"');
      for (const path of [
        `/meerdorp?ronde=${open}`,
        `/meerdorp/plan?ronde=${open}`,
        `/meerdorp/rondes/${open}`,
      ])
        expect((await at(path)).status).toBe(404);
      expect(await (await at('/meerdorp/acties/1.2.2')).text()).not.toContain('voorlopig');
    } finally {
      await production.stop();
    }
  });
});
