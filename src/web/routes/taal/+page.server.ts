import { redirect } from '@sveltejs/kit';
import { changeLanguage } from '../../change-language.ts';
import type { Actions, PageServerLoad } from './$types';

/** Choosing is a form: there is nothing to see here. */
export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = { default: changeLanguage };
