import { redirect } from '@sveltejs/kit';
import { runningUpdates } from '../../../../../followup/running-updates.query.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { isUuid } from '../../../../../kernel/uuid.ts';
import { nodeAt } from '../../../../../overview/address.ts';
import { listResponsibles } from '../../../../../overview/responsibles.query.ts';
import { planAsSet, planSays } from '../../../../../overview/plan-version.query.ts';
import { nodePage } from '../../../../../overview/node-page.ts';
import { mayOrganise } from '../../../../../organisation/permissions.ts';
import { linksOfNode } from '../../../../../planning/successor.query.ts';
import { type GovernmentName, withGovernment } from '../../../../../platform/database/government.ts';
import { continuedLines } from '../../../../continued.ts';
import { askChosenAnd, askViews, samePlan } from '../../../../ask.ts';
import { atRound, fromPath, fromQuery, nodeDoor } from '../../../../door.ts';
import { findingLines } from '../../../../finding-line.ts';
import { Kept } from '../../../../kept.ts';
import { shownOf } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import { versionNodeAddress } from '../../../../version-addresses.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { id } = fromPath(nodeDoor, params);
  const { ronde } = fromQuery(atRound, url);
  const { chosen, also: responsibles } = await askChosenAnd(locals, ronde, (tx) =>
    listResponsibles(tx, locals.actor),
  );
  if (chosen.round === null) return leave(locals, chosen.government, id);
  const { view, content, round, where, government } = chosen;
  const node = nodeAt(content, id);
  if (node === null) throw new Refusal('not-found', errorWords.noNode);
  const line = samePlan(chosen);
  const others = await askViews(
    locals.site,
    government,
    line.filter((one) => one !== round),
  );
  const history = line.map((one) => ({
    view: one === round ? view : (others.shift() ?? view),
    frozen: one.state === 'closed',
  }));
  const page = nodePage(view, node, history);
  const { plan: own, version } = content;
  const [running, links, says] = await withGovernment(
    locals.site.connection.app,
    government.id,
    async (tx) => [
      await runningUpdates(tx, locals.actor, node.node),
      await linksOfNode(tx, locals.actor, node.node),
      version &&
        (await planSays(tx, locals.actor, {
          planId: own.id,
          versionId: version.id,
          node: { id: node.node, title: node.title },
        })),
    ],
  );
  return {
    running,
    says: says && { ...says, href: versionNodeAddress(government.slug, says.versionId, node.node) },
    continued: continuedLines(government.slug, links, chosen.rounds),
    responsible: responsibles.get(node.node) ?? null,
    trail: mayOrganise(locals.actor, 'trail.read').ok ? node.node : null,
    shown: shownOf(chosen, 'gewoon'),
    page: new Kept(page),
    findings: findingLines(page.findings, where, view.segments()),
    columns: content.columns,
    where,
    round,
    standard: where.round === null ? round.id : null,
  };
};

/** Without a round an action stands where its version has it. */
async function leave(
  { site, actor }: Pick<App.Locals, 'site' | 'actor'>,
  { id: governmentId, slug }: GovernmentName,
  nodeId: string,
): Promise<never> {
  const shown = isUuid(nodeId)
    ? await withGovernment(site.connection.app, governmentId, (tx) => planAsSet(tx, actor))
    : null;
  if (!shown) throw new Refusal('not-found', errorWords.noNode);
  redirect(307, versionNodeAddress(slug, shown.version.id, nodeId));
}
