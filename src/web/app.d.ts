import type { Actor, Locale } from '../organisation/person.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import type { Site } from './site.ts';
import type { Shown } from './shown.ts';

declare global {
  namespace App {
    interface Error {
      /** Under which the log knows it; absent for what a person can put right. */
      id?: string;
    }
    interface Locals {
      site: Site;
      /** The government that the address names; null outside of one. */
      government: GovernmentName | null;
      actor: Actor;
      sessionId: string | null;
      locale: Locale;
    }
    interface PageData {
      shown?: Shown;
      place: Shown | null;
      locale: Locale;
      /** Who hears of what is not accessible. */
      feedbackMail: string | null;
      /** Who is signed in, for the header. */
      me: { name: string } | null;
    }
  }
}
