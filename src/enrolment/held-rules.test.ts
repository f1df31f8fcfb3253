import { describe, expect, it } from 'vitest';
import { heldByDraw } from './held-rules.ts';
import type { Draw } from './draw.ts';
import type { RuleSet } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const sites = [{ id: 'V1', school: 'V1', board: 'B1' }];
const rules = (until: string): RuleSet => {
  const made = standardDossier('C', { schoolYear: 2026, sites }, dossierWords);
  const windows = made.windows.map((one) => (one.kind === 'register' ? { ...one, until } : one));
  return { ...made, windows };
};
const newest = rules('2026-03-17T17:00');
const committed: Draw = {
  state: 'committed',
  commitment: 'c',
  committedAt: '2026-02-01T09:00:00.000Z',
  part: null,
};
const drawn: Draw = {
  ...committed,
  state: 'drawn',
  seed: 's',
  first: 's',
  second: null,
  drawnAt: '2026-03-18T09:00:00.000Z',
};
const held = (draw: Draw | null, hasRun: boolean, until: string) =>
  heldByDraw({ draw, newest, hasRun }, rules(until));

describe('rules beside a draw', () => {
  it('are free before a seed is committed, and where there were none', () => {
    expect(held(null, false, '2026-03-10T17:00')).toBeNull();
    expect(heldByDraw({ draw: committed, newest: null, hasRun: false }, newest)).toBeNull();
  });

  it('move the end of the period only back while the seed is hidden', () => {
    expect(held(committed, false, '2026-03-17T16:59')).toBe('end-earlier');
    expect(held(committed, false, '2026-03-17T17:00')).toBeNull();
    expect(held(committed, false, '2026-03-18T17:00')).toBeNull();
  });

  it('wait for the first run once the lots are known, and never move the end then', () => {
    expect(held(drawn, false, '2026-03-17T17:00')).toBe('no-run-yet');
    expect(held(drawn, true, '2026-03-17T17:00')).toBeNull();
    expect(held(drawn, true, '2026-03-20T17:00')).toBe('end-moved');
  });
});
