/** What the plan and its export ask: the same address shows and exports the same. */
import type { Filter, Reading } from '../overview/filter.ts';
import type { Traces } from '../overview/history.ts';
import { listResponsibles } from '../overview/responsibles.query.ts';
import { askChosenAnd, askViews, type Chosen, samePlan } from './ask.ts';
import { filterFrom, type PlanQuery, planQuery } from './plan-query.ts';

/** How many rounds the track of an action goes back, this one included. */
const TRACK = 4;

export type AskedPlan = {
  chosen: Chosen;
  query: PlanQuery;
  reading: Reading;
  filter: Filter;
  /** Oldest first. */
  history: Traces[];
};

/** `asked` is null for a government that has no round to show yet. */
export async function askPlan(
  locals: App.Locals,
  url: URL,
): Promise<{ chosen: Awaited<ReturnType<typeof askChosenAnd>>['chosen']; asked: AskedPlan | null }> {
  const { site, actor } = locals;
  const query = planQuery(url);
  const { chosen, also: responsibles } = await askChosenAnd(locals, query.ronde, (tx) =>
    listResponsibles(tx, actor),
  );
  if (chosen.round === null) return { chosen, asked: null };
  const line = samePlan(chosen);
  const at = line.findIndex(({ id }) => id === chosen.round.id);
  const last = line.slice(at, at + TRACK).toReversed();
  const earlier = await askViews(site, chosen.government, last.slice(0, -1));
  return {
    chosen,
    asked: {
      chosen,
      query,
      reading: { view: chosen.view, signedIn: actor.person !== null, responsibles },
      filter: filterFrom(query, chosen.view, actor),
      history: [...earlier, chosen.view].map((view) => view.traces()),
    },
  };
}
