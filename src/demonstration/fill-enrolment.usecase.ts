/** The demonstration's year of enrolment: rules, 300 registrations, a draw, and a run that two people agreed on. */
import type { Transaction } from 'kysely';
import { computeRun } from '../enrolment/compute-run.ts';
import { freeze } from '../enrolment/frozen-input.ts';
import { generateMunicipality } from '../enrolment/generate.ts';
import { addRun, decideRun } from '../enrolment/run.store.ts';
import { dossierWords } from '../enrolment/standard-dossiers.nl.ts';
import { standardDossier } from '../enrolment/standard-dossiers.ts';
import { townOf } from '../enrolment/town.ts';
import { enrolmentYear } from '../enrolment/year.query.ts';
import { addDraw, addRegistrations, addRuleSet, markDrawn } from '../enrolment/year.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { hashOf } from '../platform/identity/token.ts';
import type { IdOf } from './assemble.ts';
import { demonstrationTown } from './fill-schools.usecase.ts';

const instants = {
  rules: '2025-01-20T09:00:00.000Z',
  committed: '2025-02-20T10:00:00.000Z',
  drawn: '2025-03-18T08:00:00.000Z',
  proposed: '2025-03-27T09:12:00.000Z',
  confirmed: '2025-03-28T10:40:00.000Z',
};

export async function fillEnrolment(
  tx: Transaction<Schema>,
  governmentId: string,
  idOf: IdOf,
): Promise<void> {
  const { schoolYear, seed: madeFrom } = demonstrationTown;
  const [by, second] = [idOf('person enrolment'), idOf('person enrolment-second')];
  const keptUntil = `${schoolYear + 1}-10-31`;
  const { registrations } = generateMunicipality(townOf(300, schoolYear), madeFrom);
  await addRegistrations(tx, governmentId, { schoolYear, keptUntil, registrations });
  const { places, sites } = await enrolmentYear(tx, schoolYear);
  const rules = standardDossier(
    'C',
    { schoolYear, sites: sites.map(({ id, school, board }) => ({ id, school, board })) },
    dossierWords,
  );
  const ruleSetId = await addRuleSet(tx, governmentId, { rules, version: 1, at: instants.rules, by });
  // The same on every machine; a real seed is random.
  const seed = hashOf(`loting ${madeFrom}`);
  await addDraw(tx, governmentId, { schoolYear, seed, commitment: hashOf(seed), at: instants.committed, by });
  await markDrawn(tx, schoolYear, { at: instants.drawn, by });
  const frozen = freeze({ rules, places, registrations }, hashOf);
  const computed = computeRun(frozen.text, seed, hmacSha256);
  if (!computed) throw new Error('the year of the demonstration must run');
  const runId = await addRun(tx, governmentId, {
    schoolYear,
    ruleSetId,
    corrects: null,
    inputHash: frozen.hash,
    resultHash: hashOf(computed.result),
    input: frozen.text,
    result: computed.result,
    keptUntil,
    proposedAt: instants.proposed,
    proposedBy: by,
  });
  await decideRun(tx, runId, { state: 'confirmed', at: instants.confirmed, by: second });
}
