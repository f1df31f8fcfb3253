import { redirect } from '@sveltejs/kit';
import { closingPage } from '../../../../../../followup/closing-page.query.ts';
import {
  closeRoundOf,
  correctClosing,
  publish,
  recordDecision,
} from '../../../../../../followup/closing.usecase.ts';
import { changeRound } from '../../../../../../followup/round.usecase.ts';
import { dayOf } from '../../../../../../kernel/day.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { closeRoundAddress } from '../../../../../addresses.ts';
import { askGovernment } from '../../../../../ask.ts';
import { attempt, typedIn } from '../../../../../attempt.ts';
import { correctionIn } from '../../../../../correction-fields.ts';
import { formOf, fromForm, fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { narrativeIn } from '../../../../../narrative-fields.ts';
import { anyFields, closeDoor, decisionDoor } from '../../../../../round-door.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signedIn } from '../../../../../signed-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const query = fromQuery(closeDoor, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const today = dayOf(site.clock());
  const closing = await withGovernment(site.connection.app, government.id, (tx) =>
    closingPage(tx, actor, { roundId: id, nodeId: query.actie ?? null, today }),
  );
  return { shown: shownPlain(government, 'gewoon'), closing, today, done: query.klaar ?? null };
};

async function at(event: RequestEvent) {
  const { bestuur, id } = fromPath(roundDoor, event.params);
  const { site, actor } = event.locals;
  const government = await askGovernment(site, bestuur);
  const fields = fromForm(anyFields, await formOf(event.request));
  const db = site.connection.app;
  const now = site.clock();
  const closing = await withGovernment(db, government.id, (tx) =>
    closingPage(tx, actor, { roundId: id, nodeId: fields['actie'] ?? null, today: dayOf(now) }),
  );
  const codes = new Map(
    closing.actions.flatMap(({ nodeId, code }) => (code === null ? [] : [[code, nodeId] as const])),
  );
  const to = (done: string): string => `${closeRoundAddress(government.slug, id)}?klaar=${done}`;
  return { db, government, actor, id, fields, now, codes, closing, to };
}

export const actions: Actions = {
  tekst: async (event) => {
    const { db, government, actor, id, fields, now, codes, to } = await at(event);
    const refused = await attempt(fields, () =>
      changeRound(db, government.id, actor, {
        roundId: id,
        assumptions: narrativeIn(fields, 'assumpties', codes) ?? null,
        risks: narrativeIn(fields, 'risicos', codes) ?? null,
        now,
      }),
    );
    if (refused) return refused;
    redirect(303, to('tekst'));
  },
  sluit: async (event) => {
    const { db, government, actor, id, fields, now, to } = await at(event);
    const refused = await attempt(fields, () =>
      closeRoundOf(db, government.id, actor, { roundId: id, now, override: fields['waarom'] ?? null }),
    );
    if (refused) return refused;
    redirect(303, to('dicht'));
  },
  besluit: async (event) => {
    const { bestuur, id } = fromPath(roundDoor, event.params);
    const { site, actor } = event.locals;
    const government = await askGovernment(site, bestuur);
    const form = await formOf(event.request);
    const { datum, nummer, soort, link } = fromForm(decisionDoor, form);
    const decision = { roundId: id, decidedOn: datum, number: nummer, kind: soort, url: link ?? null };
    const refused = await attempt(typedIn(form), () =>
      recordDecision(site.connection.app, government.id, actor, { ...decision, now: site.clock() }),
    );
    if (refused) return refused;
    redirect(303, `${closeRoundAddress(government.slug, id)}?klaar=besluit`);
  },
  publiek: async (event) => {
    const { db, government, actor, id, fields, now, to } = await at(event);
    const refused = await attempt(fields, () => publish(db, government.id, actor, { roundId: id, now }));
    if (refused) return refused;
    redirect(303, to('publiek'));
  },
  verbeter: async (event) => {
    const { db, government, actor, id, fields, now, codes, closing, to } = await at(event);
    const refused = await attempt(fields, () =>
      correctClosing(db, government.id, actor, {
        ...correctionIn(fields, { codes, node: closing.correcting, statuses: closing.statuses }),
        roundId: id,
        reason: fields['reden'] ?? '',
        now,
      }),
    );
    if (refused) return refused;
    redirect(303, to('verbeterd'));
  },
};
