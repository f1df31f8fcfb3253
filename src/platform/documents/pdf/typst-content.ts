/** A document as the JSON that `report.typ` lays out: every choice of words and figures is made here, none of place. */
import { drawChart } from '../../../document/chart-svg.ts';
import { isBare } from '../../../document/outline.ts';
import type { Block, Cell, Document, StatusShape, Table, Text } from '../../../document/document.ts';
import { anchorsOf, type Anchors } from '../../../document/anchor.ts';
import { lightPalette } from '../../../document/palette.ts';
import { plainText, printableDocument, printCell, safeHref } from '../../../document/printed.ts';
import { fitTable } from './table-fit.ts';

type Ranked = 'node' | 'section' | 'inner' | 'deep';
/** Width of the text in the page, in px of the drawing: 160 mm at 4 px a mm. */
const CHART_WIDTH = 640;

function runsOf(text: Text, anchors: Anchors): Record<string, unknown>[] {
  return text.map((run) => {
    const { to, href, ...rest } = run;
    const target = to === undefined ? undefined : anchors.get(to);
    const address = href === undefined ? null : safeHref(href);
    if (address !== null) return { ...rest, href: address };
    return target === undefined ? rest : { ...rest, to: target };
  });
}

function cellOf(cell: Cell, anchors: Anchors): Record<string, unknown> {
  if ('text' in cell) return { runs: runsOf(cell.text, anchors) };
  const href = 'amount' in cell && cell.href !== undefined ? safeHref(cell.href) : null;
  return { print: printCell(cell), ...(href === null ? {} : { href }) };
}

/** Words may be hyphenated, so no more than so many characters of one need to stand together; figures never are. */
const BREAKABLE = 14;

function longestOf(table: Table, index: number): number {
  const words = (text: string): number[] => text.split(/\s+/).map((word) => Math.min(word.length, BREAKABLE));
  const inCells = table.rows.flatMap((row) => {
    const cell = row.cells[index];
    if (cell === undefined || (row.role === 'group' && row.cells.length === 1)) return [];
    return 'text' in cell ? words(plainText(cell.text)) : [printCell(cell).length];
  });
  return Math.max(0, ...words(table.columns[index]?.label ?? ''), ...inCells);
}

function tableOf(table: Table, anchors: Anchors): Record<string, unknown> {
  const fit = fitTable(
    table.columns.map((column, index) => ({ share: column.width ?? 1, longest: longestOf(table, index) })),
  );
  return {
    type: 'table',
    caption: table.hiddenCaption === true ? '' : table.caption,
    note: table.note ?? '',
    size: fit.size,
    columns: table.columns.map((column, index) => ({
      label: column.label,
      align: column.align,
      width: fit.widths[index] ?? 1,
      // A head keeps its words whole, unless one could not stand in a narrow column.
      hyphenate: column.label.split(/\s/).some((word) => word.length > BREAKABLE),
    })),
    rows: table.rows.map((row) => ({
      role: row.role,
      cells: row.cells.map((cell) => cellOf(cell, anchors)),
    })),
  };
}

type ListOf = Extract<Block, { type: 'list' }>;
function listOf(list: ListOf, anchors: Anchors): Record<string, unknown> {
  return {
    type: 'list',
    ordered: list.ordered,
    items: list.items.map((item) => ({
      text: runsOf(item.text, anchors),
      ...(item.children === undefined ? {} : { children: listOf(item.children, anchors) }),
    })),
  };
}

/** A heading's rank by its distance to the last one of the contents: a node, a section of it, or deeper. */
function rankOf(heading: Extract<Block, { type: 'heading' }>, node: number): Ranked {
  if (heading.outline) return 'node';
  const below = heading.level - node;
  return below <= 1 ? 'section' : below === 2 ? 'inner' : 'deep';
}

function blocksOf(document: Document, anchors: Anchors): Record<string, unknown>[] {
  let node = 0;
  let first = true;
  const out: Record<string, unknown>[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const start = first;
    first = block.type === 'pageBreak';
    if (block.type === 'heading') {
      if (block.outline) node = block.level;
      out.push({
        type: 'heading',
        level: block.level,
        id: anchors.get(block.id) ?? block.id,
        code: block.code ?? '',
        text: block.text,
        outline: block.outline,
        rank: rankOf(block, node),
        first: start,
        bare: isBare(document.blocks, index),
      });
    } else if (block.type === 'paragraph') {
      out.push({ type: 'paragraph', tone: block.tone ?? 'body', text: runsOf(block.text, anchors) });
    } else if (block.type === 'list') {
      out.push(listOf(block, anchors));
    } else if (block.type === 'table') {
      out.push(tableOf(block, anchors));
    } else if (block.type === 'facts') {
      out.push({
        type: 'facts',
        // Long labels need their own measure: those of the last pages, not of a node.
        long: block.items.some((item) => item.label.length > 16),
        items: block.items.map((item) => ({ ...item, value: runsOf(item.value, anchors) })),
      });
    } else if (block.type === 'chart') {
      out.push({
        type: 'chart',
        description: `${block.title}. ${block.description}`,
        svg: drawChart(block.series, {
          title: block.title,
          description: block.description,
          width: CHART_WIDTH,
          palette: lightPalette,
          id: anchors.get(block.id) ?? 'chart',
        }),
        table: tableOf(block.table, anchors),
      });
    } else {
      out.push({ ...block });
    }
  }
  return out;
}

/** Parts of an ISO instant, in UTC, as Typst's datetime takes them. */
function dateOf(instant: string): Record<string, number> {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** @param clean makes a text fit for the fonts that are there. */
export function typstContent(raw: Document, clean: (text: string) => string): string {
  const document = printableDocument(raw);
  const anchors = anchorsOf(document);
  const signs = document.blocks.flatMap((block): StatusShape[] =>
    block.type === 'facts'
      ? block.items.flatMap((item) => (item.status === undefined ? [] : [item.status]))
      : [],
  );
  const content = {
    // A file without a title is refused by both standards.
    title: document.title.trim() === '' ? '–' : document.title,
    subtitle: document.subtitle,
    author: document.author,
    subject: document.subject,
    keywords: document.keywords,
    date: dateOf(document.instant),
    cover: document.cover,
    signs,
    runningHead: document.runningHead,
    foot: document.foot,
    contentsTitle: document.contentsTitle,
    contents: document.blocks.some((block) => block.type === 'heading' && block.outline),
    blocks: blocksOf(document, anchors),
  };
  return JSON.stringify(content, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value));
}
