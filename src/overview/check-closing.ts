/** Does a closing still agree with what is stored beside it, and with itself? */
import type { Amount, Measure } from '../budget/amount.ts';
import type { MoneyColumn } from '../budget/column.ts';
import { kinds, sides } from '../budget/column.ts';
import { ownAmounts } from '../budget/own-amounts.ts';
import { rollUp } from '../budget/roll-up.ts';
import { canonicalJson } from '../followup/canonical.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import type { Update } from '../followup/update.ts';
import type { Finding } from '../kernel/finding.ts';
import { printCents } from '../kernel/money.ts';

export type StoredBeside = {
  /** Every node that the plan ever had. */
  nodes: ReadonlySet<string>;
  updates: ReadonlyMap<string, Update>;
  /** Of the ledger states that the round quotes, and of every version of the plan by its label. */
  ledger: readonly Amount[];
  versions: ReadonlyMap<string, readonly Amount[]>;
};

export const broken = (
  reason: string,
  severity: Finding['severity'],
  node: Pick<ClosedNode, 'id' | 'code' | 'line' | 'page'> | null,
  facts: Finding['facts'],
): Finding => ({
  code: 'integrity',
  reason,
  severity,
  line: node?.line ?? null,
  page: node?.page ?? null,
  node: node?.code ?? null,
  nodeId: node?.id ?? null,
  facts,
});

const named = (node: ClosedNode): string => node.code ?? node.title;

function updateFindings(content: ClosedRound, beside: StoredBeside): Finding[] {
  return content.nodes.flatMap((node) => {
    if (!beside.nodes.has(node.node)) return [broken('node-gone', 'error', node, { title: named(node) })];
    const stored = beside.updates.get(node.node);
    const closed = canonicalJson({ status: node.status, axes: node.axes });
    const now = canonicalJson({ status: stored?.status ?? null, axes: stored?.axes ?? {} });
    return closed === now ? [] : [broken('update', 'error', node, { title: named(node) })];
  });
}

const measures: Partial<Record<MoneyColumn['kind'], Measure>> = {
  actual: 'actual',
  estimate: 'estimate',
  new: 'estimate',
  credit_initial: 'credit_initial',
  credit_final: 'credit_final',
};

/** Where a column's amounts are kept; null for one that is not kept, or that repeats another. */
function keptAs(content: ClosedRound, index: number) {
  const place = (column: MoneyColumn) => {
    const measure = measures[column.kind];
    const year = column.year ?? Number(content.round.to.slice(0, 4));
    const version = measure === 'actual' ? null : (column.version ?? content.version?.label ?? null);
    return measure === undefined ? null : { measure, year, version };
  };
  const column = content.columns[index];
  const own = column ? place(column) : null;
  if (!own) return null;
  const twins = content.columns.filter((other) => canonicalJson(place(other)) === canonicalJson(own));
  return twins.length > 1 ? null : own;
}

function amountFindings(content: ClosedRound, beside: StoredBeside): Finding[] {
  const byId = new Map(content.nodes.map((node) => [node.id, node]));
  const places = content.columns.map((_, index) => keptAs(content, index));
  const key = (amount: Omit<Amount, 'cents'>): string =>
    `${amount.nodeId} ${amount.kind} ${amount.side} ${amount.measure} ${amount.year}`;
  const index = (amounts: readonly Amount[]) => new Map(amounts.map((one) => [key(one), one.cents]));
  const ledger = index(beside.ledger);
  const versions = new Map([...beside.versions].map(([label, amounts]) => [label, index(amounts)]));
  return ownAmounts(content.nodes).flatMap((own) => {
    const place = places[own.column];
    const node = byId.get(own.id);
    if (!place || !node) return [];
    const stored = (place.version === null ? ledger : versions.get(place.version))?.get(
      key({ nodeId: node.node, kind: own.kind, side: own.side, measure: place.measure, year: place.year }),
    );
    // Nothing stored is the same as a printed zero: a native round prints zeros where nothing was booked.
    if (stored === own.cents || (stored === undefined && own.cents === 0n)) return [];
    return [
      // An estimate may differ where two prints of one version did: the import said so, the first one stands.
      broken('amount', place.version === null || content.source === null ? 'error' : 'warning', node, {
        title: named(node),
        column: content.columns[own.column]?.label ?? '',
        kind: own.kind,
        side: own.side,
        closed: printCents(own.cents, 2),
        stored: stored === undefined ? 'absent' : printCents(stored, 2),
      }),
    ];
  });
}

/** A round that was followed up here prints its own sums: they must be what the rules give. */
function rollUpFindings(content: ClosedRound): Finding[] {
  if (content.source !== null) return [];
  const expected = rollUp(
    content.nodes.map(({ id, parentId }) => ({ nodeId: id, parentId })),
    ownAmounts(content.nodes).map(({ id, ...own }) => ({ nodeId: id, ...own })),
    content.columns.length,
  );
  const parents = new Set(content.nodes.map(({ parentId }) => parentId));
  return content.nodes
    .filter(({ id }) => parents.has(id))
    .flatMap((node) =>
      kinds.flatMap((kind) =>
        [...sides, 'total' as const].flatMap((part) =>
          content.columns.flatMap((column, index) => {
            const printed = node.money[kind]?.[part]?.[index] ?? null;
            const right = expected.get(node.id)?.[kind]?.[part]?.[index] ?? null;
            if (printed === right) return [];
            return [
              broken('roll-up', 'error', node, {
                title: named(node),
                column: column.label,
                kind,
                side: part,
                printed: printed ?? 'absent',
                expected: right ?? 'absent',
              }),
            ];
          }),
        ),
      ),
    );
}

export function closingFindings(content: ClosedRound, beside: StoredBeside): Finding[] {
  return [...updateFindings(content, beside), ...amountFindings(content, beside), ...rollUpFindings(content)];
}
