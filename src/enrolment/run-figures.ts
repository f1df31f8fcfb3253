/** What one run means for the children, in counts. Each figure says of whom it is a share (enrolment.md 1.8). */
import type { Allocation } from '../allocation/allocate.ts';
import { complaintsIn, withoutChoice } from '../allocation/envy.ts';
import type { Child, Input } from '../allocation/input.ts';
import type { Hmac } from '../allocation/lots.ts';

/** A run under one rule set. Runs that are compared have the same children. */
export type RunResult = { input: Input; allocation: Allocation };

export type Share = { count: number; of: number };

/** For each group the ids of its children; who has priority anywhere is in `priority`. */
export type Groups = { groups: ReadonlyMap<string, ReadonlySet<string>>; priority: ReadonlySet<string> };

export type Outcome = { children: number; placed: number; first: number };

export type Distances = { measured: number; mean: number; median: number };

export type SchoolFigures = {
  id: string;
  capacity: number;
  admitted: number;
  waiting: number;
  /** What the first who waits fell short on, and the value of the last admitted; null where nobody waits. */
  cutOff: { criterion: string; lastAdmitted: number | string | null } | null;
};

export type RunFigures = Outcome & {
  /** The same children placed in their first choice, with and without those who had priority (Ghent printed both). */
  firstOfAll: Share;
  firstWithoutPriority: Share;
  /** Children at their first, second, third … choice. */
  byRank: number[];
  unplaced: number;
  byGroup: Map<string, Outcome>;
  /** In the unit of the input; null where no distance is known. */
  distance: Distances | null;
  /** Children with a justified complaint when the rank of the choice does not count. */
  complaints: number;
  /** Linked children of whom one got a place where another waits. */
  splits: number;
  schools: SchoolFigures[];
};

/** From 1; 0 without a place. */
export const rankIn = ({ allocation }: RunResult, { id, choices }: Child): number =>
  choices.indexOf(allocation.assignment[id] ?? '') + 1;

function outcomeOf(run: RunResult, children: readonly Child[]): Outcome {
  const ranks = children.map((child) => rankIn(run, child));
  return {
    children: children.length,
    placed: ranks.filter((rank) => rank > 0).length,
    first: ranks.filter((rank) => rank === 1).length,
  };
}

function distancesOf({ input, allocation }: RunResult): Distances | null {
  const known = input.children
    .flatMap(({ id, distance }) => distance.get(allocation.assignment[id] ?? '') ?? [])
    .sort((one, other) => one - other);
  if (known.length === 0) return null;
  const [below = 0, above = 0] = [
    known[Math.floor((known.length - 1) / 2)],
    known[Math.floor(known.length / 2)],
  ];
  return {
    measured: known.length,
    mean: known.reduce((sum, one) => sum + one, 0) / known.length,
    median: (below + above) / 2,
  };
}

function schoolsOf({ input, allocation }: RunResult): SchoolFigures[] {
  const { assignment, waiting, reasons } = allocation;
  const admitted = new Map<string, number>();
  for (const id of Object.values(assignment)) if (id !== null) admitted.set(id, (admitted.get(id) ?? 0) + 1);
  return input.schools.map(({ id, capacity }) => {
    const list = waiting[id]?.['all'] ?? [];
    const { criterion = null, lastAdmitted = null } = reasons[list[0] ?? '']?.[id] ?? {};
    return {
      id,
      capacity,
      admitted: admitted.get(id) ?? 0,
      waiting: list.length,
      cutOff: criterion === null ? null : { criterion, lastAdmitted },
    };
  });
}

export function figuresOf(run: RunResult, { groups, priority }: Groups, hmac: Hmac): RunFigures {
  const { children } = run.input;
  const all = outcomeOf(run, children);
  const rest = outcomeOf(
    run,
    children.filter(({ id }) => !priority.has(id)),
  );
  const longest = children.reduce((most, { choices }) => Math.max(most, choices.length), 0);
  const byRank = Array.from({ length: longest }, () => 0);
  for (const child of children) {
    const rank = rankIn(run, child);
    if (rank > 0) byRank[rank - 1] = (byRank[rank - 1] ?? 0) + 1;
  }
  const complaints = complaintsIn(withoutChoice(run.input), run.allocation.assignment, hmac);
  return {
    ...all,
    unplaced: all.children - all.placed,
    firstOfAll: { count: all.first, of: all.children },
    firstWithoutPriority: { count: rest.first, of: rest.children },
    byRank,
    byGroup: new Map(
      [...groups].map(([group, ids]) => [
        group,
        outcomeOf(
          run,
          children.filter(({ id }) => ids.has(id)),
        ),
      ]),
    ),
    distance: distancesOf(run),
    complaints: new Set(complaints.map(({ child }) => child)).size,
    splits: run.allocation.splits?.length ?? 0,
    schools: schoolsOf(run),
  };
}
