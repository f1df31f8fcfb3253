/** Names of places in a document that hold in every format: ASCII letters, digits and hyphens, unique, never empty. */
import type { Document } from './document.ts';

export type Anchors = ReadonlyMap<string, string>;

/** From the ids of headings, tables and charts to their anchors; the same document always gives the same ones. */
export function anchorsOf(document: Document): Anchors {
  const anchors = new Map<string, string>();
  const taken = new Set<string>();
  const add = (id: string): void => {
    if (anchors.has(id)) return;
    const base = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'plaats';
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) name = `${base}-${next}`;
    taken.add(name.toLowerCase());
    anchors.set(id, name);
  };
  for (const block of document.blocks) {
    if (block.type === 'heading' || block.type === 'table') add(block.id);
    if (block.type === 'chart') {
      add(block.id);
      add(block.table.id);
    }
  }
  return anchors;
}
