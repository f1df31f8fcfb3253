/**
 * Every route of the site asked by every role, and every act tried by who may not do it and by who may. The tables of
 * the rooms say what is right; this sees that pages and use cases keep to them.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSite, signIn, type RunningSite } from './journeys/site-run.ts';
import { people, routes, visitors, type Visitor } from './permissions-table.ts';

const folder = resolve(import.meta.dirname, '../src/web/routes');
const NOBODY = '00000000-0000-4000-8000-000000000000';

let site: RunningSite;
const cookies = new Map<Visitor, string>([['anonymous', '']]);
const places = new Map<string, string>([
  ['nobody', NOBODY],
  ['token', 'A'.repeat(43)],
]);

const filled = (text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'fresh' ? randomUUID() : (places.get(name) ?? name),
  );
const ask = (path: string, who: Visitor): Promise<Response> =>
  fetch(`${site.address}${filled(path)}`, {
    redirect: 'manual',
    headers: { cookie: cookies.get(who) ?? '', accept: 'text/html' },
  });
const first = async (path: string, who: Visitor, found: RegExp): Promise<string> =>
  found.exec(await (await ask(path, who)).text())?.[1] ?? '';

beforeAll(async () => {
  site = await runSite('demonstration');
  for (const [role, name] of Object.entries(people))
    cookies.set(role as Visitor, await signIn(site.address, name));
  const list = await (await ask('/meerdorp/rondes', 'policy_coordinator')).text();
  const rounds = new Set([...list.matchAll(/rondes\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
  const [open = '', closed = '', earlier = ''] = rounds;
  places.set('open', open).set('closed', closed).set('earlier', earlier);
  places.set('update', await first('/meerdorp/werk', 'action_owner', /opvolging\/([0-9a-f-]{36})/));
  const one = /name="actie" value="([0-9a-f-]{36})"/;
  places.set('node', await first('/meerdorp/beheer/toewijzingen?q=2.1.1', 'administrator', one));
  places.set(
    'person',
    await first('/meerdorp/beheer', 'administrator', /mensen\/([0-9a-f-]{36})[^>]*>[^<]*Youssef/),
  );
  places.set(
    'book',
    await first('/meerdorp/boekhouding', 'financial_director', /boekhouding\/([0-9a-f-]{36})"/),
  );
  places.set(
    'site',
    await first('/meerdorp/scholen/beheer', 'enrolment_officer', /beheer\/([0-9a-f-]{36})"/),
  );
  places.set(
    'run',
    await first('/meerdorp/aanmeldingen', 'enrolment_officer', /aanmeldingen\/([0-9a-f-]{36})"/),
  );
  places.set(
    'result',
    await first('/meerdorp/aanmeldingen/uitslag', 'anonymous', /uitslag\/([0-9a-f-]{36})"/),
  );
  places.set(
    'child',
    await first('/meerdorp/aanmeldingen/kinderen', 'enrolment_officer', /kinderen\/(k-[0-9a-f]{8,32})/),
  );
  places.set('version', await first('/meerdorp/plan/versies', 'anonymous', /versies\/([0-9a-f-]{36})"/));
  const plan = await first(
    '/meerdorp/plan/versies',
    'policy_coordinator',
    /name="plan" value="([0-9a-f-]{36})"/,
  );
  const begun = await send(
    '/meerdorp/plan/versies',
    'begin',
    { plan, naam: 'In de maak' },
    'policy_coordinator',
  );
  places.set('concept', /versies\/([0-9a-f-]{36})/.exec(begun.headers.get('location') ?? '')?.[1] ?? '');
  const rules = await send(
    '/meerdorp/aanmeldingen/regels',
    'default',
    { jaar: '2028', van: 'C' },
    'enrolment_officer',
  );
  places.set('drafted', /regels\/([0-9a-f-]{36})/.exec(rules.headers.get('location') ?? '')?.[1] ?? '');
  // Made for one, it is there for all who may read the round.
  const wish = { wat: 'prioritair', diepte: 'objective', formaat: 'html' };
  const asked = await send('/meerdorp/rondes/{closed}/rapport', 'maak', wish, 'policy_coordinator');
  places.set('report', asked.headers.get('location')?.split('/').at(-1) ?? '');
  for (let tries = 0; tries < 12; tries += 1) {
    const html = await (await ask('/meerdorp/rondes/{closed}/rapport/{report}', 'policy_coordinator')).text();
    if (!html.includes('<progress')) break;
  }
});
afterAll(() => site.stop());

/** Turned away: told so, told that it is not there, or sent to the door. */
function isRefused(response: Response): boolean {
  const door = response.headers.get('location')?.includes('/aanmelden') ?? false;
  return [401, 403, 404].includes(response.status) || (response.status === 303 && door);
}

async function send(
  path: string,
  act: string,
  fields: Readonly<Record<string, string>>,
  who: Visitor,
): Promise<Response> {
  const body = new URLSearchParams(
    Object.entries(fields).map(([name, value]) => [filled(name), filled(value)]),
  );
  const query = act === 'default' || act === 'post' ? '' : `?/${act}`;
  return fetch(`${site.address}${filled(path)}${query}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.get(who) ?? '', accept: 'text/html', origin: site.address },
    body,
  });
}

/** The number of the newest row of the trail. */
const trailEnd = async (): Promise<string> =>
  first('/meerdorp/beheer/logboek', 'administrator', /title="rij (\d+),/);

const acts = routes.flatMap(({ path, acts: own = {} }) =>
  Object.entries(own).map(([act, { may, fields = {} }]) => ({ path, act, may, fields })),
);

describe('every route with every role', () => {
  it('has each route of the site in its table, and no other', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|\/)\+(?:page\.server|server)\.ts$/.test(name))
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
    expect([...new Set(routes.map(({ file }) => file))].sort()).toEqual(files);
    expect([...places].filter(([, id]) => id === '')).toEqual([]);
  });

  it('lets in who may come in and nobody else', async () => {
    const wrong: string[] = [];
    for (const { path, see } of routes) {
      if (!see) continue;
      for (const who of visitors) {
        const response = await ask(path, who);
        const right = see.includes(who)
          ? response.status === 200 || (path === '/' && response.status === 307)
          : isRefused(response);
        if (!right) wrong.push(`${who} ${path}: ${response.status}`);
        const policy = response.headers.get('content-security-policy') ?? '';
        const scripts = /script-src 'self'(?: 'nonce-[^']+')?(?:;|$)|default-src 'none'/.test(policy);
        const safe = response.headers.get('x-content-type-options') === 'nosniff';
        if (!scripts || !safe || !policy.includes("frame-ancestors 'none'"))
          wrong.push(`${who} ${path}: no safe headers`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses each act to who may not do it, and a refused act leaves no row in the trail', async () => {
    const before = await trailEnd();
    const wrong: string[] = [];
    for (const { path, act, may, fields } of acts)
      for (const who of visitors) {
        if (may.includes(who)) continue;
        const response = await send(path, act, fields, who);
        if (!isRefused(response)) wrong.push(`${who} ${path} ${act}: ${response.status}`);
      }
    expect(wrong).toEqual([]);
    expect(await trailEnd()).toBe(before);
  });

  it('turns nobody away from what they may do', async () => {
    const wrong: string[] = [];
    for (const { path, act, may, fields } of acts)
      for (const who of may) {
        // Not there (404) is an answer about the thing that was named, where it is nobody's.
        const response = await send(path, act, fields, who);
        const named = Object.values(fields).some((value) => value.includes('{nobody}'));
        const turned =
          response.status === 403 || (isRefused(response) && !named && may.length < visitors.length);
        if (turned || response.status >= 500) wrong.push(`${who} ${path} ${act}: ${response.status}`);
      }
    expect(wrong).toEqual([]);
  });
});
