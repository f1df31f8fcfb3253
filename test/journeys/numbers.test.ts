/**
 * Every number opens the lines that it is made of: a walk over the pages about money, plan and rounds of the demonstration
 * finds each amount, and follows a part of them to lines that add up to it. What is passed over stands here with its reason.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../browser.ts';
import { type RunningSite, runSite, signIn } from './site-run.ts';

let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([runSite('demonstration'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Parts of pages whose amounts are no link. */
const passedOver = [
  // Said to who hears a drawing; the same figures stand as text beside it or in its table.
  'svg',
  'figure > .bs-vh',
  // Words that a person wrote, or that one text has more than another.
  '.bs-prose',
  '.bs-difference',
  '.bs-last',
  // Years above columns.
  'thead',
  // A rule about amounts or a count of signs, not an amount.
  '.bs-note:not(:has(a.bs-figure))',
  '.bs-hint',
  // The foot of a sum: the figure that was opened, above it what it adds up.
  '.bs-worked .bs-balance',
];

/** Pages that are what a number opens: lines themselves, or where a figure was entered with its source. */
const sources = [
  /\/geld\/lijnen/,
  /\/boekhouding\/[^/]+\/lijnen/,
  // The lines of two versions beside each other.
  /\/vergelijk\/[^/?]+/,
  // What the council allowed, a line a body and kind.
  /\/kredieten/,
  // Debts and results of the past, each with its source.
  /\/versies\/schulden/,
];

const about = /^\/meerdorp(?:$|\?|\/(?:plan|geld|rondes|acties|boekhouding|werk|nazicht)\b)/;
const other = /\.(?:pdf|docx|xlsx|csv|html|ics)(?:\?|$)|\/(?:nieuw|opvolgers|regels|rapport)\b/;
const isWalked = (path: string): boolean =>
  about.test(path) && !other.test(path) && !sources.some((one) => one.test(path));

type Amount = { text: string; href: string | null; sentence: boolean };
type Seen = { amounts: Amount[]; links: string[] };

/** Each amount on a page: after a euro sign, or a figure in a column of figures. */
const amountsOn = (page: Page): Promise<Seen> =>
  page.evaluate((skipped: string) => {
    const main = document.querySelector('main');
    const amounts: { text: string; href: string | null; sentence: boolean }[] = [];
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest(`option, script, style, ${skipped}`)) continue;
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const cell = element.closest('td, .bs-num') !== null;
      const figure = /^[+−]?\d{1,3}(?:\.\d{3})*(?:,\d\d)?$/.test(text);
      // Nothing is made of nothing.
      if (!/€\s?[+−]?\d/.test(text) && !(cell && figure && text !== '0')) continue;
      amounts.push({
        text,
        href: element.closest('a')?.getAttribute('href') ?? null,
        sentence: !cell && element.closest('.bs-num, .bs-overview__sum, dd') === null,
      });
    }
    const links = [...document.querySelectorAll('main a[href], nav a[href]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    return { amounts, links };
  }, passedOver.join(', '));

const shapeOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, site.address);
  const what = pathname.replaceAll(/[0-9a-f-]{36}/g, 'id').replace(/acties\/[^/?]+/, 'acties/id');
  return `${what}?${[...searchParams.keys()].sort().join('&')}`;
};

/** Every kind of page that can be reached, some of each. */
async function walk(cookie: string, visit: (path: string, amounts: Amount[]) => void): Promise<string[]> {
  const context = await browser.newContext({ extraHTTPHeaders: cookie === '' ? {} : { cookie } });
  await context.route(/\.(?:js|css|woff2?|ttf)(?:\?|$)/, (route) => route.abort());
  const page = await context.newPage();
  const queue = ['/meerdorp'];
  const known = new Set(queue);
  const walked: string[] = [];
  const shapes = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const shape = shapeOf(path);
    const times = shapes.get(shape) ?? 0;
    if (times >= 2) continue;
    shapes.set(shape, times + 1);
    const response = await page.goto(`${site.address}${path}`, { waitUntil: 'domcontentloaded' });
    expect(`${path} ${response?.status()}`).toBe(`${path} 200`);
    const { amounts, links } = await amountsOn(page);
    walked.push(path);
    visit(path, amounts);
    for (const link of links) {
      const { origin, pathname, search } = new URL(link, `${site.address}${path}`);
      const next = `${pathname}${search}`;
      if (origin !== site.address || known.has(next) || !isWalked(next)) continue;
      known.add(next);
      queue.push(next);
    }
  }
  await context.close();
  return walked;
}

/** `−€ 1.234,56` in whole euros. */
const eurosOf = (printed: string): number => {
  const digits = Number(/[\d.]+(?:,\d+)?/.exec(printed)?.[0].replaceAll('.', '').replace(',', '.') ?? 'NaN');
  return Math.round(digits) * (printed.includes('−') ? -1 : 1);
};

async function sumOfLines(href: string, cookie: string): Promise<number> {
  const response = await fetch(`${site.address}${href}`, { headers: { cookie, accept: 'text/html' } });
  expect(`${href} ${response.status}`).toBe(`${href} 200`);
  const html = await response.text();
  // Against an even pace the page says what is left of the sum.
  const said = href.includes('tempo=ja')
    ? /dat tempo is het (€\u00A0[−\d.,]+)\./u
    : /samen (€\u00A0[−\d.,]+)\./u;
  const sum = said.exec(html)?.[1];
  return sum === undefined && html.includes('Hier zijn geen lijnen van.') ? 0 : eurosOf(sum ?? '');
}

/** What a round printed in whole euros a kind may be a euro beside its lines for each of the kinds. */
const beside = (href: string): number => (href.includes('ronde=') ? 3 : 1);

type Opened = { text: string; sentence: boolean; path: string };
type Walk = { walked: string[]; closed: string[]; opened: Map<string, Opened> };

async function walkAs(cookie: string): Promise<Walk> {
  const closed: string[] = [];
  const opened = new Map<string, Opened>();
  const walked = await walk(cookie, (path, amounts) => {
    for (const { text, href, sentence } of amounts)
      if (href === null) closed.push(`${path}: ${text}`);
      else if (href.includes('/geld/lijnen?')) opened.set(href, { text, sentence, path });
  });
  return { walked, closed, opened };
}

/** What doesn't add up of every so many. */
async function wrongOf({ opened }: Walk, every: number, cookie: string): Promise<string[]> {
  const wrong: string[] = [];
  const sample = [...opened].filter((_, index) => index % every === 0);
  const work = async (): Promise<void> => {
    for (let next = sample.pop(); next !== undefined; next = sample.pop()) {
      const [href, { text, sentence, path }] = next;
      const [sum, printed] = [await sumOfLines(href, cookie), eurosOf(text)];
      // "dalen met € 285.000": the sentence has the sign in its words.
      const away = sentence && !/[+−]/.test(text) ? Math.abs(sum) - printed : sum - printed;
      if (!(Math.abs(away) <= beside(href))) wrong.push(`${path}: ${text} opens ${sum} at ${href}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  return wrong;
}

async function beginVersion(cookie: string): Promise<void> {
  const address = `${site.address}/meerdorp/plan/versies`;
  const html = await (await fetch(address, { headers: { cookie, accept: 'text/html' } })).text();
  const plan = /name="plan" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  const response = await fetch(`${address}?/begin`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.address, accept: 'text/html' },
    body: new URLSearchParams({ plan, naam: 'Aanpassing 6' }),
  });
  expect(response.status).toBe(303);
}

describe.each([
  { who: 'a citizen', name: '' },
  { who: 'the coordinator who writes a new version', name: 'Hanne Wuyts' },
])('every amount that $who sees', ({ name }) => {
  let seen: Walk;
  let cookie = '';

  it('is a link', { timeout: 180_000 }, async () => {
    cookie = name === '' ? '' : await signIn(site.address, name);
    if (cookie !== '') await beginVersion(cookie);
    seen = await walkAs(cookie);
    expect(seen.closed).toEqual([]);
    expect(seen.walked.length).toBeGreaterThan(40);
    expect(seen.opened.size).toBeGreaterThan(1000);
  });

  it('opens lines that add up to it', { timeout: 180_000 }, async () => {
    expect(await wrongOf(seen, 19, cookie)).toEqual([]);
  });
});

describe('the amounts of the work of an owner', () => {
  it('open lines that add up to them', async () => {
    const cookie = await signIn(site.address, 'Liesbet Vercammen');
    const context = await browser.newContext({ extraHTTPHeaders: { cookie } });
    const page = await context.newPage();
    const seen: Walk = { walked: [], closed: [], opened: new Map() };
    await page.goto(`${site.address}/meerdorp/werk`);
    const own = await page.locator('.bs-work a[href*="/opvolging/"]').first().getAttribute('href');
    for (const path of ['/meerdorp/werk', own ?? '']) {
      await page.goto(`${site.address}${path}`);
      for (const { text, href, sentence } of (await amountsOn(page)).amounts)
        if (href === null) seen.closed.push(`${path}: ${text}`);
        else seen.opened.set(href, { text, sentence, path });
    }
    await context.close();
    expect(seen.closed).toEqual([]);
    expect(seen.opened.size).toBeGreaterThan(5);
    expect(await wrongOf(seen, 1, cookie)).toEqual([]);
  });
});

describe('a report of a round', () => {
  it('opens each of its amounts, with its own books', async () => {
    const rounds = await (await fetch(`${site.address}/meerdorp/rondes`)).text();
    const paths = [...new Set(rounds.match(/\/meerdorp\/rondes\/[0-9a-f-]{36}\/rapport\.html/g))];
    expect(paths.length).toBeGreaterThan(2);
    const html = await (await fetch(`${site.address}${paths[0]}`)).text();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(html);
    // Tables of money; counts, indicators and tables that a person wrote hold no amount of the plan or the books.
    const cells = await page
      .locator('[id$="-amounts"] td.num, #money-table td.num, #year-table td.num')
      .evaluateAll((found) =>
        found.map((cell) => ({
          text: cell.textContent?.trim() ?? '',
          href: cell.querySelector('a')?.getAttribute('href') ?? null,
        })),
      );
    await context.close();
    const amounts = cells.filter(({ text }) => /\d/.test(text) && !text.includes('%'));
    expect(amounts.length).toBeGreaterThan(500);
    expect(amounts.filter(({ href, text }) => href === null && text !== '0,00' && text !== '0')).toEqual([]);
    const wrong: string[] = [];
    for (const { text, href } of amounts.filter((_, index) => index % 17 === 0)) {
      const path = (href ?? '').replace(site.address, '');
      const sum = await sumOfLines(path, '');
      if (Math.abs(sum - eurosOf(text)) > beside(path)) wrong.push(`${text} opens ${sum} at ${path}`);
    }
    expect(wrong).toEqual([]);
  });
});
