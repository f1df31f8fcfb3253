import { expect, test } from 'vitest';
import { aDocument, aHostileDocument } from '../../../../test/document-builder.ts';
import { printable } from '../../../document/printed.ts';
import { renderHtml } from './html.ts';

const html = renderHtml(aDocument());

test('one file: no script, nothing from elsewhere', () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="nl-BE">/);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\((?!#)/i);
  expect(renderHtml(aDocument(), { font: 'data:font/woff2;base64,AAAA' })).toContain(
    'src:url("data:font/woff2;base64,AAAA") format("woff2")',
  );
  expect(renderHtml(aDocument(), { font: 'x") }</style><script>' })).not.toContain('<script');
});

test('the title is the only first heading, and no level is skipped', () => {
  const levels = [...html.matchAll(/<h([1-6])|aria-level="(\d+)"/g)].map(([, tag, level]) =>
    Number(tag ?? level),
  );
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.slice(1).forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index] ?? 0) + 1));
});

test('headings beyond the sixth level keep their level', () => {
  const blocks = Array.from({ length: 8 }, (_, index) => ({
    type: 'heading' as const,
    level: index + 1,
    id: `h${index}`,
    text: `Niveau ${index + 1}`,
    outline: index < 3,
  }));
  const deep = renderHtml(aDocument({ blocks }));
  expect(deep).toContain('<h6 id="h4"');
  expect(deep).toContain('<div role="heading" aria-level="9" id="h7"');
});

test('every id is there once, and every link within the page leads to one', () => {
  for (const page of [html, renderHtml(aHostileDocument())]) {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  }
});

test('tables have a caption, headers with a scope, and Belgian figures', () => {
  expect(html).toContain('<caption>Bedragen van het actieplan in euro</caption>');
  expect(html).toContain('<caption class="vh">Aanmeldingen per schooljaar</caption>');
  expect(html).toContain('<th scope="col" class="num">Rekening 2023</th>');
  expect(html).toContain('<th scope="rowgroup" colspan="4">Exploitatie</th>');
  expect(html).toContain('<th scope="row">Saldo</th><td class="num">1.314</td><td class="num">−86.019</td>');
  expect(html).toContain('<td class="num">94,5\u00a0%</td>');
  const labels = [...html.matchAll(/role="region" aria-label="([^"]*)" tabindex="0"/g)].map(
    ([, label]) => label,
  );
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toHaveLength(5);
});

test('statuses and lights are words; charts are pictures with a title, a description and their table', () => {
  expect(html).toContain('<span class="status" data-status="running">In uitvoering</span>');
  expect(html).toContain('<span class="light" data-light="amber">Opletten</span>');
  expect(html.match(/<svg[^>]* role="img" aria-labelledby="[^"]+"/g)).toHaveLength(4); // for a phone, and for wider
  expect(html.match(/<details><summary>Cijfers bij de grafiek/g)).toHaveLength(2);
});

test('hostile texts stay texts, and only addresses of web and mail are links', () => {
  const hostile = renderHtml(aHostileDocument());
  expect(hostile).not.toMatch(/<script|<img|onerror=[^&]*>|javascript:alert\(1\)"/i);
  expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &quot;quoted&quot;');
  const links = [...hostile.matchAll(/<a href="([^#"][^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    'https://example.org/?q=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;x=1',
    'mailto:burger@example.org',
  ]);
  expect(hostile.isWellFormed()).toBe(true);
  expect(printable(hostile)).toBe(hostile);
});

test('the same document gives the same page', () => {
  expect(renderHtml(aDocument())).toBe(html);
});

test('an amount that knows where its lines are is a link to them', () => {
  const page = renderHtml({
    ...aDocument(),
    blocks: [
      {
        type: 'table',
        id: 'geld',
        caption: 'Geld',
        columns: [
          { label: '', align: 'start' },
          { label: '2024', align: 'end' },
        ],
        rows: [
          {
            role: 'body',
            cells: [
              { text: [{ text: 'Uitgaven' }] },
              { amount: '1234.00', href: 'https://voorbeeld.be/x?a=1&b=2' },
            ],
          },
          {
            role: 'body',
            cells: [{ text: [{ text: 'Saldo' }] }, { amount: '5.00', href: 'javascript:alert(1)' }],
          },
        ],
      },
    ],
  });
  expect(page).toContain('<td class="num"><a href="https://voorbeeld.be/x?a=1&amp;b=2">1.234,00</a></td>');
  expect(page).toContain('<td class="num">5,00</td>');
});
