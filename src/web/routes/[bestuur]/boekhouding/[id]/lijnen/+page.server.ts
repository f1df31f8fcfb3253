import { bookLines } from '../../../../../../budget/ledger.query.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { linesQuery } from '../../../../../books-door.ts';
import { fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { Kept } from '../../../../../kept.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signedIn } from '../../../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { groep, vanaf, zoek } = fromQuery(linesQuery, url);
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const group = groep === undefined ? null : Number(groep);
  const from = Number(vanaf ?? '0');
  const found = await withGovernment(site.connection.app, government.id, (tx) =>
    bookLines(tx, actor, id, { group, text: zoek, from, all: false }),
  );
  return { shown: shownPlain(government, 'dicht'), view: new Kept(found), group, text: zoek, from };
};
