import { capacityLines } from '../../../../../../schools/capacity-lines.query.ts';
import { capacityTable } from '../../../../../../schools/capacity-table.ts';
import { listYears } from '../../../../../../schools/school-year.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { permitSchools } from '../../../../../keeps-schools.ts';
import { capacityFileDoor, keepQuery } from '../../../../../schools-door.ts';
import { schoolsWords } from '../../../../../schools.nl.ts';
import { sheetAnswer } from '../../../../../sheet-answer.ts';
import type { RequestHandler } from './$types';

/** Capacities in the shape in which they come in. A file is Dutch: its words are its format. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, wat, formaat } = fromPath(capacityFileDoor, params);
  const { jaar } = fromQuery(keepQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitSchools(locals, government, url);
  const lines =
    wat === 'sjabloon'
      ? []
      : await withGovernment(locals.site.connection.app, government.id, async (tx) => {
          const year = jaar ?? (await listYears(tx))[0]?.year;
          return year === undefined ? [] : capacityLines(tx, year);
        });
  return sheetAnswer(capacityTable(lines), formaat, {
    sheet: schoolsWords.places,
    title: schoolsWords.keepTitle,
    author: government.name,
    file: `${government.slug}-capaciteiten-${wat}`,
    now: locals.site.clock(),
  });
};
