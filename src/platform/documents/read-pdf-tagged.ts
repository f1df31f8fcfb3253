/** A tagged PDF as pieces: the author's own order, headings, lists, tables and links; artifacts are left out. */
import type { Piece } from '../../intake/piece.ts';
import type { PassageLink, Place } from '../../narrative/passage.ts';
import type { LineBreaks, Placed, TextPart } from './read-pdf-text.ts';
import { runningText } from './read-pdf-text.ts';
import { isElement, type Content, type Element } from './read-pdf-structure.ts';
import { headerRowsOf } from './read-table.ts';

/** Rows of different widths: which column a cell stands in is not told. */
export class RaggedTable extends Error {}

export type TaggedSource = {
  root: Element;
  /** The glyphs of one marked content, in the order in which they were drawn. */
  content: (content: Content) => readonly Placed[];
  breaks: LineBreaks;
};

type Linked = Placed & { href: string | null };
const skipped = new Set(['TOC', 'TOCI', 'Index', 'Figure', 'Formula', 'Form', 'Artifact']);
const inline = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Sub',
  'Quote',
  'Code',
  'Reference',
  'BibEntry',
  'Annot',
  'Ruby',
  'Warichu',
  'Note',
  'FENote',
  'Lbl',
]);
const ordered = /^(?:Decimal|UpperRoman|LowerRoman|UpperAlpha|LowerAlpha)$/;
const orderedLabel = /^\(?(?:\d{1,3}|[ivxlc]{1,5}|[A-Za-z])[.)]?$/u;

const itemSign = /^(?:[•◦▪●○■‣⁃\uF000-\uF0FF]|[-–](?=\s)|\d{1,3}[.)](?=\s))\s*/u;

const isInline = (child: Element | Content): boolean => !isElement(child) || inline.has(child.role);

export function taggedPieces(source: TaggedSource): Piece[] {
  const pieces: Piece[] = [];
  let lists = 0;
  let page = 0;

  const glyphs = (children: readonly (Element | Content)[], href: string | null = null): Linked[] =>
    children.flatMap((child): Linked[] => {
      if (!isElement(child)) return source.content(child).map((placed) => ({ ...placed, href }));
      if (skipped.has(child.role)) return [];
      const own = glyphs(child.children, child.href ?? href);
      const [first] = own;
      if (child.actualText === null || first === undefined) return own;
      return [{ ...first, glyph: { ...first.glyph, text: child.actualText } }];
    });
  const place = (content: readonly Linked[]): Place => {
    const first = content.find((one) => one.glyph.text.trim() !== '') ?? content[0];
    return { line: first?.line ?? null, page: first === undefined ? null : first.page + 1 };
  };
  const turnTo = (at: Place): void => {
    if (at.page === null) return;
    for (; page > 0 && page < at.page; page += 1)
      pieces.push({ role: 'page', text: '', ...at, page: page + 1 });
    page = Math.max(page, at.page);
  };
  const told = (parts: readonly TextPart[]): { text: string; links?: PassageLink[] } => {
    const links = parts.flatMap(({ text, href }) =>
      href === null || text.trim() === '' ? [] : [{ text: text.trim(), href }],
    );
    const text = parts.map((part) => part.text).join('');
    return links.length > 0 ? { text, links } : { text };
  };
  const read = (content: readonly Linked[]): TextPart[] => runningText(content, source.breaks);

  const paragraph = (children: readonly (Element | Content)[]): void => {
    const content = glyphs(children);
    const body = told(read(content));
    if (body.text === '') return;
    const at = place(content);
    turnTo(at);
    pieces.push({ role: 'paragraph', ...body, ...at });
  };

  const heading = (element: Element, depth: number): void => {
    const content = glyphs(element.children);
    // A heading has no line that its author ended: "en/" at the edge goes on with "of".
    const body = told(runningText(content, { ...source.breaks, wholeWords: false }));
    if (body.text === '') return;
    const at = place(content);
    turnTo(at);
    pieces.push({ role: 'heading', depth: Math.min(9, Math.max(1, depth)), ...body, ...at });
  };

  const item = (element: Element, list: number, depth: number, counted: boolean): void => {
    const nested: Element[] = [];
    const paragraphs: Linked[][] = [];
    let open: Linked[] = [];
    const close = (): void => {
      if (open.length > 0) paragraphs.push(open);
      open = [];
    };
    let label = '';
    const gather = (children: readonly (Element | Content)[]): void => {
      for (const child of children) {
        if (isElement(child) && child.role === 'L') {
          nested.push(child);
        } else if (isElement(child) && child.role === 'Lbl') {
          label ||= told(read(glyphs([child]))).text;
        } else if (isInline(child)) {
          open.push(...glyphs([child]));
        } else if (isElement(child) && !skipped.has(child.role)) {
          close();
          gather(child.children);
          close();
        }
      }
    };
    gather(element.children);
    close();
    const bodies = paragraphs.map((one) => told(read(one))).filter((body) => body.text !== '');
    // LibreOffice leaves the sign of an item in its text.
    const [first] = bodies;
    const sign = label === '' && first ? itemSign.exec(first.text) : null;
    if (first && sign) {
      label = sign[0].trim();
      first.text = first.text.slice(sign[0].length);
    }
    const at = place(paragraphs.flat());
    const links = bodies.flatMap((body) => body.links ?? []);
    turnTo(at);
    if (bodies.length > 0 || nested.length === 0)
      pieces.push({
        role: 'item',
        ordered: counted || orderedLabel.test(label),
        depth,
        list,
        text: bodies.map((body) => body.text).join('\n'),
        ...(links.length > 0 ? { links } : {}),
        ...at,
      });
    for (const one of nested) listOf(one, list, depth + 1);
  };

  const listOf = (element: Element, list: number, depth: number): void => {
    const counted = element.numbering !== null && ordered.test(element.numbering);
    for (const child of element.children) {
      if (!isElement(child) || skipped.has(child.role)) continue;
      if (child.role === 'L') listOf(child, list, depth + 1);
      else if (child.role === 'Caption') paragraph(child.children);
      else item(child, list, depth, counted);
    }
  };

  const cellText = (cell: Element): { text: string; content: Linked[] } => {
    const paragraphs: Linked[][] = [[]];
    const gather = (children: readonly (Element | Content)[]): void => {
      for (const child of children) {
        if (isInline(child)) {
          paragraphs.at(-1)?.push(...glyphs([child]));
        } else if (isElement(child) && !skipped.has(child.role)) {
          paragraphs.push([]);
          gather(child.children);
          paragraphs.push([]);
        }
      }
    };
    gather(cell.children);
    const texts = paragraphs.map((one) => told(read(one)).text).filter((text) => text !== '');
    return { text: texts.join('\n'), content: paragraphs.flat() };
  };

  const table = (element: Element): void => {
    const rows: { cells: string[]; header: boolean; at: Place }[] = [];
    const spans: { left: number; columns: number }[] = [];
    const rowOf = (row: Element, inHead: boolean): void => {
      const cells = row.children.filter(isElement).filter((cell) => cell.role === 'TH' || cell.role === 'TD');
      const out: string[] = [];
      const content: Linked[] = [];
      let column = 0;
      const free = (): void => {
        for (let span = spans[column]; span !== undefined && span.left > 0; span = spans[column]) {
          span.left -= 1;
          out[column] = '';
          column += 1;
        }
      };
      for (const cell of cells) {
        free();
        const held = cellText(cell);
        content.push(...held.content);
        for (let extra = 0; extra < cell.columns; extra += 1) {
          out[column] = extra === 0 ? held.text : '';
          spans[column] = { left: cell.rows - 1, columns: 1 };
          column += 1;
        }
      }
      free();
      const header =
        inHead || (cells.length > 0 && cells.every((one) => one.role === 'TH' && one.scope !== 'Row'));
      rows.push({ cells: Array.from(out, (text) => text ?? ''), header, at: place(content) });
    };
    const walk = (parent: Element, inHead: boolean): void => {
      for (const child of parent.children) {
        if (!isElement(child)) continue;
        if (child.role === 'TR') rowOf(child, inHead);
        else if (child.role === 'Caption') paragraph(child.children);
        else if (!skipped.has(child.role)) walk(child, child.role === 'THead');
      }
    };
    walk(element, false);
    const [first] = rows;
    if (first === undefined) return;
    const width = Math.max(...rows.map((row) => row.cells.length));
    if (rows.some((row) => row.cells.length < width)) throw new RaggedTable();
    const body = rows.findIndex((row) => !row.header);
    const at = rows.find((row) => row.at.line !== null)?.at ?? first.at;
    turnTo(at);
    const cells = rows.map((row) => [...row.cells, ...Array<string>(width - row.cells.length).fill('')]);
    pieces.push({
      role: 'table',
      rows: cells,
      headerRows: headerRowsOf(cells, body < 0 ? rows.length : body),
      lines: rows.map((row) => row.at.line),
      ...at,
    });
  };

  const walk = (element: Element): void => {
    let open: (Element | Content)[] = [];
    const close = (): void => {
      if (open.length > 0) paragraph(open);
      open = [];
    };
    for (const child of element.children) {
      if (isInline(child)) {
        open.push(child);
        continue;
      }
      close();
      if (!isElement(child) || skipped.has(child.role)) continue;
      const depth = /^H(\d)$/.exec(child.role)?.[1];
      if (depth !== undefined) heading(child, Number(depth));
      else if (child.role === 'H' || child.role === 'Title') heading(child, 1);
      else if (child.role === 'L') listOf(child, (lists += 1), 1);
      else if (child.role === 'Table') table(child);
      else walk(child);
    }
    close();
  };
  walk(source.root);
  return pieces;
}
