import { describe, expect, it } from 'vitest';
import { endOfTerm, instantOf, periodOf } from './calendar.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

describe('the clock in Belgium', () => {
  it('is an hour before Greenwich in winter and two in summer', () => {
    expect(instantOf('2026-03-17T17:00')).toBe('2026-03-17T16:00:00.000Z');
    expect(instantOf('2026-05-26T09:00')).toBe('2026-05-26T07:00:00.000Z');
  });

  it('skips an hour on 29 March 2026, and has one twice on 25 October', () => {
    expect(instantOf('2026-03-29T01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(instantOf('2026-03-29T02:30')).toBeNull();
    expect(instantOf('2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOf('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('knows the period of a rule set', () => {
    const rules = standardDossier(
      'B',
      { schoolYear: 2026, sites: [{ id: 'V', school: 'S', board: 'B' }] },
      dossierWords,
    );
    expect(periodOf(rules)).toEqual({ from: '2026-02-24T08:00:00.000Z', until: '2026-03-17T16:00:00.000Z' });
    expect(periodOf({ ...rules, windows: [] })).toBeNull();
  });
});

describe('a term', () => {
  // The Easter holidays of 2026 in Flemish schools: 6 to 19 April.
  const holidays = [{ from: '2026-04-06', until: '2026-04-19' }];

  it('counts calendar days, the day itself not', () => {
    expect(endOfTerm('2026-03-17', 7, holidays)).toBe('2026-03-24');
    expect(endOfTerm('2026-03-17', 7, [])).toBe('2026-03-24');
  });

  it('stands still in the school holidays', () => {
    // Three days to 5 April, then from 20 April on.
    expect(endOfTerm('2026-04-02', 7, holidays)).toBe('2026-04-23');
    expect(endOfTerm('2026-04-10', 1, holidays)).toBe('2026-04-20');
  });
});
