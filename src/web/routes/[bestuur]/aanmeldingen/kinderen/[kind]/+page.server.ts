import { redirect } from '@sveltejs/kit';
import { childrenYear } from '../../../../../../enrolment/children-page.query.ts';
import {
  changeRegistration,
  seenRegistration,
  withdrawRegistration,
} from '../../../../../../enrolment/register.usecase.ts';
import { enrolmentRefusals as refusalsEn } from '../../../../../../enrolment/refusals.en.ts';
import { enrolmentRefusals as refusalsNl } from '../../../../../../enrolment/refusals.nl.ts';
import { yearOfChild } from '../../../../../../enrolment/registration.store.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { enrolmentQuery } from '../../../../../enrolment-door.ts';
import { onForm } from '../../../../../form.ts';
import { choose } from '../../../../../locale.ts';
import { childAddress } from '../../../../../registration-addresses.ts';
import { childActForm, childDoor, childForm } from '../../../../../registration-door.ts';
import { permitEnrolment } from '../../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, kind } = fromPath(childDoor, params);
  const { jaar } = fromQuery(enrolmentQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const now = locals.site.clock();
  const { kept, ...year } = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const schoolYear = jaar ?? (await yearOfChild(tx, kind)) ?? Number(now.slice(0, 4));
    return childrenYear(tx, schoolYear, now);
  });
  const found = kept.find(({ registration }) => registration.pseudonym === kind);
  if (!found)
    throw new Refusal(
      'not-found',
      choose(locals.locale, { nl: refusalsNl, en: refusalsEn }).registration.notFound,
    );
  const { registration } = found;
  const other = kept.find(
    (one) =>
      registration.linked !== null &&
      one.registration.linked === registration.linked &&
      one.registration.pseudonym !== kind,
  );
  return {
    shown: shownPlain(government, 'gewoon'),
    year,
    found,
    linkedTo: other?.registration.pseudonym ?? null,
    seen: seenRegistration(registration),
    made: url.searchParams.has('gemaakt'),
    saved: url.searchParams.has('bewaard'),
  };
};

const act =
  (verb: 'registration.withdraw' | 'registration.restore') =>
  async ({ params, locals: { site, actor }, request }: Parameters<NonNullable<Actions[string]>>[0]) => {
    const { bestuur, kind } = fromPath(childDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, childActForm, async ({ jaar, reden }) => {
      const asked = { schoolYear: jaar, reason: reden, now: site.clock(), pseudonym: kind, verb };
      await withdrawRegistration(site.connection.app, id, actor, asked);
      redirect(303, `${childAddress(slug, kind, jaar)}&bewaard`);
    });
  };

export const actions: Actions = {
  wijzig: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur, kind } = fromPath(childDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, childForm, async ({ schoolYear, reason, seen, given }) => {
      const asked = { schoolYear, reason, seen, now: site.clock(), pseudonym: kind, ...given };
      await changeRegistration(site.connection.app, id, actor, asked);
      redirect(303, `${childAddress(slug, kind, schoolYear)}&bewaard`);
    });
  },
  intrekken: act('registration.withdraw'),
  herstellen: act('registration.restore'),
};
