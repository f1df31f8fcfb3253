/** The blocks of a document as paragraphs and tables. */
import { BookmarkEnd, BookmarkStart, Paragraph } from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import type { Block, ListBlock } from '../../../document/document.ts';
import { writeChart } from './chart.ts';
import { writeText, writeWords } from './run.ts';
import { BULLETS, NUMBERS } from './style.ts';
import { writeFacts, writeLight, writeLights, writeTable } from './table.ts';
import type { Named } from './table.ts';

export type Writing = Named & {
  /** Lists so far: each list of its own starts at one. */
  lists: number;
  /** Bookmarks so far: their numbers are unique in the file. */
  marks: number;
  charts: number;
};

const DEEPEST_LIST = 8;
const toneStyles = { body: undefined, lead: 'Lead', note: 'Note', soft: 'Soft' } as const;

/** @param bare whether it is a heading that nothing stands under. */
export function writeBlock(block: Block, writing: Writing, above?: Block, bare = false): FileChild[] {
  switch (block.type) {
    case 'heading':
      return writeHeading(block, writing, bare);
    case 'paragraph': {
      const style = toneStyles[block.tone ?? 'body'];
      return [
        new Paragraph({ ...(style ? { style } : {}), children: writeText(block.text, writing.bookmarks) }),
      ];
    }
    case 'list':
      writing.lists += 1;
      return writeList(block, writing, 0, writing.lists);
    case 'table':
      return writeTable(block, writing);
    case 'facts':
      return writeFacts(block, writing);
    case 'light':
      return [new Paragraph({ style: 'Light', children: writeLight(block.shade, block.word) })];
    case 'lights':
      return writeLights(block, writing);
    case 'chart': {
      const said = above?.type === 'heading' && above.text === block.title;
      writing.charts += 1;
      const chart = writeChart(block.series, writing.charts, block.title, block.description);
      return [
        ...(said ? [] : [new Paragraph({ style: 'ChartTitle', children: writeWords(block.title) })]),
        ...(chart === null ? [] : [new Paragraph({ style: 'Chart', children: [chart] })]),
        ...writeTable(block.table, writing),
      ];
    }
    case 'pageBreak':
      // A break inside a paragraph would leave an empty line on top of the next page.
      return [new Paragraph({ style: 'AfterTable', pageBreakBefore: true })];
  }
}

function writeHeading(
  block: Extract<Block, { type: 'heading' }>,
  writing: Writing,
  bare: boolean,
): Paragraph[] {
  const words: ParagraphChild[] = [
    ...(block.code ? [...writeWords(block.code, { style: 'Code' }), ...writeWords(' ')] : []),
    ...writeWords(block.text),
  ];
  const name = writing.bookmarks.get(block.id);
  writing.marks += 1;
  const children =
    name === undefined
      ? words
      : [new BookmarkStart(name, writing.marks), ...words, new BookmarkEnd(writing.marks)];
  const heading = new Paragraph({
    style: `Heading${Math.min(Math.max(block.level, 1), 9)}`,
    children: children as ParagraphChild[],
    ...(block.eyebrow ? { spacing: { before: 0 } } : bare ? { spacing: { before: 200, after: 0 } } : {}),
  });
  if (!block.eyebrow) return [heading];
  return [new Paragraph({ style: 'Eyebrow', children: writeWords(block.eyebrow) }), heading];
}

function writeList(list: ListBlock, writing: Writing, level: number, instance: number): Paragraph[] {
  return list.items.flatMap((item) => [
    new Paragraph({
      style: 'ListParagraph',
      numbering: {
        reference: list.ordered ? NUMBERS : BULLETS,
        level: Math.min(level, DEEPEST_LIST),
        instance,
      },
      children: writeText(item.text, writing.bookmarks),
    }),
    ...(item.children
      ? writeList(item.children, writing, level + 1, nested(item.children, writing, instance))
      : []),
  ]);
}

/** A numbered list under a bullet begins at one; bullets need no count of their own. */
function nested(list: ListBlock, writing: Writing, instance: number): number {
  if (!list.ordered) return instance;
  writing.lists += 1;
  return writing.lists;
}
