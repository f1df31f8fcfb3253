import { listStock } from '../../../../../../budget/stock.store.ts';
import { listBodies } from '../../../../../../organisation/government.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { stockWords as words } from '../../../../../credit.nl.ts';
import { fromPath } from '../../../../../door.ts';
import { sheetAnswer } from '../../../../../sheet-answer.ts';
import { besideFileDoor } from '../../../../../version-door.ts';
import { stockSheet } from '../../../../../version-sheets.ts';
import type { RequestHandler } from './$types';

/** What was entered that can't be added up, as a file. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { bestuur, formaat } = fromPath(besideFileDoor, params);
  const { site } = locals;
  const government = await askGovernment(site, bestuur);
  const sheet = await withGovernment(site.connection.app, government.id, async (tx) =>
    stockSheet(await listStock(tx), await listBodies(tx)),
  );
  return sheetAnswer(sheet, formaat, {
    sheet: words.title,
    title: words.title,
    author: government.name,
    file: `${government.slug}-schulden-en-resultaten`,
    now: site.clock(),
  });
};
