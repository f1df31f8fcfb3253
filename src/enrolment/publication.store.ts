/** What the public may have of a run, as it was made public: never changed, and gone as data when its term is over. */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../platform/database/schema.ts';
import type { CutOffs } from './cut-off.ts';
import type { PublicationTexts } from './publish-run.ts';

export type Publication = {
  publishedAt: string;
  inputHash: string;
  resultHash: string;
  rulesHash: string;
  /** Whether its texts are: no more once their term is over. */
  isThere: boolean;
};

const cutOffsSchema = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ from: z.number(), to: z.number() })),
);

export async function addPublication(
  tx: Transaction<Schema>,
  governmentId: string,
  runId: string,
  made: PublicationTexts & { at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('run_publications')
    .values({
      government_id: governmentId,
      run_id: runId,
      published_at: made.at,
      published_by: made.by,
      input_hash: made.inputHash,
      result_hash: made.resultHash,
      rules_hash: made.rulesHash,
      input: made.input,
      result: made.result,
      cut_offs: JSON.stringify(made.cutOffs),
    })
    .execute();
}

export async function findPublication(tx: Transaction<Schema>, runId: string): Promise<Publication | null> {
  const row = await tx
    .selectFrom('run_publications')
    .select(({ eb }) => [
      'published_at as publishedAt',
      'input_hash as inputHash',
      'result_hash as resultHash',
      'rules_hash as rulesHash',
      eb('input', 'is not', null).as('isThere'),
    ])
    .where('run_id', '=', runId)
    .executeTakeFirst();
  return row ? { ...row, isThere: Boolean(row.isThere) } : null;
}

export type PublishedTexts = { input: string; result: string; cutOffs: CutOffs };

/** @returns null once their term is over */
export async function publishedTexts(tx: Transaction<Schema>, runId: string): Promise<PublishedTexts | null> {
  const row = await tx
    .selectFrom('run_publications')
    .select(['input', 'result', 'cut_offs'])
    .where('run_id', '=', runId)
    .executeTakeFirst();
  if (!row || row.input === null || row.result === null) return null;
  return { input: row.input, result: row.result, cutOffs: cutOffsSchema.parse(row.cut_offs) };
}

export type PublishedRunName = {
  id: string;
  schoolYear: number;
  publishedAt: string;
};

/** The newest run first. */
export const listPublished = (
  tx: Transaction<Schema>,
  schoolYear: number | null,
): Promise<PublishedRunName[]> =>
  tx
    .selectFrom('run_publications as b')
    .innerJoin('runs as r', 'r.id', 'b.run_id')
    .select(['r.id', 'r.school_year as schoolYear', 'b.published_at as publishedAt'])
    .$if(schoolYear !== null, (query) => query.where('r.school_year', '=', schoolYear ?? 0))
    .orderBy('r.school_year', 'desc')
    .orderBy('r.proposed_at', 'desc')
    .orderBy('r.id')
    .execute();
