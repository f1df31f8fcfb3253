/**
 * What a person should look at before a run: proofs that are missing, the same child twice, a distance that cannot be
 * right, no birth year, a school that takes no part. Findings, never corrections (enrolment.md 1.6 and 1.7).
 */
import { periodOf } from './calendar.ts';
import type { Registration } from './registration.ts';
import { problemsOf, type RuleProblem } from './rule-check.ts';
import { ageGroupOf, orderingOf, type RuleSet } from './rule-set.ts';

export type Doubt =
  | { code: 'no-birth-year' | 'no-choices'; child: string }
  | { code: 'no-age-group'; child: string; birthYear: number }
  | { code: 'no-proof'; child: string; group: string }
  | { code: 'twice'; children: readonly string[] }
  | { code: 'far'; child: string; site: string; metres: number; usual: number }
  | { code: 'no-distance'; child: string; site: string }
  | { code: 'unknown-site'; child: string; site: string }
  | { code: 'too-few' | 'too-many'; child: string; count: number }
  | { code: 'outside-period'; child: string; registeredAt: string };

/** Whose registrations a doubt is about. */
export const childrenOf = (doubt: Doubt): readonly string[] =>
  'children' in doubt ? doubt.children : [doubt.child];

/** Farther than this many times what is usual: nine in ten children ask for nothing beyond it. */
const TIMES = 5;

function usualDistance(registrations: readonly Registration[]): number {
  const all = registrations
    .flatMap(({ distance }) => Object.values(distance))
    .sort((one, other) => one - other);
  return all[Math.floor(all.length * 0.9)] ?? 0;
}

/** The same year of birth and the same home, and not told to be twins. */
const likeness = ({ birthYear, distance }: Registration): string | null => {
  const away = Object.entries(distance).sort(([one], [other]) => (one < other ? -1 : 1));
  return birthYear === null || away.length === 0 ? null : JSON.stringify([birthYear, away]);
};

function twice(registrations: readonly Registration[]): Doubt[] {
  const alike = new Map<string, Registration[]>();
  for (const one of registrations) {
    const like = likeness(one);
    if (like !== null) alike.set(like, [...(alike.get(like) ?? []), one]);
  }
  return [...alike.values()].flatMap((some): Doubt[] => {
    const [first] = some;
    const areLinked = first?.linked !== null && some.every(({ linked }) => linked === first?.linked);
    return some.length < 2 || areLinked
      ? []
      : [{ code: 'twice', children: some.map(({ pseudonym }) => pseudonym).sort() }];
  });
}

function doubtsAbout(child: Registration, rules: RuleSet, usual: number): Doubt[] {
  const { pseudonym, birthYear, choices, distance, claims } = child;
  const doubts: Doubt[] = [];
  if (birthYear === null) doubts.push({ code: 'no-birth-year', child: pseudonym });
  else if (!ageGroupOf(rules, birthYear)) doubts.push({ code: 'no-age-group', child: pseudonym, birthYear });
  if (choices.length === 0) doubts.push({ code: 'no-choices', child: pseudonym });
  else if (choices.length < rules.choices.least)
    doubts.push({ code: 'too-few', child: pseudonym, count: choices.length });
  else if (choices.length > (rules.choices.most ?? Number.POSITIVE_INFINITY))
    doubts.push({ code: 'too-many', child: pseudonym, count: choices.length });
  for (const site of choices) {
    if (!rules.sites.some(({ id }) => id === site))
      doubts.push({ code: 'unknown-site', child: pseudonym, site });
    const metres = distance[site];
    const { criteria, shares } = orderingOf(rules, site);
    if (metres === undefined) {
      if ([criteria, ...shares.map((share) => share.criteria)].some((some) => some.includes('distance')))
        doubts.push({ code: 'no-distance', child: pseudonym, site });
    } else if (metres > usual * TIMES) doubts.push({ code: 'far', child: pseudonym, site, metres, usual });
  }
  for (const { group, proof } of claims)
    if (proof === 'missing') doubts.push({ code: 'no-proof', child: pseudonym, group });
  return doubts;
}

/** @param period the instants between which children could register; null where the rules have none */
export function doubtsBefore(
  rules: RuleSet,
  registrations: readonly Registration[],
  period: { from: string; until: string } | null,
): Doubt[] {
  const usual = usualDistance(registrations);
  const outside = registrations.flatMap(({ pseudonym, registeredAt }): Doubt[] =>
    period !== null &&
    (Date.parse(registeredAt) < Date.parse(period.from) ||
      Date.parse(registeredAt) > Date.parse(period.until))
      ? [{ code: 'outside-period', child: pseudonym, registeredAt }]
      : [],
  );
  return [
    ...registrations.flatMap((child) => doubtsAbout(child, rules, usual)),
    ...twice(registrations),
    ...outside,
  ];
}

export type Preparation = { problems: RuleProblem[]; doubts: Doubt[] };

/** What stands in the way of a run, of the rules and of the registrations. */
export const preparationOf = (rules: RuleSet, registrations: readonly Registration[]): Preparation => ({
  problems: problemsOf(rules),
  doubts: doubtsBefore(rules, registrations, periodOf(rules)),
});
