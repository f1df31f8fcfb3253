/** The door of the pages where officers keep schools. */
import { Refusal } from '../kernel/refusal.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { maySchool } from '../schools/permissions.ts';
import { choose } from './locale.ts';
import { schoolsWords as en } from './schools.en.ts';
import { schoolsWords as nl } from './schools.nl.ts';
import { signedIn } from './signed-in.ts';

export function permitSchools(
  { actor, locale }: Pick<App.Locals, 'actor' | 'locale'>,
  government: GovernmentName,
  url: URL,
): void {
  signedIn(actor, government, url);
  if (!maySchool(actor, 'capacity.change').ok)
    throw new Refusal('not-allowed', choose(locale, { nl, en }).notAllowed);
}
