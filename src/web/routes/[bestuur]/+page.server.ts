import { overviewPage } from '../../../overview/overview-page.ts';
import { askChosen, askReading, askView, samePlan } from '../../ask.ts';
import { askDuties } from '../../ask-duties.ts';
import { atRound, fromPath, fromQuery, governmentDoor } from '../../door.ts';
import { shownOf } from '../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { ronde } = fromQuery(atRound, url);
  const chosen = await askChosen(locals.site, bestuur, ronde, locals.actor);
  const shown = shownOf(chosen, 'dicht');
  const duties = await askDuties(locals, chosen.government);
  if (chosen.round === null) return { shown, duties, view: null };
  const line = samePlan(chosen);
  const earlier = line[line.findIndex(({ id }) => id === chosen.round.id) + 1];
  const before = earlier ? await askView(locals.site, chosen.government, earlier) : null;
  const reading = await askReading(locals.site, chosen.government, chosen.view, locals.actor);
  const page = overviewPage(reading, before);
  const open = chosen.rounds.find(({ state }) => state === 'open');
  return {
    shown,
    duties,
    view: {
      page,
      where: chosen.where,
      round: chosen.round,
      before: before?.content.round ?? null,
      open: open && open.id !== chosen.round.id ? open : null,
    },
  };
};
