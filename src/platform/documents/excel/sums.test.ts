import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { euro, words } from '../../../../test/document-builder.ts';
import { toDecimal } from '../../../kernel/money.ts';
import type { Row, Table } from '../../../document/document.ts';
import { sumsOf } from './sums.ts';

const table = (rows: Row[]): Table => ({ type: 'table', id: 't', caption: '', columns: [], rows });
const body = (side: Row['side'], amount: string): Row => ({
  role: 'body',
  ...(side ? { side } : {}),
  cells: [words(side ?? ''), euro(amount)],
});
const sum = (role: 'balance' | 'total', amount: string): Row => ({
  role,
  cells: [words(role), euro(amount)],
});

test('an exact balance is a formula, whatever the amounts', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), (receipts, expenses) => {
      const rows = [
        body('receipts', toDecimal(receipts, 2)),
        body('expenses', toDecimal(expenses, 2)),
        sum('balance', toDecimal(receipts - expenses, 2)),
      ];
      expect(sumsOf(table(rows)).get(2)?.get(1)).toEqual({ outcome: 'formula', plus: [0], minus: [1] });
    }),
  );
});

test('whole euros that were rounded each apart never give more than the note of rounding', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), (receipts, expenses) => {
      const rows = [
        body('receipts', toDecimal(receipts, 0)),
        body('expenses', toDecimal(expenses, 0)),
        sum('balance', toDecimal(receipts - expenses, 0)),
      ];
      expect(['formula', 'rounding']).toContain(sumsOf(table(rows)).get(2)?.get(1)?.outcome);
    }),
  );
});

test('a balance that its sides can’t give keeps the printed amount', () => {
  const rows = [body('receipts', '10.00'), body('expenses', '4.00'), sum('balance', '7.00')];
  // One column that disagrees is not enough to say which rows are its parts.
  expect(sumsOf(table(rows)).size).toBe(0);
  for (const row of rows)
    row.cells.push(euro(row.role === 'balance' ? '6.00' : row.side === 'receipts' ? '10.00' : '4.00'));
  expect(sumsOf(table(rows)).get(2)?.get(1)).toEqual({ outcome: 'different', printed: '7.00', sum: '6.00' });
});

test('a total takes the balances of its groups, and a total of a side the rows of that side', () => {
  const rows: Row[] = [
    { role: 'group', cells: [words('Exploitatie')] },
    body('receipts', '10'),
    body('expenses', '4'),
    sum('balance', '6'),
    { role: 'group', cells: [words('Investering')] },
    body('expenses', '5'),
    sum('balance', '-5'),
    { ...sum('total', '10'), side: 'receipts' },
    { ...sum('total', '9'), side: 'expenses' },
    sum('total', '1'),
  ];
  const sums = sumsOf(table(rows));
  expect(sums.get(6)?.get(1)).toEqual({ outcome: 'formula', plus: [], minus: [5] });
  expect(sums.get(7)?.get(1)).toEqual({ outcome: 'formula', plus: [1], minus: [] });
  expect(sums.get(8)?.get(1)).toEqual({ outcome: 'formula', plus: [2, 5], minus: [] });
  expect(sums.get(9)?.get(1)).toEqual({ outcome: 'formula', plus: [3, 6], minus: [] });
});
