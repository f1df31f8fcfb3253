/** The course of a version: submitted to the council, returned, set. A set version is never changed again. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { nodesAt } from './node.store.ts';
import type { PlanningVerb } from './permissions.ts';
import { permitPlan, planSentences } from './permit.query.ts';
import { listVersions } from './plan.store.ts';
import type { PlanVersion } from './plan.ts';
import { checkReason, checkSetting } from './version.ts';
import {
  changeReason,
  lockVersion,
  putReason,
  reasonsOf,
  returnToConcept,
  sealVersion,
  submitAt,
} from './version.store.ts';

type At = { versionId: string; now: string };

/** One act on a version that is held meanwhile, in one transaction with its trail. */
export async function moveVersion(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { versionId, now }: At,
  verb: PlanningVerb,
  work: (tx: Transaction<Schema>, version: PlanVersion) => Promise<{ before: TrailValue; after: TrailValue }>,
): Promise<PlanVersion> {
  return withGovernment(db, governmentId, async (tx) => {
    const version = isUuid(versionId) ? await lockVersion(tx, versionId) : undefined;
    const { personId, onBehalfOf } = permitPlan(actor, verb, version ? { state: version.state } : {});
    if (!version) throw new Refusal('not-found', planSentences(actor).noVersion);
    const told = await work(tx, version);
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb,
      subject: { kind: 'version', id: version.id },
      ...told,
    });
    return version;
  });
}

/** @param today the day in Brussels on which it goes to the council. */
export const submitVersion = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { today, ...at }: At & { today: string },
): Promise<PlanVersion> =>
  moveVersion(db, governmentId, actor, at, 'version.submit', async (tx, version) => {
    await submitAt(tx, version.id, today);
    return { before: { state: version.state }, after: { state: 'submitted', label: version.label } };
  });

export const returnVersion = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  at: At,
): Promise<PlanVersion> =>
  moveVersion(db, governmentId, actor, at, 'version.return', async (tx, version) => {
    await returnToConcept(tx, version.id);
    return { before: { state: version.state }, after: { state: 'concept', label: version.label } };
  });

/** @throws Refusal usage (no day, a day to come, or before the version that it follows). */
export const setVersion = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    today,
    setOn,
    decisionNumber,
    decisionUrl,
    ...at
  }: At & { today: string; setOn: string; decisionNumber: string; decisionUrl: string },
): Promise<PlanVersion> =>
  moveVersion(db, governmentId, actor, at, 'version.set', async (tx, version) => {
    const words = planSentences(actor);
    const setting = checkSetting({ setOn, decisionNumber, decisionUrl });
    if (!setting) throw new Refusal('usage', words.badSetting);
    if (setting.setOn > today) throw new Refusal('usage', words.setInFuture);
    const before = (await listVersions(tx, version.planId)).findLast(
      (one) => one.state === 'set' && one.setOn !== null && one.sequence < version.sequence,
    );
    if (before?.setOn != null && before.setOn > setting.setOn)
      throw new Refusal('usage', words.setBefore(before.setOn));
    await sealVersion(tx, version.id, setting);
    return { before: { state: version.state }, after: { state: 'set', label: version.label, ...setting } };
  });

/** Why the whole version is there, or why it changes one node; `nodeId` '' is money without objective. */
export const changeVersionReason = (
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, reason: given, ...at }: At & { nodeId: string | null; reason: string },
): Promise<PlanVersion> =>
  moveVersion(db, governmentId, actor, at, 'plan.change', async (tx, version) => {
    const words = planSentences(actor);
    const reason = checkReason(given);
    if (reason === null) throw new Refusal('too-large', words.badReason);
    if (nodeId === null) {
      await changeReason(tx, version.id, reason);
      return { before: { reason: version.reason }, after: { reason } };
    }
    if (nodeId !== '') {
      const shown = [
        ...(await nodesAt(tx, version.planId, version.sequence)),
        ...(await nodesAt(tx, version.planId, version.sequence - 1)),
      ];
      if (!shown.some((node) => node.nodeId === nodeId)) throw new Refusal('not-found', words.noNode);
    }
    const before = (await reasonsOf(tx, version.id)).get(nodeId) ?? '';
    await putReason(tx, governmentId, {
      versionId: version.id,
      nodeId: nodeId === '' ? null : nodeId,
      reason,
    });
    return { before: { node: nodeId, reason: before }, after: { node: nodeId, reason } };
  });
