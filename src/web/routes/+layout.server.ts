import type { LayoutServerLoad } from './$types';

export const csr = false;
export const load: LayoutServerLoad = ({ locals }) => ({ demonstration: locals.site.demonstration });
