import { describe, expect, it } from 'vitest';
import { describeDoubtEn, doubtNamesEn } from './before-run.en.ts';
import { describeDoubt, doubtNames } from './before-run.nl.ts';
import { doubtsBefore } from './before-run.ts';
import type { Registration } from './registration.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const standard = standardDossier(
  'B',
  { schoolYear: 2026, sites: ['V1', 'V2', 'V3'].map((id) => ({ id, school: id, board: 'B1' })) },
  dossierWords,
);
const rules = { ...standard, choices: { least: 2, most: 2, advice: 2 } };
const period = { from: '2026-02-24T08:00:00Z', until: '2026-03-17T16:00:00Z' };

const child = (pseudonym: string, part: Partial<Registration>): Registration => ({
  pseudonym,
  birthYear: 2024,
  claims: [],
  choices: ['V1', 'V2'],
  distance: { V1: 100, V2: 200 },
  linked: null,
  registeredAt: '2026-03-01T08:00:00Z',
  ...part,
});

describe('doubts before a run', () => {
  const registrations = [
    child('a', { birthYear: null, distance: { V1: 1, V2: 2 } }),
    child('b', { birthYear: 2010, distance: { V1: 3, V2: 2 } }),
    child('c', { choices: [], distance: {} }),
    child('d', { choices: ['V1'], distance: { V1: 4 } }),
    child('e', { choices: ['V1', 'V2', 'V3'], distance: { V1: 5, V2: 4, V3: 4 } }),
    child('f', { choices: ['V1', 'V9'], distance: { V1: 6, V9: 6 } }),
    child('g', { distance: { V1: 7 } }),
    child('h', { distance: { V1: 9_000, V2: 8 } }),
    child('i', { registeredAt: '2026-03-17T16:00:01Z', distance: { V1: 9, V2: 9 } }),
    child('j', {
      distance: { V1: 10, V2: 9 },
      claims: [
        { group: 'sibling', site: 'V1', proof: 'missing' },
        { group: 'staff', site: 'V1', proof: 'refused' },
      ],
    }),
    child('k', { distance: { V1: 11, V2: 9 } }),
    child('l', { distance: { V2: 9, V1: 11 }, choices: ['V2', 'V1'] }),
    // Twins are no doubt.
    child('m', { distance: { V1: 12, V2: 9 }, linked: 'g1' }),
    child('n', { distance: { V1: 12, V2: 9 }, linked: 'g1' }),
  ];
  const doubts = doubtsBefore(rules, registrations, period);

  it('name each child that a person should look at', () => {
    expect(doubts).toEqual([
      { code: 'no-birth-year', child: 'a' },
      { code: 'no-age-group', child: 'b', birthYear: 2010 },
      { code: 'no-choices', child: 'c' },
      { code: 'too-few', child: 'd', count: 1 },
      { code: 'too-many', child: 'e', count: 3 },
      { code: 'unknown-site', child: 'f', site: 'V9' },
      { code: 'no-distance', child: 'g', site: 'V2' },
      { code: 'far', child: 'h', site: 'V1', metres: 9_000, usual: 12 },
      { code: 'no-proof', child: 'j', group: 'sibling' },
      { code: 'twice', children: ['k', 'l'] },
      { code: 'outside-period', child: 'i', registeredAt: '2026-03-17T16:00:01Z' },
    ]);
  });

  it('are sentences in both languages, and have a heading', () => {
    for (const doubt of doubts)
      for (const [describeIt, names] of [
        [describeDoubt, doubtNames],
        [describeDoubtEn, doubtNamesEn],
      ] as const) {
        expect(describeIt(doubt)).toMatch(/^.* .*\.$/u);
        expect(describeIt(doubt)).not.toMatch(/undefined|NaN/);
        expect(names[doubt.code]).toBeTruthy();
      }
    expect(Object.keys(doubtNames).sort()).toEqual([...new Set(doubts.map(({ code }) => code))].sort());
  });
});
