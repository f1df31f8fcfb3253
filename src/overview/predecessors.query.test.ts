/** A merged government and the rounds of one that went into it: what comes over the wall, for whom, and what never. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, type AtWork } from '../../test/round-builder.ts';
import { listChain } from '../audit/trail.store.ts';
import { publishRound } from '../followup/publication.store.ts';
import { linkMerger, listMergers } from '../organisation/merger.store.ts';
import { mergeGovernment } from '../organisation/merger.usecase.ts';
import { anonymous } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { listPredecessors, predecessorClosing } from './predecessors.query.ts';

const now = '2028-01-03T09:00:00.000Z';
let db: TestDatabase;
let merged: AtWork;
let old: AtWork;
let stranger: AtWork;

beforeAll(async () => {
  db = await testDatabase();
  merged = await governmentAtWork(db, 'Nieuwstad');
  old = await governmentAtWork(db, 'Oudorp');
  stranger = await governmentAtWork(db, 'Verderop');
});
afterAll(() => db.drop());

const at = { slug: 'oudorp', roundId: '' };
const read = (who: AtWork, actor = who.actors.councillor, roundId = old.closedRoundId) =>
  predecessorClosing(db.app, who.governmentId, actor, { ...at, roundId });

describe('a merger', () => {
  it('is nothing that someone in a government can make', async () => {
    const link = withGovernment(db.app, merged.governmentId, (tx) =>
      linkMerger(tx, merged.governmentId, { predecessorId: old.governmentId, mergedOn: '2028-01-01' }),
    );
    await expect(link).rejects.toMatchObject({ code: '42501' });
    expect(await listPredecessors(db.app, merged.governmentId, merged.actors.coordinator)).toEqual([]);
    expect(await read(merged)).toBeNull();
  });

  it('is linked at the console, and told in the trail of both', async () => {
    await mergeGovernment(db.owner, {
      governmentId: merged.governmentId,
      predecessorId: old.governmentId,
      mergedOn: '2028-01-01',
      now,
    });
    for (const { governmentId } of [merged, old]) {
      const last = await withGovernment(db.app, governmentId, async (tx) =>
        (await listChain(tx, 0n, 999)).at(-1),
      );
      expect(last).toMatchObject({ verb: 'merger.link', actorId: null });
    }
    const itself = mergeGovernment(db.owner, {
      governmentId: old.governmentId,
      predecessorId: old.governmentId,
      mergedOn: '2028-01-01',
      now,
    });
    await expect(itself).rejects.toMatchObject({ code: 'usage' });
  });

  it('is never linked back, not by way of a third one either', async () => {
    const link = (into: AtWork, from: AtWork): Promise<void> =>
      mergeGovernment(db.owner, {
        governmentId: into.governmentId,
        predecessorId: from.governmentId,
        mergedOn: '2028-01-01',
        now,
      });
    await expect(link(old, merged)).rejects.toMatchObject({ code: 'usage' });
    await link(stranger, merged);
    await expect(link(old, stranger)).rejects.toMatchObject({ code: 'usage' });
    await db.owner.deleteFrom('mergers').where('government_id', '=', stranger.governmentId).execute();
  });

  it('lets who is signed in read closed rounds, and never the one that runs', async () => {
    const [predecessor] = await listPredecessors(db.app, merged.governmentId, merged.actors.coordinator);
    expect(predecessor).toMatchObject({ government: { name: 'Oudorp' }, mergedOn: '2028-01-01' });
    expect(predecessor?.rounds.map(({ id }) => id)).toEqual([old.closedRoundId]);
    expect(await read(merged)).toMatchObject({
      round: { id: old.closedRoundId },
      closing: { content: { government: { name: 'Oudorp' } } },
    });
    expect(await read(merged, merged.actors.coordinator, old.roundId)).toBeNull();
  });

  it('shows everybody only what was published', async () => {
    expect(await listPredecessors(db.app, merged.governmentId, anonymous)).toMatchObject([{ rounds: [] }]);
    expect(await read(merged, anonymous)).toBeNull();
    await withGovernment(db.app, old.governmentId, (tx) =>
      publishRound(tx, old.governmentId, { roundId: old.closedRoundId, now, personId: null }),
    );
    expect(await read(merged, anonymous)).toMatchObject({ round: { id: old.closedRoundId } });
  });

  it('opens nothing the other way, nor for a third one', async () => {
    expect(await listPredecessors(db.app, old.governmentId, old.actors.administrator)).toEqual([]);
    expect(
      await predecessorClosing(db.app, old.governmentId, old.actors.administrator, {
        slug: 'nieuwstad',
        roundId: merged.closedRoundId,
      }),
    ).toBeNull();
    expect(await read(stranger, stranger.actors.administrator)).toBeNull();
    expect(await withGovernment(db.app, stranger.governmentId, listMergers)).toEqual([]);
  });
});
