/** Says that somebody has the text open, and tells who else has. */
import { json } from '@sveltejs/kit';
import { noteEditing } from '../../../../../../../../followup/editing.usecase.ts';
import { askedUpdate } from '../../../../../../../ask-update.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, locals }) => {
  const { government, updateId } = await askedUpdate({ params, locals });
  const { site, actor } = locals;
  const given = { updateId, now: site.clock() };
  const others = await noteEditing(site.connection.app, government.id, actor, given);
  return json(others.map(({ name }) => name));
};
