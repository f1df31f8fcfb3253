/** May this actor do it to the plan? If not, the refusal in their language. */
import { Refusal } from '../kernel/refusal.ts';
import type { Answer, Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { mayPlan, type PlanningVerb } from './permissions.ts';
import { planRefusals as en } from './refusals.en.ts';
import { planRefusals } from './refusals.nl.ts';

export const planSentences = (actor: Actor): typeof planRefusals =>
  actor.person?.locale === 'en' ? en : planRefusals;

export type Permitted = { personId: string; onBehalfOf: string | null };

/** The answer of a table of rights as a refusal. @throws Refusal not-allowed; conflict where only the state forbids. */
export function granted(actor: Actor, answer: Answer): Permitted {
  if (answer.ok && actor.person !== null) return { personId: actor.person.id, onBehalfOf: answer.onBehalfOf };
  const why = answer.ok ? 'sign-in' : answer.why;
  throw new Refusal(why === 'state' ? 'conflict' : 'not-allowed', planSentences(actor).mayNot[why], { why });
}

export const permitPlan = (actor: Actor, verb: PlanningVerb, thing?: Thing): Permitted =>
  granted(actor, mayPlan(actor, verb, thing));
