/** Measures of an action: set, ended, and filled in during a round. */
import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { loadUpdate } from './at-hand.usecase.ts';
import { checkIndicator, checkValues, type GivenIndicator } from './check-indicator.ts';
import {
  findIndicator,
  listIndicators,
  listValues,
  markEnded,
  putIndicator,
  saveValues,
} from './indicator.store.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import { permit, sentencesFor } from './permit.query.ts';
import { nodeThing } from './place.query.ts';
import { touchUpdate } from './working-update.store.ts';

const plain = (value: unknown): TrailValue => JSON.parse(JSON.stringify(value)) as TrailValue;

/**
 * A new indicator, or what one is from now on; its kind stays. Steps keep the id that they are given, so that what rounds
 * said of them stays theirs.
 * @returns its id. @throws Refusal not-found, not-allowed, usage.
 */
export async function setIndicator(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: GivenIndicator & { nodeId: string; now: string },
): Promise<string> {
  const words = sentencesFor(actor);
  return withGovernment(db, governmentId, async (tx) => {
    const thing = isUuid(given.nodeId) ? await nodeThing(tx, given.nodeId) : null;
    if (!thing) throw new Refusal('not-found', words.noNode);
    const { personId, onBehalfOf } = permit(actor, 'indicator.change', thing);
    const before =
      given.id === null ? null : isUuid(given.id) ? await findIndicator(tx, given.id) : undefined;
    if (before === undefined || (before !== null && before.nodeId !== given.nodeId))
      throw new Refusal('not-found', words.noIndicator);
    const checked = checkIndicator({ ...given, kind: before?.kind ?? given.kind });
    if (!checked.ok)
      throw new Refusal('usage', checked.why === 'number' ? words.number(checked.text) : words.indicatorKind);
    const known = new Set(before?.steps.map(({ id }) => id));
    const indicator: Indicator = {
      ...checked.indicator,
      nodeId: given.nodeId,
      id: before?.id ?? randomUUID(),
      steps: checked.indicator.steps.map((step) => ({
        ...step,
        id: step.id !== null && known.has(step.id) ? step.id : randomUUID(),
      })),
    };
    const siblings = await listIndicators(tx, [given.nodeId], { ended: true });
    const at = siblings.findIndex(({ id }) => id === indicator.id);
    await putIndicator(tx, governmentId, { ...indicator, position: at < 0 ? siblings.length : at });
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'indicator.change',
      subject: { kind: 'node', id: given.nodeId },
      before: plain(before),
      after: plain(indicator),
    });
    return indicator.id;
  });
}

/** Asked no more; what rounds said of it stays. */
export async function endIndicator(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { indicatorId: string; now: string },
): Promise<void> {
  const words = sentencesFor(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const indicator = isUuid(given.indicatorId) ? await findIndicator(tx, given.indicatorId) : undefined;
    const thing = indicator && (await nodeThing(tx, indicator.nodeId));
    if (!indicator || !thing) throw new Refusal('not-found', words.noIndicator);
    const { personId, onBehalfOf } = permit(actor, 'indicator.change', thing);
    await markEnded(tx, indicator.id);
    await addEntry(tx, governmentId, {
      at: given.now,
      actorId: personId,
      onBehalfOf,
      verb: 'indicator.change',
      subject: { kind: 'node', id: indicator.nodeId },
      before: plain(indicator),
      after: { id: indicator.id, ended: true },
    });
  });
}

/**
 * What this round says of the indicators of an action, in the transaction that saves its text: both are kept or neither.
 * Values that the page saved by itself stand in the trail when the update is handed in, as its texts do.
 * @throws Refusal not-found, not-allowed, usage, conflict.
 */
export async function storeIndicatorValues(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  given: { updateId: string; values: readonly IndicatorValue[]; now: string; autosave?: boolean },
): Promise<void> {
  const words = sentencesFor(actor);
  const { update, thing } = await loadUpdate(tx, actor, given.updateId);
  const { personId, onBehalfOf } = permit(actor, 'update.save', thing);
  const indicators = await listIndicators(tx, [update.nodeId]);
  const checked = checkValues(given.values, indicators);
  if (!checked.ok) {
    if (checked.why === 'unknown') throw new Refusal('not-found', words.noIndicator);
    throw new Refusal('usage', checked.why === 'number' ? words.number(checked.text) : words.indicatorKind);
  }
  const ids = new Set(checked.values.map(({ indicatorId }) => indicatorId));
  const before = (await listValues(tx, [...ids])).filter(({ roundId }) => roundId === update.roundId);
  const same = (one: IndicatorValue): boolean => {
    const was = before.find(({ indicatorId }) => indicatorId === one.indicatorId);
    const bare = ({ value, yes, steps }: IndicatorValue) =>
      JSON.stringify([value, yes, steps?.toSorted() ?? null]);
    return was ? bare(was) === bare(one) : one.value === null && one.yes === null && one.steps === null;
  };
  const changed = checked.values.filter((one) => !same(one));
  if (changed.length === 0) return;
  await saveValues(tx, governmentId, update.roundId, changed, given.now);
  await touchUpdate(tx, update.id);
  if (given.autosave) return;
  await addEntry(tx, governmentId, {
    at: given.now,
    actorId: personId,
    onBehalfOf,
    verb: 'indicator.value',
    subject: { kind: 'update', id: update.id },
    before: plain(before),
    after: plain(changed),
  });
}
