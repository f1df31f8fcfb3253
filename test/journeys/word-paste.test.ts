/** What Word puts on the clipboard, cleaned by a real browser: its own HTML is what the editor gets there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanPaste } from '../../src/web/editor/clean-paste.ts';
import { openBrowser } from '../browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The elements and words of it, without attributes and without the white space between blocks. */
const bare = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<(\w+)([^>]*)>/g,
      (_, name: string, rest: string) => `<${name}${/\shref="[^"]*"/.exec(rest)?.[0] ?? ''}>`,
    )
    .replace(/<\/?span>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
const cleaned = async (html: string): Promise<string> => bare(await page.evaluate(cleanPaste, html));

it('lists become lists, and Word’s rubbish goes', async () => {
  const word = readFileSync(join(import.meta.dirname, '../cases/web/word-clipboard.html'), 'utf8');
  expect(await cleaned(word)).toBe(
    [
      '<h1>Stand van de werf</h1>',
      '<p>De <b>riolering</b> ligt erin, zie <a href="https://www.meerdorp.example/werf"><i>de site</i></a>[1].</p>',
      '<ul><li><p>Kabels verlegd</p><ul><li><p>gas</p></li><li><p>water</p></li></ul></li>',
      '<li><p>Wegdek gegoten</p></li></ul>',
      '<p>Daarna:</p>',
      '<ol><li><p>markering</p></li><li><p>opening</p></li></ol>',
      '<table><tbody><tr><td><p>Leerlingen</p></td><td></td></tr>',
      '<tr><td><p>2024</p></td><td><p>112</p></td></tr></tbody></table>',
    ].join(''),
  );
});

it('cells that were joined come apart where they stood', async () => {
  const table =
    '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></table>';
  expect(await cleaned(table)).toBe(
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr><tr><td>d</td><td></td></tr></tbody></table>',
  );
});

it('a list that begins deep, and a script, do no harm', async () => {
  const html =
    '<p style="mso-list:l0 level3 lfo1">diep</p><script>alert(1)</script><p>na</p><p style="mso-list:l0 level1 lfo1">ander</p>';
  expect(await cleaned(html)).toBe('<ul><li><p>diep</p></li></ul><p>na</p><ul><li><p>ander</p></li></ul>');
});
