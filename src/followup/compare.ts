/** What moved between two rounds. Nodes are followed by their lasting identity, money columns by what and when they are. */
import { kinds, type Kind, type MoneyColumn, type Side, sides } from '../budget/column.ts';
import { type Cents, fromDecimal } from '../kernel/money.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import type { ClosedNode, ClosedRound } from './closing.ts';
import { axes, type Axis, type Light, type Status } from './status.ts';

export type Change<T> = { from: T; to: T };
export type MoneyChange = Change<Cents | null> & {
  /** The columns of the two rounds, with their labels of then and now. */
  columns: Change<MoneyColumn>;
  kind: Kind;
  side: Side;
};
export type NodeChange = {
  /** Null: it was not in the round before, or is no longer. */
  before: ClosedNode | null;
  after: ClosedNode | null;
  /** Code or title. */
  name: Change<string> | null;
  status: Change<Status | null> | null;
  lights: (Change<Light | null> & { axis: Axis })[];
  money: MoneyChange[];
  texts: (Change<string> & { axis: Axis })[];
};

const nameOf = ({ code, title }: ClosedNode): string => (code === null ? title : `${code} ${title}`);
const lightOf = (node: ClosedNode, axis: Axis): Light | null => node.axes[axis]?.light ?? null;
const textOf = (node: ClosedNode, axis: Axis): string => {
  const section = node.axes[axis];
  return section ? plainTextOf(section.narrative).trim() : '';
};

type Pair = { columns: Change<MoneyColumn>; before: number; after: number };

/** A column of the one round is that of the other when it holds the same of the same year, whatever version it came from. */
function pairsOf(before: readonly MoneyColumn[], after: readonly MoneyColumn[]): Pair[] {
  const same = (one: MoneyColumn, other: MoneyColumn): boolean =>
    one.kind === other.kind && one.year !== null && one.year === other.year;
  return after.flatMap((to, index): Pair[] => {
    const twice = (all: readonly MoneyColumn[]): boolean => all.filter((one) => same(one, to)).length !== 1;
    if (to.kind === 'unknown' || twice(before) || twice(after)) return [];
    const at = before.findIndex((one) => same(one, to));
    const from = before[at];
    return from ? [{ columns: { from, to }, before: at, after: index }] : [];
  });
}

function centsIn(node: ClosedNode, kind: Kind, side: Side, at: number): Cents | null {
  const printed = node.money[kind]?.[side]?.[at] ?? null;
  return printed === null ? null : (fromDecimal(printed)?.cents ?? null);
}

function moneyChanges(before: ClosedNode, after: ClosedNode, pairs: readonly Pair[]): MoneyChange[] {
  return pairs.flatMap(({ columns, before: then, after: now }) =>
    kinds.flatMap((kind) =>
      sides.flatMap((side): MoneyChange[] => {
        const from = centsIn(before, kind, side, then);
        const to = centsIn(after, kind, side, now);
        // No table and a table of zeros say the same.
        return (from ?? 0n) === (to ?? 0n) ? [] : [{ columns, kind, side, from, to }];
      }),
    ),
  );
}

/** One side of a column that both rounds have, all kinds together, with where each round has it. */
export type SideChange = Change<Cents> & { node: string; columns: Change<MoneyColumn>; side: Side };

/** What changed of the money of a node, a column and a side at a time; the kinds that stayed as they were count too. */
export function sideChanges(
  { before, after, money }: NodeChange,
  rounds: Change<Pick<ClosedRound, 'columns'>>,
): SideChange[] {
  if (before === null || after === null) return [];
  const total = (node: ClosedNode, side: Side, at: number): Cents =>
    kinds.reduce((sum, kind) => sum + (centsIn(node, kind, side, at) ?? 0n), 0n);
  const columns = [...new Map(money.map((one) => [one.columns.to, one.columns])).values()];
  return columns.flatMap((one) =>
    sides.flatMap((side): SideChange[] =>
      money.some((moved) => moved.columns.to === one.to && moved.side === side)
        ? [
            {
              node: after.node,
              columns: one,
              side,
              from: total(before, side, rounds.from.columns.indexOf(one.from)),
              to: total(after, side, rounds.to.columns.indexOf(one.to)),
            },
          ]
        : [],
    ),
  );
}

const change = <T>(from: T, to: T): Change<T> | null => (from === to ? null : { from, to });

function changeOf(before: ClosedNode, after: ClosedNode, pairs: readonly Pair[]): NodeChange {
  return {
    before,
    after,
    name: change(nameOf(before), nameOf(after)),
    status: before.status?.label === after.status?.label ? null : { from: before.status, to: after.status },
    lights: axes.flatMap((axis) => {
      const moved = change(lightOf(before, axis), lightOf(after, axis));
      return moved ? [{ axis, ...moved }] : [];
    }),
    money: moneyChanges(before, after, pairs),
    texts: axes.flatMap((axis) => {
      const moved = change(textOf(before, axis), textOf(after, axis));
      return moved ? [{ axis, ...moved }] : [];
    }),
  };
}

const alone = (before: ClosedNode | null, after: ClosedNode | null): NodeChange => ({
  before,
  after,
  name: null,
  status: null,
  lights: [],
  money: [],
  texts: [],
});

export const isMoved = ({ before, after, name, status, lights, money, texts }: NodeChange): boolean =>
  before === null ||
  after === null ||
  name !== null ||
  status !== null ||
  lights.length + money.length + texts.length > 0;

/** Nodes that moved, in the order of the later round; those that are no longer in it come last. */
export function compareRounds(before: ClosedRound, after: ClosedRound): NodeChange[] {
  const then = new Map(before.nodes.map((node) => [node.node, node]));
  const now = new Set(after.nodes.map(({ node }) => node));
  const pairs = pairsOf(before.columns, after.columns);
  return [
    ...after.nodes.map((node) => {
      const was = then.get(node.node);
      return was ? changeOf(was, node, pairs) : alone(null, node);
    }),
    ...before.nodes.filter(({ node }) => !now.has(node)).map((node) => alone(node, null)),
  ].filter(isMoved);
}
