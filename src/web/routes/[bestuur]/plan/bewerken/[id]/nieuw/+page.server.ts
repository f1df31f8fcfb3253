import { redirect } from '@sveltejs/kit';
import { writtenTree } from '../../../../../../../budget/writing.query.ts';
import { Refusal } from '../../../../../../../kernel/refusal.ts';
import { addNode } from '../../../../../../../planning/edit.usecase.ts';
import { levelsUnder } from '../../../../../../../planning/place.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { onForm } from '../../../../../../form.ts';
import { Kept } from '../../../../../../kept.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { signedIn } from '../../../../../../signed-in.ts';
import { errorWords } from '../../../../../../site.nl.ts';
import { writeNodeAddress } from '../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../writing-at.ts';
import { newForm, newQuery, writeDoor } from '../../../../../../writing-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(writeDoor, params);
  const { onder } = fromQuery(newQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const { version, seen, rows } = await withGovernment(site.connection.app, government.id, (tx) =>
    writtenTree(tx, actor, id),
  );
  const nodes = rows.map(({ node }) => node);
  const parent = onder === undefined ? null : nodes.find(({ nodeId }) => nodeId === onder);
  if (parent === undefined) throw new Refusal('not-found', errorWords.noNode);
  const used = new Set(nodes.map(({ level }) => level));
  const beside = nodes.find(({ parentId }) => parentId === (parent?.nodeId ?? null))?.level;
  const levels = levelsUnder(parent);
  // What stands there already, else the next level that this plan has.
  const level = beside ?? levels.find((one) => used.has(one)) ?? (parent === null ? 'objective' : levels[0]);
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({ version, seen, parent, levels, level: level ?? null }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { slug, id, db, governmentId, actor, at } = await writingAt(event);
    return onForm(event.request, newForm, async ({ gezien, onder, niveau, code, titel }) => {
      const { nodeId } = await addNode(db, governmentId, actor, {
        ...at(gezien),
        parentId: onder === '' ? null : onder,
        level: niveau,
        code,
        title: titel,
      });
      redirect(303, writeNodeAddress(slug, id, nodeId, { klaar: 'nieuw' }));
    });
  },
};
