import { redirect } from '@sveltejs/kit';
import { writtenTree } from '../../../../../../budget/writing.query.ts';
import { moveNode } from '../../../../../../planning/edit.usecase.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signedIn } from '../../../../../signed-in.ts';
import { writeVersionAddress } from '../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../writing-at.ts';
import { stepForm, treeQuery, writeDoor } from '../../../../../writing-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(writeDoor, params);
  const { net, stap, klaar } = fromQuery(treeQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const view = await withGovernment(site.connection.app, government.id, (tx) => writtenTree(tx, actor, id));
  return {
    shown: shownPlain(government, 'dicht'),
    ...view,
    just: net === undefined ? null : { nodeId: net, step: stap ?? null },
    done: klaar ?? null,
  };
};

export const actions: Actions = {
  zet: async (event) => {
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, stepForm, async ({ seen, nodeId, to, token }) => {
      await moveNode(db, governmentId, actor, { ...at(seen), nodeId, to });
      redirect(303, `${writeVersionAddress(slug, id, { net: nodeId, stap: token })}#o-${nodeId}`);
    });
  },
};
