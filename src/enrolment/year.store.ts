/** What is kept of a year beside its rules: registrations. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { type Registration, registrationsSchema } from './registration.ts';

export async function listRegistrations(
  tx: Transaction<Schema>,
  schoolYear: number,
): Promise<Registration[]> {
  const rows = await tx
    .selectFrom('registrations')
    .select('content')
    .where('school_year', '=', schoolYear)
    .where('withdrawn_at', 'is', null)
    .orderBy('pseudonym')
    .execute();
  return registrationsSchema.parse(rows.map(({ content }) => content));
}

export async function addRegistrations(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { schoolYear: number; keptUntil: string; registrations: readonly Registration[] },
): Promise<void> {
  await tx
    .insertInto('registrations')
    .values(
      given.registrations.map((one) => ({
        government_id: governmentId,
        school_year: given.schoolYear,
        pseudonym: one.pseudonym,
        content: JSON.stringify(one),
        kept_until: given.keptUntil,
      })),
    )
    .execute();
}

/** Registrations whose term ended before `today`. @returns how many went. */
export async function eraseRegistrations(tx: Transaction<Schema>, today: string): Promise<number> {
  const gone = await tx.deleteFrom('registrations').where('kept_until', '<', today).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
