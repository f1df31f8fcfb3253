/** Whom a change of rules is for: children by priority, by social group, by how far they live, and by age. */
import type { Registration } from './registration.ts';
import { ageGroupOf, type RuleSet } from './rule-set.ts';
import type { Groups } from './run-figures.ts';

export const dimensions = ['priority', 'social', 'distance', 'level'] as const;
export type Dimension = (typeof dimensions)[number];

/** In metres to the first choice; the last one has no end. */
export const bands = [500, 1_000, 2_000] as const;

export type ChildGroup = {
  /** Unique, as the figures of runs know it. */
  key: string;
  dimension: Dimension;
  /** A group of the rules, a birth year or age group, or a band: the metres that it ends before. */
  id: string;
  /** Who is not in the group of that name; in `priority` who is in none. */
  isRest: boolean;
  children: ReadonlySet<string>;
};

const bandOf = (child: Registration): string => {
  const away = child.distance[child.choices[0] ?? ''];
  return away === undefined ? 'unknown' : String(bands.find((end) => away < end) ?? 'far');
};

const bandOrder = [...bands.map(String), 'far', 'unknown'];

const claims = (child: Registration, group: string): boolean =>
  child.claims.some((claim) => claim.group === group && claim.proof === 'given');

/** @param ruleSets those that are compared; the first says what the age groups are */
export function childGroups(
  registrations: readonly Registration[],
  ruleSets: readonly RuleSet[],
): ChildGroup[] {
  const [first] = ruleSets;
  if (!first) return [];
  const all = registrations.filter(({ birthYear }) => ageGroupOf(first, birthYear) !== null);
  const groupOf = (
    dimension: Dimension,
    id: string,
    isIn: (child: Registration) => boolean,
    isRest = false,
  ): ChildGroup => ({
    key: `${dimension} ${isRest ? 'not ' : ''}${id}`,
    dimension,
    id,
    isRest,
    children: new Set(all.filter(isIn).map(({ pseudonym }) => pseudonym)),
  });
  const ids = (isLocal: boolean, of: readonly RuleSet[]): string[] => [
    ...new Set(
      of.flatMap(({ groups }) => groups.filter(({ local }) => local === isLocal).map(({ id }) => id)),
    ),
  ];
  const local = ids(true, ruleSets);
  // Where rules have more social groups, like those of the double quota, each is what the others leave.
  const alone = ruleSets
    .map((rules) => ids(false, [rules]))
    .flatMap((some) => (some.length === 1 ? some : []));
  const social = ids(false, ruleSets).flatMap((id) => [
    groupOf('social', id, (child) => claims(child, id)),
    ...(alone.includes(id) ? [groupOf('social', id, (child) => !claims(child, id), true)] : []),
  ]);
  return [
    ...local.map((id) => groupOf('priority', id, (child) => claims(child, id))),
    groupOf('priority', '', (child) => !local.some((id) => claims(child, id)), true),
    ...social,
    ...bandOrder.map((band) => groupOf('distance', band, (child) => bandOf(child) === band)),
    ...first.ageGroups.map(({ id }) =>
      groupOf('level', id, (child) => ageGroupOf(first, child.birthYear)?.id === id),
    ),
  ].filter(({ children }) => children.size > 0);
}

export function groupsOf(registrations: readonly Registration[], groups: readonly ChildGroup[]): Groups {
  const free = groups.find(({ dimension, isRest }) => dimension === 'priority' && isRest)?.children;
  return {
    groups: new Map(groups.map(({ key, children }) => [key, children])),
    priority: new Set(
      registrations.map(({ pseudonym }) => pseudonym).filter((pseudonym) => !free?.has(pseudonym)),
    ),
  };
}
