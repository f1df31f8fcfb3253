import { Refusal } from '../../../../../kernel/refusal.ts';
import { askMoney } from '../../../../ask-money.ts';
import { fromPath } from '../../../../door.ts';
import { moneyFileDoor } from '../../../../money-door.ts';
import { waterfallSheet, sheetAnswer } from '../../../../money-file.ts';
import { waterfallView } from '../../../../money-page.ts';
import { moneyWords } from '../../../../money.nl.ts';
import { errorWords } from '../../../../site.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { formaat } = fromPath(moneyFileDoor, params);
  const { government, asked } = await askMoney(locals, url, waterfallView);
  if (asked === null || typeof asked.also === 'string') throw new Refusal('not-found', errorWords.notFound);
  return sheetAnswer(waterfallSheet(asked, asked.also), {
    format: formaat,
    name: moneyWords.sheet.waterfall,
    government,
    now: locals.site.clock(),
  });
};
