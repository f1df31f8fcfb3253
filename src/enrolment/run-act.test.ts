import { describe, expect, it } from 'vitest';
import { hashOf } from '../platform/identity/token.ts';
import { freeze } from './frozen-input.ts';
import { generateMunicipality } from './generate.ts';
import { confirmRun, proposeCorrection, proposeRun, withdrawRun } from './run-act.ts';
import { placeChanges, registrationChanges } from './run-difference.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';
import { townOf } from './town.ts';

const proposal = {
  id: 'run-1',
  ruleSet: 'rules-3',
  input: 'a'.repeat(64),
  seed: 'b'.repeat(64),
  result: 'c'.repeat(64),
  proposedBy: 'An',
  proposedAt: '2026-04-20T08:00:00Z',
};
const now = '2026-04-20T09:00:00Z';
const confirmed = confirmRun(proposeRun(proposal), 'Bart', now, proposal.result);

describe('a run', () => {
  it('is confirmed by another person who finds the same result', () => {
    expect(confirmed).toEqual({
      run: { ...proposal, corrects: null, state: 'confirmed', decidedBy: 'Bart', decidedAt: now },
    });
    expect(confirmRun(proposeRun(proposal), 'An', now, proposal.result)).toEqual({ problem: 'same-person' });
    expect(confirmRun(proposeRun(proposal), 'Bart', now, 'd'.repeat(64))).toEqual({
      problem: 'other-result',
    });
  });

  it('is decided once', () => {
    if (!('run' in confirmed)) throw new Error('not confirmed');
    expect(confirmRun(confirmed.run, 'Cis', now, proposal.result)).toEqual({ problem: 'decided-already' });
    expect(withdrawRun(confirmed.run, 'An', now)).toEqual({ problem: 'decided-already' });
    expect(withdrawRun(proposeRun(proposal), 'An', now)).toMatchObject({ run: { state: 'withdrawn' } });
  });

  it('is corrected by a new one with the same seed', () => {
    if (!('run' in confirmed)) throw new Error('not confirmed');
    expect(proposeCorrection(confirmed.run, { ...proposal, id: 'run-2' })).toMatchObject({
      run: { id: 'run-2', corrects: 'run-1', state: 'proposed' },
    });
    expect(proposeCorrection(confirmed.run, { ...proposal, seed: 'e'.repeat(64) })).toEqual({
      problem: 'other-seed',
    });
    expect(proposeCorrection(proposeRun(proposal), proposal)).toEqual({ problem: 'not-confirmed' });
  });
});

describe('a frozen input', () => {
  const { registrations, sites } = generateMunicipality(townOf(240, 2026), 'bevroren');
  const rules = standardDossier(
    'B',
    { schoolYear: 2026, sites: [{ id: 'V01', school: 'S01', board: 'B1' }] },
    dossierWords,
  );
  const places = sites.map((site) => ({ site: site.id, total: 1, byAgeGroup: site.places }));
  const content = { rules, places, registrations };

  it('has the same hash whatever the order of rows and keys, and another for another content', () => {
    const turned = {
      rules: Object.fromEntries(Object.entries(rules).toReversed()) as typeof rules,
      places: places.toReversed(),
      registrations: registrations.toReversed(),
    };
    expect(freeze(turned, hashOf).hash).toBe(freeze(content, hashOf).hash);
    const [first, ...others] = registrations;
    if (!first) throw new Error('nobody');
    const one = { ...first, choices: first.choices.concat('V99') };
    expect(freeze({ ...content, registrations: [one, ...others] }, hashOf).hash).not.toBe(
      freeze(content, hashOf).hash,
    );
  });

  it('says what a correction changed', () => {
    const [first, second, ...others] = registrations;
    if (!first || !second) throw new Error('nobody');
    const corrected = [{ ...first, birthYear: 2020 }, ...others, { ...second, pseudonym: 'k-nieuw' }];
    expect(registrationChanges(registrations, corrected)).toEqual(
      [
        { child: first.pseudonym, change: ['birthYear'] },
        { child: second.pseudonym, change: 'removed' },
        { child: 'k-nieuw', change: 'added' },
      ].toSorted((one, other) => (one.child < other.child ? -1 : 1)),
    );
    expect(
      placeChanges({ assignment: { a: 'S', b: null, c: 'T' } }, { assignment: { a: 'T', b: null, d: 'S' } }),
    ).toEqual([
      { child: 'a', from: 'S', to: 'T' },
      { child: 'c', from: 'T', to: null },
      { child: 'd', from: null, to: 'S' },
    ]);
  });
});
