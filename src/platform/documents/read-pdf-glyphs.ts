/**
 * The glyphs of a page with their place, from pdf.js's list of operators: every character as its font names it, soft
 * hyphens and spaces included, which its own text extraction leaves out or makes up.
 */
import type { Mark } from './read-pdf-marks.ts';
import { addEdges, identity, matrixOf, times, type Matrix, type Rule } from './read-pdf-rules.ts';

export type Glyph = {
  text: string;
  /** From the top left corner of the page as shown; `y` is the baseline, `end` where the next glyph would start. */
  x: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  /** Marked content that it belongs to; null outside of it. */
  mcid: number | null;
  artifact: boolean;
  upright: boolean;
  /** Which way the words run on the page as shown, and how far this glyph goes that way. */
  run: 'across' | 'up' | 'down' | 'other';
  advance: number;
};

/** The direction of a line of words, in the space of a shown page, where `y` grows downwards. */
function runOf(x: number, y: number): Glyph['run'] {
  if (x > 0 && Math.abs(y) < Math.abs(x) * 0.1) return 'across';
  if (Math.abs(x) < Math.abs(y) * 0.1) return y < 0 ? 'up' : 'down';
  return 'other';
}

export type PdfOperators = { fnArray: readonly number[]; argsArray: readonly unknown[] };
export type FontLook = { bold: boolean; scale: number; vertical: boolean };

/** Longest page that is read, in glyphs: a page of a plan has some 5.000. */
const MOST_GLYPHS = 500_000;

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const plain = (text: string): string =>
  text.replace(/[ﬀ-ﬆ]/gu, (one) => ligatures[one] ?? one).normalize('NFC');

type State = {
  ctm: Matrix;
  size: number;
  font: FontLook;
  spacing: number;
  words: number;
  stretch: number;
  leading: number;
  rise: number;
};
type Sequence = { mcid: number | null; artifact: boolean; actual: { text: string; told: boolean } | null };

export type GlyphSource = {
  operators: PdfOperators;
  /** Number of each operator, by pdf.js's name for it. */
  codes: Readonly<Record<string, number>>;
  /** From the page's own space to the space of a shown page. */
  view: readonly number[];
  font: (name: string) => FontLook;
  /** Null when the file's own marks could not be read. */
  marks: readonly Mark[] | null;
};

export function glyphsOf(source: GlyphSource): { glyphs: Glyph[]; rules: Rule[] } {
  const out: Glyph[] = [];
  const rules: Rule[] = [];
  const { fnArray, argsArray } = source.operators;
  const nameOf = new Map(Object.entries(source.codes).map(([name, code]) => [code, name]));
  const plainFont: FontLook = { bold: false, scale: 0.001, vertical: false };
  let state: State = {
    ctm: matrixOf(source.view),
    size: 1,
    font: plainFont,
    spacing: 0,
    words: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  const saved: State[] = [];
  const sequences: Sequence[] = [];
  let text = identity;
  let line = identity;
  let begun = 0;

  const move = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const begin = (tag: string, ownMcid: unknown): void => {
    const mark = source.marks?.[begun];
    begun += 1;
    const above = sequences.at(-1);
    const actualText = mark?.actualText ?? null;
    sequences.push({
      mcid: typeof ownMcid === 'number' ? ownMcid : (above?.mcid ?? null),
      artifact: tag === 'Artifact' || (above?.artifact ?? false),
      actual: actualText === null ? (above?.actual ?? null) : { text: actualText, told: false },
    });
  };
  const put = (shown: string, advance: number): void => {
    const place = times(
      state.ctm,
      times(text, [state.size * state.stretch, 0, 0, state.size, 0, state.rise]),
    );
    const along = times(state.ctm, text);
    const size = Math.hypot(place[2], place[3]);
    const sequence = sequences.at(-1);
    let said = shown;
    if (sequence?.actual) {
      said = sequence.actual.told ? '' : sequence.actual.text;
      sequence.actual.told = true;
    }
    const run = runOf(along[0], along[1]);
    if (said !== '' && out.length < MOST_GLYPHS)
      out.push({
        text: plain(said),
        x: place[4],
        end: place[4] + advance * along[0],
        y: place[5],
        size,
        bold: state.font.bold,
        mcid: sequence?.mcid ?? null,
        artifact: sequence?.artifact ?? false,
        upright: run === 'across',
        run,
        advance: advance * Math.hypot(along[0], along[1]),
      });
  };
  const advanceBy = (x: number): void => {
    text = state.font.vertical ? times(text, [1, 0, 0, 1, 0, -x]) : times(text, [1, 0, 0, 1, x, 0]);
  };
  const show = (items: unknown): void => {
    if (!Array.isArray(items)) return;
    for (const item of items as unknown[]) {
      if (typeof item === 'number') {
        advanceBy((-item / 1000) * state.size * state.stretch);
      } else if (typeof item === 'object' && item !== null && 'unicode' in item) {
        const glyph = item as { unicode: unknown; width?: unknown; isSpace?: unknown };
        const width = typeof glyph.width === 'number' ? glyph.width * state.font.scale * state.size : 0;
        const step = (width + state.spacing + (glyph.isSpace === true ? state.words : 0)) * state.stretch;
        put(typeof glyph.unicode === 'string' ? glyph.unicode : '', width * state.stretch);
        advanceBy(step);
      }
    }
  };

  fnArray.forEach((code, index) => {
    const raw = argsArray[index];
    const args: unknown[] = Array.isArray(raw) ? raw : [];
    const number = (at: number): number => {
      const value = args[at];
      return typeof value === 'number' && Number.isFinite(value) ? value : 0;
    };
    switch (nameOf.get(code)) {
      case 'save':
      case 'beginGroup':
        saved.push({ ...state });
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state;
        break;
      case 'transform':
        state.ctm = times(state.ctm, matrixOf(args));
        break;
      case 'paintFormXObjectBegin':
        saved.push({ ...state });
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]));
        break;
      case 'constructPath':
        if (Array.isArray(args[1])) addEdges(args[1][0], state.ctm, rules);
        break;
      case 'beginText':
        text = identity;
        line = identity;
        break;
      case 'setFont':
        state.font = source.font(String(args[0]));
        state.size = number(1);
        break;
      case 'setTextMatrix':
        line = matrixOf(args[0]);
        text = line;
        break;
      case 'setLeadingMoveText':
        state.leading = -number(1);
        move(number(0), number(1));
        break;
      case 'moveText':
        move(number(0), number(1));
        break;
      case 'nextLine':
        move(0, -state.leading);
        break;
      case 'setLeading':
        state.leading = number(0);
        break;
      case 'setCharSpacing':
        state.spacing = number(0);
        break;
      case 'setWordSpacing':
        state.words = number(0);
        break;
      case 'setHScale':
        state.stretch = number(0) / 100;
        break;
      case 'setTextRise':
        state.rise = number(0);
        break;
      case 'showText':
        show(args[0]);
        break;
      case 'beginMarkedContent': {
        const tag = args[0];
        begin(
          typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : String(tag),
          null,
        );
        break;
      }
      case 'beginMarkedContentProps':
        begin(String(args[0]), args[1]);
        break;
      case 'endMarkedContent':
        sequences.pop();
        break;
      default:
    }
  });
  return { glyphs: out, rules };
}
