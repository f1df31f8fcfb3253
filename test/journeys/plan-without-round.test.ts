/** A plan that came in and was never followed up here: what everybody sees of it, and what waits for the council. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve-run.ts';

const root = resolve(import.meta.dirname, '../..');
const cases = join(root, 'test', 'cases', 'intake');
const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-plan-'));
let site: Served;

function take(data: string, ...args: string[]): void {
  const done = spawnSync(join(root, 'bin/beleidsspoor'), ['import', ...args, '--yes', '--data', data], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
}

const zeroes = { 2026: 0, 2027: 0, 2028: 0, 2029: 0, 2030: 0, 2031: 0 };
const action = (code: string, title: string, amounts: object, total: number): object => ({
  municipality: 'Bovendijk',
  nis_code: '99002',
  bd_code: 'BD1',
  bd_short: 'Veilig naar school',
  bd_long: '',
  ap_code: 'AP1',
  ap_short: 'Fietspaden',
  ap_long: '',
  ac_code: code,
  ac_short: title,
  ac_long: 'De klinkers gaan eruit.\nEr komt rood asfalt.',
  total_amount: total,
  yearly_amounts: { ...zeroes, ...amounts },
});

beforeAll(async () => {
  const actions = join(folder, 'acties.json');
  writeFileSync(
    actions,
    JSON.stringify([
      action('A1', 'Schoolstraat', { 2026: 1_250_000.5 }, 1_250_000.5),
      action('A2', 'Beekpad', { 2028: 20_000 }, 20_000),
    ]),
  );
  site = await serve({}, undefined, (data) => {
    take(data, '--format', 'mjp-actions', actions, '--decided', '2025-12-16');
    take(data, join(cases, 'plan-boom', 'input.txt'));
    take(
      data,
      join(cases, 'plan-nota', 'input.txt'),
      '--government',
      'Gemeente Onderdijk',
      '--decided',
      '2026-06-17',
    );
  });
}, 120_000);
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function page(path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await fetch(`${site.address}${path}`, { headers: { accept: 'text/html' } });
  const html = await response.text();
  const text = html
    .replace(/<(?:head|style|script)\b.*?<\/(?:head|style|script)>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
  return { status: response.status, html, text };
}
const linkTo = (html: string, words: string): string =>
  [...html.matchAll(/<a href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].find(([, , said]) => said === words)?.[1] ?? '';

describe('a plan that was set', () => {
  it('is the first thing to see, with its objectives and what they cost a year', async () => {
    const { text } = await page('/bovendijk');
    expect(text).toContain('2 acties voor 1 doelstelling');
    expect(text).toContain('Van 2026 tot 2031 samen € 1.270.001 aan uitgaven.');
    expect(text).toContain('BD1 Veilig naar school 1.250.001 – 20.000 – – – 1.270.001');
    expect(text).not.toContain('Schoolstraat');
  });

  it('stands whole on the page of the plan, and leads to what it says of one action', async () => {
    const { text, html } = await page('/bovendijk/plan');
    expect(text).toContain('Investeringsacties 2026-2031, vastgesteld op 16 december 2025');
    expect(text).toContain('A2 Beekpad – – 20.000 – – – 20.000');
    expect(text).toContain('Algemeen totaal 1.250.001 – 20.000 – – – 1.270.001');
    const address = linkTo(html, 'Schoolstraat');
    const node = await page(address);
    expect(node.text).toContain('De klinkers gaan eruit. Er komt rood asfalt.');
    expect(node.text).toContain('Investering Uitgaven 1.250.001 – – – – – 1.250.001 Saldo −1.250.001');
    // The address that an action has from its first round on leads there until then.
    const answer = await fetch(`${site.address}/bovendijk/acties/${address.split('/').at(-1)}`, {
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, address]);
    expect((await page('/bovendijk/acties/A1')).status).toBe(404);
  });

  it('leads from a number of a year to the lines that it is made of', async () => {
    const { html } = await page('/bovendijk/plan');
    const total = [...html.matchAll(/<a class="bs-figure" href="([^"]+)">([^<]+)<\/a>/g)];
    const [, href = ''] = total.find(([, , said]) => said === '1.270.001') ?? [];
    const { text, status } = await page(href.replaceAll('&amp;', '&'));
    expect(status).toBe(200);
    expect(text).toContain('1.250.000,50');
    expect(text).toContain('20.000,00');
    expect(text).toContain('1.270.000,50');
  });

  it('is searched by title and by what it says', async () => {
    expect((await page('/bovendijk/zoek?q=asfalt')).text).toContain('A1 Schoolstraat');
    expect((await page('/bovendijk/zoek?q=beekpad+klinkers')).text).toContain('A2 Beekpad');
    expect((await page('/bovendijk/zoek?q=zwembad')).text).not.toContain('Beekpad');
  });

  it('shows the tables of its document with their node', async () => {
    const { html } = await page('/gemeente-onderdijk/plan/versies');
    const version = /\/gemeente-onderdijk\/plan\/versies\/[0-9a-f-]{36}/.exec(html)?.[0] ?? '';
    const { text, html: shown } = await page(version);
    expect(text).toContain('Tabellen uit het plandocument');
    const credits = await page(linkTo(shown, 'Aangepast overzicht van de kredieten'));
    expect(credits.text).toMatch(/Exploitatie 243\.344 3\.959 247\.303 255\.953 2\.236 258\.189/);
    expect((await page(`${version}/tabellen/99`)).status).toBe(404);
  });
});

describe('a plan that no council set yet', () => {
  it('is not shown to who works elsewhere, on no page', async () => {
    for (const path of ['', '/plan', '/zoek?q=bomen', '/plan/versies']) {
      const { status, text } = await page(`/gemeente-meerdorp${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/planten bomen|AP000001|HERZIENING 3/u);
    }
  });
});
