/** Where words of a file stand, so that a proposal can show what it rests on. */
import { passagesText } from '../narrative/passage.ts';
import { axes } from '../followup/status.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

export type SourceLine = { line: number | null; page: number | null; text: string };
export type Evidence = { line: number | null; page: number | null; words: string };

/** The words of every piece, a table row and its cells as one line. */
export function linesOf(pieces: readonly Piece[]): SourceLine[] {
  return pieces.flatMap((piece): SourceLine[] => {
    if (piece.role === 'table')
      return piece.rows.map((row, index) => ({
        line: piece.lines[index] ?? piece.line,
        page: piece.page,
        text: row.join(' '),
      }));
    return [{ line: piece.line, page: piece.page, text: piece.text }];
  });
}

/** The words of a reading whose file is not at hand. */
export function linesOfReading(reading: Reading): SourceLine[] {
  return reading.nodes.flatMap((node) => [
    { line: node.line, page: node.page, text: node.title },
    ...axes.flatMap((axis) =>
      node.axes[axis].blocks.map((block) => ({
        line: block.line,
        page: block.page,
        text: passagesText([block]),
      })),
    ),
  ]);
}

/** All lines as one running text (a name may be broken over two), that knows the line of each place in it. */
export class Running {
  readonly text: string;
  private readonly lines: readonly SourceLine[];
  private readonly starts: number[];
  constructor(lines: readonly SourceLine[]) {
    this.lines = lines;
    this.starts = [];
    let text = '';
    for (const { text: words } of lines) {
      this.starts.push(text.length);
      // Control characters carry no words, and no database keeps a zero.
      text += `${words.replace(/[\s\p{Cc}]+/gu, ' ').trim()} `;
    }
    this.text = text;
  }
  /** The words from `from` to `to`, with the line where they begin. */
  evidence(from: number, to: number): Evidence {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const at = this.lines[low];
    return { line: at?.line ?? null, page: at?.page ?? null, words: this.text.slice(from, to).trim() };
  }
  /** The first place where the pattern stands. */
  find(pattern: RegExp): { evidence: Evidence; groups: (string | undefined)[] } | null {
    const found = pattern.exec(this.text);
    if (!found) return null;
    return {
      evidence: this.evidence(found.index, found.index + found[0].length),
      groups: [...found],
    };
  }
}
