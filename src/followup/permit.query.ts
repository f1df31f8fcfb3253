/** May this actor do it? If not, the refusal in their language. */
import { Refusal } from '../kernel/refusal.ts';
import type { Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import { followupSentencesEn } from './followup.en.ts';
import { followupSentences } from './followup.nl.ts';
import { mayFollowUp, type FollowupVerb } from './permissions.ts';

export const sentencesFor = (actor: Actor): typeof followupSentences =>
  actor.person?.locale === 'en' ? followupSentencesEn : followupSentences;

/** Who may, and on whose behalf. @throws Refusal not-allowed; conflict where it is only not the moment. */
export function permit(
  actor: Actor,
  verb: FollowupVerb,
  thing?: Thing,
): { personId: string; onBehalfOf: string | null } {
  const answer = mayFollowUp(actor, verb, thing);
  if (answer.ok && actor.person !== null) return { personId: actor.person.id, onBehalfOf: answer.onBehalfOf };
  const why = answer.ok ? 'sign-in' : answer.why;
  throw new Refusal(why === 'state' ? 'conflict' : 'not-allowed', sentencesFor(actor).mayNot[why], { why });
}
