import { describe, expect, it } from 'vitest';
import { allocate } from '../allocation/allocate.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { composeInput, type SitePlaces } from './compose-input.ts';
import type { Registration } from './registration.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const sites = [
  { id: 'V1', school: 'S1', board: 'B1' },
  { id: 'V2', school: 'S1', board: 'B1' },
];
const year = { schoolYear: 2026, sites };
const places: SitePlaces[] = [
  { site: 'V1', total: 15, byAgeGroup: { '2024': 13, '2023': 2 } },
  { site: 'V2', total: 5, byAgeGroup: { '2024': 5 } },
];
const child = (part: Partial<Registration>): Registration => ({
  pseudonym: 'k-1',
  birthYear: 2024,
  claims: [],
  choices: ['V1'],
  distance: { V1: 812 },
  linked: null,
  registeredAt: '2026-03-02T08:14:00.000Z',
  ...part,
});
const compose = (rules: RuleSet, ...children: Registration[]) =>
  composeInput(rules, places, children, 'zaad');
const schoolOf = (rules: RuleSet, id: string) => compose(rules).schools.find((school) => school.id === id);

describe('a standard dossier', () => {
  it('is a rule set', () => {
    for (const dossier of ['A', 'B', 'C', 'double-quota'] as const)
      expect(ruleSetSchema.safeParse(standardDossier(dossier, year, dossierWords)).error).toBeUndefined();
  });

  it('orders as the dossier says (enrolment.md 1.2)', () => {
    const criteria = (dossier: 'A' | 'B' | 'C') =>
      standardDossier(dossier, year, dossierWords).ordering.criteria;
    expect(criteria('A')).toEqual(['distance', 'chance']);
    expect(criteria('B')).toEqual(['choice', 'distance', 'chance']);
    expect(criteria('C')).toEqual(['distance', 'choice', 'chance']);
  });

  it('keeps the waiting list to the fifth school day of October, of entrants to the end of June', () => {
    const { ageGroups } = standardDossier('B', year, dossierWords);
    // 1 October 2026 is a Thursday.
    expect(ageGroups.map(({ waitingListUntil }) => waitingListUntil)).toEqual([
      '2027-06-30',
      ...Array.from({ length: 9 }, () => '2026-10-07'),
    ]);
  });
});

describe('an input', () => {
  const rules = standardDossier('B', year, dossierWords);

  it('has a school for each age group of a site, and priority where the brother is', () => {
    const { children, schools } = compose(
      rules,
      child({ choices: ['V1', 'V2'], claims: [{ group: 'sibling', site: 'V2', proof: 'given' }] }),
    );
    expect(schools).toHaveLength(20);
    expect(children[0]).toMatchObject({ choices: ['V1/2024', 'V2/2024'], groups: ['sibling@V2'] });
    expect(schools.find(({ id }) => id === 'V2/2024')).toMatchObject({
      capacity: 5,
      priority: ['sibling@V2', 'staff@V2'],
    });
  });

  it('counts a claim only with its proof, unless the rules say otherwise', () => {
    const claims = (['missing', 'refused', 'given'] as const).map((proof, at) => ({
      group: ['sibling', 'staff', 'underrepresented'][at] ?? '',
      site: at === 2 ? null : 'V1',
      proof,
    }));
    expect(compose(rules, child({ claims })).children[0]?.groups).toEqual(['underrepresented']);
    expect(compose({ ...rules, countsUnproven: true }, child({ claims })).children[0]?.groups).toEqual([
      'sibling@V1',
      'underrepresented',
    ]);
  });

  it('rounds a reserve down, as at most a fifth may be kept, and splits a quota without losing a place', () => {
    const fifth = {
      ...rules,
      reserves: [{ group: 'underrepresented', part: 0.2, order: 'first', hard: false }],
    };
    // A fifth of 13 is 2.6.
    expect(schoolOf(ruleSetSchema.parse(fifth), 'V1/2024')?.reserves).toEqual([
      { group: 'underrepresented', places: 2, order: 'first', hard: false },
    ]);
    const quota = schoolOf(standardDossier('double-quota', year, dossierWords), 'V1/2024');
    // 40 % of 13 is 5.2 and 60 % is 7.8.
    expect(quota?.reserves.map((one) => one.places)).toEqual([5, 8]);
  });

  it('is one school with levels where the age groups share a limit', () => {
    const { schools, children } = compose({ ...rules, sharedLimit: true }, child({ birthYear: 2023 }));
    expect(schools.map(({ id, capacity }) => [id, capacity])).toEqual([
      ['V1', 15],
      ['V2', 5],
    ]);
    expect(schools[0]?.levels).toContainEqual({ id: '2023', capacity: 2, contains: [] });
    expect(children[0]).toMatchObject({ level: '2023', choices: ['V1'] });
  });

  it('never gives more places than a site has in all, also where the rules give age groups their own', () => {
    const bound = [{ site: 'V1', total: 2, byAgeGroup: { '2024': 2, '2023': 2 } }, ...places.slice(1)];
    const four = ['1', '2', '3', '4'].map((at) =>
      child({ pseudonym: `k-${at}`, birthYear: Number(at) > 2 ? 2023 : 2024, choices: ['V1', 'V2'] }),
    );
    const input = composeInput(rules, bound, four, 'zaad');
    expect(input.schools.filter(({ id }) => id.startsWith('V1'))).toMatchObject([{ id: 'V1', capacity: 2 }]);
    expect(input.children[0]).toMatchObject({ level: '2024', choices: ['V1', 'V2/2024'] });
    const near = {
      ...input,
      children: input.children.map((one) => ({
        ...one,
        distance: new Map(one.choices.map((id) => [id, 5])),
      })),
    };
    const { assignment } = allocate(near, hmacSha256);
    expect(Object.values(assignment).filter((place) => place === 'V1')).toHaveLength(2);
  });

  it('keeps priority from an age group where it does not hold, also in one order with the others', () => {
    const bound = [{ site: 'V1', total: 2, byAgeGroup: { '2024': 2, '2023': 2 } }];
    const some = ruleSetSchema.parse({
      ...rules,
      priority: [{ group: 'sibling', modes: { '2024': 'earlier' } }],
    });
    const claims = [{ group: 'sibling', site: 'V1', proof: 'given' as const }];
    const { children } = composeInput(
      some,
      bound,
      [child({ claims }), child({ pseudonym: 'k-2', birthYear: 2023, claims })],
      'zaad',
    );
    expect(children.map(({ groups }) => groups)).toEqual([[], ['sibling@V1']]);
  });

  it('leaves out who is in no age group, rounds distances down to the step and forgets links where they do not count', () => {
    const { children } = compose(
      { ...rules, distance: { ...rules.distance, step: 100 }, linked: false },
      child({ birthYear: null }),
      child({ pseudonym: 'k-2', linked: 'g' }),
      child({ pseudonym: 'k-3', birthYear: 1999 }),
    );
    expect(children.map(({ id, distance, linked }) => [id, distance.get('V1/2024'), linked])).toEqual([
      ['k-2', 800, undefined],
    ]);
  });

  it('gives a group no priority for an age group where it enrolled earlier', () => {
    const earlier = ruleSetSchema.parse({
      ...rules,
      priority: [
        { group: 'sibling', modes: { '2024': 'earlier' } },
        { group: 'sibling+staff', modes: {} },
      ],
    });
    expect(schoolOf(earlier, 'V1/2024')?.priority).toEqual(['sibling@V1+staff@V1']);
    expect(schoolOf(earlier, 'V1/2023')?.priority).toEqual(['sibling@V1', 'sibling@V1+staff@V1']);
  });
});
