/** The rows of the equilibrium as schema M2 has them: the result, the margin, and the margin corrected. */
import type { Kind } from '../budget/column.ts';
import type { equilibriumWords } from './credit.nl.ts';
import type { RowName } from './equilibrium-rows.ts';

type Row = { row: RowName; name: string; strong?: boolean; inner?: boolean };
export type EquilibriumGroup = { key: string; name: string; rows: Row[] };

export function equilibriumGroups(words: typeof equilibriumWords): EquilibriumGroup[] {
  const kind = (one: Kind): Row[] => [
    { row: one, name: words.rows[one], strong: true },
    { row: `${one} receipts`, name: words.rows.receipts, inner: true },
    { row: `${one} expenses`, name: words.rows.expenses, inner: true },
  ];
  const named = (row: keyof typeof words.rows & RowName, look: Omit<Row, 'row' | 'name'> = {}): Row => ({
    row,
    name: words.rows[row],
    ...look,
  });
  return [
    {
      key: 'result',
      name: words.result,
      rows: [
        ...kind('operating'),
        ...kind('investment'),
        named('both', { strong: true }),
        ...kind('financing'),
        named('result', { strong: true }),
        named('cumulatedBefore'),
        named('cumulated'),
        named('unavailable'),
        named('available', { strong: true }),
      ],
    },
    {
      key: 'margin',
      name: words.marginTitle,
      rows: [
        named('operating'),
        named('netRepayments'),
        named('repayments', { inner: true }),
        named('recoveries', { inner: true }),
        named('margin', { strong: true }),
      ],
    },
    {
      key: 'corrected',
      name: words.correctedTitle,
      rows: [
        { row: 'margin', name: words.rows.marginFirst },
        named('standard'),
        named('corrected', { strong: true }),
      ],
    },
  ];
}
