/** Runs: proposed by one person, confirmed by another, and never changed after. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { RunAct } from './run-act.ts';

/** An act without its seed, which is that of the draw of its year. */
export type KeptRun = {
  id: string;
  schoolYear: number;
  ruleSetId: string;
  ruleSetVersion: number;
  corrects: string | null;
  /** Why it corrects the one before, for the public. */
  reason: string | null;
  inputHash: string;
  resultHash: string;
  state: RunAct['state'];
  proposedAt: string;
  proposedBy: string;
  proposedByName: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  publishedAt: string | null;
  publishedByName: string | null;
};

/** Null once their term is over. */
export type RunTexts = { input: string | null; result: string | null };

const select = (tx: Transaction<Schema>) =>
  tx
    .selectFrom('runs as r')
    .innerJoin('rule_sets as s', 's.id', 'r.rule_set_id')
    .innerJoin('people as p', 'p.id', 'r.proposed_by')
    .leftJoin('people as d', 'd.id', 'r.decided_by')
    .leftJoin('run_publications as b', 'b.run_id', 'r.id')
    .leftJoin('people as q', 'q.id', 'b.published_by')
    .select([
      'r.id',
      'r.school_year as schoolYear',
      'r.rule_set_id as ruleSetId',
      's.version as ruleSetVersion',
      'r.corrects',
      'r.reason',
      'r.input_hash as inputHash',
      'r.result_hash as resultHash',
      'r.state',
      'r.proposed_at as proposedAt',
      'r.proposed_by as proposedBy',
      'p.name as proposedByName',
      'r.decided_at as decidedAt',
      'r.decided_by as decidedBy',
      'd.name as decidedByName',
      'b.published_at as publishedAt',
      'q.name as publishedByName',
    ]);

/** The newest first. */
export const listRuns = (tx: Transaction<Schema>, schoolYear: number): Promise<KeptRun[]> =>
  select(tx)
    .where('r.school_year', '=', schoolYear)
    .orderBy('r.proposed_at', 'desc')
    .orderBy('r.id')
    .execute();

/** Without its texts. */
export const findRunAct = (tx: Transaction<Schema>, id: string): Promise<KeptRun | undefined> =>
  select(tx).where('r.id', '=', id).executeTakeFirst();

export const findRun = (tx: Transaction<Schema>, id: string): Promise<(KeptRun & RunTexts) | undefined> =>
  select(tx).select(['r.input', 'r.result']).where('r.id', '=', id).executeTakeFirst();

export async function addRun(
  tx: Transaction<Schema>,
  governmentId: string,
  run: Pick<
    KeptRun,
    | 'schoolYear'
    | 'ruleSetId'
    | 'corrects'
    | 'reason'
    | 'inputHash'
    | 'resultHash'
    | 'proposedAt'
    | 'proposedBy'
  > & { input: string; result: string; keptUntil: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('runs')
    .values({
      government_id: governmentId,
      school_year: run.schoolYear,
      rule_set_id: run.ruleSetId,
      corrects: run.corrects,
      reason: run.reason,
      input_hash: run.inputHash,
      result_hash: run.resultHash,
      input: run.input,
      result: run.result,
      kept_until: run.keptUntil,
      proposed_at: run.proposedAt,
      proposed_by: run.proposedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function decideRun(
  tx: Transaction<Schema>,
  id: string,
  decided: { state: 'confirmed' | 'withdrawn'; at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('runs')
    .set({ state: decided.state, decided_at: decided.at, decided_by: decided.by })
    .where('id', '=', id)
    .execute();
}

/**
 * The data of runs whose term ended before `today`, also what was published of them; what they were is kept as hashes.
 * The database lets none go before its day, whatever clock asks.
 * @returns how many
 */
export async function emptyRuns(tx: Transaction<Schema>, today: string): Promise<number> {
  const ended = tx
    .selectFrom('runs')
    .select('id')
    .where('kept_until', '<', today)
    .where('kept_until', '<', sql<string>`current_date`);
  await tx
    .updateTable('run_publications')
    .set({ input: null, result: null, cut_offs: null })
    .where('run_id', 'in', ended)
    .where('input', 'is not', null)
    .execute();
  const emptied = await tx
    .updateTable('runs')
    .set({ input: null, result: null })
    .where('id', 'in', ended)
    .where(({ or, eb }) => or([eb('input', 'is not', null), eb('result', 'is not', null)]))
    .executeTakeFirst();
  return Number(emptied.numUpdatedRows);
}
