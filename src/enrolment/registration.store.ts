/** Registrations one by one, as an officer helps with them. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { type Registration, registrationSchema } from './registration.ts';

export type KeptRegistration = {
  registration: Registration;
  /** Who entered it for a parent; null: it came in with a file. */
  enteredBy: string | null;
  withdrawnAt: string | null;
  keptUntil: string;
};

/** Withdrawn ones too. @param pseudonym only that one */
export async function listKept(
  tx: Transaction<Schema>,
  schoolYear: number,
  pseudonym: string | null = null,
): Promise<KeptRegistration[]> {
  let asked = tx
    .selectFrom('registrations as r')
    .leftJoin('people as p', 'p.id', 'r.entered_by')
    .select([
      'r.content',
      'p.name as enteredBy',
      'r.withdrawn_at as withdrawnAt',
      'r.kept_until as keptUntil',
    ])
    .where('r.school_year', '=', schoolYear)
    .orderBy('r.pseudonym');
  if (pseudonym !== null) asked = asked.where('r.pseudonym', '=', pseudonym);
  const rows = await asked.execute();
  return rows.map(({ content, ...row }) => ({ ...row, registration: registrationSchema.parse(content) }));
}

/** A code is of one child in one year. */
export async function yearOfChild(tx: Transaction<Schema>, pseudonym: string): Promise<number | null> {
  const row = await tx
    .selectFrom('registrations')
    .select('school_year')
    .where('pseudonym', '=', pseudonym)
    .orderBy('school_year', 'desc')
    .executeTakeFirst();
  return row?.school_year ?? null;
}

export async function insertRegistration(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { schoolYear: number; keptUntil: string; registration: Registration; enteredBy: string | null },
): Promise<void> {
  await tx
    .insertInto('registrations')
    .values({
      government_id: governmentId,
      school_year: given.schoolYear,
      pseudonym: given.registration.pseudonym,
      content: JSON.stringify(given.registration),
      kept_until: given.keptUntil,
      entered_by: given.enteredBy,
    })
    .execute();
}

export async function updateRegistration(
  tx: Transaction<Schema>,
  schoolYear: number,
  registration: Registration,
): Promise<void> {
  await tx
    .updateTable('registrations')
    .set({ content: JSON.stringify(registration) })
    .where('school_year', '=', schoolYear)
    .where('pseudonym', '=', registration.pseudonym)
    .execute();
}

/** @param at null: it counts again */
export async function markWithdrawn(
  tx: Transaction<Schema>,
  schoolYear: number,
  pseudonym: string,
  at: string | null,
): Promise<void> {
  await tx
    .updateTable('registrations')
    .set({ withdrawn_at: at })
    .where('school_year', '=', schoolYear)
    .where('pseudonym', '=', pseudonym)
    .execute();
}
