/** Who may take a file of a kind in: as who may do by hand what the file does. */
import { mayBudget } from '../budget/permissions.ts';
import { permitBudget } from '../budget/permit.query.ts';
import { mayFollowUp } from '../followup/permissions.ts';
import { permit } from '../followup/permit.query.ts';
import type { Actor } from '../organisation/person.ts';
import { mayPlan } from '../planning/permissions.ts';
import { permitPlan, type Permitted } from '../planning/permit.query.ts';
import { importTaskSentences as en } from './import-task.en.ts';
import { importTaskSentences as nl } from './import-task.nl.ts';
import { importKinds, type ImportKind } from './import-task.ts';

export const taskWords = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

/** A report closes a round and publishes it: that is the narrower of its rights. */
const reports = ['round.publish', { state: 'closed' }] as const;
const estimates = ['estimates.change', { state: 'concept' }] as const;

export function permitImport(actor: Actor, kind: ImportKind): Permitted {
  switch (kind) {
    case 'report':
      permitPlan(actor, 'version.create');
      return permit(actor, ...reports);
    case 'ledger':
      return permitBudget(actor, 'ledger.import');
    case 'estimates':
      return permitBudget(actor, ...estimates);
    default:
      return permitPlan(actor, 'version.create');
  }
}

const may: Readonly<Record<ImportKind, (actor: Actor) => boolean>> = {
  document: (actor) => mayPlan(actor, 'version.create').ok,
  report: (actor) => mayPlan(actor, 'version.create').ok && mayFollowUp(actor, ...reports).ok,
  tree: (actor) => mayPlan(actor, 'version.create').ok,
  estimates: (actor) => mayBudget(actor, ...estimates).ok,
  ledger: (actor) => mayBudget(actor, 'ledger.import').ok,
};

/** The kinds that somebody may take in. */
export const kindsFor = (actor: Actor): ImportKind[] => importKinds.filter((kind) => may[kind](actor));
