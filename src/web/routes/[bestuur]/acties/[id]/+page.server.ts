import { Refusal } from '../../../../../kernel/refusal.ts';
import { nodeAt } from '../../../../../overview/address.ts';
import { addressesOf } from '../../../../../overview/address.ts';
import { nodePage } from '../../../../../overview/node-page.ts';
import { askChosen, askContents, samePlan } from '../../../../ask.ts';
import { atRound, fromPath, fromQuery, nodeDoor } from '../../../../door.ts';
import { findingLines } from '../../../../finding-line.ts';
import { shownOf } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(nodeDoor, params);
  const { ronde } = fromQuery(atRound, url);
  const chosen = await askChosen(locals.site, bestuur, ronde, locals.actor);
  if (chosen.round === null) throw new Refusal('not-found', errorWords.noNode);
  const { content, round, where, government } = chosen;
  const node = nodeAt(content, id);
  if (node === null) throw new Refusal('not-found', errorWords.noNode);
  const line = samePlan(chosen);
  const contents = await askContents(locals.site, government, line);
  const history = contents.map((one, index) => ({
    content: one,
    frozen: line[index]?.state === 'closed',
  }));
  const page = nodePage(content, node, history);
  return {
    shown: shownOf(chosen, 'gewoon'),
    page,
    findings: findingLines(page.findings, where, addressesOf(content)),
    columns: content.columns,
    where,
    round,
    standard: where.round === null ? round.id : null,
  };
};
