/** Enters what can't be added up from transactions: results, unavailable funds and debts. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { toDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies, lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { planSentences } from '../planning/permit.query.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { permitBudget } from './permit.query.ts';
import { listStock, putStock, removeStock } from './stock.store.ts';
import { checkStock, type GivenStock } from './stock.ts';

/** @throws Refusal usage, not-found. */
export async function changeStock(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now, ...given }: GivenStock & { now: string },
): Promise<void> {
  const words = planSentences(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitBudget(actor, 'stock.change');
    await lockGovernment(tx, governmentId);
    const body = (await listBodies(tx)).find(({ id }) => id === given.bodyId);
    if (!body) throw new Refusal('not-found', words.noBody);
    const checked = checkStock(given);
    if (!checked.ok)
      throw new Refusal('usage', checked.why === 'amount' ? words.badAmount(body.name) : words.badStock);
    const { cents, ...stock } = checked.stock;
    const before = (await listStock(tx)).find(
      (one) =>
        one.bodyId === stock.bodyId &&
        one.year === stock.year &&
        one.item === stock.item &&
        one.lender === stock.lender,
    );
    if (cents === null) await removeStock(tx, stock);
    else await putStock(tx, governmentId, { ...stock, cents });
    const place = { body: body.name, year: stock.year, item: stock.item, lender: stock.lender };
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'stock.change',
      subject: { kind: 'body', id: body.id },
      before: before ? { ...place, amount: toDecimal(before.cents, 2), source: before.source } : null,
      after: cents === null ? null : { ...place, amount: toDecimal(cents, 2), source: stock.source },
    });
  });
}
