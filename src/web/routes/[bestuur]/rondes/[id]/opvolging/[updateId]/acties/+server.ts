/** What a text may mention, for the list that the editor offers. */
import { json } from '@sveltejs/kit';
import { askedUpdate, askMentionable, askUpdate } from '../../../../../../../ask-update.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const asked = await askedUpdate({ params, locals });
  // Who may not read the update gets no list either.
  await askUpdate(asked);
  return json(await askMentionable(asked));
};
