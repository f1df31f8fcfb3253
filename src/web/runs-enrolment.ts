/** The door of the pages where officers run a year of registrations. */
import { mayEnrolment } from '../enrolment/permissions.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { enrolmentWords as en } from './enrolment.en.ts';
import { enrolmentWords as nl } from './enrolment.nl.ts';
import { choose } from './locale.ts';
import { signedIn } from './signed-in.ts';

export function permitEnrolment(
  { actor, locale }: Pick<App.Locals, 'actor' | 'locale'>,
  government: GovernmentName,
  url: URL,
): void {
  signedIn(actor, government, url);
  if (!mayEnrolment(actor, 'enrolment.see').ok)
    throw new Refusal('not-allowed', choose(locale, { nl, en }).notAllowed);
}
