/**
 * A rule set, the free places and the frozen registrations as an input of the allocation. An age group of a site is a
 * school of its own there, so that every promise holds (docs/decisions/0010), unless the age groups share a limit: by the
 * rules, or because the site has fewer places in all than its age groups have together.
 */
import { z } from 'zod';
import { type Input, inputSchema } from '../allocation/input.ts';
import { placesOfParts } from '../allocation/parts.ts';
import { idSchema } from './id.ts';
import type { Registration } from './registration.ts';
import { ageGroupOf, orderingOf, type PriorityMode, type RuleSet } from './rule-set.ts';

/** Free places of a site: in all, and of each age group. */
export const sitePlacesSchema = z.strictObject({
  site: idSchema,
  total: z.int().min(0).max(100_000),
  byAgeGroup: z.record(idSchema, z.int().min(0).max(100_000)),
});
export type SitePlaces = z.infer<typeof sitePlacesSchema>;

/** What a site, or an age group of it, is called in the input. */
const optionOf = (isShared: boolean, site: string, ageGroup: string): string =>
  isShared ? site : `${site}/${ageGroup}`;

/** The sites whose age groups share a limit. */
function sharedIn({ sharedLimit, sites, ageGroups }: RuleSet, places: readonly SitePlaces[]): Set<string> {
  const isBound = ({ total, byAgeGroup }: SitePlaces): boolean =>
    ageGroups.reduce((sum, { id }) => sum + (byAgeGroup[id] ?? 0), 0) > total;
  const bound = new Set(places.filter(isBound).map(({ site }) => site));
  return new Set(sites.map(({ id }) => id).filter((site) => sharedLimit || bound.has(site)));
}

/** What a group is called at a site: `sibling@V01`, or as it is where it counts everywhere. */
const groupAt = ({ groups }: RuleSet, combined: string, site: string): string =>
  combined
    .split('+')
    .map((part) => (groups.find(({ id }) => id === part)?.local ? `${part}@${site}` : part))
    .join('+');

const modeOf = (modes: Readonly<Record<string, PriorityMode>>, ageGroup: string): PriorityMode =>
  modes[ageGroup] ?? 'on-top';

/** Parts are hundredths. Rounded down, unless they are all there is: then nothing may be lost. */
function reservedPlaces(parts: readonly number[], places: number): number[] {
  const hundredths = parts.map((part) => Math.round(part * 100));
  return hundredths.reduce((sum, one) => sum + one, 0) === 100
    ? placesOfParts(places, parts)
    : hundredths.map((part) => Math.floor((part * places) / 100));
}

function schoolJson(
  rules: RuleSet,
  site: string,
  { ageGroups, isShared }: { ageGroups: readonly string[]; isShared: boolean },
  places: SitePlaces | undefined,
): object {
  const [one = ''] = ageGroups;
  const capacity = isShared ? (places?.total ?? 0) : (places?.byAgeGroup[one] ?? 0);
  const { criteria, shares } = orderingOf(rules, site);
  const reserved = reservedPlaces(
    rules.reserves.map(({ part }) => part),
    capacity,
  );
  return {
    id: optionOf(isShared, site, one),
    capacity,
    ...(isShared ? { levels: ageGroups.map((id) => ({ id, capacity: places?.byAgeGroup[id] ?? 0 })) } : {}),
    reserves: rules.reserves.map(({ group, order, hard }, at) => ({
      group: groupAt(rules, group, site),
      places: reserved[at] ?? 0,
      order,
      hard,
    })),
    priority: rules.priority
      .filter(({ modes }) => ageGroups.some((ageGroup) => modeOf(modes, ageGroup) === 'on-top'))
      .map(({ group }) => groupAt(rules, group, site)),
    criteria,
    shares,
  };
}

/**
 * Where age groups stand in one order, a group of that site that goes before others in some of them is kept from the
 * children of the rest.
 */
function hasNoMode({ priority, reserves }: RuleSet, group: string, ageGroup: string): boolean {
  const names = (one: { group: string }): boolean => one.group.split('+').includes(group);
  const first = priority.filter(names);
  return (
    first.length > 0 &&
    first.every(({ modes }) => modeOf(modes, ageGroup) !== 'on-top') &&
    !reserves.some(names)
  );
}

function childJson(
  rules: RuleSet,
  child: Registration,
  ageGroup: string,
  shared: ReadonlySet<string>,
): object {
  const named = (site: string): string => optionOf(shared.has(site), site, ageGroup);
  const groups = child.claims
    .filter(({ proof }) => proof === 'given' || (proof === 'missing' && rules.countsUnproven))
    .filter(({ group, site }) => site === null || !shared.has(site) || !hasNoMode(rules, group, ageGroup))
    .map(({ group, site }) => (site === null ? group : `${group}@${site}`));
  const { step } = rules.distance;
  return {
    id: child.pseudonym,
    choices: child.choices.map(named),
    groups: [...new Set(groups)],
    distance: Object.fromEntries(
      child.choices.flatMap((site): [string, number][] => {
        const away = child.distance[site];
        return away === undefined ? [] : [[named(site), Math.floor(away / step) * step]];
      }),
    ),
    ...(child.choices.some((site) => shared.has(site)) ? { level: ageGroup } : {}),
    ...(rules.linked && child.linked !== null ? { linked: child.linked } : {}),
    registeredAt: child.registeredAt,
  };
}

/**
 * @param registrations as they were frozen; who is in no age group takes no part (`before-run.ts` names them)
 * @param seed of the draw
 */
export function composeInput(
  rules: RuleSet,
  places: readonly SitePlaces[],
  registrations: readonly Registration[],
  seed: string,
): Input {
  const bySite = new Map(places.map((one) => [one.site, one]));
  const ageGroups = rules.ageGroups.map(({ id }) => id);
  const shared = sharedIn(rules, places);
  return inputSchema.parse({
    children: registrations.flatMap((child) => {
      const ageGroup = ageGroupOf(rules, child.birthYear);
      return ageGroup ? [childJson(rules, child, ageGroup.id, shared)] : [];
    }),
    schools: rules.sites.flatMap(({ id }) =>
      (shared.has(id) ? [ageGroups] : ageGroups.map((one) => [one])).map((some) =>
        schoolJson(rules, id, { ageGroups: some, isShared: shared.has(id) }, bySite.get(id)),
      ),
    ),
    lots: { seed },
    lotScope: rules.lottery.scope,
  });
}
