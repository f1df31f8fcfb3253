/** States of the books. A later state never alters an earlier one. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { LedgerState, ListedState } from './books.ts';

export async function createLedgerState(
  tx: Transaction<Schema>,
  state: {
    id?: string;
    governmentId: string;
    planId: string;
    year: number;
    label: string;
    asOf: string | null;
    source: string;
    journalNumbers?: string;
    /** When it was taken in; now where it isn't given. */
    takenAt?: string;
  },
): Promise<LedgerState> {
  const { id } = await tx
    .insertInto('ledger_states')
    .values({
      ...(state.id === undefined ? {} : { id: state.id }),
      government_id: state.governmentId,
      plan_id: state.planId,
      year: state.year,
      label: state.label,
      as_of: state.asOf,
      journal_numbers: state.journalNumbers ?? null,
      source: state.source,
      ...(state.takenAt === undefined ? {} : { taken_at: state.takenAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, year: state.year, label: state.label, asOf: state.asOf, source: state.source };
}

/** The states with these ids, by year and then by label. */
export async function findLedgerStates(
  tx: Transaction<Schema>,
  ids: readonly string[],
): Promise<LedgerState[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('ledger_states')
    .select(['id', 'year', 'label', 'as_of as asOf', 'source'])
    .where('id', 'in', ids)
    .orderBy('year')
    .orderBy('label')
    .orderBy('id')
    .execute();
}

/** Every state of the books of a plan, by year and then by the moment it was taken in. */
export async function listLedgerStates(tx: Transaction<Schema>, planId: string): Promise<ListedState[]> {
  return tx
    .selectFrom('ledger_states')
    .select([
      'id',
      'plan_id as planId',
      'year',
      'label',
      'as_of as asOf',
      'source',
      'taken_at as takenAt',
      'journal_numbers as journalNumbers',
    ])
    .where('plan_id', '=', planId)
    .orderBy('year')
    .orderBy('taken_at')
    .orderBy('id')
    .execute();
}
