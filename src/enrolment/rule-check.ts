/**
 * What contradicts itself in a rule set, or what the decree does not allow (enrolment.md 1). An error keeps it from being
 * used; a warning is for a person to weigh. `rule-check.nl.ts` has the sentences.
 */
import { instantOf } from './calendar.ts';
import { type Ordering, type RuleSet, windowKinds } from './rule-set.ts';
import { criteriaOf } from './standard-dossiers.ts';

export type RuleProblem = { severity: 'error' | 'warning' } & (
  | { code: 'dossier-a-sites'; count: number }
  | { code: 'dossier-criteria'; dossier: string; expected: readonly string[] }
  | { code: 'own-without-decision' | 'no-register' | 'double-quota-late' | 'no-priority-group' }
  | { code: 'site-twice' | 'unknown-site' | 'group-twice' | 'age-group-twice' | 'reserve-twice'; id: string }
  | { code: 'group-all' }
  | { code: 'unknown-group'; group: string; where: 'priority' | 'reserve' }
  | { code: 'group-hidden'; group: string; by: string }
  | { code: 'unknown-age-group'; ageGroup: string; group: string }
  | { code: 'birth-year-twice'; birthYear: number }
  | { code: 'skipped-hour' | 'window-turned' | 'window-order' | 'window-twice'; window: string }
  | { code: 'holiday-turned'; from: string }
  | { code: 'reserve-over-fifth'; percent: number }
  | { code: 'parts-over-one'; where: 'reserve' | 'share'; site: string | null }
  | { code: 'criterion-twice' | 'after-chance'; criterion: string; site: string | null }
  | { code: 'chronology'; site: string | null }
  | { code: 'choices-turned'; least: number; most: number }
  | { code: 'advice-outside'; advice: number }
  | { code: 'reserve-with-shared-limit' }
  | { code: 'modes-with-shared-limit'; group: string }
);

const error = 'error';
const warning = 'warning';

const twiceIn = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** `a+b` and `b+a` are one group. */
const sameGroup = (group: string): string => group.split('+').sort().join('+');

const hundredths = (parts: readonly { part: number }[]): number =>
  parts.reduce((sum, { part }) => sum + Math.round(part * 100), 0);

function dossierProblems({ dossier, decision, sites, ordering, schoolYear }: RuleSet): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (dossier === 'own')
    return decision === null ? [{ severity: warning, code: 'own-without-decision' }] : problems;
  const expected = criteriaOf[dossier];
  if (ordering.shares.length > 0 || ordering.criteria.join() !== expected.join())
    problems.push({ severity: error, code: 'dossier-criteria', dossier, expected });
  if (dossier === 'A' && sites.length !== 1)
    problems.push({ severity: error, code: 'dossier-a-sites', count: sites.length });
  // The double quota was there to the school year 2022-2023.
  if (dossier === 'double-quota' && schoolYear > 2022)
    problems.push({ severity: warning, code: 'double-quota-late' });
  return problems;
}

function groupProblems({ groups, priority, reserves, ageGroups, sites, orderingAt }: RuleSet): RuleProblem[] {
  const known = new Set(groups.map(({ id }) => id));
  const parts = (group: string): string[] => group.split('+');
  const unknown = (group: string, where: 'priority' | 'reserve'): RuleProblem[] =>
    parts(group).every((part) => known.has(part))
      ? []
      : [{ severity: error, code: 'unknown-group', group, where }];
  const hidden = priority.flatMap(({ group }, at): RuleProblem[] => {
    const by = priority
      .slice(0, at)
      .find((higher) => parts(higher.group).every((part) => parts(group).includes(part)));
    return by ? [{ severity: error, code: 'group-hidden', group, by: by.group }] : [];
  });
  const years = new Set(ageGroups.map(({ id }) => id));
  return [
    ...twiceIn(groups.map(({ id }) => id)).map((id): RuleProblem => ({
      severity: error,
      code: 'group-twice',
      id,
    })),
    ...twiceIn(sites.map(({ id }) => id)).map((id): RuleProblem => ({
      severity: error,
      code: 'site-twice',
      id,
    })),
    ...twiceIn(ageGroups.map(({ id }) => id)).map((id): RuleProblem => ({
      severity: error,
      code: 'age-group-twice',
      id,
    })),
    ...Object.keys(orderingAt)
      .filter((site) => !sites.some(({ id }) => id === site))
      .map((id): RuleProblem => ({ severity: error, code: 'unknown-site', id })),
    ...priority.flatMap(({ group }) => unknown(group, 'priority')),
    ...reserves.flatMap(({ group }) => unknown(group, 'reserve')),
    ...hidden,
    ...priority.flatMap(({ group, modes }) =>
      Object.keys(modes)
        .filter((ageGroup) => !years.has(ageGroup))
        .map((ageGroup): RuleProblem => ({ severity: error, code: 'unknown-age-group', ageGroup, group })),
    ),
    ...twiceIn(ageGroups.flatMap(({ birthYears }) => birthYears)).map((birthYear): RuleProblem => ({
      severity: error,
      code: 'birth-year-twice',
      birthYear,
    })),
    // Siblings and staff children have priority by decree.
    ...(priority.length === 0 ? [{ severity: warning, code: 'no-priority-group' } as const] : []),
  ];
}

function calendarProblems({ windows, holidays }: RuleSet): RuleProblem[] {
  const problems: RuleProblem[] = windows.flatMap(({ kind, from, until }): RuleProblem[] => {
    if ([from, until].some((hour) => hour !== null && instantOf(hour) === null))
      return [{ severity: error, code: 'skipped-hour', window: kind }];
    return until !== null && until <= from ? [{ severity: error, code: 'window-turned', window: kind }] : [];
  });
  for (const kind of twiceIn(windows.map((window) => window.kind)))
    problems.push({ severity: error, code: 'window-twice', window: kind });
  const inOrder = windowKinds.flatMap((kind) => windows.find((window) => window.kind === kind) ?? []);
  inOrder.forEach((window, at) => {
    const before = inOrder[at - 1];
    if (before && window.from < (before.until ?? before.from))
      problems.push({ severity: error, code: 'window-order', window: window.kind });
  });
  if (!windows.some(({ kind, until }) => kind === 'register' && until !== null))
    problems.push({ severity: error, code: 'no-register' });
  for (const { from, until } of holidays)
    if (until < from) problems.push({ severity: error, code: 'holiday-turned', from });
  return problems;
}

function orderingProblems({ criteria, shares }: Ordering, site: string | null): RuleProblem[] {
  const lists = [criteria, ...shares.map((share) => share.criteria)];
  const problems = lists.flatMap((list): RuleProblem[] => {
    const chance = list.indexOf('chance');
    return [
      ...twiceIn(list).map((criterion): RuleProblem => ({
        severity: error,
        code: 'criterion-twice',
        criterion,
        site,
      })),
      ...(chance === -1 ? [] : list.slice(chance + 1)).map((criterion): RuleProblem => ({
        severity: error,
        code: 'after-chance',
        criterion,
        site,
      })),
    ];
  });
  // The moment of registering inside the period never counts (enrolment.md 1.3).
  if (lists.some((list) => list.includes('chronology')))
    problems.push({ severity: warning, code: 'chronology', site });
  if (hundredths(shares) > 100)
    problems.push({ severity: error, code: 'parts-over-one', where: 'share', site });
  return problems;
}

function reserveProblems({ reserves, dossier, sharedLimit, priority, ageGroups }: RuleSet): RuleProblem[] {
  const sum = hundredths(reserves);
  const problems = twiceIn(reserves.map(({ group, order }) => `${sameGroup(group)} ${order}`)).map(
    (twice): RuleProblem => ({
      severity: error,
      code: 'reserve-twice',
      id: twice.slice(0, twice.lastIndexOf(' ')),
    }),
  );
  // The waiting list of the whole school has that name.
  if (reserves.some(({ group }) => group === 'all')) problems.push({ severity: error, code: 'group-all' });
  // Children of all age groups stand in one order there, in which a group goes before others or not.
  if (sharedLimit)
    for (const { group, modes } of priority)
      if (new Set(ageGroups.map(({ id }) => (modes[id] ?? 'on-top') === 'on-top')).size > 1)
        problems.push({ severity: error, code: 'modes-with-shared-limit', group });
  if (sum > 100) problems.push({ severity: error, code: 'parts-over-one', where: 'reserve', site: null });
  else if (sum > 20 && dossier !== 'double-quota')
    problems.push({ severity: error, code: 'reserve-over-fifth', percent: sum });
  // Then a stable result need not exist (docs/decisions/0010).
  if (sharedLimit && sum > 0) problems.push({ severity: warning, code: 'reserve-with-shared-limit' });
  return problems;
}

function choiceProblems({ choices: { least, most, advice } }: RuleSet): RuleProblem[] {
  if (most !== null && most < least) return [{ severity: error, code: 'choices-turned', least, most }];
  return advice < least || (most !== null && advice > most)
    ? [{ severity: error, code: 'advice-outside', advice }]
    : [];
}

export const problemsOf = (rules: RuleSet): RuleProblem[] => [
  ...dossierProblems(rules),
  ...groupProblems(rules),
  ...calendarProblems(rules),
  ...orderingProblems(rules.ordering, null),
  ...Object.entries(rules.orderingAt).flatMap(([site, ordering]) => orderingProblems(ordering, site)),
  ...reserveProblems(rules),
  ...choiceProblems(rules),
];
