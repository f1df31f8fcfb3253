import { Refusal } from '../../../../kernel/refusal.ts';
import { writeCsv } from '../../../../overview/csv.ts';
import { prune } from '../../../../overview/filter.ts';
import { columnsOffered, columnsShown } from '../../../../overview/plan-column.ts';
import { sheetOf } from '../../../../overview/plan-sheet.ts';
import { sheetWords } from '../../../../overview/plan-sheet.nl.ts';
import { writePlainSheet } from '../../../../platform/documents/excel/plain-sheet.ts';
import { askPlan } from '../../../ask-plan.ts';
import { fromPath, planFileDoor } from '../../../door.ts';
import { planMediaTypes } from '../../../formats.ts';
import { closedPolicy } from '../../../headers.ts';
import { wordsIn } from '../../../words.ts';
import { errorWords } from '../../../site.nl.ts';
import type { RequestHandler } from './$types';

/** Exactly what the plan shows at the same address, as a file. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { formaat } = fromPath(planFileDoor, params);
  const { asked } = await askPlan(locals, url);
  if (asked === null) throw new Refusal('not-found', errorWords.noRound);
  const { query, reading, filter, history } = asked;
  const { round, government } = asked.chosen;
  // A file is Dutch, as the report is: its words are its format.
  const { lookingWords, planName } = wordsIn('nl');
  const offered = columnsOffered(
    { lightsUsed: reading.view.lightsUsed(), measure: reading.view.measure },
    { signedIn: reading.signedIn, rounds: history.length, asList: query.weergave === 'tabel' },
  );
  const sheet = sheetOf(prune(reading, filter), reading, {
    columns: columnsShown(offered, query.kolom),
    history,
    words: sheetWords,
  });
  const body =
    formaat === 'csv'
      ? writeCsv(sheet)
      : new Uint8Array(
          await writePlainSheet(lookingWords.sheet, sheet, {
            title: `${planName(round.plan)}, ${round.label}`,
            author: government.name,
            now: locals.site.clock(),
          }),
        );
  return new Response(body, {
    headers: {
      'content-type': planMediaTypes[formaat],
      'content-disposition': `attachment; filename="${government.slug}-plan-${round.to}.${formaat}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
};
