import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeMoney } from '../budget/column.ts';
import type { ClosedNode } from '../followup/closing.ts';
import { toDecimal } from '../kernel/money.ts';
import { aClosing } from '../../test/closing-builder.ts';
import { moneyTable } from './money-table.ts';
import { growTree } from './plan-tree.ts';
import { reportWords } from './report.nl.ts';

const { nodes, columns } = aClosing().content;
const tree = growTree({ nodes });
const nodeOf = (id: string): ClosedNode => {
  const found = nodes.find((node) => node.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const tableOf = (node: ClosedNode): ReturnType<typeof moneyTable> =>
  moneyTable(node, tree, columns, reportWords);
const withMoney = (money: NodeMoney): ClosedNode => ({ ...nodeOf('n14'), money, moneyAsked: true });

describe('a money table', () => {
  test('prints only the kinds and sides that were printed, and a dash for what is missing', () => {
    const table = tableOf(nodeOf('n12'));
    expect(table.columns.map((column) => column.label)).toEqual([
      'In euro',
      'Rekening 2027',
      'Rekening 2028',
      '(A)MJP 2028 v_2028004',
    ]);
    expect(table.rows).toEqual([
      { role: 'group', cells: [{ text: [{ text: 'Investering' }] }] },
      {
        role: 'body',
        side: 'expenses',
        cells: [
          { text: [{ text: 'Uitgaven' }] },
          { amount: '0.00' },
          { empty: true },
          { amount: '25000.00' },
        ],
      },
      {
        role: 'balance',
        cells: [
          { text: [{ text: 'Totaal Investering' }] },
          { amount: '0.00' },
          { empty: true },
          { amount: '-25000.00' },
        ],
      },
    ]);
  });

  test('keeps its head where a table was asked and nothing was printed', () => {
    expect(tableOf(nodeOf('n5')).rows).toEqual([]);
    expect(tableOf(nodeOf('n5')).columns).toHaveLength(4);
  });

  test('explains a balance that rounding moved by a euro, in the columns where it did', () => {
    // 5.777 - 4.464 printed as 1.314: seen in the follow-up report 2024 of Denderleeuw.
    const moved = withMoney({
      operating: { receipts: ['5777', '1', '2'], expenses: ['4464', '1', '2'], total: ['1314', '0', '0'] },
    });
    expect(tableOf(moved).note).toContain('Rekening 2027');
    expect(tableOf(moved).note).not.toContain('Rekening 2028');
  });

  test('does not call a wrong balance rounding', () => {
    const wrong = withMoney({
      operating: { receipts: ['100', '1', '2'], expenses: ['50', '1', '2'], total: ['70', '0', '0'] },
    });
    expect(tableOf(wrong).note).toBeUndefined();
  });

  test('explains rounded parts that add up to another figure', () => {
    // 0,80 twice is 1,60 and rounds to 2 (1 + 1 printed); 150,40 twice is 300,80 and rounds to 301 (150 + 150 printed).
    expect(tableOf(nodeOf('n7')).note).toContain('Rekening 2028');
    expect(tableOf(nodeOf('n7')).note).toContain('opgeteld tot op de cent');
  });

  test('true rounding of cents is always explained or needs no explanation', () => {
    const cents = fc.bigInt({ min: 0n, max: 10_000_000n });
    fc.assert(
      fc.property(cents, cents, (receipts, expenses) => {
        const money: NodeMoney = {
          operating: {
            receipts: [toDecimal(receipts, 0)],
            expenses: [toDecimal(expenses, 0)],
            total: [toDecimal(receipts - expenses, 0)],
          },
        };
        const table = moneyTable(withMoney(money), tree, columns.slice(0, 1), reportWords);
        const printed = BigInt(toDecimal(receipts, 0)) - BigInt(toDecimal(expenses, 0));
        const differs = printed !== BigInt(toDecimal(receipts - expenses, 0));
        expect(table.note !== undefined).toBe(differs);
      }),
    );
  });

  test('opens the lines of the amounts of a side where it is told where they are, and of a balance both sides', () => {
    const table = moneyTable(nodeOf('n12'), tree, columns, reportWords, (node, { column, kind, side }) =>
      column.kind === 'estimate' ? `https://voorbeeld.be/${node}?${column.year} ${kind} ${side}` : null,
    );
    const hrefs = table.rows.map(({ cells }) =>
      cells.map((cell) => ('amount' in cell ? cell.href : undefined)),
    );
    expect(hrefs.flat().filter((href) => href !== undefined)).toEqual([
      `https://voorbeeld.be/${nodeOf('n12').node}?2028 investment expenses`,
      `https://voorbeeld.be/${nodeOf('n12').node}?2028 investment balance`,
    ]);
  });
});
