import { Refusal } from '../../../../../../kernel/refusal.ts';
import { askBeside } from '../../../../../ask-beside.ts';
import { askGovernment } from '../../../../../ask.ts';
import { columnSheet } from '../../../../../comparison-sheet.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { sheetAnswer } from '../../../../../sheet-answer.ts';
import { errorWords } from '../../../../../site.nl.ts';
import { besideFileDoor, besideQuery } from '../../../../../version-door.ts';
import { versionWords as words } from '../../../../../version.nl.ts';
import type { RequestHandler } from './$types';

/** Exactly what the versions side by side show at the same address, as a file. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, formaat } = fromPath(besideFileDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const asked = await askBeside(locals, government, fromQuery(besideQuery, url));
  if (asked === null) throw new Refusal('not-found', errorWords.notFound);
  return sheetAnswer(
    columnSheet(
      asked.tree,
      asked.versions.map(({ label }) => label),
    ),
    formaat,
    {
      sheet: words.sheet,
      title: words.besideTitle,
      author: government.name,
      file: `${government.slug}-versies`,
      now: locals.site.clock(),
    },
  );
};
