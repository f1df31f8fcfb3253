/**
 * A narrative as a plain form shows it: runs of simple blocks as text to edit, and between them what such a text can't
 * show (tables, nested lists), which stays as it was. What is simple is not listed but tried: a block of which the text
 * reads back as the same block. A text that was not changed gives the identical blocks; of a text that was, the blocks
 * that were left alone come back the same.
 */
import { textOf } from './convert.ts';
import { mentionsOf } from './mentions.ts';
import type { Block, List, ListItem, Narrative, Paragraph } from './narrative.ts';
import { sameBlocks } from './same.ts';
import { type Codes, parseInline, printInline } from './text-inline.ts';

export type TextPart = { kind: 'text'; text: string; blocks: Block[] };
export type KeptPart = { kind: 'kept'; blocks: Block[] };
export type Part = TextPart | KeptPart;

const MARKER = /^(?:(#{1,3} |[-*•] )|(\d{1,3})([.)] ))/;
/** 0: as it is; 1: what begins a line like a list or a heading is made plain; 2: signs in the line too. */
type Care = 0 | 1 | 2;

function lineOf(line: string, care: Care): string {
  if (line === '') return '\\';
  if (care === 0) return line;
  return line.replace(MARKER, (_, sign: string | undefined, number: string, point: string) =>
    sign === undefined ? `${number}\\${point}` : `\\${sign}`,
  );
}

const lines = (paragraph: Paragraph, care: Care): string[] =>
  printInline(paragraph.content, care === 2).split('\n');

function printItem(item: ListItem, marker: string, care: Care): string | null {
  const [only, ...more] = item.content;
  if (more.length > 0 || only?.type !== 'paragraph') return null;
  const [first = '', ...rest] = lines(only, care);
  return [`${marker} ${first}`, ...rest.map((line) => `  ${line === '' ? '\\' : line}`)].join('\n');
}

/** Null: no text can show it. */
function printBlock(block: Block, care: Care): string | null {
  switch (block.type) {
    case 'table':
      return null;
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${printInline(block.content, care === 2)}`;
    case 'paragraph':
      return lines(block, care)
        .map((line) => lineOf(line, care))
        .join('\n');
    default: {
      const items = block.content.map((item, index) =>
        printItem(item, block.type === 'bulletList' ? '-' : `${index + 1}.`, care),
      );
      return items.every((item) => item !== null) ? items.join('\n') : null;
    }
  }
}

/** A block without a word: it shows nothing in either form, and goes where its text is changed. */
const isSilent = (block: Block): boolean =>
  ((block.type === 'paragraph' || block.type === 'heading') && textOf(block.content).trim() === '') ||
  (block.type !== 'paragraph' && block.type !== 'heading' && block.content.length === 0);

function simpleText(block: Block, codes: Codes): string | null {
  if (isSilent(block)) return '';
  // A number before a text is a list only after a list, so alone it would not show that it needs care.
  const least = block.type === 'paragraph' && lines(block, 0).some((line) => MARKER.test(line)) ? 1 : 0;
  for (const care of [0, 1, 2] as const) {
    if (care < least) continue;
    const text = printBlock(block, care);
    if (text !== null && sameBlocks(blocksOf(text, codes), [block])) return text;
  }
  return null;
}

/** The codes that a text may mention: those of the plan, and what the narrative mentioned already. */
const withOwn = (narrative: Narrative, codes: Codes): Codes =>
  new Map([...codes, ...mentionsOf(narrative).map(({ id, label }) => [label, id] as const)]);

/** Text first and last, and exactly one kept part between two texts. */
export function partsOf(narrative: Narrative, codes: Codes): Part[] {
  const known = withOwn(narrative, codes);
  const parts: Part[] = [{ kind: 'text', text: '', blocks: [] }];
  for (const block of narrative.content) {
    const text = simpleText(block, known);
    const last = parts.at(-1);
    if (text === null) {
      const before = parts.at(-2);
      if (last?.kind === 'text' && last.blocks.length === 0 && before?.kind === 'kept')
        before.blocks.push(block);
      else parts.push({ kind: 'kept', blocks: [block] }, { kind: 'text', text: '', blocks: [] });
    } else if (last?.kind === 'text') {
      last.text = last.text === '' || text === '' ? last.text + text : `${last.text}\n\n${text}`;
      last.blocks.push(block);
    }
  }
  return parts;
}

const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** @param texts one per text part, in order; undefined: that part was not asked and stays */
export function withTexts(base: Narrative, texts: readonly (string | undefined)[], codes: Codes): Narrative {
  const known = withOwn(base, codes);
  let next = 0;
  const content = partsOf(base, codes).flatMap((part) => {
    if (part.kind === 'kept') return part.blocks;
    const text = texts[next];
    next += 1;
    return text === undefined || plain(text) === part.text ? part.blocks : blocksOf(text, known);
  });
  return { type: 'doc', content };
}

const paragraphOf = (text: string, codes: Codes): Paragraph => {
  const content = parseInline(text, codes);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
};

type Open = { type: List['type']; items: string[][] } | { type: 'paragraph'; lines: string[] };

const joined = (text: readonly string[]): string =>
  text.map((line) => (line === '\\' ? '' : line)).join('\n');

function closed(open: Open, codes: Codes): Block {
  if (open.type === 'paragraph') return paragraphOf(joined(open.lines), codes);
  return {
    type: open.type,
    content: open.items.map((item): ListItem => ({
      type: 'listItem',
      content: [paragraphOf(joined(item), codes)],
    })),
  };
}

/** The blocks of a text as somebody typed it. */
export function blocksOf(text: string, codes: Codes): Block[] {
  const blocks: (Block | Open)[] = [];
  // What the next line may still belong to.
  const at: { open: Open | null } = { open: null };
  const begin = (next: Open): void => {
    at.open = next;
    blocks.push(next);
  };
  for (const line of plain(text).split('\n')) {
    const [, marks, title = ''] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    const [, bullet] = /^[-*•] (.*)$/.exec(line) ?? [];
    const [, number, item = ''] = /^(\d{1,3})[.)] (.*)$/.exec(line) ?? [];
    const last = blocks.at(-1);
    const { open } = at;
    if (line.trim() === '' || (marks !== undefined && title.trim() === '')) at.open = null;
    else if (marks !== undefined) {
      at.open = null;
      const level = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
      blocks.push({ type: 'heading', attrs: { level }, content: parseInline(title, codes) });
    } else if (bullet !== undefined) {
      if (open?.type === 'bulletList') open.items.push([bullet]);
      else begin({ type: 'bulletList', items: [[bullet]] });
    } else if (
      number !== undefined &&
      last?.type === 'orderedList' &&
      'items' in last &&
      // A blank line before the next number does not end the list.
      (last === open || Number(number) === last.items.length + 1)
    ) {
      last.items.push([item]);
      at.open = last;
    } else if (number === '1') begin({ type: 'orderedList', items: [[item]] });
    else if (open !== null && 'items' in open && line.startsWith('  '))
      open.items.at(-1)?.push(line.slice(2));
    else if (open !== null && 'lines' in open) open.lines.push(line);
    else begin({ type: 'paragraph', lines: [line] });
  }
  return blocks.map((one) => ('items' in one || 'lines' in one ? closed(one, codes) : one));
}
