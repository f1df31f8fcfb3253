/** A file of a published run, for everybody, as it was published. */
import { publishedFile } from '../../../../../../../enrolment/published-run.query.ts';
import { resultFileName } from '../../../../../../../enrolment/result-files.ts';
import { Refusal } from '../../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { fromPath } from '../../../../../../door.ts';
import { resultFileDoor } from '../../../../../../enrolment-door.ts';
import { choose } from '../../../../../../locale.ts';
import { resultWords as en } from '../../../../../../results.en.ts';
import { resultWords as nl } from '../../../../../../results.nl.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { site, locale } }) => {
  const { bestuur, toewijzing, bestand } = fromPath(resultFileDoor, params);
  const government = await askGovernment(site, bestuur);
  const found = await withGovernment(site.connection.app, government.id, (tx) =>
    publishedFile(tx, toewijzing, bestand),
  );
  if (!found) throw new Refusal('not-found', choose(locale, { nl, en }).noFile);
  return new Response(found.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${resultFileName(found.schoolYear, bestand)}"`,
    },
  });
};
