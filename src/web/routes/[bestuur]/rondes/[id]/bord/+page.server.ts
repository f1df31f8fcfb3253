import { redirect } from '@sveltejs/kit';
import { addDays, dayOf } from '../../../../../../kernel/day.ts';
import { roundBoard } from '../../../../../../followup/board.query.ts';
import { termsOf } from '../../../../../../followup/board-terms.ts';
import { openWork } from '../../../../../../followup/open-work.query.ts';
import { toRemind } from '../../../../../../followup/reminder.ts';
import { remindRound } from '../../../../../../followup/remind.usecase.ts';
import { approveUpdates } from '../../../../../../followup/review.usecase.ts';
import { askNode, dropNode } from '../../../../../../followup/round.usecase.ts';
import { mayOrganise } from '../../../../../../organisation/permissions.ts';
import { countMails } from '../../../../../../organisation/mail.store.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { boardAddress } from '../../../../../addresses.ts';
import { askGovernment } from '../../../../../ask.ts';
import { formOf, fromForm, fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { anyFields, boardDoor, chosenIn, nodeChoiceDoor } from '../../../../../round-door.ts';
import { shownPlain } from '../../../../../shown.ts';
import { signedIn } from '../../../../../signed-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const query = fromQuery(boardDoor, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const today = dayOf(site.clock());
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const board = await roundBoard(tx, actor, id, today);
    const reminder = toRemind(await openWork(tx, today), id, today);
    return {
      shown: shownPlain(government, 'dicht'),
      board,
      today,
      terms: termsOf(board, today),
      reminder: { people: reminder.people.length, late: reminder.late },
      mails: { leave: site.mails, ...(await countMails(tx, addDays(today, -7))) },
      mayAssign: mayOrganise(actor, 'assignments.change').ok,
      chosen: query.kies === 'niets' ? ('none' as const) : ('unchanged' as const),
      approved: query.goedgekeurd ?? null,
      reminded: query.herinnerd === undefined ? null : { sent: query.herinnerd, already: query.vandaag ?? 0 },
    };
  });
};

async function at({ params, locals }: RequestEvent) {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return { db: site.connection.app, government, actor, id, now: site.clock(), siteUrl: site.siteUrl };
}

export const actions: Actions = {
  keur: async (event) => {
    const { db, government, actor, id, now } = await at(event);
    const updateIds = chosenIn(fromForm(anyFields, await formOf(event.request)), 'kies');
    if (updateIds.length === 0) return { nothingChosen: true, refused: [] };
    const { approved, refused } = await approveUpdates(db, government.id, actor, { updateIds, now });
    if (refused.length > 0) return { nothingChosen: false, refused };
    redirect(303, boardAddress(government.slug, id, { goedgekeurd: String(approved.length) }));
  },
  herinner: async (event) => {
    const { db, government, actor, id, now, siteUrl } = await at(event);
    const { reminded, already } = await remindRound(db, government.id, actor, { roundId: id, now, siteUrl });
    redirect(
      303,
      boardAddress(government.slug, id, {
        herinnerd: String(reminded.length),
        vandaag: String(already.length),
      }),
    );
  },
  vraag: async (event) => {
    const { db, government, actor, id, now } = await at(event);
    const { actie } = fromForm(nodeChoiceDoor, await formOf(event.request));
    await askNode(db, government.id, actor, { roundId: id, nodeId: actie, now });
    redirect(303, `${boardAddress(government.slug, id)}#versie`);
  },
  schrap: async (event) => {
    const { db, government, actor, id, now } = await at(event);
    const { actie } = fromForm(nodeChoiceDoor, await formOf(event.request));
    await dropNode(db, government.id, actor, { roundId: id, nodeId: actie, now });
    redirect(303, `${boardAddress(government.slug, id)}#versie`);
  },
};
