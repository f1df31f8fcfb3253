/** The draw of a year. What is hidden of it leaves this file through `hiddenSeed` alone, for the act of drawing. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { hashOf } from '../platform/identity/token.ts';
import { type Draw, seedOf } from './draw.ts';

/** As anybody may know it: its seed only once it is drawn. */
export async function findDraw(tx: Transaction<Schema>, schoolYear: number): Promise<Draw | null> {
  const row = await tx
    .selectFrom('draws')
    .select(['commitment', 'committed_at', 'hidden_seed', 'part', 'part_commitment', 'part_at', 'drawn_at'])
    .where('school_year', '=', schoolYear)
    .executeTakeFirst();
  if (!row) return null;
  const { commitment, committed_at: committedAt, part_commitment: ofPart, part_at: partAt } = row;
  const part = ofPart === null || partAt === null ? null : { commitment: ofPart, committedAt: partAt };
  const draw = { commitment, committedAt, part };
  if (row.drawn_at === null) return { ...draw, state: 'committed' };
  const { hidden_seed: first, part: second, drawn_at: drawnAt } = row;
  return { ...draw, state: 'drawn', seed: seedOf(first, second, hashOf), first, second, drawnAt };
}

/** Years with a draw, the newest first. */
export async function listDrawYears(tx: Transaction<Schema>): Promise<number[]> {
  const rows = await tx.selectFrom('draws').select('school_year').orderBy('school_year', 'desc').execute();
  return rows.map(({ school_year }) => school_year);
}

/** For the act of drawing alone. */
export async function hiddenSeed(tx: Transaction<Schema>, schoolYear: number): Promise<string> {
  const { hidden_seed } = await tx
    .selectFrom('draws')
    .select('hidden_seed')
    .where('school_year', '=', schoolYear)
    .executeTakeFirstOrThrow();
  return hidden_seed;
}

export async function committerOf(tx: Transaction<Schema>, schoolYear: number): Promise<string> {
  const { committed_by } = await tx
    .selectFrom('draws')
    .select('committed_by')
    .where('school_year', '=', schoolYear)
    .executeTakeFirstOrThrow();
  return committed_by;
}

export async function addDraw(
  tx: Transaction<Schema>,
  governmentId: string,
  made: { schoolYear: number; seed: string; commitment: string; at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('draws')
    .values({
      government_id: governmentId,
      school_year: made.schoolYear,
      commitment: made.commitment,
      hidden_seed: made.seed,
      committed_at: made.at,
      committed_by: made.by,
    })
    .execute();
}

/** What is kept of the second part before the draw: its hash. */
export async function setPart(
  tx: Transaction<Schema>,
  schoolYear: number,
  made: { commitment: string; at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('draws')
    .set({ part_commitment: made.commitment, part_at: made.at, part_by: made.by })
    .where('school_year', '=', schoolYear)
    .execute();
}

export async function markDrawn(
  tx: Transaction<Schema>,
  schoolYear: number,
  { part, at, by }: { part: string; at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('draws')
    .set({ part, drawn_at: at, drawn_by: by })
    .where('school_year', '=', schoolYear)
    .execute();
}
