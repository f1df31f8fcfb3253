import { redirect } from '@sveltejs/kit';
import { dayOf } from '../../../../../../../kernel/day.ts';
import { Refusal } from '../../../../../../../kernel/refusal.ts';
import { changesOf } from '../../../../../../../followup/board-changes.ts';
import { myReviews } from '../../../../../../../followup/reviews.query.ts';
import {
  addComment,
  approveUpdates,
  reopenUpdate,
  resolveComment,
  returnUpdate,
} from '../../../../../../../followup/review.usecase.ts';
import type { ClosedAxis } from '../../../../../../../followup/closing.ts';
import { axes, type Axis } from '../../../../../../../followup/status.ts';
import type { UpdateForm } from '../../../../../../../followup/work.ts';
import { differenceOf, type Part } from '../../../../../../../narrative/difference.ts';
import { emptyNarrative } from '../../../../../../../narrative/narrative.ts';
import { plainTextOf } from '../../../../../../../narrative/plain-text.ts';
import { mayFollowUp } from '../../../../../../../followup/permissions.ts';
import { updateForm } from '../../../../../../../followup/work.query.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { reviewAddress, reviewsAddress } from '../../../../../../addresses.ts';
import { askGovernment } from '../../../../../../ask.ts';
import { attempt, typedIn } from '../../../../../../attempt.ts';
import { formOf, fromForm, fromPath, fromQuery } from '../../../../../../door.ts';
import { workLines } from '../../../../../../lines-addresses.ts';
import { commentDoor, resolveDoor, reviewDoor, updateDoor } from '../../../../../../round-door.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { signedIn } from '../../../../../../signed-in.ts';
import { errorWords } from '../../../../../../site.nl.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const textOf = (said: { axes: Partial<Record<Axis, ClosedAxis>> } | null, axis: Axis): string =>
  plainTextOf(said?.axes[axis]?.narrative ?? emptyNarrative).trim();

/** Word by word, where there was a text before. */
function differencesOf({ last, update }: UpdateForm): Partial<Record<Axis, Part[]>> {
  return Object.fromEntries(
    axes.flatMap((axis) => {
      const [before, now] = [textOf(last, axis), textOf(update, axis)];
      return before === '' || before === now ? [] : [[axis, differenceOf(before, now)]];
    }),
  );
}

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id, updateId } = fromPath(updateDoor, params);
  const query = fromQuery(reviewDoor, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const update = await updateForm(tx, actor, updateId, dayOf(site.clock()));
    if (update === null || update.round.id !== id) throw new Refusal('not-found', errorWords.notFound);
    return {
      shown: shownPlain(government, 'gewoon'),
      update,
      lines: workLines(bestuur, id, update.node.nodeId, update.money.year.year),
      changes: changesOf(update.last, update.update),
      differences: differencesOf(update),
      mayBoard: mayFollowUp(actor, 'round.board', { state: update.round.state }).ok,
      about: query.over ?? '',
      done: query.klaar ?? null,
    };
  });
};

async function at({ params, locals }: RequestEvent) {
  const { bestuur, id, updateId } = fromPath(updateDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const here = (done: string): string => reviewAddress(government.slug, id, updateId, { klaar: done });
  return { db: site.connection.app, government, actor, updateId, now: site.clock(), here };
}

const commentOf = (form: FormData) => {
  const { as, woorden, opmerking } = fromForm(commentDoor, form);
  return { axis: as ?? null, quote: woorden ?? null, body: opmerking };
};

export const actions: Actions = {
  keur: async (event) => {
    const { db, government, actor, updateId, now, here } = await at(event);
    const { refused } = await approveUpdates(db, government.id, actor, { updateIds: [updateId], now });
    const [first] = refused;
    if (first) throw new Refusal(first.code, first.sentence);
    const next = await withGovernment(db, government.id, (tx) => myReviews(tx, actor));
    const [round] = next;
    const [waiting] = round?.waiting ?? [];
    // Who reviews goes on with the next; the last one stays to be seen.
    if (event.url.searchParams.has('volgende'))
      redirect(
        303,
        round && waiting
          ? reviewAddress(government.slug, round.round.id, waiting.updateId)
          : reviewsAddress(government.slug),
      );
    redirect(303, here('keur'));
  },
  terug: async (event) => {
    const { db, government, actor, updateId, now, here } = await at(event);
    const form = await formOf(event.request);
    const comment = commentOf(form);
    const refused = await attempt(typedIn(form), () =>
      returnUpdate(db, government.id, actor, { updateId, comment, now }),
    );
    if (refused) return refused;
    redirect(303, here('terug'));
  },
  opmerking: async (event) => {
    const { db, government, actor, updateId, now, here } = await at(event);
    const form = await formOf(event.request);
    const comment = commentOf(form);
    const refused = await attempt(typedIn(form), () =>
      addComment(db, government.id, actor, { updateId, ...comment, now }),
    );
    if (refused) return refused;
    redirect(303, here('opmerking'));
  },
  afgehandeld: async (event) => {
    const { db, government, actor, now, here } = await at(event);
    const { reactie } = fromForm(resolveDoor, await formOf(event.request));
    await resolveComment(db, government.id, actor, { commentId: reactie, now });
    redirect(303, here(''));
  },
  heropen: async (event) => {
    const { db, government, actor, updateId, now, here } = await at(event);
    await reopenUpdate(db, government.id, actor, { updateId, now });
    redirect(303, here('heropen'));
  },
};
