import { askComparison } from '../../../../../../ask-comparison.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { comparisonSheet } from '../../../../../../comparison-sheet.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { sheetAnswer } from '../../../../../../sheet-answer.ts';
import { versionCompareQuery, versionFileDoor } from '../../../../../../version-door.ts';
import { versionWords as words } from '../../../../../../version.nl.ts';
import type { RequestHandler } from './$types';

/** Exactly what the comparison shows at the same address, as a file. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, id, formaat } = fromPath(versionFileDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const asked = await askComparison(locals, government, id, fromQuery(versionCompareQuery, url));
  return sheetAnswer(comparisonSheet(asked), formaat, {
    sheet: words.compareTitle,
    title: `${asked.version.label}: ${words.compareTitle.toLowerCase()}`,
    author: government.name,
    file: `${government.slug}-wijzigingen`,
    now: locals.site.clock(),
  });
};
