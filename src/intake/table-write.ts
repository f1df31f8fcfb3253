/** Tables in the shape in which they come in: empty as a template, or filled with what a version holds. */
import type { AmountLine } from '../budget/amount.ts';
import { estimateRows } from '../budget/estimate-rows.ts';
import type { LedgerLineGiven } from '../budget/ledger-line.ts';
import { toDecimal } from '../kernel/money.ts';
import type { NodeDetail } from '../planning/node-detail.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { TableKind } from './import-task.ts';
import { kindHeads, levelHeads, sideHeads, tableColumns, WITHOUT_WORD, yesHeads } from './table-columns.ts';

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

/** The tree of a version, in its order. A part whose code stands more than once, or not at all, is named by its key. */
export function treeTable(
  nodes: readonly PlanNode[],
  details: ReadonlyMap<string, NodeDetail>,
): WrittenTable {
  const codes = new Map<string, number>();
  for (const { code } of nodes) if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nameOf = (nodeId: string | null): string | null => {
    const node = nodeId === null ? undefined : byId.get(nodeId);
    if (!node) return null;
    return node.code !== null && codes.get(node.code) === 1 ? node.code : node.nodeId;
  };
  const rows = nodes.map((node): WrittenCell[] => {
    const detail = details.get(node.nodeId);
    return [
      node.nodeId,
      node.code,
      levelHeads[node.level],
      nameOf(node.parentId),
      node.title,
      String(node.position),
      node.priority ? yesHeads.yes : yesHeads.no,
      detail?.description ?? null,
      detail?.startsOn ?? null,
      detail?.endsOn ?? null,
      detail?.policyField ?? null,
      detail?.externalCode ?? null,
      detail === undefined || detail.sdgs.length === 0 ? null : detail.sdgs.join('; '),
    ];
  });
  return { head: templateOf('tree', []).head, rows };
}

/** What a line of the books says, as it is written out. */
export type LedgerWritten = Pick<
  LedgerLineGiven,
  | 'bodyId'
  | 'year'
  | 'entry'
  | 'bookedOn'
  | 'code'
  | 'title'
  | 'policyField'
  | 'account'
  | 'kind'
  | 'side'
  | 'description'
  | 'cents'
>;

/** Lines of the books in the shape in which they come in. */
export function ledgerTable(
  lines: readonly LedgerWritten[],
  bodies: readonly { id: string; name: string }[],
): WrittenTable {
  const bodyName = new Map(bodies.map(({ id, name }) => [id, name]));
  const rows = lines.map((one): WrittenCell[] => [
    bodyName.get(one.bodyId) ?? null,
    String(one.year),
    one.entry,
    one.bookedOn,
    one.code,
    one.title,
    one.policyField,
    one.account,
    kindHeads[one.kind],
    sideHeads[one.side],
    one.description,
    { figure: toDecimal(one.cents, 2) },
  ]);
  return { head: templateOf('ledger', []).head, rows };
}
