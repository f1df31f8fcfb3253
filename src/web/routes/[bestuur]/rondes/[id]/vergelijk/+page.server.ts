import { Refusal } from '../../../../../../kernel/refusal.ts';
import { comparePage } from '../../../../../../overview/compare-page.ts';
import { askChosen, askView, samePlan } from '../../../../../ask.ts';
import { compareDoor, fromPath, fromQuery, roundDoor } from '../../../../../door.ts';
import { Kept } from '../../../../../kept.ts';
import { shownOf } from '../../../../../shown.ts';
import { errorWords } from '../../../../../site.nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { id } = fromPath(roundDoor, params);
  const { met, wat, blad } = fromQuery(compareDoor, url);
  const chosen = await askChosen(locals, id);
  if (chosen.round === null) throw new Refusal('not-found', errorWords.noRound);
  const { round, view, where, government } = chosen;
  const line = samePlan(chosen);
  const others = line.filter((one) => one.id !== round.id);
  const before =
    met === undefined
      ? line[line.findIndex((one) => one.id === round.id) + 1]
      : others.find((one) => one.id === met);
  if (met !== undefined && before === undefined) throw new Refusal('not-found', errorWords.noRound);
  return {
    shown: shownOf(chosen, 'gewoon'),
    where,
    round,
    others,
    wanted: wat ?? null,
    compared:
      before === undefined
        ? null
        : {
            before,
            page: new Kept(
              comparePage(
                await askView(locals.site, government, before),
                view,
                wat ?? null,
                Number(blad ?? '1'),
              ),
            ),
          },
  };
};
