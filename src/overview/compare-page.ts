/** The page that sets two rounds side by side: how much moved in what, and what moved, a part at a time. */
import { kinds, sides, type MoneyColumn, type Side } from '../budget/column.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { type Change, compareRounds, type NodeChange } from '../followup/compare.ts';
import type { Axis } from '../followup/status.ts';
import { fromDecimal, type Cents } from '../kernel/money.ts';
import { differenceOf, type Part } from '../narrative/difference.ts';
import type { RoundView } from './round-view.ts';

export const changeKinds = ['status', 'lights', 'money', 'texts', 'name', 'added', 'dropped'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** All kinds of one column together. */
export type MoneyLine = Change<Cents> & { node: string; columns: Change<MoneyColumn>; side: Side };

export type ChangeLine = Pick<NodeChange, 'name' | 'status' | 'lights'> & {
  id: string;
  code: string | null;
  title: string;
  /** Where it stands: in the later round, or in the earlier one when it was dropped. */
  segment: string;
  presence: 'both' | 'added' | 'dropped';
  money: MoneyLine[];
  texts: { axis: Axis; parts: Part[] }[];
};
export type ComparePage = {
  counts: Record<ChangeKind, number>;
  all: number;
  shown: number;
  lines: ChangeLine[];
  parts: number;
  at: number;
};

const LINES = 50;

const isKind: Record<ChangeKind, (one: NodeChange) => boolean> = {
  status: ({ status }) => status !== null,
  lights: ({ lights }) => lights.length > 0,
  money: ({ money }) => money.length > 0,
  texts: ({ texts }) => texts.length > 0,
  name: ({ name }) => name !== null,
  added: ({ before }) => before === null,
  dropped: ({ after }) => after === null,
};

function moneyLines({ before, after, money }: NodeChange, rounds: Change<ClosedRound>): MoneyLine[] {
  if (before === null || after === null) return [];
  const pairs = new Map(money.map(({ columns }) => [columns.to, columns]));
  const total = (node: ClosedNode, side: Side, index: number): Cents =>
    kinds.reduce(
      (sum, kind) => sum + (fromDecimal(node.money[kind]?.[side]?.[index] ?? '')?.cents ?? 0n),
      0n,
    );
  return [...pairs.values()].flatMap((columns) =>
    sides.flatMap((side): MoneyLine[] =>
      money.some((one) => one.columns.to === columns.to && one.side === side)
        ? [
            {
              node: after.node,
              columns,
              side,
              from: total(before, side, rounds.from.columns.indexOf(columns.from)),
              to: total(after, side, rounds.to.columns.indexOf(columns.to)),
            },
          ]
        : [],
    ),
  );
}

function lineOf(change: NodeChange, before: RoundView, after: RoundView): ChangeLine[] {
  const { before: was, after: now, name, status, lights, texts } = change;
  const node = now ?? was;
  if (node === null) return [];
  return [
    {
      name,
      status,
      lights,
      money: moneyLines(change, { from: before.content, to: after.content }),
      id: node.node,
      code: node.code,
      title: node.title,
      segment: (now === null ? before : after).segmentOf(node),
      presence: was === null ? 'added' : now === null ? 'dropped' : 'both',
      texts: texts.map(({ axis, from, to }) => ({ axis, parts: differenceOf(from, to) })),
    },
  ];
}

/** @param wanted only what moved in this way. @param at which part, from 1 */
export function comparePage(
  before: RoundView,
  after: RoundView,
  wanted: ChangeKind | null,
  at: number,
): ComparePage {
  const changes = compareRounds(before.content, after.content);
  const kept = wanted === null ? changes : changes.filter(isKind[wanted]);
  const parts = Math.max(1, Math.ceil(kept.length / LINES));
  const part = Math.min(at, parts);
  return {
    counts: Object.fromEntries(
      changeKinds.map((kind) => [kind, changes.filter(isKind[kind]).length]),
    ) as Record<ChangeKind, number>,
    all: changes.length,
    shown: kept.length,
    lines: kept.slice((part - 1) * LINES, part * LINES).flatMap((one) => lineOf(one, before, after)),
    parts,
    at: part,
  };
}
