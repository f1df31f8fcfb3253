/** A report that was asked for: how far it is, and what it must be made of. */
import type { Transaction } from 'kysely';
import type { Closing } from '../followup/closing.ts';
import { closingOf } from '../followup/round-content.query.ts';
import type { Schema } from '../platform/database/schema.ts';
import { findJob, type AskedJob } from '../platform/jobs/asked.ts';
import { readOrder, type ReportOrder } from './order.ts';

export type AskedReport = Omit<AskedJob, 'payload' | 'kind'> & { order: ReportOrder };

/** Undefined for a job that is no report of this round. */
export async function askedReport(
  tx: Transaction<Schema>,
  roundId: string,
  jobId: string,
): Promise<AskedReport | undefined> {
  const job = await findJob(tx, jobId);
  if (job?.kind !== 'report') return undefined;
  const { kind: _, payload, ...rest } = job;
  const order = readOrder(payload);
  return order.roundId === roundId ? { ...rest, order } : undefined;
}

/** The closings that an order names. @throws when one is gone: closings are never taken away. */
export async function orderedClosings(
  tx: Transaction<Schema>,
  order: ReportOrder,
): Promise<{ closing: Closing; before: Closing | null }> {
  const closing = await closingOf(tx, order.roundId, order.sequence);
  const before = order.before ? await closingOf(tx, order.before.roundId, order.before.sequence) : undefined;
  if (!closing || (order.before && !before)) throw new Error(`a closing of round ${order.roundId} is gone`);
  return { closing, before: before ?? null };
}
