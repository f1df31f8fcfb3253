/** What to begin with: the standard dossiers of the Flemish government and the double quota of before (enrolment.md 1.2, 1.5). */
import type { Criterion } from '../allocation/input.ts';
import { addDays } from '../kernel/day.ts';
import type { RuleSet } from './rule-set.ts';
import { holidaysFor } from './school-holidays.ts';

export type StandardDossier = Exclude<RuleSet['dossier'], 'own'>;

/** One site: distance, then chance. Several: the choice first (B), or the distance first (C). */
export const criteriaOf: Readonly<Record<StandardDossier, Criterion[]>> = {
  A: ['distance', 'chance'],
  B: ['choice', 'distance', 'chance'],
  C: ['distance', 'choice', 'chance'],
  'double-quota': ['distance', 'choice', 'chance'],
};

/** The fifth school day of October; a school day is no Saturday or Sunday. */
export function fifthSchoolDay(year: number): string {
  let at = `${year}-10-01`;
  for (let left = 5; ; at = addDays(at, 1)) {
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
    if (left === 0) return at;
  }
}

/**
 * The windows are those of the example year 2026-2027 as Lier printed them (enrolment.md 1.3), shifted to
 * the year that is asked for: a first proposal, that a person replaces by the decided table.
 * @param words what each group is, `standard-dossiers.nl.ts`
 */
export function standardDossier(
  dossier: StandardDossier,
  { schoolYear, sites }: Pick<RuleSet, 'schoolYear' | 'sites'>,
  words: Readonly<Record<string, { definition: string; proof: string }>>,
): RuleSet {
  const entrants = schoolYear - 2;
  const isOld = dossier === 'double-quota';
  const on = (monthDay: string, clock: string): string => `${schoolYear}-${monthDay}T${clock}`;
  return {
    schoolYear,
    regime: 'flanders',
    dossier,
    decision: null,
    sites,
    windows: [
      { kind: 'register', from: on('02-24', '09:00'), until: on('03-17', '17:00') },
      { kind: 'result', from: on('04-21', '09:00'), until: null },
      { kind: 'accept', from: on('04-22', '09:00'), until: on('05-13', '17:00') },
      { kind: 'free-enrolment', from: on('05-26', '09:00'), until: null },
    ],
    holidays: holidaysFor(schoolYear),
    terms: { accept: 7, complain: 15 },
    ageGroups: Array.from({ length: 10 }, (_, age) => ({
      id: String(entrants - age),
      birthYears: [entrants - age],
      waitingListUntil: age === 0 ? `${schoolYear + 1}-06-30` : fifthSchoolDay(schoolYear),
    })),
    sharedLimit: false,
    groups: ['sibling', 'staff', ...(isOld ? ['indicator', 'other'] : ['underrepresented'])].map((id) => ({
      id,
      local: id === 'sibling' || id === 'staff',
      definition: words[id]?.definition ?? '',
      proof: words[id]?.proof ?? '',
    })),
    priority: ['sibling', 'staff'].map((group) => ({ group, modes: {} })),
    countsUnproven: false,
    reserves: isOld
      ? [
          { group: 'indicator', part: 0.4, order: 'first', hard: false },
          { group: 'other', part: 0.6, order: 'first', hard: false },
        ]
      : [],
    ordering: { criteria: criteriaOf[dossier], shares: [] },
    orderingAt: {},
    distance: { kind: 'crow', from: 'home', step: 1 },
    lottery: { scope: 'child' },
    choices: { least: 1, most: dossier === 'A' ? 1 : null, advice: dossier === 'A' ? 1 : 3 },
    linked: true,
    languages: ['nl'],
    ombuds: { members: [], kinds: [] },
    figures: [
      { id: 'first-choice', population: 'all', withPriority: true, moment: 'run' },
      { id: 'first-choice-without-priority', population: 'all', withPriority: false, moment: 'run' },
    ],
  };
}
