import { bookLines } from '../../../../../../budget/ledger.query.ts';
import { toDecimal } from '../../../../../../kernel/money.ts';
import { writeCsv } from '../../../../../../overview/csv.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { linesQuery } from '../../../../../books-door.ts';
import { booksWords as words } from '../../../../../books.nl.ts';
import { fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { planMediaTypes } from '../../../../../formats.ts';
import { closedPolicy } from '../../../../../headers.ts';
import { wordsIn } from '../../../../../words.ts';
import type { RequestHandler } from './$types';

/** Every line, as a file. A file is Dutch, as the report is. */
export const GET: RequestHandler = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { groep } = fromQuery(linesQuery, url);
  const government = await askGovernment(site, bestuur);
  const { state, lines } = await withGovernment(site.connection.app, government.id, (tx) =>
    bookLines(tx, actor, id, { group: groep === undefined ? null : Number(groep), from: 0, all: true }),
  );
  const { siteWords } = wordsIn('nl');
  const body = writeCsv({
    head: [
      words.line,
      words.entry,
      words.date,
      words.description,
      words.code,
      words.policyField,
      words.account,
      words.kind,
      words.side,
      words.amount,
    ],
    rows: lines.map((one) => [
      String(one.line),
      one.entry,
      one.bookedOn,
      one.description,
      one.code,
      one.policyField,
      one.account,
      siteWords.kind[one.kind],
      siteWords.side[one.side],
      { figure: toDecimal(one.cents, 2) },
    ]),
  });
  return new Response(body, {
    headers: {
      'content-type': planMediaTypes.csv,
      'content-disposition': `attachment; filename="${government.slug}-boekhouding-${state.year}.csv"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
};
