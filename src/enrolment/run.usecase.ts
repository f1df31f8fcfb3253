/** A run is proposed by one officer, worked out again and confirmed by another; a correction is a new run. */
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
import { freeze } from './frozen-input.ts';
import { overLimit } from './over-limit.ts';
import { registrationTerm } from './registration.ts';
import { problemsOf } from './rule-check.ts';
import { confirmRun, type RunAct, type RunOutcome, withdrawRun } from './run-act.ts';
import { addRun, decideRun, findRun, type KeptRun } from './run.store.ts';
import { enrolmentYear } from './year.query.ts';

/** `reason` is why a run corrects the one before it, for the public; a first run has none */
export async function proposeYearRun(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { schoolYear, now, reason }: { schoolYear: number; now: string; reason: string },
): Promise<string> {
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'run.propose');
    const say = wordsFor(actor);
    await lockGovernment(tx, governmentId);
    const { ruleSets, places, shared, registrations, draw, runs } = await enrolmentYear(tx, schoolYear);
    const [rules] = ruleSets;
    if (!rules) throw new Refusal('conflict', say.noRules);
    if (problemsOf(rules.rules).some(({ severity }) => severity === 'error'))
      throw new Refusal('conflict', say.brokenRules);
    if (draw?.state !== 'drawn') throw new Refusal('conflict', say.notDrawn);
    if (runs.some(({ state }) => state === 'proposed')) throw new Refusal('conflict', say.pending);
    const corrects = runs.find(({ state }) => state === 'confirmed')?.id ?? null;
    if (corrects !== null && reason === '') throw new Refusal('conflict', say.noReason);
    // As long as the capacities are a concept there are none.
    if (places.length === 0) throw new Refusal('conflict', say.noSchools);
    const frozen = freeze({ rules: rules.rules, places, registrations }, hashOf);
    const computed = computeRun(frozen.text, draw.seed, hmacSha256);
    if (!computed) throw new Refusal('conflict', say.cannotRun);
    const over = overLimit(computed.allocation.assignment, shared);
    if (over) throw new Refusal('conflict', say.overLimit(over.school, over.by));
    const resultHash = hashOf(computed.result);
    const id = await addRun(tx, governmentId, {
      schoolYear,
      ruleSetId: rules.id,
      corrects,
      reason: corrects === null ? null : reason,
      inputHash: frozen.hash,
      resultHash,
      input: frozen.text,
      result: computed.result,
      keptUntil: registrationTerm(schoolYear),
      proposedAt: now,
      proposedBy: by,
    });
    await note(tx, governmentId, {
      verb: 'run.propose',
      by,
      at: now,
      subject: id,
      after: { schoolYear, version: rules.version, input: frozen.hash, result: resultHash, corrects },
    });
    return id;
  });
}

const actOf = (run: KeptRun, seed: string): RunAct => {
  const { id, ruleSetId: ruleSet, inputHash: input, resultHash: result, corrects } = run;
  const { proposedBy, proposedAt, decidedBy, decidedAt, state } = run;
  const act = { id, ruleSet, input, seed, result, corrects, proposedBy, proposedAt };
  return state === 'proposed' || decidedBy === null || decidedAt === null
    ? { ...act, state: 'proposed' }
    : { ...act, state, decidedBy, decidedAt };
};

/** Confirming works the result out again, from what was frozen. */
export async function decideYearRun(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { id, verb, now }: { id: string; verb: 'run.confirm' | 'run.withdraw'; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, verb);
    const say = wordsFor(actor);
    await lockGovernment(tx, governmentId);
    const run = await findRun(tx, id);
    const draw = run && (await findDraw(tx, run.schoolYear));
    if (!run || draw?.state !== 'drawn') throw new Refusal('not-found', say.noRun);
    const act = actOf(run, draw.seed);
    let outcome: RunOutcome;
    if (verb === 'run.withdraw') outcome = withdrawRun(act, by, now);
    else {
      const frozen = run.input !== null && hashOf(run.input) === run.inputHash ? run.input : null;
      const again = frozen === null ? null : computeRun(frozen, draw.seed, hmacSha256);
      outcome = confirmRun(act, by, now, again === null ? '' : hashOf(again.result));
    }
    if ('problem' in outcome) throw new Refusal('conflict', say.run[outcome.problem]);
    const state = verb === 'run.confirm' ? 'confirmed' : 'withdrawn';
    await decideRun(tx, id, { state, at: now, by });
    await note(tx, governmentId, {
      verb,
      by,
      at: now,
      subject: id,
      after: { schoolYear: run.schoolYear, result: run.resultHash },
    });
  });
}
