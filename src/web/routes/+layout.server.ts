import { administrationAt } from '../administration.ts';
import { askTheme } from '../ask.ts';
import { reviewsAt } from '../reviews-at.ts';
import { maySchool } from '../../schools/permissions.ts';
import { shownPlain } from '../shown.ts';
import { worksAt } from '../works-at.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;
export const load: LayoutServerLoad = async ({ locals }) => {
  const theme = locals.government ? await askTheme(locals.site, locals.government) : null;
  return {
    demonstration: locals.site.demonstration,
    /** For a page that could not be shown: its menu stays. */
    place: locals.government && shownPlain(locals.government, 'gewoon'),
    locale: locals.locale,
    feedbackMail: theme?.feedbackMail ?? locals.site.feedbackMail,
    me: locals.actor.person === null ? null : { name: locals.actor.person.name },
    manages: administrationAt(locals.actor),
    keepsSchools: maySchool(locals.actor, 'capacity.change').ok,
    works: worksAt(locals.actor),
    reviews: reviewsAt(locals.actor),
    theme: theme && {
      colours: theme.accent !== null,
      logo: theme.logoType !== null,
      version: String(Date.parse(theme.changedAt)),
    },
  };
};
