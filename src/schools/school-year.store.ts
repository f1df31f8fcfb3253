/** School years. One that has capacities and no row was kept before years had rows: it is set. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { type SchoolYear, usualDays } from './school-year.ts';

/** The newest first. */
export async function listYears(tx: Transaction<Schema>): Promise<SchoolYear[]> {
  const kept = await tx
    .selectFrom('school_years')
    .select(['school_year as year', 'begins_on as beginsOn', 'ends_on as endsOn', 'set_at as setAt'])
    .execute();
  const counted = await tx
    .selectFrom('capacities')
    .select((column) => ['school_year as year', column.fn.min('kept_at').as('setAt')])
    .groupBy('school_year')
    .execute();
  const older = counted
    .filter(({ year }) => !kept.some((one) => one.year === year))
    .map(({ year, setAt }) => ({ year, ...usualDays(year), setAt }));
  return [...kept, ...older].toSorted((one, other) => other.year - one.year);
}

/** Adds the year, or keeps its days. */
export async function keepYear(
  tx: Transaction<Schema>,
  governmentId: string,
  given: Pick<SchoolYear, 'year' | 'beginsOn' | 'endsOn'> & { set: { at: string; by: string } | null },
): Promise<void> {
  const days = { begins_on: given.beginsOn, ends_on: given.endsOn };
  await tx
    .insertInto('school_years')
    .values({
      government_id: governmentId,
      school_year: given.year,
      ...days,
      set_at: given.set?.at ?? null,
      set_by: given.set?.by ?? null,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'school_year']).doUpdateSet(days))
    .execute();
}

export async function setYear(
  tx: Transaction<Schema>,
  year: number,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('school_years')
    .set({ set_at: at, set_by: by })
    .where('school_year', '=', year)
    .where('set_at', 'is', null)
    .execute();
}
