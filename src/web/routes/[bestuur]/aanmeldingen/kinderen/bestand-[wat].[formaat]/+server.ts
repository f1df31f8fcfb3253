import { registrationTable } from '../../../../../../enrolment/registration-table.ts';
import { listRuleYears } from '../../../../../../enrolment/rule-set.store.ts';
import { groupNames } from '../../../../../../enrolment/rule-text.nl.ts';
import { listRegistrations } from '../../../../../../enrolment/year.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { enrolmentQuery } from '../../../../../enrolment-door.ts';
import { registrationWords } from '../../../../../registration.nl.ts';
import { childFileDoor } from '../../../../../registration-door.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import { sheetAnswer } from '../../../../../sheet-answer.ts';
import type { RequestHandler } from './$types';

/** Registrations in the shape in which they come in. A file is Dutch: its words are its format. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { bestuur, wat, formaat } = fromPath(childFileDoor, params);
  const { jaar } = fromQuery(enrolmentQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const registrations =
    wat === 'sjabloon'
      ? []
      : await withGovernment(locals.site.connection.app, government.id, async (tx) => {
          const year = jaar ?? (await listRuleYears(tx))[0];
          return year === undefined ? [] : listRegistrations(tx, year);
        });
  return sheetAnswer(registrationTable(registrations, groupNames), formaat, {
    sheet: registrationWords.title,
    title: registrationWords.title,
    author: government.name,
    file: `${government.slug}-aanmeldingen-${wat}`,
    now: locals.site.clock(),
  });
};
