import { bookLines } from '../../../../../../budget/ledger.query.ts';
import { ledgerTable } from '../../../../../../intake/table-write.ts';
import { listBodies } from '../../../../../../organisation/government.store.ts';
import { writeCsv } from '../../../../../../overview/csv.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { linesQuery } from '../../../../../books-door.ts';
import { fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { planMediaTypes } from '../../../../../formats.ts';
import { closedPolicy } from '../../../../../headers.ts';
import type { RequestHandler } from './$types';

/** Every line, in the shape in which it came in: it can be taken in again as it is. */
export const GET: RequestHandler = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { groep, zoek } = fromQuery(linesQuery, url);
  const government = await askGovernment(site, bestuur);
  const group = groep === undefined ? null : Number(groep);
  const { state, lines, bodies } = await withGovernment(site.connection.app, government.id, async (tx) => ({
    ...(await bookLines(tx, actor, id, { group, text: zoek, from: 0, all: true })),
    bodies: await listBodies(tx),
  }));
  const body = writeCsv(ledgerTable(lines, bodies));
  return new Response(body, {
    headers: {
      'content-type': planMediaTypes.csv,
      'content-disposition': `attachment; filename="${government.slug}-boekhouding-${state.year}.csv"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
};
