/** Tables in the shape in which they come in: empty as a template, or filled with what a version holds. */
import type { AmountLine } from '../budget/amount.ts';
import { estimateRows } from '../budget/estimate-rows.ts';
import { toDecimal } from '../kernel/money.ts';
import type { TableKind } from './import-task.ts';
import { kindHeads, sideHeads, tableColumns, WITHOUT_WORD } from './table-columns.ts';

/** A figure is decimal text, so that each format writes it as its own kind of number. */
export type WrittenCell = string | { figure: string } | null;
export type WrittenTable = { head: string[]; rows: WrittenCell[][] };

export const yearTitle = (year: number): string => `Raming ${year}`;

export const templateOf = (kind: TableKind, years: readonly number[]): WrittenTable => ({
  head: [
    ...tableColumns[kind].map(({ head }) => head),
    ...(kind === 'estimates' ? years.map(yearTitle) : []),
  ],
  rows: [],
});

/** The estimates of a version, a row a line; in the order of the tree, with what hangs outside it last. */
export function estimatesTable(
  lines: readonly AmountLine[],
  nodes: readonly { nodeId: string; code: string | null; title: string }[],
  bodies: readonly { id: string; name: string }[],
  years: readonly number[],
): WrittenTable {
  const byNode = new Map<string | null, AmountLine[]>();
  for (const line of lines) {
    const known = byNode.get(line.nodeId);
    if (known) known.push(line);
    else byNode.set(line.nodeId, [line]);
  }
  const bodyName = new Map(bodies.map(({ id, name }) => [id, name]));
  const places = [...nodes, { nodeId: null, code: WITHOUT_WORD, title: '' }];
  const rows = places.flatMap(({ nodeId, code, title }) =>
    estimateRows(byNode.get(nodeId) ?? [], years).map((row): WrittenCell[] => [
      nodeId,
      code,
      title === '' ? null : title,
      bodyName.get(row.bodyId) ?? null,
      row.policyField,
      row.account,
      kindHeads[row.kind],
      sideHeads[row.side],
      row.line,
      row.description,
      ...row.cents.map((cents) => (cents === null ? null : { figure: toDecimal(cents, 2) })),
    ]),
  );
  return { head: templateOf('estimates', years).head, rows };
}
