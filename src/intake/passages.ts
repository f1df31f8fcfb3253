/** Narrative pieces to passages: paragraphs over line ends and page breaks, headings, lists and tables. */
import type { Passage } from '../narrative/passage.ts';
import { bulletOf, numberOf } from './bullets.ts';
import type { Doubt } from './doubt.ts';
import { quote } from './doubt.ts';
import { sentenceVerbs } from './habits.ts';
import { type Block, newBlock, wholeBlock } from './block.ts';
import type { Line } from './lines.ts';
import { narrativeTable } from './narrative-table.ts';
import { endsSentence, joinLines, key } from './wording.ts';

/** What the whole document tells: the width of full lines (none: not told; infinite: each line is a paragraph), and which texts name a node. */
export type Print = { width: number | null; mentions: (text: string) => boolean };

const LONGEST_HEADING = 90;

/** @param above depth of the heading over these lines, where the file tells: headings count from there. */
export function passagesOf(
  lines: readonly Line[],
  print: Print,
  above: number | null,
): { passages: Passage[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const blocks = blocksOf(lines, print, doubts);
  settleNumbers(blocks);
  settleHeadings(blocks, print, above);
  return { passages: gather(blocks), doubts };
}

function blocksOf(lines: readonly Line[], print: Print, doubts: Doubt[]): Block[] {
  const blocks: Block[] = [];
  let gap: 'none' | 'blank' | 'page' = 'blank';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    if (line.furniture || line.piece.role === 'page') {
      gap = 'page';
      continue;
    }
    if (line.blank) {
      if (gap === 'none') gap = 'blank';
      continue;
    }
    if (line.piece.role !== 'line') {
      const block = wholeBlock(line);
      if (block) blocks.push(block);
      gap = 'blank';
      continue;
    }
    const table = narrativeTable(lines, at);
    if (table) {
      blocks.push({ ...newBlock('table', line, ''), header: table.header, rows: table.rows });
      for (const row of table.inDoubt)
        doubts.push({
          line: row.line,
          page: row.page,
          reason: 'table-row',
          severity: 'warning',
          facts: { text: quote(row.text) },
          money: false,
        });
      at = table.end - 1;
      gap = 'blank';
      continue;
    }
    const last = blocks.at(-1);
    const bullet = bulletOf(
      line.text,
      last?.kind === 'item' ? last.marker : null,
      isFreeStart(last, line, gap, print),
    );
    if (bullet) {
      for (const text of bullet.items)
        blocks.push({ ...newBlock('item', line, text), marker: bullet.marker, open: line.open, last: line });
      gap = 'none';
      continue;
    }
    if (
      last &&
      last.last &&
      (last.kind === 'paragraph' || last.kind === 'item') &&
      continues(last, line, gap, print)
    ) {
      last.text = joinLines(last.text, line.text, last.open);
      last.open = line.open;
      last.last = line;
    } else
      blocks.push({
        ...newBlock('paragraph', line, line.text),
        open: line.open,
        last: line,
        ordered: numberOf(line.text)?.number ?? null,
      });
    gap = 'none';
  }
  return blocks;
}

/** True where a dash may open a list: not in the middle of a sentence. */
function isFreeStart(last: Block | undefined, line: Line, gap: string, print: Print): boolean {
  if (!last || gap !== 'none' || last.kind === 'table' || last.kind === 'item') return true;
  return (
    endsSentence(last.last?.text ?? last.text) || (last.last !== null && isShort(last.last, line, print))
  );
}

/** The first word of the next line would have fitted on this one with room to spare. */
function isShort(line: Line, next: Line, print: Print): boolean {
  if (print.width === null) return false;
  const word = next.text.split(' ', 1)[0] ?? '';
  return line.text.length + 1 + word.length < 0.7 * print.width;
}

function continues(last: Block, line: Line, gap: string, print: Print): boolean {
  // A paragraph grows by lines: its last one is looked at, never the whole again.
  const end = last.last?.text ?? last.text;
  const number = numberOf(line.text)?.number;
  if (
    number !== undefined &&
    (number === 1 ? end.endsWith(':') : last.ordered !== null && number === last.ordered + 1)
  )
    return false;
  const lower = /^[\p{Ll}(,;]/u.test(line.text);
  if (gap === 'blank')
    return (
      !last.whole &&
      lower &&
      !endsSentence(end) &&
      !/^\S{1,3}[.)]\s/u.test(line.text) &&
      last.last !== null &&
      print.width !== null &&
      last.last.text.length >= 0.7 * print.width
    );
  if (gap === 'page' || line.breaks) {
    if (lower) return !/[.!?:]["'”’)]*$/u.test(end.slice(-8));
    if (gap === 'page')
      return (
        !endsSentence(end) &&
        !isHeadingText(last.text, print) &&
        last.last !== null &&
        !isShort(last.last, line, print) &&
        print.width !== null
      );
    return !endsSentence(end) && !(last.kind === 'paragraph' && isHeadingText(last.text, print));
  }
  if (lower) return true;
  if (last.kind === 'item') return print.width === null ? !endsSentence(end) : print.width !== Infinity;
  return !(last.last !== null && isShort(last.last, line, print));
}

/** Numbered paragraphs that follow each other directly are a list; a single one keeps its number. */
function settleNumbers(blocks: Block[]): void {
  for (let at = 0; at < blocks.length; at += 1) {
    if (blocks[at]?.kind !== 'paragraph' || blocks[at]?.ordered !== 1 || blocks[at]?.whole) continue;
    let end = at + 1;
    while (blocks[end]?.kind === 'paragraph' && blocks[end]?.ordered === end - at + 1) end += 1;
    if (end - at < 2) continue;
    for (const block of blocks.slice(at, end)) {
      block.kind = 'item';
      block.text = numberOf(block.text)?.text ?? block.text;
      block.ordered = 1;
    }
  }
}

function isHeadingText(text: string, print: Print): boolean {
  if (text.length > LONGEST_HEADING || endsSentence(text) || /[,]$/u.test(text)) return false;
  if (!/^[\p{Lu}\d'"‘“]/u.test(text) || !/\p{L}{3}/u.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 12 || /^(?:zie|cf\.?|bron|noot)\b/iu.test(text) || /https?:\/\/|www\.|@/u.test(text))
    return false;
  return (
    !words.some((word) => sentenceVerbs.has(key(word))) &&
    !/[€%]|\d[.,]\d/u.test(text) &&
    !print.mentions(text)
  );
}

/** Short lines without a full stop that have text under them are headings; in capitals they stand above the others. */
function settleHeadings(blocks: Block[], print: Print, above: number | null): void {
  const loose: Block[] = [];
  let followed = false;
  for (const block of blocks.toReversed()) {
    const last = !followed;
    followed = true;
    if (block.whole || block.kind !== 'paragraph' || last || !isHeadingText(block.text, print)) continue;
    block.kind = 'heading';
    loose.push(block);
  }
  const capitals = (text: string) => text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
  const two = loose.some((block) => capitals(block.text));
  for (const block of loose) block.level = two && !capitals(block.text) ? 2 : 1;
  const depths = [
    ...new Set(blocks.flatMap((block) => (block.whole && block.kind === 'heading' ? [block.level] : []))),
  ].toSorted((a, b) => a - b);
  const under = above !== null && depths.every((depth) => depth > above && depth <= above + 3);
  for (const block of blocks)
    if (block.whole && block.kind === 'heading')
      block.level = under ? block.level - above : depths.indexOf(block.level) + 1;
}

/** By the file's own lists, else by the kind of their signs; a nested list is part of the one around it. */
function sameList(one: Block, other: Block): boolean {
  if (one.list !== null || other.list !== null) return one.list === other.list;
  return (one.ordered !== null) === (other.ordered !== null);
}

function gather(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let listed: Block | null = null;
  for (const block of blocks) {
    const place = { line: block.line, page: block.page };
    const links = block.links.length > 0 ? { links: block.links } : {};
    if (block.kind === 'item') {
      const ordered = block.ordered !== null;
      const last = passages.at(-1);
      if (last?.type === 'list' && listed !== null && sameList(listed, block)) {
        last.items.push(block.text);
        if (block.links.length > 0) last.links = [...(last.links ?? []), ...block.links];
      } else if (block.text !== '')
        passages.push({ type: 'list', ordered, items: [block.text], ...place, ...links });
      listed = block;
      continue;
    }
    listed = null;
    if (block.kind === 'table')
      passages.push({ type: 'table', header: block.header, rows: block.rows, ...place });
    else if (block.text === '') continue;
    else if (block.kind === 'heading')
      passages.push({
        type: 'heading',
        level: Math.min(3, Math.max(1, block.level)) as 1 | 2 | 3,
        text: block.text,
        ...place,
        ...links,
      });
    else passages.push({ type: 'paragraph', text: block.text, ...place, ...links });
  }
  return passages;
}
