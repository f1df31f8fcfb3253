import { equilibriumOf } from '../../../../../../../budget/norm.query.ts';
import { openVersion } from '../../../../../../../budget/version.query.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askCredits, askYears } from '../../../../../../ask-version-tables.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { columnSheet } from '../../../../../../comparison-sheet.ts';
import { creditWords, equilibriumWords } from '../../../../../../credit.nl.ts';
import { fromPath, fromQuery } from '../../../../../../door.ts';
import { sheetAnswer } from '../../../../../../sheet-answer.ts';
import { creditsQuery, versionSheetDoor, yearsQuery } from '../../../../../../version-door.ts';
import { creditSheet, equilibriumSheet } from '../../../../../../version-sheets.ts';
import { versionWords as words } from '../../../../../../version.nl.ts';
import type { RequestHandler } from './$types';

/** A table of one version exactly as its page shows it at the same address, as a file. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, id, tabel, formaat } = fromPath(versionSheetDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const now = site.clock();
  const { sheet, title, label } = await withGovernment(site.connection.app, government.id, async (tx) => {
    if (tabel === 'kredieten') {
      const { jaar } = fromQuery(creditsQuery.pick({ jaar: true }), url);
      const asked = await askCredits(tx, actor, id, { jaar, now });
      return { sheet: creditSheet(asked), title: creditWords.title, label: asked.version.label };
    }
    if (tabel === 'evenwicht') {
      const { plan, version } = await openVersion(tx, actor, id);
      const { years } = await equilibriumOf(tx, plan, version);
      return { sheet: equilibriumSheet(years), title: equilibriumWords.title, label: version.label };
    }
    const asked = await askYears(tx, actor, id, fromQuery(yearsQuery, url));
    const heads = [...asked.years.map(String), words.sum];
    return { sheet: columnSheet(asked.tree, heads), title: words.view.years, label: asked.version.label };
  });
  return sheetAnswer(sheet, formaat, {
    sheet: title,
    title: `${label}: ${title.toLowerCase()}`,
    author: government.name,
    file: `${government.slug}-${tabel}`,
    now,
  });
};
