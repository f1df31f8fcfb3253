import { redirect } from '@sveltejs/kit';
import type { Transaction } from 'kysely';
import { proposeRound } from '../../../../../followup/calendar.ts';
import type { RoundKind } from '../../../../../followup/closing.ts';
import {
  previewRound,
  roundChoices,
  type RoundChoices,
} from '../../../../../followup/round-choices.query.ts';
import { openRound } from '../../../../../followup/round.usecase.ts';
import { dayOf } from '../../../../../kernel/day.ts';
import type { Actor } from '../../../../../organisation/person.ts';
import { mayOrganise } from '../../../../../organisation/permissions.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import type { Schema } from '../../../../../platform/database/schema.ts';
import { boardAddress } from '../../../../addresses.ts';
import { askGovernment } from '../../../../ask.ts';
import { attempt, type Typed } from '../../../../attempt.ts';
import { formOf, fromForm, fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { anyFields, newRoundDoor } from '../../../../round-door.ts';
import { newRoundIn } from '../../../../round-fields.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** As it usually goes: the newest version that is set, and the newest books of the year and of the year before. */
function usualFields(
  choices: RoundChoices,
  kind: RoundKind,
  planId: string | undefined,
  today: string,
): Typed {
  const proposal = proposeRound(kind, today);
  const plan = choices.plans.find(({ id }) => id === planId) ?? choices.plans[0];
  const version = choices.versions.find(({ state }) => state === 'set') ?? choices.versions[0];
  const year = Number(proposal.to.slice(0, 4));
  const states = [year, year - 1].flatMap((one) => {
    const newest = choices.ledgerStates.find((state) => state.year === one);
    return newest ? [newest] : [];
  });
  return {
    soort: kind,
    plan: plan?.id ?? '',
    versie: version?.id ?? '',
    van: proposal.from,
    tot: proposal.to,
    peildatum: proposal.cutOff,
    termijn: proposal.deadline,
    nazicht: proposal.reviewDeadline,
    raad: proposal.councilOn ?? '',
    drempel: '20',
    gevraagd: 'all',
    ...Object.fromEntries(states.map(({ id }) => [`stand-${id}`, 'ja'])),
  };
}

/** What the page shows of a choice: whom it would ask, and from which actions a selection is made. */
async function shownFor(tx: Transaction<Schema>, actor: Actor, fields: Typed) {
  const given = newRoundIn(fields);
  if (given.versionId === '') return { preview: null, actions: [] };
  const preview = await previewRound(tx, actor, given);
  const all = await previewRound(tx, actor, { ...given, asked: 'all' });
  return { preview, actions: all.asked };
}

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { soort = 'h1', plan } = fromQuery(newRoundDoor, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const choices = await roundChoices(tx, actor, plan);
    const fields = usualFields(choices, soort, plan, dayOf(site.clock()));
    return {
      shown: shownPlain(government, 'gewoon'),
      kind: soort,
      choices,
      fields,
      mayAssign: mayOrganise(actor, 'assignments.change').ok,
      ...(await shownFor(tx, actor, fields)),
    };
  });
};

async function at({ params, locals, request }: RequestEvent) {
  const { bestuur } = fromPath(governmentDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const fields = fromForm(anyFields, await formOf(request));
  const db = site.connection.app;
  const shown = await withGovernment(db, government.id, (tx) => shownFor(tx, actor, fields));
  return { db, government, actor, fields, now: site.clock(), shown };
}

export const actions: Actions = {
  bekijk: async (event) => {
    const { fields, shown } = await at(event);
    return { fields, looked: false, sentence: undefined, ...shown };
  },
  open: async (event) => {
    const { db, government, actor, fields, now, shown } = await at(event);
    // Nobody opens a round without having seen whom it asks, and which actions nobody answers for.
    const seen = `${shown.preview?.asked.length ?? 0} ${shown.preview?.ownerless.length ?? 0}`;
    if (fields['gezien'] !== seen) return { fields, looked: true, sentence: undefined, ...shown };
    let roundId = '';
    const refused = await attempt(fields, async () => {
      ({ roundId } = await openRound(db, government.id, actor, { ...newRoundIn(fields), now }));
    });
    if (refused) return { fields, looked: false, sentence: refused.data.sentence, ...shown };
    redirect(303, boardAddress(government.slug, roundId));
  },
};
