/** Amounts are read exactly as printed or not at all, and printed as they were read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST, fromDecimal, parseAmount, printCents, printDecimal, toDecimal } from './money.ts';

describe('a printed amount', () => {
  test.each([
    ['0', 0n, 0],
    ['0,00', 0n, 2],
    ['22.080,00', 2_208_000n, 2],
    ['98.019', 9_801_900n, 0],
    ['98019', 9_801_900n, 0],
    ['-98.019', -9_801_900n, 0],
    ['−786.500,00', -78_650_000n, 2],
    ['€ 959', 95_900n, 0],
    ['-€ 959,50', -95_950n, 2],
    ['1.234,56 euro', 123_456n, 2],
    ['1 234 567', 123_456_700n, 0],
    ['1\u00a0234,05', 123_405n, 2],
    ['1\u202f234', 123_400n, 0],
    ['  5.777  ', 577_700n, 0],
  ])('%s is read', (printed, cents, decimals) => {
    expect(parseAmount(printed)).toEqual({ cents, decimals });
  });

  test.each([
    '',
    '-',
    '€',
    '10.00.000',
    '1,234.56',
    '12,3',
    '1.5',
    '1.2345',
    '1234.567',
    '1.234,5',
    '5 a',
    '(5)',
    '5-',
    '1..000',
    '1.234 567',
    '1,',
    ',50',
    '٣',
    '1e3',
    '9'.repeat(13),
  ])('%j is not believed', (printed) => {
    expect(parseAmount(printed)).toBeNull();
  });
});

const cents = fc.bigInt({ min: -LARGEST, max: LARGEST });
const decimals = fc.constantFrom<0 | 2>(0, 2);

test('print and reading undo each other', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      expect(parseAmount(printCents(amount, 2))).toEqual({ cents: amount, decimals: 2 });
      expect(fromDecimal(toDecimal(amount, 2))).toEqual({ cents: amount, decimals: 2 });
      const euros = (amount / 100n) * 100n;
      expect(parseAmount(printCents(euros, 0))).toEqual({ cents: euros, decimals: 0 });
      expect(fromDecimal(toDecimal(euros, 0))).toEqual({ cents: euros, decimals: 0 });
    }),
  );
});

test('whole euros are at most half a euro off, away from zero at a tie', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      const off = (fromDecimal(toDecimal(amount, 0))?.cents ?? LARGEST) - amount;
      expect(off <= 50n && off >= -50n).toBe(true);
      expect(toDecimal(-amount, 0)).toBe(
        toDecimal(amount, 0) === '0'
          ? '0'
          : toDecimal(amount, 0).startsWith('-')
            ? toDecimal(amount, 0).slice(1)
            : `-${toDecimal(amount, 0)}`,
      );
    }),
  );
  expect([toDecimal(50n, 0), toDecimal(49n, 0), toDecimal(-50n, 0), toDecimal(-49n, 0)]).toEqual([
    '1',
    '0',
    '-1',
    '0',
  ]);
});

test('our own notation is strict', () => {
  for (const other of ['1,00', '1.0', '+1', ' 1', '1.000', '', '-', '1.00.00'])
    expect(fromDecimal(other)).toBeNull();
  expect(printDecimal('-1480000.00')).toBe('−1.480.000,00');
  expect(printDecimal('959')).toBe('959');
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[-−€ .,0-9]{0,20}$/u)),
      decimals,
      (text, digits) => {
        const amount = parseAmount(text);
        if (amount) expect(parseAmount(printCents(amount.cents, digits))).not.toBeNull();
      },
    ),
  );
});
