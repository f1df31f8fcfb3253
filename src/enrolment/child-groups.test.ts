import { describe, expect, it } from 'vitest';
import { childGroups, groupsOf } from './child-groups.ts';
import { dryRuns } from './dry-run.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import type { Registration } from './registration.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';
import { variantOf } from './variant.ts';

const sites = ['V1', 'V2'].map((id) => ({ id, school: id, board: 'B' }));
const rulesOf = (dossier: 'A' | 'B' | 'C' | 'double-quota') =>
  standardDossier(dossier, { schoolYear: 2026, sites }, dossierWords);
const child = (at: number, away: number | undefined, more: Partial<Registration> = {}): Registration => ({
  pseudonym: `k-0000000${at}`,
  birthYear: 2024,
  claims: [],
  choices: ['V1', 'V2'],
  distance: away === undefined ? {} : { V1: away, V2: 9_000 },
  linked: null,
  registeredAt: '2026-03-01T10:00:00.000Z',
  ...more,
});
const given = (group: string, site: string | null) => ({ group, site, proof: 'given' as const });
const children = [
  child(1, 499, { claims: [given('sibling', 'V1')] }),
  child(2, 500, { claims: [given('underrepresented', null), given('indicator', null)] }),
  child(3, 2_000, { birthYear: 2023, claims: [{ ...given('staff', 'V1'), proof: 'missing' }] }),
  child(4, undefined, { birthYear: 1999 }),
];
const membersOf = (...dossiers: Parameters<typeof rulesOf>[0][]) =>
  Object.fromEntries(
    childGroups(children, dossiers.map(rulesOf)).map(({ key, children: some }) => [
      key,
      [...some].map((one) => Number(one.at(-1))),
    ]),
  );

describe('groups of children', () => {
  it('are by proven priority, social group, distance to the first choice and age, of who takes part', () => {
    expect(membersOf('C')).toEqual({
      'priority sibling': [1],
      'priority not ': [2, 3],
      'social underrepresented': [2],
      'social not underrepresented': [1, 3],
      'distance 500': [1],
      'distance 1000': [2],
      'distance far': [3],
      'level 2024': [1, 2],
      'level 2023': [3],
    });
  });

  it('are those of all rule sets together', () => {
    expect(membersOf('C', 'double-quota')).toMatchObject({ 'social indicator': [2] });
  });

  it('tell who has priority', () => {
    expect([...groupsOf(children.slice(0, 3), childGroups(children, [rulesOf('C')])).priority]).toEqual([
      'k-00000001',
    ]);
  });
});

describe('a variant', () => {
  const nothing = { criteria: null, share: null, scope: null, reserve: null };

  it('is the base where nothing is asked, but for its dossier', () => {
    expect(variantOf(rulesOf('C'), nothing)).toEqual({ ...rulesOf('C'), dossier: 'own' });
  });

  it('lets distance decide for half of the places, at every site', () => {
    const base = { ...rulesOf('C'), orderingAt: { V1: { criteria: ['chance' as const], shares: [] } } };
    const share = { part: 0.5, criteria: ['distance' as const, 'chance' as const] };
    expect(variantOf(base, { ...nothing, criteria: ['chance'], share })).toMatchObject({
      ordering: { criteria: ['chance'], shares: [share] },
      orderingAt: {},
    });
  });

  it('reserves places for a group that the base does not define', () => {
    const reserve = { group: 'indicator', part: 0.2, order: 'first' as const };
    const rules = variantOf(rulesOf('C'), { ...nothing, reserve });
    expect(rules.reserves).toEqual([{ ...reserve, hard: false }]);
    expect(rules.groups.at(-1)).toMatchObject({ id: 'indicator', local: false });
  });
});

describe('dossier A at several sites', () => {
  it('gives the nearest child the place, whatever its choice was, and says that it is for one site', () => {
    const far = child(1, 900, { distance: { V1: 900, V2: 100 } });
    const near = child(2, 50, { choices: ['V2', 'V1'], distance: { V1: 50, V2: 300 } });
    const place = (site: string, free: number) => ({ site, total: free, byAgeGroup: { '2024': free } });
    const runs = dryRuns(
      {
        ruleSets: [
          { name: 'A', rules: rulesOf('A') },
          { name: 'B', rules: rulesOf('B') },
        ],
        places: [place('V1', 1), place('V2', 0)],
        registrations: [far, near],
        seed: 'proef',
      },
      hmacSha256,
    );
    if (!('results' in runs)) throw new Error('it must run');
    // The near child wanted the full V2 first: under B that costs it V1 too, under A it does not.
    expect(runs.results.map(({ allocation }) => allocation.assignment)).toEqual([
      { 'k-00000001': null, 'k-00000002': 'V1/2024' },
      { 'k-00000001': 'V1/2024', 'k-00000002': null },
    ]);
    expect(runs.problems.map(({ name, problem }) => [name, problem.code])).toEqual([
      ['A', 'dossier-a-sites'],
    ]);
  });
});
