import { redirect } from '@sveltejs/kit';
import { myWork } from '../../../../followup/work.query.ts';
import { stillToHandIn } from '../../../../followup/work.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { signInAddress } from '../../../addresses.ts';
import { askGovernment } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { atWork } from '../../../update-door.ts';
import { shownPlain } from '../../../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { gedaan, begin } = fromQuery(atWork, url);
  const government = await askGovernment(locals.site, bestuur);
  const { site, actor } = locals;
  if (actor.person === null) redirect(303, signInAddress(government.slug, url.pathname));
  const today = dayOf(site.clock());
  const rounds = await withGovernment(site.connection.app, government.id, (tx) => myWork(tx, actor, today));
  // Who signs in lands here; of whom nothing is asked goes on to the overview.
  if (begin !== undefined && rounds.length === 0) redirect(303, `/${government.slug}`);
  const all = rounds.flatMap(({ items }) => items);
  const done = all.find(({ updateId }) => updateId === gedaan);
  return {
    shown: shownPlain(government, 'gewoon'),
    rounds: rounds.map(({ round, items }) => ({
      round,
      returned: items.filter(({ state }) => state === 'returned'),
      // What is late stands first; the rest keeps the order of the plan.
      toDo: items
        .filter(({ state }) => state === 'asked' || state === 'draft')
        .toSorted((a, b) => b.daysLate - a.daysLate),
      done: items.filter(({ state }) => !stillToHandIn(state)),
    })),
    left: all.filter(({ state }) => stillToHandIn(state)).length,
    done: done && { code: done.code, title: done.title },
  };
};
