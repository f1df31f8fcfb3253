import { describe, expect, it } from 'vitest';
import { describeRuleProblemEn } from './rule-check.en.ts';
import { describeRuleProblem } from './rule-check.nl.ts';
import { problemsOf } from './rule-check.ts';
import { copyToNextYear, ruleChanges } from './rule-difference.ts';
import { effectWordsEn } from './rule-effects.en.ts';
import { effectWords } from './rule-effects.nl.ts';
import { effects, effectsOf, propertiesOf } from './rule-effects.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const sites = ['V1', 'V2'].map((id) => ({ id, school: id, board: 'B1' }));
const standard = (dossier: 'A' | 'B' | 'C' | 'double-quota', some = sites): RuleSet =>
  standardDossier(dossier, { schoolYear: 2026, sites: some }, dossierWords);
const b = standard('B');

/** Each with what makes it wrong, and the one problem that is to be found. */
const wrong: [Partial<RuleSet>, object][] = [
  [{ dossier: 'C' }, { code: 'dossier-criteria', dossier: 'C', expected: ['distance', 'choice', 'chance'] }],
  [{ dossier: 'own' }, { code: 'own-without-decision' }],
  [{ sites: [...sites, ...sites.slice(0, 1)] }, { code: 'site-twice', id: 'V1' }],
  [{ orderingAt: { V9: b.ordering } }, { code: 'unknown-site', id: 'V9' }],
  [{ groups: [...b.groups, ...b.groups.slice(0, 1)] }, { code: 'group-twice', id: 'sibling' }],
  [{ priority: [] }, { code: 'no-priority-group' }],
  [
    { priority: [{ group: 'neighbour', modes: {} }] },
    { code: 'unknown-group', group: 'neighbour', where: 'priority' },
  ],
  [
    {
      priority: [
        { group: 'sibling', modes: {} },
        { group: 'staff+sibling', modes: {} },
      ],
    },
    { code: 'group-hidden', group: 'staff+sibling', by: 'sibling' },
  ],
  [
    { priority: [{ group: 'sibling', modes: { '1999': 'none' } }] },
    { code: 'unknown-age-group', ageGroup: '1999', group: 'sibling' },
  ],
  [
    { ageGroups: [...b.ageGroups, { id: 'extra', birthYears: [2024], waitingListUntil: '2026-10-07' }] },
    { code: 'birth-year-twice', birthYear: 2024 },
  ],
  [
    { ageGroups: [...b.ageGroups, { id: '2024', birthYears: [1999], waitingListUntil: '2026-10-07' }] },
    { code: 'age-group-twice', id: '2024' },
  ],
  [
    {
      reserves: ['underrepresented+staff', 'staff+underrepresented'].map((group) => ({
        group,
        part: 0.1,
        order: 'first',
        hard: false,
      })),
    },
    { code: 'reserve-twice', id: 'staff+underrepresented' },
  ],
  [
    {
      groups: [...b.groups, { id: 'all', local: false, definition: '', proof: '' }],
      reserves: [{ group: 'all', part: 0.1, order: 'first', hard: false }],
    },
    { code: 'group-all' },
  ],
  [
    { sharedLimit: true, priority: [{ group: 'sibling', modes: { '2024': 'none' } }] },
    { code: 'modes-with-shared-limit', group: 'sibling' },
  ],
  [{ windows: b.windows.filter(({ kind }) => kind !== 'register') }, { code: 'no-register' }],
  [
    { windows: b.windows.map((one) => (one.kind === 'result' ? { ...one, from: '2026-03-29T02:30' } : one)) },
    { code: 'skipped-hour', window: 'result' },
  ],
  [
    {
      windows: b.windows.map((one) => (one.kind === 'accept' ? { ...one, until: '2026-04-22T08:00' } : one)),
    },
    { code: 'window-turned', window: 'accept' },
  ],
  [
    { windows: b.windows.map((one) => (one.kind === 'result' ? { ...one, from: '2026-03-17T16:59' } : one)) },
    { code: 'window-order', window: 'result' },
  ],
  [
    { windows: [...b.windows, { kind: 'result', from: '2026-04-21T09:00', until: null }] },
    { code: 'window-twice', window: 'result' },
  ],
  [
    { holidays: [{ from: '2026-04-06', until: '2026-04-05' }] },
    { code: 'holiday-turned', from: '2026-04-06' },
  ],
  [
    { reserves: [{ group: 'underrepresented', part: 0.21, order: 'first', hard: false }] },
    { code: 'reserve-over-fifth', percent: 21 },
  ],
  [
    { reserves: [{ group: 'nobody', part: 0.2, order: 'first', hard: false }] },
    { code: 'unknown-group', group: 'nobody', where: 'reserve' },
  ],
  [
    { sharedLimit: true, reserves: [{ group: 'underrepresented', part: 0.2, order: 'first', hard: false }] },
    { code: 'reserve-with-shared-limit' },
  ],
  [
    {
      orderingAt: {
        V1: {
          criteria: ['chance'],
          shares: [
            { part: 0.9, criteria: ['distance'] },
            { part: 0.2, criteria: [] },
          ],
        },
      },
    },
    { code: 'parts-over-one', where: 'share', site: 'V1' },
  ],
  [
    { orderingAt: { V1: { criteria: ['distance', 'distance'], shares: [] } } },
    { code: 'criterion-twice', criterion: 'distance', site: 'V1' },
  ],
  [
    { orderingAt: { V2: { criteria: ['chance', 'distance'], shares: [] } } },
    { code: 'after-chance', criterion: 'distance', site: 'V2' },
  ],
  [{ orderingAt: { V2: { criteria: ['chronology'], shares: [] } } }, { code: 'chronology', site: 'V2' }],
  [{ choices: { least: 5, most: 3, advice: 3 } }, { code: 'choices-turned', least: 5, most: 3 }],
  [{ choices: { least: 1, most: 5, advice: 6 } }, { code: 'advice-outside', advice: 6 }],
];

describe('a rule set', () => {
  it('has no problem when it is a standard dossier', () => {
    expect(problemsOf(b)).toEqual([]);
    expect(problemsOf(standard('C'))).toEqual([]);
    expect(problemsOf(standard('A', sites.slice(0, 1)))).toEqual([]);
    expect(problemsOf(standard('A'))).toEqual([{ severity: 'error', code: 'dossier-a-sites', count: 2 }]);
    expect(problemsOf(standard('double-quota'))).toEqual([
      { severity: 'warning', code: 'double-quota-late' },
    ]);
  });

  it.each(wrong)('is told what contradicts: %#', (part, problem) => {
    const rules = ruleSetSchema.parse({ ...b, ...part });
    expect(problemsOf(rules)).toEqual([
      { severity: expect.stringMatching(/^(error|warning)$/) as string, ...problem },
    ]);
  });

  it('is told in a sentence, in both languages', () => {
    const problems = wrong
      .flatMap(([part]) => problemsOf({ ...b, ...part } as RuleSet))
      .concat(problemsOf(standard('A')));
    for (const problem of problems)
      for (const describeIt of [describeRuleProblem, describeRuleProblemEn]) {
        expect(describeIt(problem)).toMatch(/^[\p{Lu}\d].* .*\.$/u);
        expect(describeIt(problem)).not.toMatch(/undefined|null/);
      }
  });
});

describe('the effects of a rule set', () => {
  it('say that guessing pays with the choice first, and that nobody may complain without', () => {
    expect(effectsOf(b)).toEqual(expect.arrayContaining(['guessing-pays', 'complaints-by-choice']));
    expect(effectsOf(b)).not.toContain('truth-is-best');
    expect(effectsOf(standard('C'))).toContain('nobody-may-complain');
    const chance = { ...b, dossier: 'own' as const, ordering: { criteria: ['chance' as const], shares: [] } };
    expect(effectsOf(chance)).toEqual(
      expect.arrayContaining(['truth-is-best', 'chance-for-all', 'nobody-may-complain']),
    );
    expect(propertiesOf(chance)).toEqual({ strategyProof: true, stable: true });
  });

  it('promise nothing where reserves and a shared limit meet', () => {
    const mixed = { ...standard('double-quota'), sharedLimit: true };
    expect(propertiesOf(mixed)).toEqual({ strategyProof: false, stable: false });
    expect(effectsOf(mixed)).toContain('no-promise-of-stability');
  });

  it('have words in both languages', () => {
    for (const words of [effectWords, effectWordsEn])
      expect(Object.keys(words).sort()).toEqual([...effects].sort());
  });
});

describe('the rules of the next year', () => {
  it('are the same with birth years and dates a year on, and without the decision', () => {
    const rules = {
      ...b,
      decision: 'CLR/2025/1',
      priority: [{ group: 'sibling', modes: { '2024': 'earlier' as const } }],
    };
    const next = copyToNextYear(rules);
    expect(next).toMatchObject({
      schoolYear: 2027,
      decision: null,
      priority: [{ group: 'sibling', modes: { '2025': 'earlier' } }],
    });
    // The same week and weekday; 21 April 2026 is a Tuesday in the seventeenth.
    expect(next.windows.slice(0, 2)).toEqual([
      { kind: 'register', from: '2027-03-02T09:00', until: '2027-03-23T17:00' },
      { kind: 'result', from: '2027-04-27T09:00', until: null },
    ]);
    expect(next.holidays).toContainEqual({ from: '2027-03-29', until: '2027-04-11' });
    expect(next.ageGroups[1]?.waitingListUntil).toBe('2027-10-07');
    expect(next.ageGroups[0]).toEqual({ id: '2025', birthYears: [2025], waitingListUntil: '2028-06-30' });
    expect(problemsOf(next)).toEqual([]);
  });

  it('open nothing in a school holiday', () => {
    const windows = [{ kind: 'result' as const, from: '2026-03-31T09:00', until: null }];
    // A week before the spring holiday of 2026, in that of 2027, which ends on 11 April.
    expect(copyToNextYear({ ...b, windows }).windows[0]?.from).toBe('2027-04-12T09:00');
  });

  it('say what changed, thing by thing', () => {
    const after = {
      ...b,
      linked: false,
      ordering: standard('C').ordering,
      sites: [...sites.slice(1), { id: 'V3', school: 'V3', board: 'B2' }],
    };
    expect(ruleChanges(b, after).map(({ setting, id }) => [setting, id])).toEqual([
      ['sites', 'V1'],
      ['sites', 'V3'],
      ['ordering', null],
      ['linked', null],
    ]);
    expect(ruleChanges(b, b)).toEqual([]);
  });
});

describe('a name in a rule set', () => {
  it.each([['\ud800'], ['a\0b'], ['constructor'], ['__proto__'], ['toString']])(
    'is not %j, which no record and no database keeps',
    (id) =>
      expect(ruleSetSchema.safeParse({ ...b, sites: [{ id, school: id, board: 'B1' }] }).success).toBe(false),
  );
});
