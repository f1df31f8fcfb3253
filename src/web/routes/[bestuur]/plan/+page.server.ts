import { tracesOf } from '../../../../overview/history.ts';
import { planPage } from '../../../../overview/plan-page.ts';
import { askChosen, askContents, samePlan } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor, planDoor } from '../../../door.ts';
import { shownOf } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

/** How many rounds the track of an action goes back, this one included. */
const TRACK = 4;

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { ronde, status, licht, prioritair, q } = fromQuery(planDoor, url);
  const chosen = await askChosen(locals.site, bestuur, ronde, locals.actor);
  const shown = shownOf(chosen, 'dicht');
  if (chosen.round === null) return { shown, view: null };
  const line = samePlan(chosen);
  const at = line.findIndex(({ id }) => id === chosen.round.id);
  const last = line.slice(at, at + TRACK).toReversed();
  const history = (await askContents(locals.site, chosen.government, last)).map(tracesOf);
  const filter = {
    status: status ?? null,
    light: licht ?? null,
    priority: prioritair === 'ja',
    words: q ?? '',
  };
  return {
    shown,
    view: {
      page: planPage(chosen.content, filter, history),
      filter,
      where: chosen.where,
      round: chosen.round,
      version: chosen.content.version?.label ?? null,
      rounds: chosen.rounds,
      tracked: last.length,
    },
  };
};
