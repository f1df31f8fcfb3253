/** What is kept of a year: versions of its rules, and registrations. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { type Registration, registrationsSchema } from './registration.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';

export type RuleSetVersion = {
  id: string;
  version: number;
  rules: RuleSet;
  madeAt: string;
  madeBy: string;
};

/** Of a year, the newest first. */
export async function listRuleSets(tx: Transaction<Schema>, schoolYear: number): Promise<RuleSetVersion[]> {
  const rows = await tx
    .selectFrom('rule_sets as r')
    .innerJoin('people as p', 'p.id', 'r.made_by')
    .select(['r.id', 'r.version', 'r.content', 'r.made_at as madeAt', 'p.name as madeBy'])
    .where('r.school_year', '=', schoolYear)
    .orderBy('r.version', 'desc')
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, rules: ruleSetSchema.parse(content) }));
}

export async function addRuleSet(
  tx: Transaction<Schema>,
  governmentId: string,
  made: { rules: RuleSet; version: number; at: string; by: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('rule_sets')
    .values({
      government_id: governmentId,
      school_year: made.rules.schoolYear,
      version: made.version,
      content: JSON.stringify(made.rules),
      made_at: made.at,
      made_by: made.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Years with rules, the newest first. */
export async function listRuleYears(tx: Transaction<Schema>): Promise<number[]> {
  const rows = await tx
    .selectFrom('rule_sets')
    .select('school_year')
    .distinct()
    .orderBy('school_year', 'desc')
    .execute();
  return rows.map(({ school_year }) => school_year);
}

export async function listRegistrations(
  tx: Transaction<Schema>,
  schoolYear: number,
): Promise<Registration[]> {
  const rows = await tx
    .selectFrom('registrations')
    .select('content')
    .where('school_year', '=', schoolYear)
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
