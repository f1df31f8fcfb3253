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

export function headingText(heading: Heading): string {
  return heading.code === undefined || heading.code === '' ? heading.text : `${heading.code} ${heading.text}`;
}
