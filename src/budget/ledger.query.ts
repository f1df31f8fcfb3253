/** The states of the books as people look at them: what is in, what waits, and the lines behind it. */
import { sql, type Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import { listBodies } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { nodesAt } from '../planning/node.store.ts';
import { planSentences } from '../planning/permit.query.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { UNMATCHED } from './amount.ts';
import type {
  Book,
  BookLine,
  BookSum,
  GroupSearch,
  ListedState,
  OpenBook,
  Part,
  PlaceName,
  RuleList,
  StoredGroup,
} from './books.ts';
import type { Side } from './column.ts';
import { listLedgerStates } from './ledger-state.store.ts';
import { findGroups, holdsText, listRules, placedBefore } from './match.store.ts';
import { permitBudget } from './permit.query.ts';
import { suggester } from './suggest.ts';
import { totalsOf } from './total.store.ts';

async function bookOf(tx: Transaction<Schema>, state: ListedState): Promise<Book> {
  const sums = new Map<string, BookSum>();
  let lines = 0;
  for (const one of await totalsOf(tx, { ledgerStateId: state.id }, 'node')) {
    const key = `${one.kind} ${one.side}`;
    const sum = sums.get(key) ?? { kind: one.kind, side: one.side, cents: 0n, waiting: 0n };
    sum.cents += one.cents;
    if (one.key === UNMATCHED) sum.waiting += one.cents;
    sums.set(key, sum);
    lines += one.lines;
  }
  const { count } = await tx
    .selectFrom('ledger_groups')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('ledger_state_id', '=', state.id)
    .where('matched', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...state, lines, waitingGroups: Number(count), sums: [...sums.values()] };
}

/** The books of every plan, the newest first. */
export async function listBooks(
  tx: Transaction<Schema>,
  actor: Actor,
): Promise<{ plan: Plan; books: Book[]; rules: number }[]> {
  permitBudget(actor, 'lines.read');
  const found = [];
  for (const plan of await listPlans(tx)) {
    const books: Book[] = [];
    for (const state of (await listLedgerStates(tx, plan.id)).toReversed())
      books.push(await bookOf(tx, state));
    found.push({ plan, books, rules: (await listRules(tx, plan.id)).length });
  }
  return found;
}

/** Every part of the plan that money can be placed at, as the newest version names it, in the order of the tree. */
async function placesOf(tx: Transaction<Schema>, planId: string): Promise<PlaceName[]> {
  const last = (await listVersions(tx, planId)).at(-1);
  const nodes = last ? await nodesAt(tx, planId, last.sequence) : [];
  return nodes.map(({ nodeId, code, title }) => ({ nodeId, code, title }));
}

async function findState(tx: Transaction<Schema>, actor: Actor, stateId: string): Promise<ListedState> {
  permitBudget(actor, 'lines.read');
  const found = isUuid(stateId)
    ? await tx.selectFrom('ledger_states').select('plan_id').where('id', '=', stateId).executeTakeFirst()
    : undefined;
  const state = found
    ? (await listLedgerStates(tx, found.plan_id)).find(({ id }) => id === stateId)
    : undefined;
  if (!state) throw new Refusal('not-found', planSentences(actor).noLedgerState);
  return state;
}

/** How many groups a part of a list has; the largest amounts come first. */
export const GROUPS_SHOWN = 50;

async function partOf(
  tx: Transaction<Schema>,
  stateId: string,
  which: Parameters<typeof findGroups>[2],
  search: GroupSearch,
  at: number,
): Promise<Part<StoredGroup>> {
  const { groups, all } = await findGroups(tx, stateId, which, search, {
    from: (at - 1) * GROUPS_SHOWN,
    count: GROUPS_SHOWN,
  });
  // A part that went empty, as when its groups were placed: from the top again.
  if (groups.length === 0 && at > 1) return partOf(tx, stateId, which, search, 1);
  return { rows: groups, at, parts: Math.max(1, Math.ceil(all / GROUPS_SHOWN)), all };
}

/** @throws Refusal not-found, not-allowed. */
export async function openBook(
  tx: Transaction<Schema>,
  actor: Actor,
  stateId: string,
  { search, waitingPart, placedPart }: { search: GroupSearch; waitingPart: number; placedPart: number },
): Promise<OpenBook> {
  const state = await findState(tx, actor, stateId);
  const plan = (await listPlans(tx)).find(({ id }) => id === state.planId);
  if (!plan) throw new Refusal('not-found', planSentences(actor).noPlan);
  const places = await placesOf(tx, plan.id);
  const waiting = await partOf(tx, state.id, { waiting: true }, search, waitingPart);
  const suggest = waiting.rows.length === 0 ? () => [] : suggester(await placedBefore(tx, plan.id), places);
  return {
    book: await bookOf(tx, state),
    plan,
    waiting: { ...waiting, rows: waiting.rows.map((group) => ({ ...group, suggestions: suggest(group) })) },
    placed: await partOf(tx, state.id, { placedBy: ['rule', 'hand', 'without'] }, search, placedPart),
    places,
    bodies: await listBodies(tx),
  };
}

export const LINES_SHOWN = 200;

/**
 * @param group only the lines of this one. @param text only lines that say this. @param from the line after which to go on;
 * `all` for a download.
 */
export async function bookLines(
  tx: Transaction<Schema>,
  actor: Actor,
  stateId: string,
  { group, text, from, all }: { group: number | null; text: string | null; from: number; all: boolean },
): Promise<{ state: ListedState; lines: BookLine[]; count: number; cents: Record<Side, bigint> }> {
  const state = await findState(tx, actor, stateId);
  const said = [sql`l.description`, sql`l.entry`, sql`g.given_code`, sql`g.given_title`];
  const has = holdsText(text, ...said, sql`g.policy_field`, sql`g.account`);
  const where = sql`${group === null ? sql`true` : sql`l.group_no = ${group}`} and ${has}`;
  const { rows } = await sql<BookLine>`
    select l.line, g.body_id as "bodyId", g.year, l.entry, l.booked_on as "bookedOn", l.description, l.cents, g.given_code as code,
      g.given_title as title, g.policy_field as "policyField", g.account, g.kind, g.side
    from ledger_lines l join ledger_groups g on g.ledger_state_id = l.ledger_state_id and g.no = l.group_no
    where l.ledger_state_id = ${state.id}::uuid and l.line > ${from} and ${where}
    order by l.line limit ${all ? 2_000_000 : LINES_SHOWN}`.execute(tx);
  const sums = await sql<{ side: Side; cents: bigint; count: number }>`
    select g.side, sum(l.cents)::bigint as cents, count(*)::int as count
    from ledger_lines l join ledger_groups g on g.ledger_state_id = l.ledger_state_id and g.no = l.group_no
    where l.ledger_state_id = ${state.id}::uuid and ${where} group by g.side`.execute(tx);
  const of = (side: Side): bigint => sums.rows.find((one) => one.side === side)?.cents ?? 0n;
  return {
    state,
    lines: rows,
    count: sums.rows.reduce((total, { count }) => total + count, 0),
    cents: { receipts: of('receipts'), expenses: of('expenses') },
  };
}

export async function listMatchRules(tx: Transaction<Schema>, actor: Actor): Promise<RuleList> {
  permitBudget(actor, 'lines.read');
  const found: RuleList = [];
  for (const plan of await listPlans(tx)) {
    const places = new Map((await placesOf(tx, plan.id)).map((one) => [one.nodeId, one]));
    const rules = await listRules(tx, plan.id);
    found.push({
      plan,
      rules: rules.map((rule) => ({ ...rule, place: places.get(rule.nodeId ?? '') ?? null })),
    });
  }
  return found;
}
