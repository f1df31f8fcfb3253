import { redirect } from '@sveltejs/kit';
import { comparedLines } from '../../../../../../../../budget/compare.query.ts';
import { openVersion } from '../../../../../../../../budget/version.query.ts';
import { Refusal } from '../../../../../../../../kernel/refusal.ts';
import { listBodies } from '../../../../../../../../organisation/government.store.ts';
import { nodesAt } from '../../../../../../../../planning/node.store.ts';
import { mayPlan } from '../../../../../../../../planning/permissions.ts';
import { versionBefore } from '../../../../../../../../planning/version.ts';
import { reasonsOf } from '../../../../../../../../planning/version.store.ts';
import { changeVersionReason } from '../../../../../../../../planning/version.usecase.ts';
import { withGovernment } from '../../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../../../door.ts';
import { onForm } from '../../../../../../../form.ts';
import { Kept } from '../../../../../../../kept.ts';
import { shownPlain } from '../../../../../../../shown.ts';
import { errorWords } from '../../../../../../../site.nl.ts';
import { versionChangeAddress } from '../../../../../../../version-addresses.ts';
import {
  reasonForm,
  versionCompareQuery,
  versionNodeDoor,
  yearsQuery,
} from '../../../../../../../version-door.ts';
import type { Actions, PageServerLoad } from './$types';

/** In an address: money outside the tree. In the data it is ''. */
const nodeOf = (part: string): string => (part === 'zonder' ? '' : part);

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, onderdeel } = fromPath(versionNodeDoor, params);
  const { met } = fromQuery(versionCompareQuery.pick({ met: true }), url);
  const { klaar } = fromQuery(yearsQuery.pick({ klaar: true }), url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const nodeId = nodeOf(onderdeel);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const { plan, version, versions } = await openVersion(tx, actor, id);
    const before = versionBefore(versions, version);
    const reference = met === undefined ? before : versions.find((one) => one.id === met);
    if (reference === undefined) throw new Refusal('not-found', errorWords.notFound);
    const now = await nodesAt(tx, plan.id, version.sequence);
    const then = reference === null ? [] : await nodesAt(tx, plan.id, reference.sequence);
    const node = [...now, ...then].find((one) => one.nodeId === nodeId) ?? null;
    if (node === null && nodeId !== '') throw new Refusal('not-found', errorWords.notFound);
    const own = reference?.id === before?.id;
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan,
        version,
        reference,
        node,
        was: then.find((one) => one.nodeId === nodeId) ?? null,
        ...(await comparedLines(tx, { reference, version }, [now, then], nodeId)),
        names: Object.fromEntries([...then, ...now].map((one) => [one.nodeId, one])),
        bodies: await listBodies(tx),
        reason: own ? ((await reasonsOf(tx, version.id)).get(nodeId) ?? '') : '',
        own,
        mayChange: own && mayPlan(actor, 'plan.change', { state: version.state }).ok,
        set: version.state === 'set' && now.some((one) => one.nodeId === nodeId),
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
        nodeId: nodeOf(onderdeel),
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
