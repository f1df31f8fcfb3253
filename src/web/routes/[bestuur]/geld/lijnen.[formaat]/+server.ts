import { Refusal } from '../../../../../kernel/refusal.ts';
import { askMoney } from '../../../../ask-money.ts';
import { fromPath } from '../../../../door.ts';
import { moneyFileDoor } from '../../../../money-door.ts';
import { linesSheet, sheetAnswer } from '../../../../money-file.ts';
import { linesView } from '../../../../lines-page.ts';
import { moneyWords } from '../../../../money.nl.ts';
import { errorWords } from '../../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { formaat } = fromPath(moneyFileDoor, params);
  const { government, asked } = await askMoney(locals, url, (tx, found, who) =>
    linesView(tx, found, who, true),
  );
  if (asked === null) throw new Refusal('not-found', errorWords.notFound);
  return sheetAnswer(linesSheet(asked, asked.also), {
    format: formaat,
    name: moneyWords.sheet.lines,
    government,
    now: locals.site.clock(),
  });
};
