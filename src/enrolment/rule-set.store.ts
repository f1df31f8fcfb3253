/** Versions of the rules of a year: at most one is a concept, the others are set and never change. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { rulesText } from './frozen-input.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';

export type RuleSetVersion = {
  id: string;
  version: number;
  rules: RuleSet;
  /** Of a concept: when somebody last changed it. */
  madeAt: string;
  madeBy: string;
  /** Null of a concept. */
  set: { at: string; by: string } | null;
};

const versions = (tx: Transaction<Schema>) =>
  tx
    .selectFrom('rule_sets as r')
    .innerJoin('people as p', 'p.id', 'r.made_by')
    .leftJoin('people as s', 's.id', 'r.set_by')
    .select(['r.id', 'r.version', 'r.content', 'r.made_at as madeAt', 'p.name as madeBy'])
    .select(['r.set_at as setAt', 's.name as setBy']);

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

const versionOf = ({ content, setAt, setBy, ...row }: Row): RuleSetVersion => ({
  ...row,
  rules: ruleSetSchema.parse(content),
  set: setAt === null || setBy === null ? null : { at: setAt, by: setBy },
});

/** Those of a year that are set, the newest first. */
export async function listRuleSets(tx: Transaction<Schema>, schoolYear: number): Promise<RuleSetVersion[]> {
  const rows = await versions(tx)
    .where('r.school_year', '=', schoolYear)
    .where('r.set_at', 'is not', null)
    .orderBy('r.version', 'desc')
    .execute();
  return rows.map(versionOf);
}

export async function findConcept(
  tx: Transaction<Schema>,
  schoolYear: number,
): Promise<RuleSetVersion | null> {
  const row = await versions(tx)
    .where('r.school_year', '=', schoolYear)
    .where('r.set_at', 'is', null)
    .executeTakeFirst();
  return row ? versionOf(row) : null;
}

export async function findRuleSet(tx: Transaction<Schema>, id: string): Promise<RuleSetVersion | null> {
  const row = await versions(tx).where('r.id', '=', id).executeTakeFirst();
  return row ? versionOf(row) : null;
}

/** As a concept. */
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

export async function changeConcept(
  tx: Transaction<Schema>,
  id: string,
  made: { rules: RuleSet; at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('rule_sets')
    .set({ content: JSON.stringify(made.rules), made_at: made.at, made_by: made.by })
    .where('id', '=', id)
    .execute();
}

export async function setConcept(
  tx: Transaction<Schema>,
  id: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx.updateTable('rule_sets').set({ set_at: at, set_by: by }).where('id', '=', id).execute();
}

export async function dropConcept(tx: Transaction<Schema>, id: string): Promise<void> {
  await tx.deleteFrom('rule_sets').where('id', '=', id).where('set_at', 'is', null).execute();
}

/** Years with rules or a concept of them, the newest first. */
export async function listRuleYears(tx: Transaction<Schema>): Promise<number[]> {
  const rows = await tx
    .selectFrom('rule_sets')
    .select('school_year')
    .distinct()
    .orderBy('school_year', 'desc')
    .execute();
  return rows.map(({ school_year }) => school_year);
}

/** As it is published. */
export async function rulesTextOf(tx: Transaction<Schema>, id: string): Promise<string | null> {
  const row = await tx.selectFrom('rule_sets').select('content').where('id', '=', id).executeTakeFirst();
  return row ? rulesText(row.content) : null;
}
