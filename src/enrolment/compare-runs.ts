/** Runs of the same children under different rules, side by side: figures of each, and what changes for whom in counts. */
import type { Hmac } from '../allocation/lots.ts';
import { figuresOf, type Groups, rankIn, type RunFigures, type RunResult } from './run-figures.ts';
import { hideSmall } from './small-cells.ts';

/** How many children go to a school they want more, the same one, or one they want less (or none). */
export type Moves<Count = number> = { better: Count; same: Count; worse: Count };

export type Change = { all: Moves; byGroup: Map<string, Moves> };

export type Comparison = {
  runs: RunFigures[];
  /** Of each run against the first; the first itself is left out. */
  changes: Change[];
};

/** For each child the place on its own list of where it goes; without a place it stands after its last choice. */
const ranksOf = (run: RunResult): ReadonlyMap<string, number> =>
  new Map(run.input.children.map((child) => [child.id, rankIn(run, child) || Number.POSITIVE_INFINITY]));

function movesOf(from: RunResult, to: RunResult, ids: ReadonlySet<string> | null): Moves {
  const moves = { better: 0, same: 0, worse: 0 };
  const after = ranksOf(to);
  for (const [child, before] of ranksOf(from)) {
    if (ids !== null && !ids.has(child)) continue;
    const now = after.get(child) ?? Number.POSITIVE_INFINITY;
    moves[now < before ? 'better' : now > before ? 'worse' : 'same'] += 1;
  }
  return moves;
}

/** A school may be called otherwise under other rules, as the one school of a site or as an age group of it. */
const wishesOf = ({ input }: RunResult): string =>
  JSON.stringify(input.children.map(({ id, choices }) => [id, choices.length]).toSorted());

export const haveSameChildren = ([first, ...others]: readonly RunResult[]): boolean => {
  const wishes = first && wishesOf(first);
  return others.every((other) => wishesOf(other) === wishes);
};

/** @param runs the first is what the others are compared with */
export function compareRuns(runs: readonly RunResult[], groups: Groups, hmac: Hmac): Comparison {
  const [first, ...others] = runs;
  if (!first) return { runs: [], changes: [] };
  if (!haveSameChildren(runs))
    throw new Error('runs are compared on the same children with the same choices');
  return {
    runs: runs.map((run) => figuresOf(run, groups, hmac)),
    changes: others.map((other) => ({
      all: movesOf(first, other, null),
      byGroup: new Map([...groups.groups].map(([group, ids]) => [group, movesOf(first, other, ids)])),
    })),
  };
}

export type ExportedMoves = Moves<number | null>;

const inRow = ({ better, same, worse }: Moves): [number, number, number] => [better, same, worse];

function hidden(moves: Moves, among?: Moves): ExportedMoves {
  const [better = null, same = null, worse = null] = hideSmall(inRow(moves), among && inRow(among));
  return { better, same, worse };
}

/** A change with what is said of fewer than five children left out. */
export const changeForExport = ({
  all,
  byGroup,
}: Change): { all: ExportedMoves; byGroup: Map<string, ExportedMoves> } => ({
  all: hidden(all),
  byGroup: new Map([...byGroup].map(([group, moves]) => [group, hidden(moves, all)])),
});
