/** Which files were taken in. */
import type { Transaction } from 'kysely';
import type { Finding } from '../kernel/finding.ts';
import type { Schema } from '../platform/database/schema.ts';

export type ImportedFile = {
  id: string;
  roundId: string | null;
  fileName: string;
  sha256: string;
  importedAt: string;
};

export async function findImport(tx: Transaction<Schema>, sha256: string): Promise<ImportedFile | undefined> {
  return tx
    .selectFrom('imports')
    .select(['id', 'round_id as roundId', 'file_name as fileName', 'sha256', 'imported_at as importedAt'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

export async function addImport(
  tx: Transaction<Schema>,
  governmentId: string,
  file: { roundId: string | null; fileName: string; sha256: string; findings: readonly Finding[] },
): Promise<string> {
  const { id } = await tx
    .insertInto('imports')
    .values({
      government_id: governmentId,
      round_id: file.roundId,
      file_name: file.fileName,
      sha256: file.sha256,
      findings: JSON.stringify(file.findings),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What was found when the files of these rounds were read. */
export async function listImports(
  tx: Transaction<Schema>,
): Promise<(ImportedFile & { findings: Finding[] })[]> {
  return tx
    .selectFrom('imports')
    .select([
      'id',
      'round_id as roundId',
      'file_name as fileName',
      'sha256',
      'imported_at as importedAt',
      'findings',
    ])
    .orderBy('imported_at')
    .orderBy('id')
    .execute();
}
