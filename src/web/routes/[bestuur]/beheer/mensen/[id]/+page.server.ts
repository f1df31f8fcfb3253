import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { personPage } from '../../../../../../organisation/administration.query.ts';
import {
  closeAccount,
  eraseAccount,
  giveGrant,
  inviteAgain,
  renamePerson,
  takeGrant,
} from '../../../../../../organisation/people.usecase.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { administrationWords } from '../../../../../administration.nl.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { closeForm, detailsForm, giveForm, personDoor, takeForm } from '../../../../../identity-doors.ts';
import { invitationAddress, invitationMail } from '../../../../../invitation.ts';
import { shownPlain } from '../../../../../shown.ts';
import { permitPage } from '../../../../../signed-in.ts';
import { errorWords } from '../../../../../site.nl.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur, id } = fromPath(personDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitPage(locals, government, url, 'people.change');
  const found = await withGovernment(locals.site.connection.app, government.id, (tx) => personPage(tx, id));
  if (found === null) throw new Refusal('not-found', errorWords.notFound);
  return { shown: shownPlain(government, 'gewoon'), saved: url.searchParams.has('bewaard'), ...found };
};

async function asked({ params, locals }: RequestEvent) {
  const { bestuur, id } = fromPath(personDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const back = (): never => redirect(303, `/${government.slug}/beheer/mensen/${id}?bewaard`);
  return { site, db: site.connection.app, government, actor, personId: id, now: site.clock(), back };
}

export const actions: Actions = {
  gegevens: async (event) => {
    const { db, government, actor, personId, now, back } = await asked(event);
    return onForm(event.request, detailsForm, async ({ naam, mail, taal }) => {
      await renamePerson(db, government.id, actor, { personId, name: naam, mail, locale: taal, now });
      back();
    });
  },
  geef: async (event) => {
    const { db, government, actor, personId, now, back } = await asked(event);
    return onForm(event.request, giveForm, async ({ rol, plaats }) => {
      await giveGrant(db, government.id, actor, { personId, grant: { role: rol, ...plaats }, now });
      back();
    });
  },
  neem: async (event) => {
    const { db, government, actor, personId, now, back } = await asked(event);
    return onForm(event.request, takeForm, async ({ recht }) => {
      await takeGrant(db, government.id, actor, { personId, grantId: recht, now });
      back();
    });
  },
  link: async (event) => {
    const { site, db, government, actor, personId, now } = await asked(event);
    event.setHeaders({ 'cache-control': 'no-store' });
    return onForm(event.request, closeForm, async () => {
      const message = invitationMail(site, government);
      const { token, person } = await inviteAgain(db, government.id, actor, { personId, message, now });
      const link = invitationAddress(site, government, event.url, token);
      return { invited: { name: person.name, mail: message === null ? null : person.mail, link } };
    });
  },
  sluit: async (event) => {
    const { db, government, actor, personId, now, back } = await asked(event);
    return onForm(event.request, closeForm, async ({ opvolger }) => {
      await closeAccount(db, government.id, actor, { personId, successorId: opvolger ?? null, now });
      back();
    });
  },
  wis: async (event) => {
    const { db, government, actor, personId, now, back } = await asked(event);
    return onForm(event.request, closeForm, async () => {
      // What stands in its place is stored, and then in the language of the government.
      const { placeholder } = administrationWords.person;
      await eraseAccount(db, government.id, actor, { personId, placeholder, now });
      back();
    });
  },
};
