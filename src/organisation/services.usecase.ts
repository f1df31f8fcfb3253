/** Services of a government, who answers for which action, and the code that it has elsewhere. */
import type { Kysely } from 'kysely';
import type { TrailValue } from '../audit/trail.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { listAssignedActions } from './assignment-list.query.ts';
import { findOrganisationCode, listBodies, lockGovernment, setOrganisationCode } from './government.store.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import type { Actor } from './person.ts';
import { listPeople } from './person.store.ts';
import {
  changeService,
  createService,
  listAssignments,
  listServices,
  setAssignments,
  type Assignment,
} from './service.store.ts';

export type GivenService = { name: string; bodyId: string | null; ended: boolean };

/** @param given.serviceId null: a new one. */
export async function saveService(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: GivenService & { serviceId: string | null; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'services.change');
    await lockGovernment(tx, governmentId);
    const all = await listServices(tx);
    const old = given.serviceId === null ? null : all.find(({ id }) => id === given.serviceId);
    if (old === undefined) throw refuse(actor, 'notFound');
    if (all.some(({ id, name }) => name === given.name && id !== given.serviceId))
      throw refuse(actor, 'nameTaken');
    const { name, bodyId, ended } = given;
    if (bodyId !== null && !(await listBodies(tx)).some(({ id }) => id === bodyId))
      throw refuse(actor, 'notFound');
    if (ended && [...(await listAssignments(tx)).values()].some((one) => one.serviceId === given.serviceId))
      throw refuse(actor, 'serviceInUse');
    const id = old?.id ?? (await createService(tx, governmentId, { name, bodyId, position: all.length }));
    if (old !== null) await changeService(tx, old.id, { name, bodyId, ended });
    const shown = (one: GivenService): TrailValue => ({
      name: one.name,
      bodyId: one.bodyId,
      ended: one.ended,
    });
    await note(tx, governmentId, actor, {
      verb: 'services.change',
      subject: { kind: 'service', id },
      before: old === null ? null : shown(old),
      after: shown(given),
      now: given.now,
    });
  });
}

/**
 * The same owner, service or both for several actions at once. `undefined` leaves what there was; `null` empties it.
 * @returns how many actions changed.
 */
export async function assignActions(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    nodeIds: readonly string[];
    ownerId: string | null | undefined;
    serviceId: string | null | undefined;
    now: string;
  },
): Promise<number> {
  return withGovernment(db, governmentId, async (tx) => {
    await lockGovernment(tx, governmentId);
    const actions = new Map((await listAssignedActions(tx)).map((one) => [one.nodeId, one]));
    const { ownerId, serviceId } = given;
    const people = await listPeople(tx);
    const knownOwner =
      ownerId == null || people.some(({ id, state }) => id === ownerId && state !== 'closed');
    const knownService =
      serviceId == null || (await listServices(tx)).some(({ id, ended }) => id === serviceId && !ended);
    const changes: { old: Assignment; fresh: Assignment }[] = [];
    for (const nodeId of new Set(given.nodeIds)) {
      const action = actions.get(nodeId);
      // Of what is not there nothing is told, whoever asks.
      permit(actor, 'assignments.change', { serviceId: action?.serviceId ?? null });
      if (!action) throw refuse(actor, 'notFound');
      const old = { nodeId, ownerId: action.ownerId, serviceId: action.serviceId };
      const fresh = {
        nodeId,
        ownerId: ownerId === undefined ? old.ownerId : ownerId,
        serviceId: serviceId === undefined ? old.serviceId : serviceId,
      };
      // Who leads one service gives none of its actions to another without that one's say.
      if (fresh.serviceId !== old.serviceId)
        permit(actor, 'assignments.change', { serviceId: fresh.serviceId });
      if (fresh.ownerId !== old.ownerId || fresh.serviceId !== old.serviceId) changes.push({ old, fresh });
    }
    if (!knownOwner || !knownService) throw refuse(actor, 'notFound');
    if (changes.length === 0) return 0;
    await setAssignments(
      tx,
      governmentId,
      changes.map(({ fresh }) => fresh),
    );
    await note(tx, governmentId, actor, {
      verb: 'assignments.change',
      subject: { kind: 'assignments', id: changes.length === 1 ? (changes[0]?.fresh.nodeId ?? '') : '' },
      before: changes.map(({ old }) => ({ ...old })),
      after: changes.map(({ fresh }) => ({ ...fresh })),
      now: given.now,
    });
    return changes.length;
  });
}

const TAKEN = '23505';

/** The code by which a sign-in elsewhere names this government (OVO code). */
export async function changeOrganisationCode(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { code: string | null; now: string },
): Promise<void> {
  try {
    await withGovernment(db, governmentId, async (tx) => {
      permit(actor, 'settings.change');
      const before = await findOrganisationCode(tx);
      await setOrganisationCode(tx, governmentId, given.code);
      await note(tx, governmentId, actor, {
        verb: 'settings.change',
        subject: { kind: 'government', id: governmentId },
        before: { organisationCode: before },
        after: { organisationCode: given.code },
        now: given.now,
      });
    });
  } catch (error) {
    if (codeOf(error) === TAKEN) throw refuse(actor, 'codeTaken');
    throw error;
  }
}
