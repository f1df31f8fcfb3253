import { overviewPage } from '../../../overview/overview-page.ts';
import { listResponsibles } from '../../../overview/responsibles.query.ts';
import { askChosenAnd, askView, samePlan } from '../../ask.ts';
import { askPlanVersion } from '../../ask-plan-version.ts';
import { askDuties } from '../../ask-duties.ts';
import { atRound, fromPath, fromQuery, governmentDoor } from '../../door.ts';
import { Kept } from '../../kept.ts';
import { shownOf } from '../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  fromPath(governmentDoor, params);
  const { ronde } = fromQuery(atRound, url);
  const { actor } = locals;
  const { chosen, also: responsibles } = await askChosenAnd(locals, ronde, (tx) =>
    listResponsibles(tx, actor),
  );
  const shown = shownOf(chosen, 'dicht');
  const duties = await askDuties(locals, chosen.government);
  if (chosen.round === null) {
    const plan = await askPlanVersion(locals, chosen.government, url);
    return { shown, duties, view: null, plan: plan && new Kept(plan) };
  }
  const line = samePlan(chosen);
  const earlier = line[line.findIndex(({ id }) => id === chosen.round.id) + 1];
  const before = earlier ? await askView(locals.site, chosen.government, earlier) : null;
  const page = overviewPage({ view: chosen.view, signedIn: actor.person !== null, responsibles }, before);
  const open = chosen.rounds.find(({ state }) => state === 'open');
  return {
    shown,
    duties,
    plan: null,
    view: new Kept({
      page,
      where: chosen.where,
      round: chosen.round,
      money: chosen.content.columns,
      before: before?.content.round ?? null,
      open: open && open.id !== chosen.round.id ? open : null,
    }),
  };
};
