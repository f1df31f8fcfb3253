/**
 * How far the last admitted child lives from its school, as anybody may know it: in a ring that is wide enough to hold
 * many homes, and only where five children or more were admitted (docs/decisions/0014-what-a-published-run-tells.md). To
 * the metre it would be one child's.
 */
import type { Allocation } from '../allocation/allocate.ts';

/** In metres: at least `from`, less than `to`. */
export type CutOff = { from: number; to: number };

/** For each school, by the place in its row of distances that stands in the published reasons. */
export type CutOffs = Record<string, Record<string, CutOff>>;

const RING = 50;
const NEAREST = 200;
const LEAST = 5;

export const ringOf = (metres: number): CutOff => {
  if (metres < NEAREST) return { from: 0, to: NEAREST };
  const from = Math.floor(metres / RING) * RING;
  return { from, to: from + RING };
};

/**
 * @param run with distances in metres
 * @param published the same with places for distances
 */
export function cutOffsOf(run: Allocation, published: Allocation): CutOffs {
  const admitted = Map.groupBy(Object.values(run.assignment), (school) => school);
  const rings = new Map<string, Map<string, CutOff>>();
  for (const [child, schools] of Object.entries(published.reasons))
    for (const [school, { outcome, criterion, lastAdmitted: place }] of Object.entries(schools)) {
      const metres = run.reasons[child]?.[school]?.lastAdmitted;
      if (outcome !== 'waiting' || criterion !== 'distance' || place === null || typeof metres !== 'number')
        continue;
      if ((admitted.get(school)?.length ?? 0) < LEAST) continue;
      rings.set(school, (rings.get(school) ?? new Map()).set(String(place), ringOf(metres)));
    }
  return Object.fromEntries([...rings].map(([school, places]) => [school, Object.fromEntries(places)]));
}
