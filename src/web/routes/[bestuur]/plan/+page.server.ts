import { columnsOffered, columnsShown } from '../../../../overview/plan-column.ts';
import { planList, planPage } from '../../../../overview/plan-page.ts';
import { askPlan } from '../../../ask-plan.ts';
import { askPlanVersion } from '../../../ask-plan-version.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { Kept } from '../../../kept.ts';
import { ownServices, queryAgain } from '../../../plan-query.ts';
import { shownOf } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  fromPath(governmentDoor, params);
  const { chosen, asked } = await askPlan(locals, url);
  const shown = shownOf(chosen, 'dicht');
  if (asked === null) {
    const plan = await askPlanVersion(locals, chosen.government, url);
    return { shown, view: null, plan: plan && new Kept(plan) };
  }
  const { query, reading, filter, history } = asked;
  const { where, round, rounds, content } = asked.chosen;
  const open = new Set(query.open?.split(',') ?? []);
  const asList = query.weergave === 'tabel';
  const wish = { filter, history, open };
  const page = planPage(reading, wish);
  const { signedIn } = reading;
  const offered = columnsOffered(page, { signedIn, rounds: history.length, asList });
  return {
    shown,
    plan: null,
    view: new Kept({
      page,
      list: asList ? planList(reading, wish, Number(query.blad ?? '1')) : null,
      columns: { offered, shown: columnsShown(offered, query.kolom) },
      query,
      again: queryAgain(query),
      open: [...open],
      mine: ownServices(locals.actor).length > 0,
      signedIn,
      where,
      round,
      rounds,
      version: content.version?.label ?? null,
      tracked: history.length,
      money: content.columns,
    }),
  };
};
