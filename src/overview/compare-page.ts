/** The page that sets two rounds side by side: how much moved in what, and what moved, a part at a time. */
import { compareRounds, sideChanges, type NodeChange, type SideChange } from '../followup/compare.ts';
import type { Axis } from '../followup/status.ts';
import { differenceOf, type Part } from '../narrative/difference.ts';
import type { RoundView } from './round-view.ts';

export const changeKinds = ['status', 'lights', 'money', 'texts', 'name', 'added', 'dropped'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type ChangeLine = Pick<NodeChange, 'name' | 'status' | 'lights'> & {
  id: string;
  code: string | null;
  title: string;
  /** Where it stands: in the later round, or in the earlier one when it was dropped. */
  segment: string;
  presence: 'both' | 'added' | 'dropped';
  money: SideChange[];
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

function lineOf(change: NodeChange, before: RoundView, after: RoundView): ChangeLine[] {
  const { before: was, after: now, name, status, lights, texts } = change;
  const node = now ?? was;
  if (node === null) return [];
  return [
    {
      name,
      status,
      lights,
      money: sideChanges(change, { from: before.content, to: after.content }),
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
