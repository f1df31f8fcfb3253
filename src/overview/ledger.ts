/** The money table of one node as it was printed, with the share of the estimate beside it. */
import { type Kind, kinds, type NodeMoney, type PrintedRow, type Side } from '../budget/column.ts';
import { fromDecimal } from '../kernel/money.ts';
import { type Measure, shareOf } from './measure.ts';

export type LedgerRow = { side: Side | 'total'; amounts: PrintedRow; share: number | null };
export type LedgerGroup = { kind: Kind; rows: LedgerRow[] };

export function ledgerOf(money: NodeMoney, measure: Measure): LedgerGroup[] {
  const cents = (row: PrintedRow, index: number | undefined): bigint | null => {
    const printed = index === undefined ? null : (row[index] ?? null);
    return printed === null ? null : (fromDecimal(printed)?.cents ?? null);
  };
  return kinds.flatMap((kind) => {
    const printed = money[kind];
    if (printed === undefined) return [];
    const rows = (['expenses', 'receipts', 'total'] as const).flatMap((side): LedgerRow[] => {
      const amounts = printed[side];
      if (amounts === undefined) return [];
      const share =
        side === 'total'
          ? null
          : shareOf({
              estimate: cents(amounts, measure.estimate?.index),
              realised: cents(amounts, measure.realised?.index),
            });
      return [{ side, amounts, share }];
    });
    return rows.length > 0 ? [{ kind, rows }] : [];
  });
}
