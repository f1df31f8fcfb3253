/** The tables of a document, each with the part of the report that it stands in. */
import type { Document, Table } from '../../../document/document.ts';
import type { Heading } from '../../../document/outline.ts';
import type { ChartBlock } from './chart.ts';

export type Placed = {
  table: Table;
  chart: ChartBlock | null;
  /** The headings of the contents above it, from the outermost; the last is the part itself. */
  path: Heading[];
};

export function tablesOf(document: Document): Placed[] {
  const placed: Placed[] = [];
  let path: Heading[] = [];
  for (const block of document.blocks) {
    if (block.type === 'heading' && block.outline) {
      path = [...path.filter((above) => above.level < block.level), block];
    }
    // A table without rows has nothing to count: its sheet would be empty.
    if (block.type === 'table' && block.rows.length > 0) placed.push({ table: block, chart: null, path });
    if (block.type === 'chart') placed.push({ table: block.table, chart: block, path });
  }
  return placed;
}

export const isMoney = (table: Table): boolean => table.rows.some((row) => row.side !== undefined);
