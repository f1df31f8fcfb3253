import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MoneyColumn } from '../budget/column.ts';
import { everMunicipalities, municipalities } from '../organisation/municipalities.ts';
import { linesOf } from './evidence.ts';
import { propose, type Given } from './proposal.ts';
import { piecesOfText } from './text.ts';

const actual = (year: number): MoneyColumn => ({
  label: `Rekening ${year}`,
  kind: 'actual',
  year,
  version: null,
});
const estimate = (year: number, version: string): MoneyColumn => ({
  label: `(A)MJP ${year} v_${version}`,
  kind: 'estimate',
  year,
  version,
});

const from = (
  text: string,
  columns: MoneyColumn[] = [actual(2023), actual(2024), estimate(2024, '2024005')],
  fileName = 'verslag.txt',
  given: Given = {},
  today = '2025-05-31',
) => propose({ columns, lines: linesOf(piecesOfText(text)), fileName, today }, given);

describe('the municipalities', () => {
  it('are 285 since 1 January 2025 (bbc.md, section 8), each once', () => {
    expect(municipalities).toHaveLength(285);
    expect(new Set(everMunicipalities).size).toBe(everMunicipalities.length);
  });
});

describe('whose report it is', () => {
  it.each([
    ['Lokaal bestuur Oud-Turnhout nam deel.', 'Oud-Turnhout'],
    ['De gemeente\nHerk-de-Stad besliste.', 'Herk-de-Stad'],
    ['In het gemeentebestuur van De Haan werd beslist.', 'De Haan'],
    ['Stad AALST tekende. De buren van Ninove kwamen kijken.', 'Aalst'],
    ['Lokaal bestuur Zonnedal nam deel. Meer over Zonnedal volgt.', 'Zonnedal'],
  ])('%j is of %s', (text, name) => expect(from(text).government?.value).toBe(name));

  it.each([
    'Halen en brengen. Essen en beuken. Lier en harp. As van het vuur.',
    'Lokaal bestuur Aalst en lokaal bestuur Ninove werken samen.',
    'De Aalsterse scholen kregen bezoek.',
    '',
  ])('%j is in doubt', (text) => expect(from(text).government).toBeNull());

  it('shows the line that says it', () => {
    expect(from('Een\nTwee\nHet lokaal bestuur\nNinove besliste.').government?.evidence).toMatchObject({
      line: 3,
      words: 'lokaal bestuur Ninove',
    });
  });

  it('takes what was given without evidence', () => {
    expect(from('Lokaal bestuur Aalst', [], 'x', { government: 'Gent' }).government).toEqual({
      value: 'Gent',
      evidence: null,
    });
  });
});

describe('which plan and which version', () => {
  it.each([
    [2019, '2014-2019'],
    [2020, '2020-2025'],
    [2025, '2020-2025'],
    [2026, '2026-2031'],
  ])('%i falls in %s', (year, label) => {
    const plan = from('', [actual(year)]).plan?.value;
    expect(`${plan?.firstYear}-${plan?.lastYear}`).toBe(label);
  });

  it('is in doubt without a year', () => expect(from('', []).plan).toBeNull());

  it('takes the highest version that is printed', () => {
    const columns = [estimate(2024, '2024005'), estimate(2024, '2024001')];
    expect(from('', columns).version?.value).toBe('2024005');
  });
});

describe('which round', () => {
  const round = (text: string, fileName?: string, given?: Given) =>
    from(text, undefined, fileName, given).round?.value;
  const annual = { kind: 'annual', from: '2024-01-01', to: '2024-12-31' };
  const half = { kind: 'h1', from: '2024-01-01', to: '2024-06-30' };

  it.each([
    ['Opvolgingsrapportering 2024 eerste semester', half],
    ['Opvolgingsrapport eerste semester 2024', half],
    ['Stand van 1 januari 2024 tot en met 30 juni 2024', half],
    ['Periode 1/1/2024 - 31/12/2024', annual],
    ['Op 3 juli 2024, op 5 september 2024 en op 12 november 2024 werd vergaderd.', annual],
    [
      'Opvolgingsrapportering 2024, derde kwartaal',
      { kind: 'quarter', from: '2024-07-01', to: '2024-09-30' },
    ],
  ])('%j', (text, expected) => expect(round(text)).toEqual(expected));

  it.each([
    'In het eerste semester van 2024 werd het plein heraangelegd.',
    'Op 12 november 2024 zal de opening plaatsvinden.',
    'Op 4 maart 2024, op 8 april 2024 en op 2 juni 2024 werd vergaderd.',
  ])('%j is in doubt', (text) => expect(round(text)).toBeUndefined());

  it('takes the account of a year that is over for that year, and says so', () => {
    const told = 'Op 21 januari 2024 werd gestart.';
    expect(from(told).round).toMatchObject({ value: annual, evidence: { words: 'Rekening 2024' } });
    expect(from(told, undefined, undefined, {}, '2024-08-31').round).toBeNull();
    expect(from(told, [{ ...actual(2024), label: 'Rekening 2024 (30/06)' }]).round).toBeNull();
    expect(from(told, [estimate(2024, '2024005')], 'verslag 2024.txt').round).toBeNull();
  });

  it('reads the file name', () => {
    expect(round('', 'opvolging_2024_S1.pdf')).toEqual(half);
    expect(round('', 'Q2-2024.pdf')).toEqual({ kind: 'quarter', from: '2024-04-01', to: '2024-06-30' });
  });

  it('takes the year of a kind that was given from the columns', () => {
    expect(round('', 'x.txt', { round: { kind: 'h1' } })).toEqual(half);
    expect(round('', 'x.txt', { round: { kind: 'quarter' } })).toBeUndefined();
    expect(
      round('', 'x.txt', { round: { kind: 'own', period: { from: '2024-02-01', to: '2024-03-31' } } }),
    ).toEqual({
      kind: 'own',
      from: '2024-02-01',
      to: '2024-03-31',
    });
  });
});

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const real = join(shared, 'reports/denderleeuw-2024-bd200.txt');

it.skipIf(!existsSync(real))('the real report (skipped where ../shared/reports is absent)', () => {
  const proposal = from(readFileSync(real, 'utf8'));
  expect(proposal.government).toMatchObject({ value: 'Denderleeuw', evidence: { line: 242 } });
  expect(proposal.plan?.value).toEqual({ firstYear: 2020, lastYear: 2025 });
  expect(proposal.version?.value).toBe('2024005');
  expect(proposal.round?.value).toEqual({ kind: 'annual', from: '2024-01-01', to: '2024-12-31' });
});
