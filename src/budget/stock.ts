/** A stock value as a person enters it. */
import { z } from 'zod';
import { parseAmount, type Cents } from '../kernel/money.ts';
import { readable } from '../kernel/readable.ts';
import { stockItems, type StockItem } from './amount.ts';

const line = (longest: number) =>
  z
    .string()
    .transform((text) => readable(text).replaceAll(/\s+/g, ' ').trim())
    .refine((text) => text.length <= longest);

const form = z.object({
  bodyId: z.string(),
  year: z.int().min(1976).max(2200),
  item: z.enum(stockItems),
  lender: line(200),
  amount: z.string(),
  source: line(1_000),
});
export type GivenStock = z.input<typeof form>;
export type CheckedStock = {
  bodyId: string;
  year: number;
  item: StockItem;
  lender: string | null;
  /** Null takes the value away. */
  cents: Cents | null;
  source: string;
};

/** 'source': a value without one, or a debt without lender. 'amount': it can't be read. */
export function checkStock(
  given: GivenStock,
): { ok: true; stock: CheckedStock } | { ok: false; why: 'source' | 'amount' } {
  const parsed = form.safeParse(given);
  if (!parsed.success) return { ok: false, why: 'source' };
  const { amount, lender, ...stock } = parsed.data;
  const debtor = stock.item === 'debt' ? lender : null;
  if (debtor === '') return { ok: false, why: 'source' };
  if (amount.trim() === '') return { ok: true, stock: { ...stock, lender: debtor, cents: null } };
  const read = parseAmount(amount);
  if (!read) return { ok: false, why: 'amount' };
  if (stock.source === '') return { ok: false, why: 'source' };
  return { ok: true, stock: { ...stock, lender: debtor, cents: read.cents } };
}
