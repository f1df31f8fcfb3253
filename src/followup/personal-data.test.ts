import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNationalNumber, personalDataIn } from './personal-data.ts';

const found = (text: string) => personalDataIn(text).map(({ kind, text: words }) => `${kind} ${words}`);

describe('a national number', () => {
  it('is told by its check digits, also of who was born from 2000 on', () => {
    // 85.07.30-033.28 goes round as the example of a number; beside it one of 1 January 2000, with a 2 before it.
    expect(isNationalNumber('85073003328')).toBe(true);
    expect(isNationalNumber('85073003329')).toBe(false);
    const born2000 = `000101001${String(97 - (2_000_101_001 % 97)).padStart(2, '0')}`;
    expect(isNationalNumber(born2000)).toBe(true);
    expect(isNationalNumber('12345678901')).toBe(false);
    expect(isNationalNumber('8507300332')).toBe(false);
  });

  it('is found for every birth, and one wrong digit is always seen', () => {
    const birth = fc.record({
      year: fc.integer({ min: 1920, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      serial: fc.integer({ min: 1, max: 997 }),
    });
    fc.assert(
      fc.property(birth, ({ year, month, day, serial }) => {
        const two = (part: number, size = 2) => String(part).padStart(size, '0');
        const base = `${two(year % 100)}${two(month)}${two(day)}${two(serial, 3)}`;
        const check = two(97 - (Number(`${year >= 2000 ? '2' : ''}${base}`) % 97));
        expect(isNationalNumber(base + check)).toBe(true);
        const printed = `${base.slice(0, 2)}.${base.slice(2, 4)}.${base.slice(4, 6)}-${base.slice(6)}.${check}`;
        expect(found(`Zie ${printed}.`)).toEqual([`national-number ${printed}`]);
      }),
    );
  });

  it('is found as people write it', () => {
    for (const text of ['85.07.30-033.28', '85 07 30 033 28', '85073003328', '850730-033-28'])
      expect(found(`Mevrouw X (${text}) kreeg een brief.`)).toEqual([`national-number ${text}`]);
  });
});

describe('phone numbers and mail addresses', () => {
  it('are found as Belgians write them', () => {
    for (const text of [
      '0470 12 34 56',
      '0470/12.34.56',
      '0470/12 34 56',
      '+32 470 12 34 56',
      '+32470123456',
      '0032 470 12 34 56',
      '+32 (0)470 12 34 56',
      '053 64 06 90',
      '053/64.06.90',
      '02 555 12 34',
      '09/266.82.00',
      '+32 2 555 12 34',
    ])
      expect(found(`Bel ${text}.`), text).toEqual([`phone ${text}`]);
    expect(found('Mail naar jan.peeters@meerdorp.example, of liever niet.')).toEqual([
      'mail jan.peeters@meerdorp.example',
    ]);
  });

  it('are not seen in amounts, years, codes, dates and measures', () => {
    for (const text of [
      'Er is 1.480.000,00 euro voorzien, waarvan 0,50 % rest.',
      'Van 2020 tot 2025: 2020-2021, 2024 en 2025.',
      'Zie A20021 en 0470.',
      'De werken liepen van 01/02/2024 tot 30/06/2024.',
      'Journaalnummers Budg. 228476 Alg. 2024010232 / IK 201326.',
      'Besluit GR/2025/037 van 25.03.2025.',
      'IBAN BE68 5390 0754 7034 is geen telefoon.',
      'KBO 0207.437.468 is een ondernemingsnummer.',
      'Tussen 16.00 en 18.30 uur, 280.000 m³ water.',
      '@ de bibliotheek',
    ])
      expect(found(text), text).toEqual([]);
  });
});
