/** Updates as people work on them. Every change of state goes through `moveUpdate`, and nowhere else. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { afterVerb, type UpdateVerb, type UpdateState } from './update-state.ts';
import type { SavedUpdate, WorkingUpdate } from './update.ts';

const columns = [
  'id',
  'round_id as roundId',
  'node_id as nodeId',
  'status_label',
  'status_meaning',
  'axes',
  'reasons',
  'remark',
  'state',
  'revision',
  'asked',
  'same_as_last as sameAsLast',
  'changed_at as changedAt',
  'changed_by as changedBy',
  'submitted_at as submittedAt',
  'submitted_by as submittedBy',
  'approved_at as approvedAt',
  'approved_by as approvedBy',
] as const;

const select = (tx: Transaction<Schema>) => tx.selectFrom('updates').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const fromRow = ({ status_label, status_meaning, ...row }: Row): WorkingUpdate => ({
  ...row,
  status: status_label === null ? null : { label: status_label, meaning: status_meaning },
});

export async function findWorking(
  tx: Transaction<Schema>,
  updateId: string,
): Promise<WorkingUpdate | undefined> {
  const row = await select(tx).where('id', '=', updateId).executeTakeFirst();
  return row && fromRow(row);
}

export async function findWorkingOf(
  tx: Transaction<Schema>,
  roundId: string,
  nodeId: string,
): Promise<WorkingUpdate | undefined> {
  const row = await select(tx)
    .where('round_id', '=', roundId)
    .where('node_id', '=', nodeId)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function listWorking(tx: Transaction<Schema>, roundId: string): Promise<WorkingUpdate[]> {
  return (await select(tx).where('round_id', '=', roundId).execute()).map(fromRow);
}

/** Asks these nodes in a round; one that was taken out is asked again, with what was said of it before. */
export async function askNodes(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  nodeIds: readonly string[],
  now: string,
): Promise<void> {
  if (nodeIds.length === 0) return;
  await tx
    .insertInto('updates')
    .values(
      nodeIds.map((nodeId) => ({
        government_id: governmentId,
        round_id: roundId,
        node_id: nodeId,
        axes: JSON.stringify({}),
        state: 'asked' as const,
        changed_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'round_id', 'node_id']).doUpdateSet({ asked: true }),
    )
    .execute();
}

/** Takes an action out of a round; what was said stays, and no closing holds it. */
export async function stopAsking(tx: Transaction<Schema>, updateId: string): Promise<void> {
  await tx.updateTable('updates').set({ asked: false }).where('id', '=', updateId).execute();
}

export type Move = {
  verb: UpdateVerb;
  now: string;
  personId: string;
  /** What is said from now on, and then a new revision. */
  content?: SavedUpdate;
  sameAsLast?: boolean;
};

/**
 * One statement: the update as it was read goes to the state after the verb, or nothing happens.
 * @returns null when the verb can't be done from its state, or when somebody was first.
 */
export async function moveUpdate(
  tx: Transaction<Schema>,
  from: Pick<WorkingUpdate, 'id' | 'state' | 'revision'>,
  { verb, now, personId, content, sameAsLast }: Move,
): Promise<{ revision: number; state: UpdateState } | null> {
  const state = afterVerb(from.state, verb);
  if (state === null) return null;
  const row = await tx
    .updateTable('updates')
    .set({
      state,
      ...(content === undefined
        ? {}
        : {
            status_label: content.status?.label ?? null,
            status_meaning: content.status?.meaning ?? null,
            axes: JSON.stringify(content.axes),
            reasons: JSON.stringify(content.reasons),
            remark: content.remark,
            revision: from.revision + 1,
            changed_at: now,
            changed_by: personId,
            same_as_last: sameAsLast ?? false,
          }),
      ...(verb === 'submit' ? { submitted_at: now, submitted_by: personId } : {}),
      ...(verb === 'approve' ? { approved_at: now, approved_by: personId } : {}),
      ...(verb === 'return' || verb === 'reopen' ? { approved_at: null, approved_by: null } : {}),
    })
    .where('id', '=', from.id)
    .where('state', '=', from.state)
    .where('revision', '=', from.revision)
    .returning(['revision', 'state'])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Takes every update of a round in hand, for a closing in a repeatable-read transaction: one that was changed after its
 * snapshot makes PostgreSQL refuse (40001), and the closing is tried again with it.
 */
export async function touchUpdates(tx: Transaction<Schema>, roundId: string): Promise<void> {
  await tx
    .updateTable('updates')
    .set((row) => ({ revision: row.ref('revision') }))
    .where('round_id', '=', roundId)
    .execute();
}

/** As `touchUpdates`, of one: what belongs to it changed. */
export async function touchUpdate(tx: Transaction<Schema>, updateId: string): Promise<void> {
  await tx
    .updateTable('updates')
    .set((row) => ({ revision: row.ref('revision') }))
    .where('id', '=', updateId)
    .execute();
}
