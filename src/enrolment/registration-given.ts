/** What somebody says of a child, made into a registration, with the least that an allocation needs. */
import { metresBetween, type Place } from '../kernel/crow.ts';
import type { Claim, Registration } from './registration.ts';
import type { RuleSet } from './rule-set.ts';

export type GivenRegistration = {
  birthYear: number | null;
  claims: readonly Claim[];
  choices: readonly string[];
  /** Metres that were measured or stand in a table, by site. */
  distance: Readonly<Record<string, number>>;
};

export type GivenProblem =
  | { problem: 'site' | 'group' | 'groupSite' | 'groupEverywhere'; value: string }
  | { problem: 'choiceTwice' | 'claimTwice'; value: string };

/**
 * Against the sites and groups of the year; null: nothing is wrong.
 * @param was what stood there before: rules that changed since take nothing of it away
 */
export function problemWith(
  { claims, choices }: Pick<GivenRegistration, 'claims' | 'choices'>,
  sites: ReadonlySet<string>,
  groups: RuleSet['groups'],
  was: Pick<Registration, 'claims' | 'choices'> | null,
): GivenProblem | null {
  for (const [at, site] of choices.entries()) {
    if (!sites.has(site) && !was?.choices.includes(site)) return { problem: 'site', value: site };
    if (choices.indexOf(site) < at) return { problem: 'choiceTwice', value: site };
  }
  for (const [at, { group, site }] of claims.entries()) {
    if (claims.findIndex((one) => one.group === group && one.site === site) < at)
      return { problem: 'claimTwice', value: group };
    if (was?.claims.some((one) => one.group === group && one.site === site) === true) continue;
    const known = groups.find(({ id }) => id === group);
    if (!known) return { problem: 'group', value: group };
    if (site !== null && !sites.has(site)) return { problem: 'site', value: site };
    if (known.local && site === null) return { problem: 'groupSite', value: group };
    if (!known.local && site !== null) return { problem: 'groupEverywhere', value: group };
  }
  return null;
}

/**
 * Metres of the choices only: as they were given, else as the crow flies from a home that is forgotten right after.
 * @param places of the sites that have one
 */
export function distancesOf(
  { choices, distance }: Pick<GivenRegistration, 'choices' | 'distance'>,
  home: Place | null,
  places: ReadonlyMap<string, Place>,
): Registration['distance'] {
  return Object.fromEntries(
    choices.flatMap((site): [string, number][] => {
      const place = places.get(site);
      const away = home !== null && place ? metresBetween(home, place) : distance[site];
      return away === undefined ? [] : [[site, away]];
    }),
  );
}

/**
 * Whether a change needs a reason that stays in the trail: outside the period, or after the draw, when lots can be
 * known. A run that was made goes by its own frozen input: only a correcting run takes the change along.
 */
export function needsReason(
  year: { draw: { state: string } | null; runs: readonly { state: string }[] },
  period: { from: string; until: string } | null,
  now: string,
): boolean {
  const isOpen =
    period !== null &&
    Date.parse(period.from) <= Date.parse(now) &&
    Date.parse(now) <= Date.parse(period.until);
  return !isOpen || year.draw?.state === 'drawn' || year.runs.some(({ state }) => state !== 'withdrawn');
}

/** Every lot is known then: who could still link a child would give it the lot of another, whatever the reason. */
export const isDrawn = ({ draw }: { draw: { state: string } | null }): boolean => draw?.state === 'drawn';

/** What of a registration is another, by name. */
export const changedParts = (before: Registration, after: Registration): string[] =>
  (['birthYear', 'claims', 'choices', 'distance', 'linked'] as const).filter(
    (part) => JSON.stringify(sorted(before[part])) !== JSON.stringify(sorted(after[part])),
  );

/** An object with its keys in order; a list keeps its own. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
    : value;
