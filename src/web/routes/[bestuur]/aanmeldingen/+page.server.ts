import { randomBytes } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { periodOf } from '../../../../enrolment/calendar.ts';
import { preparationOf } from '../../../../enrolment/before-run.ts';
import { commitDraw, commitDrawPart, drawLots } from '../../../../enrolment/draw.usecase.ts';
import { proposeYearRun } from '../../../../enrolment/run.usecase.ts';
import { enrolmentYear } from '../../../../enrolment/year.query.ts';
import { listRuleYears } from '../../../../enrolment/rule-set.store.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { listSchoolYears } from '../../../../schools/school.store.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { enrolmentAddress, runAddress } from '../../../enrolment-addresses.ts';
import { enrolmentQuery, openForm, proposeForm, yearForm } from '../../../enrolment-door.ts';
import { onForm } from '../../../form.ts';
import { Kept } from '../../../kept.ts';
import { permitEnrolment } from '../../../runs-enrolment.ts';
import { shownPlain } from '../../../shown.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { jaar } = fromQuery(enrolmentQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const ruled = await listRuleYears(tx);
    const schoolYear = jaar ?? ruled[0] ?? Number(locals.site.clock().slice(0, 4));
    const years = [...new Set([...ruled, ...(await listSchoolYears(tx)), schoolYear])];
    return { years: years.toSorted((one, other) => other - one), year: await enrolmentYear(tx, schoolYear) };
  });
  const [newest] = found.year.ruleSets;
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({
      ...found,
      preparation: newest ? preparationOf(newest.rules, found.year.registrations) : null,
      closes: (newest && periodOf(newest.rules)?.until) ?? null,
    }),
  };
};

export const actions: Actions = {
  vastleggen: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, yearForm, async ({ jaar }) => {
      const seed = randomBytes(32).toString('hex');
      await commitDraw(site.connection.app, id, actor, { schoolYear: jaar, seed, now: site.clock() });
      redirect(303, enrolmentAddress(slug, jaar));
    });
  },
  deel: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id } = await askGovernment(site, bestuur);
    return onForm(request, yearForm, async ({ jaar }) => {
      const part = randomBytes(16).toString('hex');
      await commitDrawPart(site.connection.app, id, actor, { schoolYear: jaar, part, now: site.clock() });
      // Shown this once, so it does not go by an address.
      return { part };
    });
  },
  loten: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, openForm, async ({ jaar, code }) => {
      const asked = { schoolYear: jaar, now: site.clock(), typed: code };
      await drawLots(site.connection.app, id, actor, asked);
      redirect(303, enrolmentAddress(slug, jaar));
    });
  },
  voorstellen: async ({ params, locals: { site, actor }, request }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { id, slug } = await askGovernment(site, bestuur);
    return onForm(request, proposeForm, async ({ jaar, reden }) => {
      const asked = { schoolYear: jaar, now: site.clock(), reason: reden };
      redirect(303, runAddress(slug, await proposeYearRun(site.connection.app, id, actor, asked)));
    });
  },
};
