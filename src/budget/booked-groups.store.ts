/** Lines of a state of the books as they are, each group with the place that it was given, and the totals kept. */
import { sql, type Transaction } from 'kysely';
import type { Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Match } from './amount.ts';
import type { Kind, Side } from './column.ts';
import { keepTotals } from './total.store.ts';

export type PlacedGroup = {
  bodyId: string;
  nodeId: string | null;
  /** Null: nobody said yet where it belongs. */
  matched: Match | null;
  givenCode: string | null;
  givenTitle: string | null;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  side: Side;
  year: number;
  lines: readonly { entry: string | null; bookedOn: string | null; description: string; cents: Cents }[];
};

export async function addPlacedGroups(
  tx: Transaction<Schema>,
  governmentId: string,
  ledgerStateId: string,
  groups: readonly PlacedGroup[],
): Promise<void> {
  if (groups.length === 0) return;
  const column = <K extends keyof PlacedGroup>(name: K): PlacedGroup[K][] => groups.map((one) => one[name]);
  await sql`insert into ledger_groups (government_id, ledger_state_id, no, body_id, node_id, matched, given_code,
      given_title, policy_field, account, kind, side, year)
    select ${governmentId}::uuid, ${ledgerStateId}::uuid, one.* from unnest(
      ${groups.map((_, index) => index + 1)}::int[], ${column('bodyId')}::uuid[], ${column('nodeId')}::uuid[],
      ${column('matched')}::text[], ${column('givenCode')}::text[], ${column('givenTitle')}::text[],
      ${column('policyField')}::text[], ${column('account')}::text[], ${column('kind')}::text[],
      ${column('side')}::text[], ${column('year')}::int[]) as one`.execute(tx);
  const lines = groups.flatMap((group, index) => group.lines.map((line) => ({ ...line, group: index + 1 })));
  await sql`insert into ledger_lines (government_id, ledger_state_id, line, group_no, entry, booked_on, description, cents)
    select ${governmentId}::uuid, ${ledgerStateId}::uuid, one.* from unnest(
      ${lines.map((_, index) => index + 1)}::int[], ${lines.map(({ group }) => group)}::int[],
      ${lines.map(({ entry }) => entry)}::text[], ${lines.map(({ bookedOn }) => bookedOn)}::date[],
      ${lines.map(({ description }) => description)}::text[],
      ${lines.map(({ cents }) => cents.toString())}::bigint[]) as one`.execute(tx);
  await keepTotals(tx, governmentId, { ledgerStateId });
}
