/** Levels form a tree under the school (enrolment.md 1.4), and what is set aside fits in the capacity. */
import type { School } from './input.ts';
import { sumOfParts } from './parts.ts';
import type { Problem } from './problem.ts';

export function checkCapacity({ id: school, levels, reserves, shares, capacity }: School): Problem | null {
  const parents = new Map<string, string | null>();
  for (const level of levels) {
    if (parents.has(level.id)) return { code: 'repeated', what: 'level', of: school, id: level.id };
    parents.set(level.id, null);
  }
  for (const level of levels)
    for (const inside of level.contains) {
      const parent = parents.get(inside);
      if (parent === undefined) return { code: 'unknown', what: 'level', of: school, id: inside };
      if (parent !== null) return { code: 'no-tree', school, level: inside };
      parents.set(inside, level.id);
    }
  // Each level has one parent at most, so the walk up from a level ends at the school or comes round.
  const sound = new Set<string>();
  for (const level of levels) {
    const walk = new Set<string>();
    for (let at: string | null = level.id; at !== null && !sound.has(at); at = parents.get(at) ?? null) {
      if (walk.has(at)) return { code: 'no-tree', school, level: at };
      walk.add(at);
    }
    for (const at of walk) sound.add(at);
  }
  if (reserves.reduce((sum, { places }) => sum + places, 0) > capacity)
    return { code: 'too-many-reserved', school };
  return sumOfParts(shares.map(({ part }) => part)) > 1 ? { code: 'too-large-shares', school } : null;
}
