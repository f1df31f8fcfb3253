import type { LayoutServerLoad } from './$types';

export const csr = false;
export const load: LayoutServerLoad = ({ locals }) => ({
  demonstration: locals.site.demonstration,
  locale: locals.locale,
  me: locals.actor.person === null ? null : { name: locals.actor.person.name },
});
