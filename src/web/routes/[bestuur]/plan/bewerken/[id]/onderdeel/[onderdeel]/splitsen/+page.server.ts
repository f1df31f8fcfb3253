import { redirect } from '@sveltejs/kit';
import { splitNode } from '../../../../../../../../../budget/rewrite.usecase.ts';
import { writtenBranch } from '../../../../../../../../../budget/writing.query.ts';
import { withGovernment } from '../../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../../../door.ts';
import { onForm } from '../../../../../../../../form.ts';
import { Kept } from '../../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../../shown.ts';
import { signedIn } from '../../../../../../../../signed-in.ts';
import { writeVersionAddress } from '../../../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../../../writing-at.ts';
import { anyForm, seenForm, splitQuery, writeNodeDoor } from '../../../../../../../../writing-door.ts';
import { knownIn, partsIn } from '../../../../../../../../writing-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(writeNodeDoor, params);
  const { delen } = fromQuery(splitQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const view = await withGovernment(site.connection.app, government.id, (tx) =>
    writtenBranch(tx, actor, id, onderdeel),
  );
  return { shown: shownPlain(government, 'gewoon'), view: new Kept(view), parts: Number(delen ?? '2') };
};

export const actions: Actions = {
  default: async (event) => {
    const { onderdeel } = fromPath(writeNodeDoor, event.params);
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, anyForm, async (fields) => {
      const { gezien } = knownIn(seenForm, fields);
      const { nodeIds } = await splitNode(db, governmentId, actor, {
        ...at(gezien),
        nodeId: onderdeel,
        parts: partsIn(fields),
      });
      const first = nodeIds[0] ?? null;
      redirect(303, `${writeVersionAddress(slug, id, { klaar: 'gesplitst', net: first })}#o-${first}`);
    });
  },
};
