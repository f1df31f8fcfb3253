import { redirect } from '@sveltejs/kit';
import { optionName } from '../../../../../enrolment/option-name.ts';
import { choicesOf, runPage } from '../../../../../enrolment/run-page.query.ts';
import { publishYearRun } from '../../../../../enrolment/publish.usecase.ts';
import { enrolmentRefusals as en } from '../../../../../enrolment/refusals.en.ts';
import { enrolmentRefusals as nl } from '../../../../../enrolment/refusals.nl.ts';
import { decideYearRun } from '../../../../../enrolment/run.usecase.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../door.ts';
import { runAddress } from '../../../../enrolment-addresses.ts';
import { runDoor, runQuery } from '../../../../enrolment-door.ts';
import { refused } from '../../../../form.ts';
import { Kept } from '../../../../kept.ts';
import { choose } from '../../../../locale.ts';
import { permitEnrolment } from '../../../../runs-enrolment.ts';
import { shownPlain } from '../../../../shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, toewijzing } = fromPath(runDoor, params);
  const { code } = fromQuery(runQuery, url);
  const government = await askGovernment(locals.site, bestuur);
  permitEnrolment(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    runPage(tx, toewijzing),
  );
  if (!found) throw new Refusal('not-found', choose(locals.locale, { nl, en }).noRun);
  const { run, computed, names } = found;
  const children = (computed?.input.children ?? []).map(({ id, choices }) => {
    const place = computed?.allocation.assignment[id] ?? null;
    return {
      id,
      place: place === null ? null : optionName(names, place),
      choice: place === null ? null : choices.indexOf(place) + 1,
    };
  });
  return {
    shown: shownPlain(government, 'gewoon'),
    view: new Kept({
      run,
      code: code ?? null,
      choices: code === undefined ? null : choicesOf(found, code),
      children: computed === null ? null : children,
      checks: computed?.allocation.checks ?? null,
      isPublishable: found.isNewest && run.state === 'confirmed' && computed !== null,
      changes: found.changes,
      isMine: locals.actor.person?.id === run.proposedBy,
    }),
  };
};

async function decide({ params, locals }: RequestEvent, verb: 'run.confirm' | 'run.withdraw') {
  const { bestuur, toewijzing: id } = fromPath(runDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  try {
    await decideYearRun(site.connection.app, government.id, actor, { id, verb, now: site.clock() });
  } catch (error) {
    return refused(error, {});
  }
  redirect(303, runAddress(government.slug, id));
}

async function publish({ params, locals }: RequestEvent) {
  const { bestuur, toewijzing: id } = fromPath(runDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  try {
    await publishYearRun(site.connection.app, government.id, actor, { id, now: site.clock() });
  } catch (error) {
    return refused(error, {});
  }
  redirect(303, runAddress(government.slug, id));
}

export const actions: Actions = {
  bevestigen: (event) => decide(event, 'run.confirm'),
  publiceren: publish,
  intrekken: (event) => decide(event, 'run.withdraw'),
};
