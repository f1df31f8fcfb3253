/**
 * The demonstration's year of enrolment: rules, 300 registrations, a draw, a run that two people agreed on and that was
 * published, and its correction: of one child the house number had been wrong.
 */
import type { Transaction } from 'kysely';

import { type ComputedRun, computeRun } from '../enrolment/compute-run.ts';
import { addDraw, markDrawn, setPart } from '../enrolment/draw.store.ts';
import { seedOf } from '../enrolment/draw.ts';
import { freeze, rulesText } from '../enrolment/frozen-input.ts';
import { generateMunicipality } from '../enrolment/generate.ts';
import { addPublication } from '../enrolment/publication.store.ts';
import { publicationOf } from '../enrolment/publish-run.ts';
import type { Registration } from '../enrolment/registration.ts';
import { addRun, decideRun } from '../enrolment/run.store.ts';
import { dossierWords } from '../enrolment/standard-dossiers.nl.ts';
import { standardDossier } from '../enrolment/standard-dossiers.ts';
import { townOf } from '../enrolment/town.ts';
import { enrolmentYear } from '../enrolment/year.query.ts';
import { addRuleSet, setConcept } from '../enrolment/rule-set.store.ts';
import { addRegistrations } from '../enrolment/year.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { hashOf } from '../platform/identity/token.ts';
import type { IdOf } from './assemble.ts';
import { correctionReason } from './enrolment.nl.ts';
import { demonstrationTown } from './fill-schools.usecase.ts';

const instants = {
  rules: '2025-01-20T09:00:00.000Z',
  committed: '2025-02-20T10:00:00.000Z',
  part: '2025-02-20T14:25:00.000Z',
  drawn: '2025-03-18T08:00:00.000Z',
};
const runs = [
  {
    proposed: '2025-03-27T09:12:00.000Z',
    confirmed: '2025-03-28T10:40:00.000Z',
    published: '2025-04-21T07:00:00.000Z',
  },
  {
    proposed: '2025-05-05T12:05:00.000Z',
    confirmed: '2025-05-05T14:50:00.000Z',
    published: '2025-05-06T07:00:00.000Z',
  },
];

/**
 * As the ombuds service had it put right: of who has no place and asked one school, the one who lives nearest lives
 * nearer still, and takes the place of another child there.
 */
function corrected(
  registrations: readonly Registration[],
  { assignment }: ComputedRun['allocation'],
): Registration[] {
  const away = ({ choices: [only = ''], distance }: Registration): number => distance[only] ?? 0;
  const [wrong] = registrations
    .filter(({ pseudonym, choices }) => assignment[pseudonym] === null && choices.length === 1)
    .toSorted((one, other) => away(one) - away(other));
  return registrations.map((one) => {
    if (one !== wrong) return one;
    const [only = ''] = one.choices;
    return { ...one, distance: { [only]: Math.round(away(one) / 3) } };
  });
}

export async function fillEnrolment(
  tx: Transaction<Schema>,
  governmentId: string,
  idOf: IdOf,
): Promise<void> {
  const { schoolYear, seed: madeFrom } = demonstrationTown;
  const [by, second] = [idOf('person enrolment'), idOf('person enrolment-second')];
  const keptUntil = `${schoolYear + 1}-10-31`;
  const { registrations } = generateMunicipality(townOf(300, schoolYear), madeFrom);
  const { places, sites } = await enrolmentYear(tx, schoolYear);
  const rules = standardDossier(
    'C',
    { schoolYear, sites: sites.map(({ id, school, board }) => ({ id, school, board })) },
    dossierWords,
  );
  const ruleSetId = await addRuleSet(tx, governmentId, { rules, version: 1, at: instants.rules, by });
  await setConcept(tx, ruleSetId, { at: instants.rules, by });
  // The same on every machine; real parts are random.
  const first = hashOf(`loting ${madeFrom}`);
  const part = hashOf(`deel ${madeFrom}`).slice(0, 32);
  const seed = seedOf(first, part, hashOf);
  const committed = { seed: first, commitment: hashOf(first), at: instants.committed, by };
  await addDraw(tx, governmentId, { schoolYear, ...committed });
  await setPart(tx, schoolYear, { commitment: hashOf(part), at: instants.part, by: second });
  await markDrawn(tx, schoolYear, { part, at: instants.drawn, by: second });
  let corrects: string | null = null;
  let known: Registration[] = registrations;
  for (const { proposed, confirmed, published } of runs) {
    const frozen = freeze({ rules, places, registrations: known }, hashOf);
    const computed = computeRun(frozen.text, seed, hmacSha256);
    if (!computed) throw new Error('the year of the demonstration must run');
    const runId: string = await addRun(tx, governmentId, {
      schoolYear,
      ruleSetId,
      corrects,
      reason: corrects === null ? null : correctionReason,
      inputHash: frozen.hash,
      resultHash: hashOf(computed.result),
      input: frozen.text,
      result: computed.result,
      keptUntil,
      proposedAt: proposed,
      proposedBy: by,
    });
    await decideRun(tx, runId, { state: 'confirmed', at: confirmed, by: second });
    const texts = publicationOf(computed, rulesText(rules), hmacSha256, hashOf);
    await addPublication(tx, governmentId, runId, { at: published, by: second, ...texts });
    if (corrects === null) known = corrected(registrations, computed.allocation);
    corrects = runId;
  }
  await addRegistrations(tx, governmentId, { schoolYear, keptUntil, registrations: known });
}
