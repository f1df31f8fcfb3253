/** Where groups of the books were placed, and the rules that came of it. */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { GroupSearch, KeptRule, StoredGroup } from './books.ts';
import type { MatchRule, Placement } from './ledger-line.ts';
import type { PlacedBefore } from './suggest.ts';

const groupColumns = sql`
  g.no, g.body_id as "bodyId", g.given_code as code, g.given_title as title, g.policy_field as "policyField", g.account,
  g.kind, g.side, g.year, g.node_id as "nodeId", g.matched, g.rule_id as "ruleId",
  sum(l.cents)::bigint as cents, count(*)::int as lines`;

type Which =
  { nos: readonly number[] } | { waiting: true } | { placedBy: readonly ('rule' | 'hand' | 'without')[] };

/** Groups with what their lines add up to, the largest first. */
export async function listGroups(
  tx: Transaction<Schema>,
  ledgerStateId: string,
  which: Which,
): Promise<StoredGroup[]> {
  const where = chosen(which);
  const { rows } = await sql<StoredGroup>`
    select ${groupColumns} from ledger_groups g
    join ledger_lines l on l.ledger_state_id = g.ledger_state_id and l.group_no = g.no
    where g.ledger_state_id = ${ledgerStateId}::uuid and ${where}
    group by g.government_id, g.ledger_state_id, g.no order by abs(sum(l.cents)) desc, g.no`.execute(tx);
  return rows;
}

const chosen = (which: Which): RawBuilder<unknown> =>
  'nos' in which
    ? sql`g.no = any(${which.nos}::int[])`
    : 'waiting' in which
      ? sql`g.matched is null`
      : sql`g.matched = any(${which.placedBy}::text[])`;

/** Whether a text stands in one of these, whatever its capitals. */
export const holdsText = (text: string | null, ...columns: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  text === null
    ? sql`true`
    : sql`position(lower(${text}::text) in lower(concat_ws(' ', ${sql.join(columns)}))) > 0`;

/**
 * A part of the groups that a search finds, the largest first.
 * @param search.text stands in what the group or one of its lines says. @param search.least, most whole amounts in cents,
 * whatever their sign. @param part how many to leave out before, and how many to give.
 */
export async function findGroups(
  tx: Transaction<Schema>,
  ledgerStateId: string,
  which: Which,
  { text, least, most }: GroupSearch,
  { from, count }: { from: number; count: number },
): Promise<{ groups: StoredGroup[]; all: number }> {
  const own = holdsText(text, sql`g.given_code`, sql`g.given_title`, sql`g.policy_field`, sql`g.account`);
  const { rows } = await sql<StoredGroup & { all: number }>`
    select ${groupColumns}, count(*) over ()::int as "all" from ledger_groups g
    join ledger_lines l on l.ledger_state_id = g.ledger_state_id and l.group_no = g.no
    where g.ledger_state_id = ${ledgerStateId}::uuid and ${chosen(which)}
    group by g.government_id, g.ledger_state_id, g.no
    having (${own} or bool_or(${holdsText(text, sql`l.description`, sql`l.entry`)}))
      and abs(sum(l.cents)) >= ${least ?? 0n}::bigint and (${most}::bigint is null or abs(sum(l.cents)) <= ${most}::bigint)
    order by abs(sum(l.cents)) desc, g.no offset ${from} limit ${count}`.execute(tx);
  return { groups: rows.map(({ all: _all, ...group }) => group), all: rows[0]?.all ?? 0 };
}

/** Holds the state against whoever matches in it meanwhile. */
export async function lockLedgerState(
  tx: Transaction<Schema>,
  id: string,
): Promise<{ id: string; planId: string; year: number; label: string } | undefined> {
  return tx
    .selectFrom('ledger_states')
    .select(['id', 'plan_id as planId', 'year', 'label'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function placeGroups(
  tx: Transaction<Schema>,
  ledgerStateId: string,
  nos: readonly number[],
  { nodeId, matched, ruleId }: Placement,
): Promise<void> {
  await tx
    .updateTable('ledger_groups')
    .set({ node_id: nodeId, matched, rule_id: ruleId })
    .where('ledger_state_id', '=', ledgerStateId)
    .where('no', 'in', [...nos])
    .execute();
}

/** Everything that was placed in the books of a plan, once each. */
export async function placedBefore(tx: Transaction<Schema>, planId: string): Promise<PlacedBefore[]> {
  const { rows } = await sql<PlacedBefore>`
    select distinct g.body_id as "bodyId", g.given_code as code, g.given_title as title,
      g.policy_field as "policyField", g.account, g.kind, g.side, g.node_id as "nodeId"
    from ledger_groups g join ledger_states s on s.id = g.ledger_state_id
    where s.plan_id = ${planId}::uuid and g.matched is not null`.execute(tx);
  return rows;
}

/** The newest first, with how many groups each placed. */
export async function listRules(tx: Transaction<Schema>, planId: string): Promise<KeptRule[]> {
  const { rows } = await sql<KeptRule>`
    select r.id, r.body_id as "bodyId", r.given_code as "givenCode", r.policy_field as "policyField", r.account,
      r.description, r.node_id as "nodeId", r.created_at as "createdAt", p.name as "createdBy",
      (select count(*)::int from ledger_groups g where g.rule_id = r.id) as groups
    from match_rules r left join people p on p.id = r.created_by
    where r.plan_id = ${planId}::uuid order by r.created_at desc, r.id`.execute(tx);
  return rows;
}

export async function createRule(
  tx: Transaction<Schema>,
  governmentId: string,
  planId: string,
  rule: Omit<MatchRule, 'id'>,
  by: { personId: string; now: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('match_rules')
    .values({
      government_id: governmentId,
      plan_id: planId,
      body_id: rule.bodyId,
      given_code: rule.givenCode,
      policy_field: rule.policyField,
      account: rule.account,
      description: rule.description,
      node_id: rule.nodeId,
      created_at: by.now,
      created_by: by.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findRule(
  tx: Transaction<Schema>,
  id: string,
): Promise<(MatchRule & { planId: string }) | undefined> {
  return tx
    .selectFrom('match_rules')
    .select([
      'id',
      'plan_id as planId',
      'body_id as bodyId',
      'given_code as givenCode',
      'policy_field as policyField',
      'account',
      'description',
      'node_id as nodeId',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The groups of a state that a rule placed. */
export async function groupsOfRule(
  tx: Transaction<Schema>,
  ledgerStateId: string,
  ruleId: string,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('ledger_groups')
    .select('no')
    .where('ledger_state_id', '=', ledgerStateId)
    .where('rule_id', '=', ruleId)
    .execute();
  return rows.map(({ no }) => no);
}

export async function removeRule(tx: Transaction<Schema>, id: string): Promise<void> {
  await tx.deleteFrom('match_rules').where('id', '=', id).execute();
}
