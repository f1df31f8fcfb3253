/** The books line by line. What came in stays as it came: a later state is another one. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { LedgerState } from './books.ts';
import { createLedgerState } from './ledger-state.store.ts';
import {
  groupLines,
  journalNumbersOf,
  type LedgerLineGiven,
  type LedgerPlace,
  type Placement,
} from './ledger-line.ts';
import { keepTotals } from './total.store.ts';

export type StoredLedger = { state: LedgerState; lines: number; groups: number; unmatched: number };

const batch = 50_000;

/**
 * A new state of the books with its lines, in one go.
 * @param place where a group belongs (`placer`). @param told after every part how many lines are in.
 */
export async function storeLedger(
  tx: Transaction<Schema>,
  governmentId: string,
  given: {
    planId: string;
    year: number;
    label: string;
    asOf: string | null;
    source: string;
    journalNumbers?: string | null;
    takenAt?: string;
  },
  lines: readonly LedgerLineGiven[],
  place: (group: LedgerPlace) => Placement,
  told: (lines: number) => Promise<void> = () => Promise.resolve(),
): Promise<StoredLedger> {
  const journalNumbers = given.journalNumbers ?? journalNumbersOf(entriesOf(lines));
  const state = await createLedgerState(tx, {
    governmentId,
    planId: given.planId,
    year: given.year,
    label: given.label,
    asOf: given.asOf,
    source: given.source,
    ...(journalNumbers === null ? {} : { journalNumbers }),
    ...(given.takenAt === undefined ? {} : { takenAt: given.takenAt }),
  });
  const { groups, groupOf } = groupLines(lines);
  const placed = groups.map((group) => ({ ...group, ...place(group) }));
  for (let from = 0; from < placed.length; from += batch) {
    const part = placed.slice(from, from + batch);
    const column = <K extends keyof (typeof part)[number]>(name: K) => part.map((one) => one[name]);
    await sql`insert into ledger_groups (government_id, ledger_state_id, no, body_id, node_id, matched, rule_id,
        given_code, given_title, policy_field, account, kind, side, year)
      select ${governmentId}::uuid, ${state.id}::uuid, one.* from unnest(
        ${column('no')}::int[], ${column('bodyId')}::uuid[], ${column('nodeId')}::uuid[], ${column('matched')}::text[],
        ${column('ruleId')}::uuid[], ${column('code')}::text[], ${column('title')}::text[],
        ${column('policyField')}::text[], ${column('account')}::text[], ${column('kind')}::text[],
        ${column('side')}::text[], ${column('year')}::int[]) as one`.execute(tx);
  }
  const insert = (from: number) => {
    const part = lines.slice(from, from + batch);
    return sql`insert into ledger_lines (government_id, ledger_state_id, line, group_no, entry, booked_on, description, cents)
      select ${governmentId}::uuid, ${state.id}::uuid, one.* from unnest(
        ${figures(part.map(({ row }) => row))}::int[], ${figures(groupOf.slice(from, from + batch))}::int[],
        ${texts(part.map(({ entry }) => entry))}::text[], ${texts(part.map(({ bookedOn }) => bookedOn))}::date[],
        ${texts(part.map(({ description }) => description))}::text[],
        ${figures(part.map(({ cents }) => cents))}::bigint[]) as one`;
  };
  // A part is held in memory rather than on disk, and the next one is written out while the database stores it.
  await sql`set local work_mem = '64MB'`.execute(tx);
  let next = insert(0);
  for (let from = 0; from < lines.length; from += batch) {
    const stored = next.execute(tx);
    if (from + batch < lines.length) next = insert(from + batch);
    await stored;
    await told(Math.min(from + batch, lines.length));
  }
  await keepTotals(tx, governmentId, { ledgerStateId: state.id });
  const unmatched = placed.filter(({ matched }) => matched === null).length;
  return { state, lines: lines.length, groups: placed.length, unmatched };
}

// The driver writes an array sign by sign, which takes longer than the database needs to store it.
const figures = (values: readonly (number | bigint)[]): string => `{${values.join(',')}}`;
const texts = (values: readonly (string | null)[]): string =>
  `{${values.map((one) => (one === null ? 'null' : `"${/["\\]/.test(one) ? one.replace(/["\\]/g, '\\$&') : one}"`)).join(',')}}`;

function* entriesOf(lines: readonly LedgerLineGiven[]): Generator<string | null> {
  for (const { entry } of lines) yield entry;
}
