/** Who may take a file of a kind in: as who may do by hand what the file does. */
import { mayBudget } from '../budget/permissions.ts';
import { permitBudget } from '../budget/permit.query.ts';
import type { Actor } from '../organisation/person.ts';
import { mayPlan } from '../planning/permissions.ts';
import { permitPlan, type Permitted } from '../planning/permit.query.ts';
import { importTaskSentences as en } from './import-task.en.ts';
import { importTaskSentences as nl } from './import-task.nl.ts';
import { importKinds, type ImportKind } from './import-task.ts';

export const taskWords = (actor: Actor): typeof nl => (actor.person?.locale === 'en' ? en : nl);

export const permitImport = (actor: Actor, kind: ImportKind): Permitted =>
  kind === 'document' || kind === 'tree'
    ? permitPlan(actor, 'version.create')
    : kind === 'ledger'
      ? permitBudget(actor, 'ledger.import')
      : permitBudget(actor, 'estimates.change', { state: 'concept' });

/** The kinds that somebody may take in. */
export const kindsFor = (actor: Actor): ImportKind[] =>
  importKinds.filter((kind) =>
    kind === 'document' || kind === 'tree'
      ? mayPlan(actor, 'version.create').ok
      : kind === 'ledger'
        ? mayBudget(actor, 'ledger.import').ok
        : mayBudget(actor, 'estimates.change', { state: 'concept' }).ok,
  );
