import { describe, expect, it } from 'vitest';
import { dryQuery } from './dry-door.ts';

const id = '0123abcd-0000-4000-8000-000000000001';
const wishes = (fields: Record<string, string>) => dryQuery.safeParse({ gekozen: 'ja', ...fields });

describe('what is asked of a dry run', () => {
  it('is what is usual until somebody chose, and what was ticked from then on', () => {
    expect(dryQuery.parse({ 'd-A': 'ja' })).toMatchObject({ wishes: null, jaar: undefined });
    expect(wishes({ jaar: '2026', [`v-${id}`]: 'ja', 'd-double-quota': 'ja' }).data).toMatchObject({
      jaar: 2026,
      wishes: [
        { kind: 'version', id },
        { kind: 'dossier', dossier: 'double-quota' },
      ],
    });
  });

  it('takes a variant with a base, and no other', () => {
    const variant = {
      'x1-basis': 'd-C',
      'x1-volgorde': 'chance',
      'x1-procent': '50',
      'x1-deel': 'distance,chance',
    };
    expect(wishes({ ...variant, 'x2-naam': 'zonder vertrekpunt' }).data?.wishes).toEqual([
      {
        kind: 'variant',
        name: '',
        base: { kind: 'dossier', dossier: 'C' },
        change: {
          criteria: ['chance'],
          share: { part: 0.5, criteria: ['distance', 'chance'] },
          scope: null,
          reserve: null,
        },
      },
    ]);
  });

  it.each<Record<string, string>>([
    { 'x1-basis': 'd-C', 'x1-procent': '50' },
    { 'x1-basis': 'd-C', 'x1-groep': 'indicator' },
    { 'x1-basis': 'd-C', 'x1-procent': '101', 'x1-deel': 'chance' },
    { 'x1-basis': 'd-Z' },
    { 'x1-basis': 'v-nobody' },
    { 'd-Z': 'ja' },
  ])('refuses half a wish or what there is not: %o', (fields) => {
    expect(wishes(fields).success).toBe(false);
  });
});
