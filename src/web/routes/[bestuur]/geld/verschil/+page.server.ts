import { Refusal } from '../../../../../kernel/refusal.ts';
import { askMoney } from '../../../../ask-money.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { Kept } from '../../../../kept.ts';
import { waterfallView } from '../../../../money-page.ts';
import { moneyAgain } from '../../../../money-query.ts';
import { shownPlain } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  fromPath(governmentDoor, params);
  const { government, asked } = await askMoney(locals, url, waterfallView);
  const shown = shownPlain(government, 'dicht');
  if (asked?.also === 'not-there') throw new Refusal('not-found', errorWords.notFound);
  return {
    shown,
    view:
      asked &&
      new Kept({ ...asked, fall: asked.also === 'none' ? null : asked.also, again: moneyAgain(asked.query) }),
  };
};
