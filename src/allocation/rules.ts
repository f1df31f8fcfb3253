/** The sections and limits of a school, from what the rule set says (enrolment.md 1.4 and 1.5). */
import { groupsOf, type Input, isIn, type School } from './input.ts';
import { placesOfParts } from './parts.ts';
import type { Limit, Rules, Section } from './seats.ts';

export const isPlain = ({ levels, reserves, shares }: School): boolean =>
  levels.length === 0 && reserves.length === 0 && shares.length === 0;

/** The tree of levels under the school, and where each level stands in it. */
function limitsOf({ capacity, levels }: School): { limits: Limit[]; at: Map<string, number> } {
  const at = new Map(levels.map(({ id }, index) => [id, index + 1]));
  const limits: Limit[] = [{ capacity, parent: -1 }];
  for (const level of levels) limits.push({ capacity: level.capacity, parent: 0 });
  for (const level of levels)
    for (const inside of level.contains) {
      const limit = limits[at.get(inside) ?? 0];
      if (limit) limit.parent = at.get(level.id) ?? 0;
    }
  return { limits, at };
}

/**
 * Reserved places that come first, then the shares in the order given, then what is in no share, then the reserved
 * places that come last. The order decides who gets in (Dur, Kominers, Pathak and Sönmez, 2018), so it is said here
 * once. A soft place that its group leaves goes to the open places, one that comes last to whoever is next.
 * @param row the children in the base order of the school
 */
function sectionsOf(input: Input, school: School, row: readonly number[]): Section[] {
  const reserved = (order: 'first' | 'last'): Section[] =>
    school.reserves
      .filter((reserve) => reserve.order === order)
      .map(({ group, places, hard }) => ({
        order: 0,
        places,
        members: Uint8Array.from(row, (child) => {
          const one = input.children[child];
          return one && isIn(groupsOf(one), group) ? 1 : 0;
        }),
        leavesUnused: !hard,
        takesUnused: false,
      }));
  const open = (order: number, places: number, takesUnused: boolean): Section => ({
    order,
    places,
    members: null,
    leavesUnused: false,
    takesUnused,
  });
  const set = school.reserves.reduce((sum, { places }) => sum + places, 0);
  const parts = placesOfParts(
    school.capacity - set,
    school.shares.map(({ part }) => part),
  );
  const rest = parts.pop() ?? 0;
  return [
    ...reserved('first'),
    ...parts.map((places, index) => open(index + 1, places, false)),
    open(0, rest, true),
    ...reserved('last'),
    open(0, 0, true),
  ];
}

/** @param orders for each share the place of each child of the row in the order of that share */
export function rulesOf(
  input: Input,
  school: School,
  row: readonly number[],
  orders: readonly Int32Array[],
): Rules {
  const { limits, at } = limitsOf(school);
  return {
    sections: sectionsOf(input, school, row),
    orders: [null, ...orders],
    limits,
    // A child of no level, or of a level that this school does not limit, counts for the school alone.
    limit: Int32Array.from(row, (child) => at.get(input.children[child]?.level ?? '') ?? 0),
    mixed: school.levels.length > 0 && (school.reserves.length > 0 || school.shares.length > 0),
  };
}
