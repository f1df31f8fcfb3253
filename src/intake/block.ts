/** A block of narrative while it is being read, and what Word or a tagged PDF gives whole. */
import type { PassageLink, Place } from '../narrative/passage.ts';
import type { Line } from './lines.ts';
import { fold } from './wording.ts';

export type Block = Place & {
  kind: 'heading' | 'paragraph' | 'item' | 'table';
  text: string;
  links: PassageLink[];
  whole: boolean; // came whole from Word or a tagged PDF
  level: number;
  ordered: number | null;
  marker: string;
  /** Items of one list in the file share its number. */
  list: number | null;
  open: boolean;
  last: Line | null;
  header: string[];
  rows: string[][];
};

export function newBlock(kind: Block['kind'], line: Line, text: string): Block {
  return {
    kind,
    text,
    line: line.line,
    page: line.page,
    links: [],
    whole: false,
    level: 0,
    ordered: null,
    marker: '',
    list: null,
    open: false,
    last: null,
    header: [],
    rows: [],
  };
}

export function wholeBlock(line: Line): Block | null {
  const { piece } = line;
  if (piece.role === 'table') {
    const rows = piece.rows.map((row) => row.map(foldLines));
    const width = Math.max(0, ...rows.map((row) => row.length));
    const even = rows.map((row) => [...row, ...blanks(width - row.length)]);
    if (width === 0) return null;
    const headed = piece.headerRows > 0;
    return {
      ...newBlock('table', line, ''),
      whole: true,
      header: headed ? (even[0] ?? []) : blanks(width),
      rows: headed ? even.slice(1) : even,
    };
  }
  if (piece.role === 'line' || piece.role === 'page') return null;
  const links = (piece.links ?? []).filter((link) => !sameAddress(link));
  const base = { ...newBlock('paragraph', line, foldLines(piece.text)), whole: true, links };
  if (piece.role === 'heading') return { ...base, kind: 'heading', level: piece.depth };
  if (piece.role === 'item')
    return { ...base, kind: 'item', ordered: piece.ordered ? 1 : null, list: piece.list };
  return base;
}

/** The breaks that an author put in stay; the lines between them are folded. */
function foldLines(text: string): string {
  return text.split('\n').map(fold).join('\n').trim();
}

/** A link that says no more than its own words is no link apart. */
function sameAddress(link: PassageLink): boolean {
  const bare = (text: string) =>
    fold(text)
      .replace(/^(?:https?:\/\/|mailto:)/u, '')
      .replace(/\/$/u, '');
  return bare(link.text) === bare(link.href);
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}
