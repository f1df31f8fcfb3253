import { Refusal } from '../../../../kernel/refusal.ts';
import { askMoney } from '../../../ask-money.ts';
import { fromPath } from '../../../door.ts';
import { moneyFileDoor } from '../../../money-door.ts';
import { moneySheet, sheetAnswer } from '../../../money-file.ts';
import { moneyView } from '../../../money-page.ts';
import { moneyWords } from '../../../money.nl.ts';
import { errorWords } from '../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { formaat } = fromPath(moneyFileDoor, params);
  const { government, asked } = await askMoney(locals, url, (tx, found) =>
    moneyView(tx, { ...found, query: { ...found.query, deep: true } }),
  );
  if (asked === null) throw new Refusal('not-found', errorWords.notFound);
  return sheetAnswer(moneySheet(asked, asked.also), {
    format: formaat,
    name: moneyWords.sheet.money,
    government,
    now: locals.site.clock(),
  });
};
