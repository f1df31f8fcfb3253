/** The headings of a document as a tree, for contents lists. */
import type { Block } from './document.ts';

export type Heading = Extract<Block, { type: 'heading' }>;
export type Entry = { heading: Heading; depth: number; children: Entry[] };

/** Headings that asked for a place in the contents; a skipped level doesn't leave an empty step. */
export function outlineOf(blocks: Block[]): Entry[] {
  const roots: Entry[] = [];
  const path: Entry[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading' || !block.outline) continue;
    while (path.length > 0 && (path.at(-1)?.heading.level ?? 0) >= block.level) path.pop();
    const entry: Entry = { heading: block, depth: path.length + 1, children: [] };
    (path.at(-1)?.children ?? roots).push(entry);
    path.push(entry);
  }
  return roots;
}

/**
 * Whether nothing stands under a heading within its part: a section that was there but empty, as the time of an action
 * that nobody told of. Such a heading is printed small, so that it takes no place of its own.
 */
export function isBare(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index];
  if (heading?.type !== 'heading' || heading.outline) return false;
  const next = blocks[index + 1];
  if (next === undefined || next.type === 'pageBreak') return true;
  if (next.type === 'table') return next.rows.length === 0;
  return next.type === 'heading' && (next.outline || next.level <= heading.level);
}

export function headingText(heading: Heading): string {
  return heading.code === undefined || heading.code === '' ? heading.text : `${heading.code} ${heading.text}`;
}
