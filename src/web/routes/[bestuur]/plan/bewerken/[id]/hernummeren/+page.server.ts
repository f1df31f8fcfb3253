import { redirect } from '@sveltejs/kit';
import { previewCodes } from '../../../../../../../planning/renumber.query.ts';
import { renumberNodes } from '../../../../../../../planning/edit.usecase.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { onForm } from '../../../../../../form.ts';
import { Kept } from '../../../../../../kept.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { signedIn } from '../../../../../../signed-in.ts';
import { writeVersionAddress } from '../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../writing-at.ts';
import { anyForm, renumberQuery, seenForm, writeDoor } from '../../../../../../writing-door.ts';
import { knownIn, patternsIn, scopeIn } from '../../../../../../writing-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(writeDoor, params);
  const fields = fromQuery(renumberQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const asked = url.searchParams.has('toon');
  const view = await withGovernment(site.connection.app, government.id, (tx) =>
    previewCodes(tx, government.id, actor, {
      versionId: id,
      asked: asked ? { patterns: patternsIn(fields), under: scopeIn(fields) } : null,
    }),
  );
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept(view),
    typed: asked ? fields : null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, anyForm, async (fields) => {
      const { gezien } = knownIn(seenForm, fields);
      await renumberNodes(db, governmentId, actor, {
        ...at(gezien),
        patterns: patternsIn(fields),
        under: scopeIn(fields),
      });
      redirect(303, writeVersionAddress(slug, id, { klaar: 'hernummerd' }));
    });
  },
};
