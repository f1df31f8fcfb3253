/**
 * A rule set, the free places and the frozen registrations as an input of the allocation. An age group of a site is a
 * school of its own there, so that every promise holds (docs/decisions/0010), unless the age groups share a limit.
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
export const optionOf = (
  { sharedLimit }: Pick<RuleSet, 'sharedLimit'>,
  site: string,
  ageGroup: string,
): string => (sharedLimit ? site : `${site}/${ageGroup}`);

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
  ageGroups: readonly string[],
  places: SitePlaces | undefined,
): object {
  const [one = ''] = ageGroups;
  const capacity = rules.sharedLimit ? (places?.total ?? 0) : (places?.byAgeGroup[one] ?? 0);
  const { criteria, shares } = orderingOf(rules, site);
  const reserved = reservedPlaces(
    rules.reserves.map(({ part }) => part),
    capacity,
  );
  return {
    id: optionOf(rules, site, one),
    capacity,
    ...(rules.sharedLimit
      ? { levels: ageGroups.map((id) => ({ id, capacity: places?.byAgeGroup[id] ?? 0 })) }
      : {}),
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

function childJson(rules: RuleSet, child: Registration, ageGroup: string): object {
  const named = (site: string): string => optionOf(rules, site, ageGroup);
  const groups = child.claims
    .filter(({ proof }) => proof === 'given' || (proof === 'missing' && rules.countsUnproven))
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
    ...(rules.sharedLimit ? { level: ageGroup } : {}),
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
  return inputSchema.parse({
    children: registrations.flatMap((child) => {
      const ageGroup = ageGroupOf(rules, child.birthYear);
      return ageGroup ? [childJson(rules, child, ageGroup.id)] : [];
    }),
    schools: rules.sites.flatMap(({ id }) =>
      (rules.sharedLimit ? [ageGroups] : ageGroups.map((one) => [one])).map((some) =>
        schoolJson(rules, id, some, bySite.get(id)),
      ),
    ),
    lots: { seed },
    lotScope: rules.lottery.scope,
  });
}
