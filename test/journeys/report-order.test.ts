/** A report to measure, from the form to the file, as somebody without JavaScript does it; and the language of the pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSite, signIn, type RunningSite } from './site-run.ts';

let site: RunningSite;
let cookie = '';
let round = '';
beforeAll(async () => {
  site = await runSite('demonstration');
  cookie = await signIn(site.address, 'Marleen Baert');
  const html = await page('/meerdorp/rondes', '');
  round = /\/meerdorp\/rondes\/[0-9a-f-]{36}/.exec(html)?.[0] ?? '';
});
afterAll(async () => {
  await site.stop();
});

const get = (path: string, as = cookie): Promise<Response> =>
  fetch(`${site.address}${path}`, { redirect: 'manual', headers: { cookie: as, accept: 'text/html' } });
const page = async (path: string, as = cookie): Promise<string> => (await get(path, as)).text();
const post = (path: string, fields: Record<string, string>, as = cookie): Promise<Response> =>
  fetch(`${site.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: as, origin: site.address, accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
async function ready(path: string): Promise<string> {
  for (let tries = 0; tries < 12; tries += 1) {
    const html = await page(path);
    if (!html.includes('<progress')) return html;
  }
  throw new Error(`${path} never got ready`);
}

describe('a report to measure', () => {
  const wish = { wat: 'prioritair', diepte: 'action', 'kolom-1': 'ja', formaat: 'docx' };

  it('is chosen in a form, made as a job, and downloaded; the same wish is the same file', async () => {
    const [first, second] = [
      await post(`${round}/rapport?/maak`, wish),
      await post(`${round}/rapport?/maak`, wish),
    ];
    const made = first.headers.get('location') ?? '';
    expect([first.status, second.headers.get('location')]).toEqual([303, made]);
    expect(await ready(made)).toContain('Het rapport is klaar.');
    const file = await get(`${made}/bestand`);
    expect(file.headers.get('content-disposition')).toMatch(
      /filename="meerdorp-opvolging-2024-12-31-prioritair-[0-9a-f]{8}\.docx"$/,
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(Buffer.from(await (await get(`${made}/bestand`)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('compares with an earlier round', async () => {
    const earlier = /id="met"[^>]*>\s*(?:<!--.*?-->)*<option value="([0-9a-f-]{36})"/.exec(
      await page(`${round}/rapport`),
    )?.[1];
    const asked = await post(`${round}/rapport?/vergelijk`, { met: earlier ?? '', formaat: 'html' });
    const made = asked.headers.get('location') ?? '';
    expect(await ready(made)).toContain('Je vergelijking');
    const html = await page(`${made}/bestand`);
    expect(html).toContain('Wat er veranderde');
    expect(html).toContain('Lichten');
  });

  it('comes back with a sentence and with what was typed when the choice is not there', async () => {
    const refused = await post(`${round}/rapport?/maak`, {
      ...wish,
      wat: 'doel-00000000-0000-4000-8000-000000000000',
      formaat: 'xlsx',
    });
    const html = await refused.text();
    expect(refused.status).toBe(400);
    expect(html).toContain('Deze keuze staat niet in de ronde');
    expect(html).toMatch(/value="xlsx" selected/);
    expect(html).not.toMatch(/name="kolom-0"[^>]* checked/);
    expect(html).toMatch(/name="kolom-1"[^>]* checked/);
  });

  it('is for who has an account: others see the form, why not, and no file of anybody', async () => {
    const html = await page(`${round}/rapport`, '');
    expect(html).toContain('Meld je aan om een rapport op maat te maken.');
    expect((await post(`${round}/rapport?/maak`, wish, '')).status).toBe(403);
    const made = (await post(`${round}/rapport?/maak`, wish)).headers.get('location') ?? '';
    for (const path of [made, `${made}/bestand`]) {
      const answer = await get(path, '');
      expect([answer.status, answer.headers.get('location')?.startsWith('/meerdorp/aanmelden')]).toEqual([
        303,
        true,
      ]);
    }
    const nobody = `${round}/rapport/00000000-0000-4000-8000-000000000000`;
    expect((await get(nobody)).status).toBe(404);
    expect((await get(`${nobody}/bestand`)).status).toBe(404);
  });
});

describe('the language of the pages', () => {
  const english = 'taal=en';

  it('is switched at the foot of a page, and the reader stays where they were', async () => {
    const html = await page('/meerdorp/plan?licht=attention', '');
    expect(html).toContain('action="/meerdorp/taal"');
    expect(html).toContain('name="terug" value="/meerdorp/plan?licht=attention"');
    const switched = await post(
      '/meerdorp/taal',
      { taal: 'en', terug: '/meerdorp/plan?licht=attention' },
      '',
    );
    expect([switched.status, switched.headers.get('location')]).toEqual([
      303,
      '/meerdorp/plan?licht=attention',
    ]);
    expect(switched.headers.get('set-cookie')).toContain('taal=en');
    const back = await post('/taal', { taal: 'en', terug: '//example.org/' }, '');
    expect([back.status, back.headers.get('set-cookie')]).toEqual([400, null]);
  });

  it('goes with the account of who is signed in', async () => {
    const own = await signIn(site.address, 'Hanne Wuyts');
    expect(await page('/meerdorp', own)).toContain('<html lang="nl-BE">');
    await post('/meerdorp/taal', { taal: 'en', terug: '/meerdorp' }, own);
    expect(await page('/meerdorp', own)).toContain('<html lang="en">');
    await post('/meerdorp/taal', { taal: 'nl', terug: '/meerdorp' }, own);
    expect(await page('/meerdorp', own)).toContain('<html lang="nl-BE">');
  });

  it('changes the words and the months of every public page, not the figures', async () => {
    for (const [path, words] of [
      ['/meerdorp', 'By objective'],
      ['/meerdorp/plan', 'Objective, action plan, action'],
      ['/meerdorp/acties/1.2.2', 'Expenses by year'],
      ['/meerdorp/rondes', '31 December 2024'],
      [round, 'Download the report'],
      ['/meerdorp/privacy', 'Your rights'],
      ['/meerdorp/toegankelijkheid', 'What we aim at'],
      ['/bestaat/niet', 'This page does not exist'],
    ] as const) {
      const html = await page(path, english);
      expect([path, html.includes('<html lang="en">'), html.includes(words)]).toEqual([path, true, true]);
      // Belgian notation stays: 1.917.088, never 1,917,088.
      expect(html).not.toMatch(/>[^<]*\d,\d{3},\d{3}/);
    }
  });

  it('says of what the government wrote that it is Dutch', async () => {
    const titles = [
      'Nieuwe kleuterklassen voor De Wilgenhoek',
      'Elk kind in Meerdorp krijgt een goede start',
    ];
    for (const path of ['/meerdorp', '/meerdorp/plan', '/meerdorp/acties/1.2.2', '/meerdorp/acties/1']) {
      const html = await page(path, english);
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      // Text between two tags that holds a title must stand somewhere inside of an element in Dutch.
      const open: string[] = [];
      for (const [, close, name = '', more = '', text = ''] of main.matchAll(
        /<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/g,
      )) {
        if (close) open.pop();
        else if (!more.endsWith('/') && !/^(?:br|input|img|rect|path|circle|line|use)$/.test(name))
          open.push(/\slang="nl"/.test(more) ? 'nl' : (open.at(-1) ?? 'en'));
        if (titles.some((title) => text.includes(title)) && name !== 'title')
          expect([path, text.trim(), open.at(-1)]).toEqual([path, text.trim(), 'nl']);
      }
    }
  });
});
