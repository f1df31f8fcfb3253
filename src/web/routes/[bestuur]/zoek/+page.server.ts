import { Refusal } from '../../../../kernel/refusal.ts';
import { markAll, passagesIn } from '../../../../overview/search-passage.ts';
import { listShownRounds } from '../../../../overview/rounds.query.ts';
import { searchPlan } from '../../../../overview/plan-search.query.ts';
import { searchTexts } from '../../../../overview/search.query.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { nodeAddress } from '../../../addresses.ts';
import { standardRound } from '../../../ask.ts';
import { fromPath, fromQuery, governmentDoor, searchDoor } from '../../../door.ts';
import { shownPlain } from '../../../shown.ts';
import { errorWords } from '../../../site.nl.ts';
import { versionNodeAddress } from '../../../version-addresses.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, government, actor } }) => {
  fromPath(governmentDoor, params);
  const { q = '', blad = '1' } = fromQuery(searchDoor, url);
  if (!government) throw new Refusal('not-found', errorWords.noGovernment);
  const shown = { shown: shownPlain(government, 'gewoon'), asked: q };
  const staff = actor.grants.some(({ role }) => role !== 'councillor');
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const rounds = await listShownRounds(tx, actor);
    if (rounds.length === 0) {
      const { version, found, ...result } = await searchPlan(tx, actor, q, Number(blad));
      const lines = found.map(({ nodeId, title, body }) => ({
        id: nodeId,
        href: version === null ? '' : versionNodeAddress(government.slug, version.id, nodeId),
        kind: 'text' as const,
        others: 0,
        round: null,
        title: markAll(title, result.words, []),
        passages: passagesIn(body, result.words, []),
      }));
      return { ...shown, staff: false, version, result: { ...result, found: lines } };
    }
    const standard = standardRound(rounds);
    const { found, ...result } = await searchTexts(tx, actor, rounds, q, Number(blad));
    const lines = found.flatMap(({ nodeId, kind, roundId, others, title, body, forms }) => {
      const round = rounds.find(({ id }) => id === roundId);
      const where = { slug: government.slug, round: roundId === standard?.id ? null : roundId };
      return round
        ? [
            {
              id: `${kind} ${nodeId}`,
              href: nodeAddress(where, nodeId),
              kind,
              others,
              round,
              title: markAll(title, result.words, forms),
              passages: passagesIn(body, result.words, forms),
            },
          ]
        : [];
    });
    return { ...shown, staff, version: null, result: { ...result, found: lines } };
  });
};
