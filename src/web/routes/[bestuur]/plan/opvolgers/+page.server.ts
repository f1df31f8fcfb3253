import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { mayPlan } from '../../../../../planning/permissions.ts';
import { continuedPlans } from '../../../../../planning/successor.query.ts';
import { linkSuccessors, unlinkSuccessor } from '../../../../../planning/successor.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { Kept } from '../../../../kept.ts';
import { shownPlain } from '../../../../shown.ts';
import { successorsAddress } from '../../../../version-addresses.ts';
import { successorForm, successorsQuery } from '../../../../version-door.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { oud, nieuw, onderdeel, bewaard } = fromQuery(successorsQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return {
    shown: shownPlain(government, 'dicht'),
    view: new Kept(
      await withGovernment(site.connection.app, government.id, (tx) =>
        continuedPlans(tx, actor, { oldPlanId: oud ?? null, newPlanId: nieuw ?? null }),
      ),
    ),
    chosen: onderdeel ?? null,
    saved: bewaard === 'ja',
    mayChange: mayPlan(actor, 'successor.change').ok,
  };
};

async function at({ params, url, locals }: RequestEvent) {
  const { bestuur } = fromPath(governmentDoor, params);
  const { oud, nieuw } = fromQuery(successorsQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return {
    db: site.connection.app,
    government,
    actor,
    now: site.clock(),
    plans: { oldPlanId: oud ?? null, newPlanId: nieuw ?? null },
    back: successorsAddress(bestuur, { oud, nieuw, bewaard: 'ja' }),
  };
}

export const actions: Actions = {
  koppel: async (event) => {
    const { db, government, actor, now, back } = await at(event);
    return onForm(event.request, successorForm, async ({ oud, nieuw }) => {
      await linkSuccessors(db, government.id, actor, { links: [{ oldId: oud, newId: nieuw }], now });
      redirect(303, back);
    });
  },
  allemaal: async (event) => {
    const { db, government, actor, now, plans, back } = await at(event);
    return onForm(event.request, z.object({}), async () => {
      const found = await withGovernment(db, government.id, (tx) => continuedPlans(tx, actor, plans));
      const links = (found?.rows ?? []).flatMap(({ node, suggested }) =>
        suggested
          .filter(({ sign }) => sign === 'both')
          .map((one) => ({ oldId: node.nodeId, newId: one.node.nodeId })),
      );
      await linkSuccessors(db, government.id, actor, { links, now });
      redirect(303, back);
    });
  },
  weg: async (event) => {
    const { db, government, actor, now, back } = await at(event);
    return onForm(event.request, successorForm, async ({ oud, nieuw }) => {
      await unlinkSuccessor(db, government.id, actor, { oldId: oud, newId: nieuw, now });
      redirect(303, back);
    });
  },
};
