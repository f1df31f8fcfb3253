/** What was said of an action the last time: in the newest closed round of its plan that ended no later than this one. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { ClosedAxis } from './closing.ts';
import type { SettledRound } from './round.ts';
import type { LastSaid } from './last-said.ts';
import type { Axis, StatusMeaning } from './status.ts';
import type { Reasons } from './update.ts';

type Row = {
  node_id: string;
  id: string;
  label: string;
  from: string;
  to: string;
  closed_at: string | null;
  status_label: string | null;
  status_meaning: StatusMeaning | null;
  axes: Partial<Record<Axis, ClosedAxis>>;
  reasons: Reasons;
};

/** Per node that has something; what was never handed in was never said. */
export async function allLastSaid(
  tx: Transaction<Schema>,
  round: Pick<SettledRound, 'id' | 'planId' | 'to'>,
  nodeIds?: readonly string[],
): Promise<Map<string, LastSaid>> {
  const { rows } = await sql<Row>`
    select distinct on (u.node_id) u.node_id, r.id, r.label, r.period_from as "from", r.period_to as "to",
      (select max(c.closed_at) from closings c where c.round_id = r.id) as closed_at,
      u.status_label, u.status_meaning, u.axes, u.reasons
    from updates u join rounds r on r.id = u.round_id
    where r.plan_id = ${round.planId} and r.state = 'closed' and r.id <> ${round.id} and r.period_to <= ${round.to}
      and u.asked and u.state in ('submitted', 'approved')
      and (${nodeIds === undefined} or u.node_id = any(${[...(nodeIds ?? [])]}::uuid[]))
    order by u.node_id, r.period_to desc, r.period_from desc, r.id`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.node_id,
      {
        round: { id: row.id, label: row.label, from: row.from, to: row.to },
        closedAt: row.closed_at,
        status: row.status_label === null ? null : { label: row.status_label, meaning: row.status_meaning },
        axes: row.axes,
        reasons: row.reasons,
      },
    ]),
  );
}

export async function lastSaid(
  tx: Transaction<Schema>,
  round: Pick<SettledRound, 'id' | 'planId' | 'to'>,
  nodeId: string,
): Promise<LastSaid | null> {
  return (await allLastSaid(tx, round, [nodeId])).get(nodeId) ?? null;
}
