/** A narrative as blocks of a document. */
import type { Block, ListBlock, Run, Text } from '../document/document.ts';
import type { Inline, List, ListItem, Narrative, Table as NarrativeTable } from '../narrative/narrative.ts';

export type ProseFrame = {
  /** Prefix of the ids that are given, unique in the document. */
  id: string;
  /** Heading level of the section that holds the narrative; its own headings go one deeper each. */
  depth: number;
  caption: (number: number) => string;
  /** Heading id of a node that a mention points to, by identity or code; undefined when it is not in this report. */
  findHeading: (key: string) => string | undefined;
};

function runsOf(content: Inline[] | undefined, frame: ProseFrame): Text {
  return (content ?? []).map((inline): Run => {
    if (inline.type === 'hardBreak') return { text: '\n' };
    if (inline.type === 'mention') {
      const to = frame.findHeading(inline.attrs.id) ?? frame.findHeading(inline.attrs.label);
      return to === undefined ? { text: inline.attrs.label } : { text: inline.attrs.label, to };
    }
    const run: Run = { text: inline.text };
    for (const mark of inline.marks ?? []) {
      if (mark.type === 'bold') run.bold = true;
      else if (mark.type === 'italic') run.italic = true;
      else run.href = mark.attrs.href;
    }
    return run;
  });
}

const plain = (text: Text): string => text.map((run) => run.text).join('');

function itemOf(item: ListItem, frame: ProseFrame): ListBlock['items'][number] {
  const text: Text = [];
  let children: ListBlock | undefined;
  for (const part of item.content) {
    if (part.type === 'paragraph') {
      if (text.length > 0) text.push({ text: '\n' });
      text.push(...runsOf(part.content, frame));
    } else if (children === undefined) {
      children = listOf(part, frame);
    } else {
      children = { ...children, items: [...children.items, ...listOf(part, frame).items] };
    }
  }
  return children === undefined ? { text } : { text, children };
}

function listOf(list: List, frame: ProseFrame): ListBlock {
  return {
    type: 'list',
    ordered: list.type === 'orderedList',
    items: list.content.map((item) => itemOf(item, frame)),
  };
}

/** A cell that holds a figure, with what often surrounds one: `284`, `53,4 %`, `168 (60,6 %)`, `€ 1.200`. */
const FIGURE = /^[-−–+]?\s*€?\s*\d[\d.  ]*(?:,\d+)?\s*%?(?:\s*\([\d.,  ]+%?\))?$/u;
/** What stands where a figure was not there: a stroke, or words for it. */
const NO_FIGURE = /^(?:[-−–—/.]+|n\.?\s?v\.?\s?t\.?|n\.?b\.?)$/iu;

function isFigureColumn(cells: readonly string[]): boolean {
  return (
    cells.some((text) => FIGURE.test(text)) &&
    cells.every((text) => FIGURE.test(text) || NO_FIGURE.test(text))
  );
}

function tableOf(table: NarrativeTable, number: number, frame: ProseFrame): Block {
  const grid = table.content.map((row) =>
    row.content.map((cell) =>
      cell.content.flatMap((paragraph, index) => [
        ...(index > 0 ? [{ text: '\n' }] : []),
        ...runsOf(paragraph.content, frame),
      ]),
    ),
  );
  const [header = [], ...rows] = grid;
  const width = Math.max(...grid.map((row) => row.length), 1);
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => plain(row[index] ?? []).trim()).filter((text) => text !== '');
    const figures = isFigureColumn(cells);
    const longest = Math.max(...cells.map((text) => text.length), 1);
    return {
      label: plain(header[index] ?? []),
      align: index > 0 && figures ? ('end' as const) : ('start' as const),
      width: figures ? 1 : Math.min(4, Math.max(1, Math.round(longest / 14))),
    };
  });
  return {
    type: 'table',
    id: `${frame.id}-table-${number}`,
    caption: frame.caption(number),
    hiddenCaption: true,
    columns,
    rows: rows.map((row) => ({
      role: 'body',
      cells: columns.map((_, index) => ({ text: row[index] ?? [] })),
    })),
  };
}

/** Blocks in the order of the narrative; a paragraph without text leaves nothing. */
export function proseOf(narrative: Narrative, frame: ProseFrame): Block[] {
  const blocks: Block[] = [];
  let headings = 0;
  let level = 0;
  let tables = 0;
  for (const block of narrative.content) {
    if (block.type === 'heading') {
      const text = plain(runsOf(block.content, frame)).trim();
      if (text === '') continue;
      headings += 1;
      // Never deeper than one step: a skipped level is an error to a screen reader.
      level = Math.min(block.attrs.level, level + 1);
      blocks.push({
        type: 'heading',
        level: frame.depth + level,
        id: `${frame.id}-${headings}`,
        text,
        outline: false,
      });
    } else if (block.type === 'paragraph') {
      const text = runsOf(block.content, frame);
      if (plain(text).trim() !== '') blocks.push({ type: 'paragraph', text });
    } else if (block.type === 'table') {
      tables += 1;
      blocks.push(tableOf(block, tables, frame));
    } else {
      blocks.push(listOf(block, frame));
    }
  }
  return blocks;
}
