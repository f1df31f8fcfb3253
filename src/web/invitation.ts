/** A link that works once as an address, and the mail that brings it where mail leaves. */
import type { InvitationMail } from '../organisation/people.usecase.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { administrationWords as en } from './administration.en.ts';
import { administrationWords as nl } from './administration.nl.ts';
import { choose } from './locale.ts';
import type { Site } from './site.ts';

/** Where the site is found: what its keeper said, or else what the browser asked. */
export const invitationAddress = (site: Site, government: GovernmentName, url: URL, token: string): string =>
  `${site.siteUrl ?? url.origin}/${government.slug}/uitnodiging/${token}`;

/** In a mail only an address that the keeper of the site gave: a request can claim to be for any host. */
export function invitationMail(site: Site, government: GovernmentName): InvitationMail {
  const { siteUrl } = site;
  if (!site.mails || siteUrl === null) return null;
  return ({ name, locale }, token) => {
    const words = choose(locale, { nl, en }).link;
    const address = `${siteUrl}/${government.slug}/uitnodiging/${token}`;
    return { subject: words.subject(government.name), text: words.text(name, government.name, address) };
  };
}
