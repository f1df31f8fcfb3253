/** Results, unavailable funds and debts, entered per body and year with their source. */
import type { Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { StockItem } from './amount.ts';

/** `lender` null unless it is a debt. */
export type StockValue = {
  bodyId: string;
  year: number;
  item: StockItem;
  lender: string | null;
  cents: Cents;
  source: string;
};

export async function listStock(tx: Transaction<Schema>): Promise<StockValue[]> {
  return tx
    .selectFrom('stock_values')
    .select(['body_id as bodyId', 'year', 'item', 'lender', 'cents', 'source'])
    .orderBy('year', 'desc')
    .orderBy('body_id')
    .orderBy('item')
    .orderBy('lender')
    .execute();
}

type Key = Pick<StockValue, 'bodyId' | 'year' | 'item' | 'lender'>;

export async function removeStock(
  tx: Transaction<Schema>,
  { bodyId, year, item, lender }: Key,
): Promise<void> {
  await tx
    .deleteFrom('stock_values')
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .where('item', '=', item)
    .where('lender', lender === null ? 'is' : '=', lender)
    .execute();
}

export async function putStock(
  tx: Transaction<Schema>,
  governmentId: string,
  { bodyId, year, item, lender, cents, source }: StockValue,
): Promise<void> {
  await removeStock(tx, { bodyId, year, item, lender });
  await tx
    .insertInto('stock_values')
    .values({ government_id: governmentId, body_id: bodyId, year, item, lender, cents, source })
    .execute();
}
