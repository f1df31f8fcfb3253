/** May this actor do it to the money? If not, the refusal in their language. */
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { granted, type Permitted } from '../planning/permit.query.ts';
import { mayBudget, type BudgetVerb } from './permissions.ts';

export const permitBudget = (actor: Actor, verb: BudgetVerb, thing?: Thing): Permitted =>
  granted(actor, mayBudget(actor, verb, thing));
