/** A published run for its page: what it holds is read once, for on the day of the result every parent looks. */
import type { Transaction } from 'kysely';
import { type PublishedRun, publishedRun, type ReadRun, readRun } from '../enrolment/published-run.query.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Site } from './site.ts';

/** @returns null for a run that is not public; `read` is null once the term of its data is over */
export async function askResult(
  { results }: Site,
  tx: Transaction<Schema>,
  id: string,
): Promise<(PublishedRun & { read: ReadRun | null }) | null> {
  const found = await publishedRun(tx, id);
  if (!found) return null;
  if (!found.publication.isThere) return { ...found, read: null };
  // Runs with the same result have changed other things; and two governments never share one.
  const key = `${id} ${found.publication.resultHash}`;
  const read = results.get(key) ?? (await readRun(tx, found));
  if (read) results.set(key, read, read.result.input.children.length);
  return { ...found, read };
}
