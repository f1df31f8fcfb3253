import { redirect } from '@sveltejs/kit';
import { listBodies } from '../../../../../../../../organisation/government.store.ts';
import { mayPlan } from '../../../../../../../../planning/permissions.ts';
import { reasonsOf } from '../../../../../../../../planning/version.store.ts';
import { changeVersionReason } from '../../../../../../../../planning/version.usecase.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askChange } from '../../../../../../../ask-version-tables.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../../door.ts';
import { onForm } from '../../../../../../../form.ts';
import { Kept } from '../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../shown.ts';
import { versionChangeAddress } from '../../../../../../../version-addresses.ts';
import {
  nodeOfPart,
  reasonForm,
  versionCompareQuery,
  versionNodeDoor,
  yearsQuery,
} from '../../../../../../../version-door.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(versionNodeDoor, params);
  const { met } = fromQuery(versionCompareQuery.pick({ met: true }), url);
  const { klaar } = fromQuery(yearsQuery.pick({ klaar: true }), url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const nodeId = nodeOfPart(onderdeel);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const asked = await askChange(tx, actor, id, { nodeId, met });
    const { plan, version, before, reference, node, was, nodes, nodesBefore, details, lines, branch } = asked;
    const own = reference?.id === before?.id;
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan,
        version,
        reference,
        node,
        was,
        details,
        lines,
        branch,
        names: Object.fromEntries([...nodesBefore, ...nodes].map((one) => [one.nodeId, one])),
        bodies: await listBodies(tx),
        reason: own ? ((await reasonsOf(tx, version.id)).get(nodeId) ?? '') : '',
        own,
        mayChange: own && mayPlan(actor, 'plan.change', { state: version.state }).ok,
        set: version.state === 'set' && nodes.some((one) => one.nodeId === nodeId),
      }),
      done: klaar === 'reden',
    };
  });
};

export const actions: Actions = {
  reden: async ({ params, request, locals }) => {
    const { bestuur, id, onderdeel } = fromPath(versionNodeDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    return onForm(request, reasonForm, async ({ reden }) => {
      await changeVersionReason(site.connection.app, government.id, actor, {
        versionId: id,
        nodeId: nodeOfPart(onderdeel),
        reason: reden,
        now: site.clock(),
      });
      redirect(
        303,
        versionChangeAddress(bestuur, id, onderdeel === 'zonder' ? null : onderdeel, { klaar: 'reden' }),
      );
    });
  },
};
