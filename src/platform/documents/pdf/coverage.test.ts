import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverable, coverageOf } from './coverage.ts';

const folder = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
const fontOf = (style: string): Buffer => readFileSync(join(folder, 'TTF', `SourceSans3-${style}.ttf`));
const covers = coverageOf(fontOf('Regular'));

describe('what the font can show', () => {
  test('is all of Dutch and French, figures, dashes and the signs of a report', () => {
    for (const sign of 'aZëïéèçÀœ0–−€½•●▲◆○□→“”’…\u00a0') expect(covers(sign.codePointAt(0) ?? 0)).toBe(true);
  });

  test('is no emoji, Chinese or private use', () => {
    for (const sign of ['👍', '中', '\uf0b7']) expect(covers(sign.codePointAt(0) ?? 0)).toBe(false);
  });

  test('becomes a white square where there is no glyph, and nothing where nothing would show', () => {
    expect(coverable('Goed 👍🏽 zo\u200d\ufe0f, 中.', covers)).toBe('Goed □□ zo, □.');
    expect(coverable('a\u2003b', covers)).toMatch(/^a\sb$/u);
  });

  test('leaves nothing that another style of the font could not show', () => {
    const styles = ['It', 'Semibold', 'SemiboldIt'].map((style) => coverageOf(fontOf(style)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const sign of coverable(text, covers).replace(/[\n\u00ad]/gu, '')) {
          for (const style of styles) expect(style(sign.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });
});
