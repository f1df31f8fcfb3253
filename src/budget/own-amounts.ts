/**
 * Which printed amounts are a node's own. A report prints parents as the sum of what is under them; stored twice they
 * would count twice. So a cell is a node's own only when nothing under it carries the same kind, side and column.
 */
import { fromDecimal, type Cents } from '../kernel/money.ts';
import { kinds, sides, type Kind, type NodeMoney, type Side } from './column.ts';

export type OwnAmount = { id: string; kind: Kind; side: Side; column: number; cents: Cents };

export function ownAmounts(
  nodes: readonly { id: string; parentId: string | null; money: NodeMoney }[],
): OwnAmount[] {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const carriedBelow = new Set<string>();
  const printed = nodes.flatMap((node) =>
    kinds.flatMap((kind) =>
      sides.flatMap((side) =>
        (node.money[kind]?.[side] ?? []).flatMap((cell, column): OwnAmount[] => {
          const amount = cell === null ? null : fromDecimal(cell);
          return amount === null ? [] : [{ id: node.id, kind, side, column, cents: amount.cents }];
        }),
      ),
    ),
  );
  const key = (id: string, one: OwnAmount): string => `${id} ${one.kind} ${one.side} ${one.column}`;
  for (const one of printed) {
    // Up to the first ancestor that was marked already: the ones above it are marked too.
    for (let id = parents.get(one.id) ?? null; id !== null; id = parents.get(id) ?? null) {
      if (carriedBelow.has(key(id, one))) break;
      carriedBelow.add(key(id, one));
    }
  }
  return printed.filter((one) => !carriedBelow.has(key(one.id, one)));
}
