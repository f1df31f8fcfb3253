import { peopleOverview } from '../../../../organisation/administration.query.ts';
import { addPerson } from '../../../../organisation/people.usecase.ts';
import { mayOrganise } from '../../../../organisation/permissions.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { askGovernment } from '../../../ask.ts';
import { momentIn } from '../../../dates.ts';
import { fromPath, governmentDoor } from '../../../door.ts';
import { onForm } from '../../../form.ts';
import { addPersonForm } from '../../../identity-doors.ts';
import { invitationAddress, invitationMail } from '../../../invitation.ts';
import { shownPlain } from '../../../shown.ts';
import { permitPage } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitPage(locals, government, url, 'people.read');
  const { people, places } = await withGovernment(locals.site.connection.app, government.id, peopleOverview);
  return {
    shown: shownPlain(government, 'dicht'),
    people: people.map(({ seenAt, ...person }) => ({
      ...person,
      seen: seenAt === null ? null : momentIn(locals.locale, seenAt),
    })),
    places,
    mayChange: mayOrganise(locals.actor, 'people.change').ok,
  };
};

export const actions: Actions = {
  nieuw: async ({ params, locals, request, url, setHeaders }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site } = locals;
    const government = await askGovernment(site, bestuur);
    setHeaders({ 'cache-control': 'no-store' });
    return onForm(request, addPersonForm, async ({ naam, mail, taal, rol, plaats }) => {
      const message = invitationMail(site, government);
      const { token } = await addPerson(site.connection.app, government.id, locals.actor, {
        name: naam,
        mail,
        locale: taal,
        grant: rol === undefined ? null : { role: rol, ...plaats },
        message,
        now: site.clock(),
      });
      const link = invitationAddress(site, government, url, token);
      return { invited: { name: naam, mail: message === null ? null : mail, link } };
    });
  },
};
