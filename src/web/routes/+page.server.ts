import { redirect } from '@sveltejs/kit';
import { askGovernments } from '../ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const governments = await askGovernments(locals.site);
  const [only, ...others] = governments;
  if (only && others.length === 0) redirect(307, `/${only.slug}`);
  return { governments };
};
