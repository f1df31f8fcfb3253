/** A confirmed run is made public by an officer: once, and for good. A correction that is published takes its place. */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { hashOf } from '../platform/identity/token.ts';
import { note, permit, wordsFor } from './act.usecase.ts';
import { computeRun } from './compute-run.ts';
import { findDraw } from './draw.store.ts';
import { addPublication } from './publication.store.ts';
import { publicationOf } from './publish-run.ts';
import { findRun, listRuns } from './run.store.ts';
import { rulesTextOf } from './rule-set.store.ts';

export async function publishYearRun(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { id, now }: { id: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'run.publish');
    const say = wordsFor(actor);
    await lockGovernment(tx, governmentId);
    const run = await findRun(tx, id);
    const draw = run && (await findDraw(tx, run.schoolYear));
    if (!run || draw?.state !== 'drawn') throw new Refusal('not-found', say.noRun);
    if (run.state !== 'confirmed') throw new Refusal('conflict', say.publish['not-confirmed']);
    if (run.publishedAt !== null) throw new Refusal('conflict', say.publish['published-already']);
    const newest = (await listRuns(tx, run.schoolYear)).find(({ state }) => state === 'confirmed');
    if (newest?.id !== id) throw new Refusal('conflict', say.publish['corrected-already']);
    if (run.input === null) throw new Refusal('conflict', say.publish['no-data']);
    const computed =
      hashOf(run.input) === run.inputHash ? computeRun(run.input, draw.seed, hmacSha256) : null;
    if (!computed || hashOf(computed.result) !== run.resultHash)
      throw new Refusal('conflict', say.publish['other-result']);
    const rules = (await rulesTextOf(tx, run.ruleSetId)) ?? '';
    const texts = publicationOf(computed, rules, hmacSha256, hashOf);
    await addPublication(tx, governmentId, id, { at: now, by, ...texts });
    await note(tx, governmentId, {
      verb: 'run.publish',
      by,
      at: now,
      subject: id,
      after: {
        schoolYear: run.schoolYear,
        input: texts.inputHash,
        result: texts.resultHash,
        rules: texts.rulesHash,
      },
    });
  });
}
