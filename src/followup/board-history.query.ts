/** What earlier rounds said and estimated, to judge what this one says. */
import { sql, type Transaction } from 'kysely';
import { amountsOf } from '../budget/amount.store.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Schema } from '../platform/database/schema.ts';
import { listVersions } from '../planning/plan.store.ts';
import { spendingOf, yearOf } from './round-money.query.ts';
import { findSettledRound } from './round-settings.store.ts';
import type { SettledRound } from './round.ts';

type Earlier = Pick<SettledRound, 'id' | 'planId' | 'to'>;

/** The two closed rounds before this one, the newest first. */
async function roundsBefore(tx: Transaction<Schema>, round: Earlier): Promise<SettledRound[]> {
  const { rows } = await sql<{ id: string }>`
    select id from rounds where plan_id = ${round.planId} and state = 'closed' and id <> ${round.id}
      and period_to <= ${round.to} order by period_to desc, period_from desc, id limit 2`.execute(tx);
  const found = [];
  for (const { id } of rows) found.push(await findSettledRound(tx, id));
  return found.flatMap((one) => one ?? []);
}

/** Per node the state of affairs in the two rounds before, the newest first. */
export async function textsBefore(tx: Transaction<Schema>, round: Earlier): Promise<Map<string, string[]>> {
  const out = new Map<string, string[]>();
  for (const before of await roundsBefore(tx, round)) {
    const { rows } = await sql<{ node_id: string; narrative: Narrative | null }>`
      select node_id, axes->'progress'->'narrative' as narrative from updates
      where round_id = ${before.id} and asked and state in ('submitted', 'approved')`.execute(tx);
    for (const { node_id, narrative } of rows)
      out.set(node_id, [...(out.get(node_id) ?? []), narrative ? plainTextOf(narrative).trim() : '']);
  }
  return out;
}

/** What the plan of the round before estimated for an action, for the year of this round. */
export async function estimatesBefore(
  tx: Transaction<Schema>,
  round: Earlier,
): Promise<(nodeId: string) => string | null> {
  const [before] = await roundsBefore(tx, round);
  const version = before && (await listVersions(tx, before.planId)).find(({ id }) => id === before.versionId);
  if (!version) return () => null;
  const year = yearOf(round);
  const column = { label: '', kind: 'estimate' as const, year, version: version.label };
  const amounts = (await amountsOf(tx, { versionId: version.id })).filter(
    (one) => one.year === year && one.measure === 'estimate',
  );
  const spending = spendingOf([{ column, amounts }], year);
  return (nodeId) => spending(nodeId).estimate;
}
