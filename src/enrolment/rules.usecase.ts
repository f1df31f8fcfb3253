/** The rules of a year are written as a concept, part by part, and set by an act; what is set stays as it is. */
import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, wordsFor } from './act.usecase.ts';
import { findDraw } from './draw.store.ts';
import { type Held, heldByDraw } from './held-rules.ts';
import { problemsOf } from './rule-check.ts';
import { copyToNextYear, ruleChanges } from './rule-difference.ts';
import { type RuleFields, type RulePart, withPart } from './rule-parts.ts';
import type { RuleSet } from './rule-set.ts';
import {
  addRuleSet,
  changeConcept,
  dropConcept,
  findConcept,
  findRuleSet,
  listRuleSets,
  type RuleSetVersion,
  setConcept,
} from './rule-set.store.ts';
import { listRuns } from './run.store.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { type StandardDossier, standardDossier } from './standard-dossiers.ts';
import { allSites } from './year.query.ts';

/** A standard dossier, the rules that hold now, or those of the year before. */
export type RuleOrigin = StandardDossier | 'newest' | 'year-before';

/** A standard dossier begins with the sites that take part now, or with all. */
async function rulesFrom(
  tx: Transaction<Schema>,
  actor: Actor,
  { schoolYear, from }: { schoolYear: number; from: RuleOrigin },
): Promise<RuleSet> {
  const say = wordsFor(actor);
  if (from === 'newest' || from === 'year-before') {
    const [found] = await listRuleSets(tx, from === 'newest' ? schoolYear : schoolYear - 1);
    if (!found) throw new Refusal('conflict', say.noEarlier);
    return from === 'newest' ? found.rules : copyToNextYear(found.rules);
  }
  const [newest] = await listRuleSets(tx, schoolYear);
  const sites =
    newest?.rules.sites ?? (await allSites(tx)).map(({ id, school, board }) => ({ id, school, board }));
  if (sites.length === 0) throw new Refusal('conflict', say.noSchools);
  return standardDossier(from, { schoolYear, sites }, dossierWords);
}

/** @returns the id of the concept */
export async function beginRules(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  asked: { schoolYear: number; from: RuleOrigin; now: string },
): Promise<string> {
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'rules.add');
    await lockGovernment(tx, governmentId);
    const { schoolYear, from, now: at } = asked;
    if (await findConcept(tx, schoolYear)) throw new Refusal('conflict', wordsFor(actor).concept);
    const rules = await rulesFrom(tx, actor, asked);
    const version = ((await listRuleSets(tx, schoolYear))[0]?.version ?? 0) + 1;
    const subject = await addRuleSet(tx, governmentId, { rules, version, at, by });
    await note(tx, governmentId, {
      verb: 'rules.add',
      by,
      at,
      subject,
      after: { schoolYear, version, from },
    });
    return subject;
  });
}

/** @param seen when the page had it that the concept was last changed */
async function conceptOf(
  tx: Transaction<Schema>,
  actor: Actor,
  { id, seen }: { id: string; seen: string },
): Promise<RuleSetVersion> {
  const concept = await findRuleSet(tx, id);
  if (!concept || concept.set !== null) throw new Refusal('not-found', wordsFor(actor).noConcept);
  if (concept.madeAt !== seen) throw new Refusal('conflict', wordsFor(actor).changedSince);
  return concept;
}

export async function changeRules(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now: at, ...asked }: { id: string; seen: string; part: RulePart; fields: RuleFields; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'rules.change');
    await lockGovernment(tx, governmentId);
    const { id, version, rules: before } = await conceptOf(tx, actor, asked);
    const known = new Map([...(await allSites(tx)), ...before.sites].map((site) => [site.id, site]));
    const sites = [...known.values()].map(({ id: site, school, board }) => ({ id: site, school, board }));
    const rules = withPart(before, asked.part, asked.fields, sites);
    if ('setting' in rules) throw new Refusal('usage', wordsFor(actor).badPart(rules.row));
    const changed = [...new Set(ruleChanges(before, rules).map(({ setting }) => setting))];
    if (changed.length === 0) return;
    await changeConcept(tx, id, { rules, at, by });
    await note(tx, governmentId, {
      verb: 'rules.change',
      by,
      at,
      subject: id,
      after: { schoolYear: rules.schoolYear, version, changed },
    });
  });
}

async function heldIn(tx: Transaction<Schema>, rules: RuleSet): Promise<Held | null> {
  const { schoolYear } = rules;
  const [newest] = await listRuleSets(tx, schoolYear);
  const hasRun = (await listRuns(tx, schoolYear)).some(({ state }) => state === 'confirmed');
  const draw = await findDraw(tx, schoolYear);
  return heldByDraw({ draw, newest: newest?.rules ?? null, hasRun }, rules);
}

/** With a contradiction in it a concept is not set, nor against what stands since the seed was committed. */
export async function setRules(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now: at, ...asked }: { id: string; seen: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'rules.set');
    await lockGovernment(tx, governmentId);
    const { id, version, rules } = await conceptOf(tx, actor, asked);
    if (problemsOf(rules).some(({ severity }) => severity === 'error'))
      throw new Refusal('conflict', wordsFor(actor).brokenRules);
    const held = await heldIn(tx, rules);
    if (held) throw new Refusal('conflict', wordsFor(actor).held[held]);
    await setConcept(tx, id, { at, by });
    const { schoolYear, dossier } = rules;
    await note(tx, governmentId, {
      verb: 'rules.set',
      by,
      at,
      subject: id,
      after: { schoolYear, version, dossier },
    });
  });
}

export async function dropRules(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now: at, ...asked }: { id: string; seen: string; now: string },
): Promise<number> {
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'rules.drop');
    await lockGovernment(tx, governmentId);
    const { id, version, rules } = await conceptOf(tx, actor, asked);
    await dropConcept(tx, id);
    const { schoolYear } = rules;
    await note(tx, governmentId, { verb: 'rules.drop', by, at, subject: id, after: { schoolYear, version } });
    return schoolYear;
  });
}
