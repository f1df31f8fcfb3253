import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { listPlaces } from '../../../../../organisation/administration.query.ts';
import { listAssignedActions } from '../../../../../organisation/assignment-list.query.ts';
import { listPeople } from '../../../../../organisation/person.store.ts';
import { mayOrganise } from '../../../../../organisation/permissions.ts';
import { assignActions } from '../../../../../organisation/services.usecase.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { administrationWords as en } from '../../../../administration.en.ts';
import { administrationWords as nl } from '../../../../administration.nl.ts';
import { askGovernment } from '../../../../ask.ts';
import { formOf, fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { comeBack, refused } from '../../../../form.ts';
import { assignForm, assignmentsQuery } from '../../../../identity-doors.ts';
import { choose } from '../../../../locale.ts';
import { shownPlain } from '../../../../shown.ts';
import { permitPage } from '../../../../signed-in.ts';
import { errorWords } from '../../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  permitPage(locals, government, url, 'assignments.change', { anywhere: true });
  const { toon, q } = fromQuery(assignmentsQuery, url);
  const {
    actions: every,
    people,
    places,
  } = await withGovernment(locals.site.connection.app, government.id, async (tx) => ({
    actions: await listAssignedActions(tx),
    people: await listPeople(tx),
    places: await listPlaces(tx),
  }));
  // Who leads a service sees the actions of that service.
  const mine = every.filter(
    ({ serviceId }) => mayOrganise(locals.actor, 'assignments.change', { serviceId }).ok,
  );
  const words = bare(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const actions = mine.filter(
    (one) =>
      (toon !== 'ownerless' || one.ownerId === null) &&
      (toon !== 'serviceless' || one.serviceId === null) &&
      words.every((word) => bare(`${one.code ?? ''} ${one.title}`).includes(word)),
  );
  const changed = /^\d{1,5}$/.exec(url.searchParams.get('veranderd') ?? '');
  return {
    shown: shownPlain(government, 'dicht'),
    filter: { show: toon ?? '', q: q ?? '' },
    actions,
    all: mine.length,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    people: people.filter(({ state }) => state !== 'closed').map(({ id, name }) => ({ id, name })),
    services: places.services
      .filter(
        ({ id, ended }) => !ended && mayOrganise(locals.actor, 'assignments.change', { serviceId: id }).ok,
      )
      .map(({ id, name }) => ({ id, name })),
    serviceNames: Object.fromEntries(places.services.map(({ id, name }) => [id, name])),
    changed: changed ? Number(changed[0]) : null,
  };
};

const chosen = (value: string): string | null | undefined =>
  value === 'houden' ? undefined : value === '' ? null : value;

export const actions: Actions = {
  default: async ({ params, locals, request, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    const form = await formOf(request);
    // The one form where a field comes more than once: the actions that were chosen.
    const parsed = assignForm.safeParse({
      eigenaar: form.get('eigenaar'),
      dienst: form.get('dienst'),
      acties: form.getAll('actie'),
    });
    if (!parsed.success) throw new Refusal('usage', errorWords.bad);
    const { eigenaar, dienst, acties } = parsed.data;
    const typed = { eigenaar, dienst, acties: acties.join(' ') };
    if (acties.length === 0)
      return comeBack(400, choose(locals.locale, { nl, en }).assignments.noneChosen, typed);
    try {
      const count = await assignActions(site.connection.app, government.id, actor, {
        nodeIds: acties,
        ownerId: chosen(eigenaar),
        serviceId: chosen(dienst),
        now: site.clock(),
      });
      const query = new URLSearchParams(url.search);
      query.delete('/default');
      query.set('veranderd', String(count));
      redirect(303, `/${government.slug}/beheer/toewijzingen?${query}`);
    } catch (error) {
      return refused(error, typed);
    }
  },
};
