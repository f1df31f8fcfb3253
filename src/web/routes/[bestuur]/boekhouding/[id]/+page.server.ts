import { redirect } from '@sveltejs/kit';
import { openBook } from '../../../../../budget/ledger.query.ts';
import { confirmMatch, undoMatch } from '../../../../../budget/match.usecase.ts';
import { mayBudget } from '../../../../../budget/permissions.ts';
import { isQuotedByClosed } from '../../../../../followup/round.store.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { bookAddress, type BookAsk } from '../../../../books-addresses.ts';
import { bookQuery, matchForm } from '../../../../books-door.ts';
import { fromPath, fromQuery, roundDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { Kept } from '../../../../kept.ts';
import { choose } from '../../../../locale.ts';
import { shownPlain } from '../../../../shown.ts';
import { booksWords as en } from '../../../../books.en.ts';
import { booksWords as nl } from '../../../../books.nl.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur, id } = fromPath(roundDoor, params);
  const { gedaan, zoek, van, tot, blad, gekoppeld } = fromQuery(bookQuery, url);
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  return withGovernment(site.connection.app, government.id, async (tx) => ({
    shown: shownPlain(government, 'dicht'),
    view: new Kept(
      await openBook(tx, actor, id, {
        search: { text: zoek, least: van?.cents ?? null, most: tot?.cents ?? null },
        waitingPart: blad,
        placedPart: gekoppeld,
      }),
    ),
    ask: { zoek, van: van?.said ?? null, tot: tot?.said ?? null },
    done: gedaan ?? null,
    mayMatch: mayBudget(actor, 'match.change').ok,
    quoted: await isQuotedByClosed(tx, id),
  }));
};

/** What was looked for when a form was sent in: the answer goes back to it. */
function askedIn(url: URL): BookAsk {
  const { zoek, van, tot, blad, gekoppeld } = fromQuery(bookQuery, url);
  return { zoek, van: van?.said ?? null, tot: tot?.said ?? null, blad, gekoppeld };
}

export const actions: Actions = {
  koppel: async ({ params, url, request, locals: { site, actor, locale } }) => {
    const { bestuur, id } = fromPath(roundDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, matchForm, async ({ groups, to, asRule }) => {
      // Thrown, so that what was ticked comes back with it.
      if (to === null) throw new Refusal('usage', `${choose(locale, { nl, en }).toChoose}.`);
      await confirmMatch(site.connection.app, government.id, actor, {
        stateId: id,
        groups,
        nodeId: to === 'zonder' ? null : to,
        asRule,
        isQuoted: isQuotedByClosed,
        now: site.clock(),
      });
      redirect(303, bookAddress(bestuur, id, 'gekoppeld', askedIn(url)));
    });
  },
  los: async ({ params, url, request, locals: { site, actor } }) => {
    const { bestuur, id } = fromPath(roundDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, matchForm, async ({ groups }) => {
      await undoMatch(site.connection.app, government.id, actor, {
        stateId: id,
        groups,
        isQuoted: isQuotedByClosed,
        now: site.clock(),
      });
      redirect(303, bookAddress(bestuur, id, 'los', askedIn(url)));
    });
  },
};
