import { redirect } from '@sveltejs/kit';
import { changeLanguage } from '../../../change-language.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import type { Actions, PageServerLoad } from './$types';

/** Choosing is a form: there is nothing to see here. */
export const load: PageServerLoad = ({ params }) =>
  redirect(303, `/${fromPath(governmentDoor, params).bestuur}`);

export const actions: Actions = { default: changeLanguage };
