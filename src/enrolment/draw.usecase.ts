/** A seed is committed in two parts by two people before its period closes, and drawn after. */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hashOf } from '../platform/identity/token.ts';
import { note, permit, wordsFor } from './act.usecase.ts';
import { periodOf } from './calendar.ts';
import { drawWordsEn } from './draw.en.ts';
import { drawWords as drawWordsNl } from './draw.nl.ts';
import { addDraw, committerOf, hiddenSeed, markDrawn, setPart } from './draw.store.ts';
import { commitPart, commitSeed, type DrawOutcome, openSeed, partAsTyped, seedOf } from './draw.ts';
import { enrolmentYear, type EnrolmentYear } from './year.query.ts';

type Asked = { schoolYear: number; now: string };

/** The newest rules close the period. */
function closesOf({ ruleSets: [newest] }: EnrolmentYear, actor: Actor): string {
  const say = wordsFor(actor);
  if (!newest) throw new Refusal('conflict', say.noRules);
  const period = periodOf(newest.rules);
  if (!period) throw new Refusal('conflict', say.noPeriod);
  return period.until;
}

function refuseProblem(outcome: DrawOutcome, actor: Actor): void {
  const { problems } = actor.person?.locale === 'en' ? drawWordsEn : drawWordsNl;
  if ('problem' in outcome) throw new Refusal('conflict', problems[outcome.problem]);
}

/** @param seed 32 random bytes as hexadecimal, made by the server and seen by nobody */
export async function commitDraw(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, now, seed }: Asked & { seed: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'draw.commit');
    await lockGovernment(tx, governmentId);
    const year = await enrolmentYear(tx, schoolYear);
    if (year.draw) throw new Refusal('conflict', wordsFor(actor).committedAlready);
    refuseProblem(commitSeed(seed, now, closesOf(year, actor), hashOf), actor);
    const commitment = hashOf(seed);
    await addDraw(tx, governmentId, { schoolYear, seed, commitment, at: now, by });
    await note(tx, governmentId, {
      verb: 'draw.commit',
      by,
      at: now,
      subject: String(schoolYear),
      after: { schoolYear, commitment },
    });
  });
}

/**
 * The second part: whoever committed the first has a colleague keep it. A part that was lost is made again.
 * @param part 16 random bytes as hexadecimal, made by the server, shown once and kept by who asked
 */
export async function commitDrawPart(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, now, part }: Asked & { part: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'draw.part');
    await lockGovernment(tx, governmentId);
    const { draw } = await enrolmentYear(tx, schoolYear);
    if (!draw) throw new Refusal('conflict', wordsFor(actor).notCommitted);
    const committedBy = await committerOf(tx, schoolYear);
    refuseProblem(commitPart(draw, part, { now, by, committedBy }, hashOf), actor);
    const commitment = hashOf(part);
    await setPart(tx, schoolYear, { commitment, at: now, by });
    await note(tx, governmentId, {
      verb: 'draw.part',
      by,
      at: now,
      subject: String(schoolYear),
      after: { schoolYear, commitment, again: draw.part !== null },
    });
  });
}

/** @param typed the second part, as who kept it types it */
export async function drawLots(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, now, typed }: Asked & { typed: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'draw.open');
    await lockGovernment(tx, governmentId);
    const year = await enrolmentYear(tx, schoolYear);
    if (!year.draw) throw new Refusal('conflict', wordsFor(actor).notCommitted);
    const [first, second] = [await hiddenSeed(tx, schoolYear), partAsTyped(typed)];
    const opened = openSeed(year.draw, { first, second }, { now, closes: closesOf(year, actor) }, hashOf);
    refuseProblem(opened, actor);
    await markDrawn(tx, schoolYear, { part: second, at: now, by });
    const seed = seedOf(first, second, hashOf);
    await note(tx, governmentId, {
      verb: 'draw.open',
      by,
      at: now,
      subject: String(schoolYear),
      after: { schoolYear, seed },
    });
  });
}
