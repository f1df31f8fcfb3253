import { mayBudget } from '../../../../budget/permissions.ts';
import { askMoney, placeOf } from '../../../ask-money.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { Kept } from '../../../kept.ts';
import { moneyView } from '../../../money-page.ts';
import { moneyAgain } from '../../../money-query.ts';
import { shownPlain } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  fromPath(governmentDoor, params);
  const { government, asked } = await askMoney(locals, url, moneyView);
  const shown = shownPlain(government, 'dicht');
  return {
    shown,
    mayMatch: mayBudget(locals.actor, 'match.change').ok,
    view: asked && new Kept({ ...asked, ...asked.also, at: placeOf(asked), again: moneyAgain(asked.query) }),
  };
};
