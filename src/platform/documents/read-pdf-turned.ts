/** A page whose words run up or down, as a wide table on a tall page: turned so that they can be read. */
import { isBlank } from './read-pdf-lines.ts';
import type { Glyph } from './read-pdf-glyphs.ts';
import type { Rule } from './read-pdf-rules.ts';
import type { Sheet } from './read-pdf-untagged.ts';

/** Part of a page's words that must run the same way. */
const MOST = 0.5;

/** The sheet as a person turns it: words that run another way than most of them (a stamp at the edge) are left lying. */
export function turned(sheet: Sheet): Sheet {
  const words = sheet.glyphs.filter((glyph) => !isBlank(glyph.text));
  const share = (run: Glyph['run']): number => words.filter((glyph) => glyph.run === run).length;
  const run = share('up') > words.length * MOST ? 'up' : share('down') > words.length * MOST ? 'down' : null;
  if (run === null) return sheet;
  const { width, height } = sheet;
  const along = (y: number): number => (run === 'up' ? height - y : y);
  const across = (x: number): number => (run === 'up' ? x : width - x);
  return {
    width: height,
    height: width,
    glyphs: sheet.glyphs.map((glyph) =>
      glyph.run === run
        ? {
            ...glyph,
            x: along(glyph.y),
            end: along(glyph.y) + glyph.advance,
            y: across(glyph.x),
            run: 'across',
            upright: true,
          }
        : { ...glyph, upright: false },
    ),
    rules: sheet.rules.map((rule): Rule => {
      const place = rule.across ? along : across;
      const ends = rule.across ? across : along;
      const [one, other] = [ends(rule.from), ends(rule.to)];
      return {
        across: !rule.across,
        at: place(rule.at),
        from: Math.min(one, other),
        to: Math.max(one, other),
      };
    }),
  };
}
