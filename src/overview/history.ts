/** One node over the rounds, and what moved between two rounds. Nodes are followed by their lasting identity. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis, type Light, type Status } from '../followup/status.ts';
import { heaviestLight, lightOf, type ShownLight } from './tree.ts';

/** What of a node is kept to follow it over rounds. */
export type Trace = {
  status: Status | null;
  lights: Record<Axis, ShownLight>;
  heaviest: ShownLight;
};
/** A round in short: enough for tracks, moves and timelines without its texts. */
export type Traces = ReadonlyMap<string, Trace>;

export const traceOf = (node: ClosedNode): Trace => ({
  status: node.status,
  lights: { progress: lightOf(node, 'progress'), time: lightOf(node, 'time'), money: lightOf(node, 'money') },
  heaviest: heaviestLight(node),
});

export const tracesOf = (round: ClosedRound): Traces =>
  new Map(round.nodes.map((node) => [node.node, traceOf(node)]));

/** The heaviest light of a node in each of the rounds, oldest first; null where it was not in the round. */
export const trackOf = (node: string, rounds: Traces[]): (ShownLight | null)[] =>
  rounds.map((round) => round.get(node)?.heaviest ?? null);

export type Move = { node: ClosedNode; axis: Axis; from: Light; to: Light };
const rank: Readonly<Record<Light, number>> = { green: 0, amber: 1, red: 2 };
const isLight = (light: ShownLight | undefined): light is Light => light !== undefined && light in rank;

export type StatusMove = { node: ClosedNode; from: Status | null; to: Status };

/** What got another status since the round before, in the order of the plan. */
export function statusMovesBetween(before: Traces, now: ClosedRound): StatusMove[] {
  return now.nodes.flatMap((node): StatusMove[] => {
    const then = before.get(node.node);
    const { status } = node;
    if (then === undefined || status === null || then.status?.label === status.label) return [];
    return [{ node, from: then.status, to: status }];
  });
}

/** Lights that changed since the round before: worse first by how heavy they are now, better by how far they came. */
export function movesBetween(before: Traces, now: ClosedRound): { worse: Move[]; better: Move[] } {
  const moves = now.nodes.flatMap((node): Move[] => {
    const then = before.get(node.node);
    if (then === undefined) return [];
    return axes.flatMap((axis) => {
      const [from, to] = [then.lights[axis], lightOf(node, axis)];
      return isLight(from) && isLight(to) && from !== to ? [{ node, axis, from, to }] : [];
    });
  });
  const worse = moves.filter((move) => rank[move.to] > rank[move.from]);
  const better = moves.filter((move) => rank[move.to] < rank[move.from]);
  return {
    worse: worse.sort((a, b) => rank[b.to] - rank[a.to] || rank[a.from] - rank[b.from]),
    better: better.sort((a, b) => rank[a.to] - rank[b.to] || rank[b.from] - rank[a.from]),
  };
}
