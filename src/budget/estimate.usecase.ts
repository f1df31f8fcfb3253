/** The estimates of one part of a version that is in the making, written line by line. */
import type { Kysely } from 'kysely';
import { LARGEST, parseAmount, toDecimal, type Cents } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { editWords, nodeIn, refuseUnseen, type EditAt } from '../planning/edit.query.ts';
import { told, writeConcept } from '../planning/edit.usecase.ts';
import { planSentences } from '../planning/permit.query.ts';
import { listPlans } from '../planning/plan.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt, setLinesOf } from './amount.store.ts';
import { yearsOf } from './columns.query.ts';
import { estimateRows, rowKey, writeRows, type EstimateRow, type RowPlace } from './estimate-rows.ts';
import { findAccount } from './general-account.ts';
import { permitBudget } from './permit.query.ts';
import { findPolicyField } from './policy-field.ts';

/** `amounts` as typed, one for each year of the plan; empty: no estimate. */
export type GivenRow = RowPlace & { description: string | null; amounts: readonly string[] };

/** @throws Refusal usage, conflict, not-found. */
export const changeEstimates = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    nodeId,
    rows,
    added,
    ...at
  }: EditAt & { nodeId: string; rows: readonly GivenRow[]; added: GivenRow | null },
): Promise<void> => {
  const permit = (thing: { state?: string }) => permitBudget(actor, 'estimates.change', thing);
  return writeConcept(db, governmentId, actor, { at, verb: 'estimates.change', permit }, async (concept) => {
    const { tx, version } = concept;
    const words = editWords(actor);
    const node = nodeIn(concept, nodeId);
    const plan = (await listPlans(tx)).find(({ id }) => id === version.planId);
    if (!plan) throw new Refusal('not-found', planSentences(actor).noPlan);
    const years = yearsOf(plan);
    const amountOf = (typed: string, year: number): Cents | null => {
      if (typed.trim() === '') return null;
      const parsed = parseAmount(typed);
      if (!parsed) throw new Refusal('usage', planSentences(actor).badAmount(String(year)));
      if (parsed.cents > LARGEST || parsed.cents < -LARGEST) throw new Refusal('usage', words.tooMuch);
      return parsed.cents;
    };
    const read = ({ amounts, ...row }: GivenRow): EstimateRow => ({
      ...row,
      cents: years.map((year, index) => amountOf(amounts[index] ?? '', year)),
    });
    const written = rows.map(read);
    const lines = await linesAt(tx, version.id, { nodeIds: [nodeId] });
    const known = new Set(estimateRows(lines, years).map(rowKey));
    const bodies = await listBodies(tx);
    if (added) {
      if (known.has(rowKey(added)) || rows.some((row) => rowKey(row) === rowKey(added)))
        throw new Refusal('conflict', words.twice);
      written.push(read(added));
    }
    for (const row of written) {
      // A line that was there keeps what it says, whatever the lists say now.
      if (known.has(rowKey(row))) continue;
      if (!bodies.some(({ id }) => id === row.bodyId)) throw new Refusal('usage', words.badLine);
      if (row.policyField !== null && !findPolicyField(row.policyField))
        throw new Refusal('usage', words.badField);
      if (row.account !== null && !findAccount(row.account, row.kind, row.side))
        throw new Refusal('usage', words.badAccount(row.account));
    }
    await refuseUnseen(concept, at.seen, [nodeId]);
    const now = writeRows(lines, nodeId, written, years);
    await setLinesOf(tx, governmentId, version.id, [nodeId], now);
    const shown = (of: typeof lines) =>
      estimateRows(of, years).map(({ kind, side, policyField, account, cents }) => ({
        kind,
        side,
        policyField,
        account,
        money: cents.map((one) => (one === null ? null : toDecimal(one, 2))),
      }));
    return {
      touched: [nodeId],
      before: { ...told(node), lines: shown(lines) },
      after: { ...told(node), lines: shown(now) },
      answer: undefined,
    };
  });
};
