import { redirect } from '@sveltejs/kit';
import { changeEstimates } from '../../../../../../../../budget/estimate.usecase.ts';
import { findPolicyField } from '../../../../../../../../budget/policy-field.ts';
import { takeBack } from '../../../../../../../../budget/take-back.usecase.ts';
import { writtenNode } from '../../../../../../../../budget/writing.query.ts';
import { mayOrganise } from '../../../../../../../../organisation/permissions.ts';
import { assignActions } from '../../../../../../../../organisation/services.usecase.ts';
import { changeNode, moveNode } from '../../../../../../../../planning/edit.usecase.ts';
import { permitPlan } from '../../../../../../../../planning/permit.query.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../../door.ts';
import { onForm } from '../../../../../../../form.ts';
import { Kept } from '../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../shown.ts';
import { signedIn } from '../../../../../../../signed-in.ts';
import { writeNodeAddress, writeVersionAddress } from '../../../../../../../writing-addresses.ts';
import { writingAt } from '../../../../../../../writing-at.ts';
import {
  anyForm,
  nodeForm,
  nodeQuery,
  placeForm,
  seenForm,
  whoForm,
  writeNodeDoor,
} from '../../../../../../../writing-door.ts';
import { estimatesIn, goalsIn, knownIn } from '../../../../../../../writing-fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(writeNodeDoor, params);
  const { klaar } = fromQuery(nodeQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const view = await withGovernment(site.connection.app, government.id, (tx) =>
    writtenNode(tx, actor, id, onderdeel),
  );
  const mayAssign =
    view.node.level === 'action' &&
    mayOrganise(actor, 'assignments.change', { serviceId: view.assigned.serviceId }).ok;
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({ ...view, mayAssign }),
    done: klaar ?? null,
  };
};

async function nodeAt(event: RequestEvent) {
  const { onderdeel } = fromPath(writeNodeDoor, event.params);
  const where = await writingAt(event);
  const back = (done: string): never =>
    redirect(303, writeNodeAddress(where.slug, where.id, onderdeel, { klaar: done }));
  return { ...where, nodeId: onderdeel, back };
}

export const actions: Actions = {
  gegevens: async (event) => {
    const { db, governmentId, actor, at, nodeId, back } = await nodeAt(event);
    // The goals are boxes of their own.
    return onForm(event.request, anyForm, async (fields) => {
      const given = knownIn(nodeForm, fields);
      await changeNode(db, governmentId, actor, {
        ...at(given.gezien),
        nodeId,
        given: {
          code: given.code,
          title: given.titel,
          priority: given.prioritair === 'ja',
          description: given.omschrijving,
          startsOn: given.van,
          endsOn: given.tot,
          policyField: given.beleidsveld,
          externalCode: given.rapporteringscode,
          sdgs: goalsIn(fields),
        },
        isField: (code) => findPolicyField(code) !== null,
      });
      back('bewaard');
    });
  },
  ramingen: async (event) => {
    const { db, governmentId, actor, at, nodeId, back } = await nodeAt(event);
    return onForm(event.request, anyForm, async (fields) => {
      const { seen, rows, added } = estimatesIn(fields);
      await changeEstimates(db, governmentId, actor, { ...at(seen), nodeId, rows, added });
      back('ramingen');
    });
  },
  wie: async (event) => {
    const { db, governmentId, actor, now, nodeId, back } = await nodeAt(event);
    return onForm(event.request, whoForm, async ({ eigenaar, dienst }) => {
      // Who may not write the plan has another page for it.
      permitPlan(actor, 'plan.change', { state: 'concept' });
      await assignActions(db, governmentId, actor, {
        nodeIds: [nodeId],
        ownerId: eigenaar === '' ? null : eigenaar,
        serviceId: dienst === '' ? null : dienst,
        now,
      });
      back('wie');
    });
  },
  plaats: async (event) => {
    const { db, governmentId, actor, at, nodeId, back } = await nodeAt(event);
    return onForm(event.request, placeForm, async ({ gezien, onder }) => {
      await moveNode(db, governmentId, actor, {
        ...at(gezien),
        nodeId,
        to: { parentId: onder === '' ? null : onder, beforeId: null },
      });
      back('verplaatst');
    });
  },
  terug: async (event) => {
    const { slug, id, db, governmentId, actor, at, nodeId, back } = await nodeAt(event);
    return onForm(event.request, seenForm, async ({ gezien }) => {
      const { removed } = await takeBack(db, governmentId, actor, { ...at(gezien), nodeId });
      if (removed) redirect(303, writeVersionAddress(slug, id, { klaar: 'weg' }));
      back('terug');
    });
  },
};
