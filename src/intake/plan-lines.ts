/** Pieces of a plan document as printed lines, what belongs to its pages set apart. */
import type { Place } from '../narrative/passage.ts';
import { dossierFoot, entityLine, pageFurniture } from './plan-habits.ts';
import type { Piece } from './piece.ts';
import type { Skipped } from './reading.ts';
import { fold } from './wording.ts';

export type PlanLine = Place & {
  text: string;
  /** Its own spaces kept: they part the columns of a text. */
  raw: string;
  /** White, a page's edge or another block stands above it. */
  gap: boolean;
  breaks: boolean;
  size: number | null;
  bold: boolean;
  /** Right edges of its words, where places are known. */
  ends: readonly number[] | null;
  /** A row that came as cells. */
  cells: readonly string[] | null;
  /** A whole paragraph or heading: no line of it stands elsewhere. */
  whole: boolean;
  piece: Piece;
};
export type Entity = { name: string; number: string };
export type PlanText = {
  lines: PlanLine[];
  skipped: Skipped[];
  /** The name that the plan's own dossier has at the foot of its pages. */
  dossier: string | null;
  entity: Entity | null;
  /** What the foot of each page says that stands on it. */
  feet: ReadonlyMap<number, string>;
};

export function planLines(pieces: readonly Piece[]): PlanText {
  const all: PlanLine[] = [];
  const heads: PlanLine[] = [];
  let gap = true;
  let breaks = false;
  const add = (line: Omit<PlanLine, 'gap' | 'breaks'>): void => {
    if (line.text === '') {
      gap = true;
      return;
    }
    all.push({ ...line, gap: gap || line.whole, breaks });
    gap = line.whole;
    breaks = false;
  };
  for (const piece of pieces) {
    const place = { line: piece.line, page: piece.page };
    const bare = { ends: null, cells: null, size: null, bold: false, whole: false, piece };
    if (piece.role === 'page') {
      gap = true;
      breaks = true;
      for (const text of piece.text.split(' | '))
        if (text.trim() !== '')
          heads.push({ ...bare, ...place, text: fold(text), raw: text, gap: true, breaks: true });
    } else if (piece.role === 'line') {
      const { size = null, bold = false, ends = null } = piece;
      add({ ...bare, ...place, text: fold(piece.text), raw: piece.text, size, bold, ends });
    } else if (piece.role === 'table' && piece.printed) {
      gap = true;
      for (const { text, line, size, bold, ends } of piece.printed) {
        const own: Piece = { role: 'line', text, line, page: piece.page, size, bold };
        add({ ...bare, page: piece.page, line, text: fold(text), raw: text, size, bold, ends, piece: own });
      }
      gap = true;
    } else if (piece.role === 'table') {
      gap = true;
      piece.rows.forEach((row, at) => addRow(row, { line: piece.lines[at] ?? piece.line, page: piece.page }));
      gap = true;
    } else {
      add({ ...bare, ...place, text: fold(piece.text), raw: piece.text, whole: true });
    }
  }
  return withoutFurniture(all, heads);

  function addRow(row: readonly string[], place: Place): void {
    const cells = row.map(fold);
    const filled = cells.filter((cell) => cell !== '');
    const text = filled.join(' ');
    const one = filled.length < 2 && row.length < 2;
    const own: Piece = { role: 'paragraph', text, ...place };
    const rest = { ends: null, size: null, bold: false, raw: text, text, piece: own };
    if (one && text === '') gap = true;
    else add({ ...rest, ...place, cells: one ? null : cells, whole: one });
  }
}

/** Running heads and feet that stand among the lines, and what they tell. */
function withoutFurniture(all: readonly PlanLine[], heads: readonly PlanLine[]): PlanText {
  const skipped: Skipped[] = [];
  const skip = (line: PlanLine, why: Skipped['why']): void => {
    skipped.push({ line: line.line, page: line.page, text: line.text, why });
  };
  const feet = new Map<number, string>();
  const dossiers = new Map<string, number>();
  const names = new Map<string, number>();
  for (const line of [...heads, ...all]) {
    const foot = dossierFoot.exec(line.text);
    if (foot?.[1] && foot[2]) {
      if (line.page !== null) feet.set(line.page, foot[2]);
      dossiers.set(foot[1], (dossiers.get(foot[1]) ?? 0) + 1);
    }
    const entity = entityLine.exec(line.text);
    if (entity) {
      const name = `${entity[2] ?? ''} ${entity[1] ?? ''}`;
      names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  const most = (counts: ReadonlyMap<string, number>): string | null =>
    [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const lines: PlanLine[] = [];
  let breaks = false;
  all.forEach((line, at) => {
    breaks ||= line.breaks;
    const next = all[at + 1];
    const edge = line.breaks || next === undefined || next.breaks || /^\d+$/u.test(line.text);
    const number = /^\d{1,4}$/u.test(line.text) && edge && (line.whole || line.gap) && !line.cells;
    if (dossierFoot.test(line.text)) skip(line, 'running-head');
    else if (entityLine.test(line.text) && !isHeader(all, at)) skip(line, 'running-head');
    else if (pageFurniture.some((pattern) => pattern.test(line.text))) skip(line, 'page-number');
    else if (number && isPageNumber(line, next)) skip(line, 'page-number');
    else {
      lines.push({ ...line, breaks, gap: line.gap || breaks });
      breaks = false;
    }
  });
  for (const head of heads) skip(head, 'page-number');
  skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const entity = most(names);
  return {
    lines,
    skipped,
    dossier: most(dossiers),
    entity: entity ? { number: entity.slice(0, 12), name: entity.slice(13) } : null,
    feet,
  };
}

/** A year alone may be the header of a table: it is no page. */
function isPageNumber(line: PlanLine, next: PlanLine | undefined): boolean {
  const number = Number(line.text);
  if (number === line.page) return true;
  return number < 1900 && (line.breaks || next === undefined || next.breaks);
}

/** Under the name of a schema the body stands with its officers, once. */
function isHeader(all: readonly PlanLine[], at: number): boolean {
  return all.slice(Math.max(0, at - 4), at).some(({ text }) => /^journaalvolgnummers?\b/iu.test(text));
}
