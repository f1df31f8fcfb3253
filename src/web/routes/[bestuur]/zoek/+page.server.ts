import { Refusal } from '../../../../kernel/refusal.ts';
import { markAll, passagesIn } from '../../../../overview/search-passage.ts';
import { listShownRounds } from '../../../../overview/rounds.query.ts';
import { searchTexts } from '../../../../overview/search.query.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { standardRound } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor, searchDoor } from '../../../door.ts';
import { shownPlain } from '../../../shown.ts';
import { errorWords } from '../../../site.nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, government, actor } }) => {
  fromPath(governmentDoor, params);
  const { q = '', blad = '1' } = fromQuery(searchDoor, url);
  if (!government) throw new Refusal('not-found', errorWords.noGovernment);
  const { rounds, result } = await withGovernment(site.connection.app, government.id, async (tx) => {
    const shown = await listShownRounds(tx, actor);
    return { rounds: shown, result: await searchTexts(tx, actor, shown, q, Number(blad)) };
  });
  const standard = standardRound(rounds);
  return {
    shown: shownPlain(government, 'gewoon'),
    asked: q,
    staff: actor.grants.some(({ role }) => role !== 'councillor'),
    result: {
      words: result.words,
      all: result.all,
      parts: result.parts,
      at: result.at,
      found: result.found.flatMap(({ nodeId, kind, roundId, others, title, body, forms }) => {
        const round = rounds.find(({ id }) => id === roundId);
        return round
          ? [
              {
                id: `${kind} ${nodeId}`,
                nodeId,
                kind,
                others,
                round,
                where: { slug: government.slug, round: round.id === standard?.id ? null : round.id },
                title: markAll(title, result.words, forms),
                passages: passagesIn(body, result.words, forms),
              },
            ]
          : [];
      }),
    },
  };
};
