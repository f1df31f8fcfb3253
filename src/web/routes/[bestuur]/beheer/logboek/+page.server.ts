import { Refusal } from '../../../../../kernel/refusal.ts';
import { listPeople } from '../../../../../organisation/person.store.ts';
import { changesOf } from '../../../../../overview/trail-change.ts';
import { listTrail } from '../../../../../overview/trail.query.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath, fromQuery, governmentDoor, trailDoor } from '../../../../door.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import { trailWords } from '../../../../trail.nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  const { voor, actie, wie, over } = fromQuery(trailDoor, url);
  const filter = {
    before: voor === undefined ? null : BigInt(voor),
    nodeId: actie ?? null,
    personId: wie ?? null,
    about: over ?? null,
  };
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const trail = await listTrail(tx, locals.actor, filter);
    return trail && { ...trail, people: (await listPeople(tx)).map(({ id, name }) => ({ id, name })) };
  });
  if (!found) throw new Refusal('not-allowed', trailWords.notAllowed);
  return {
    shown: shownPlain(government, 'dicht'),
    filter: { node: filter.nodeId, person: filter.personId, about: filter.about, before: voor ?? null },
    people: found.people,
    older: found.older === null ? null : String(found.older),
    rows: found.rows.map(({ before, after, sequence, ...row }) => ({
      ...row,
      sequence: String(sequence),
      changes: changesOf(before, after),
    })),
  };
};
