import { askMoney } from '../../../../ask-money.ts';
import { fromPath, governmentDoor } from '../../../../door.ts';
import { Kept } from '../../../../kept.ts';
import { linesView } from '../../../../lines-page.ts';
import { moneyAgain } from '../../../../money-query.ts';
import { shownPlain } from '../../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  fromPath(governmentDoor, params);
  const { government, asked } = await askMoney(locals, url, (tx, found, who) =>
    linesView(tx, found, who, false),
  );
  const shown = shownPlain(government, 'dicht');
  return { shown, view: asked && new Kept({ ...asked, ...asked.also, again: moneyAgain(asked.query) }) };
};
