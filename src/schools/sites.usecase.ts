/** Officers add sites and keep what is known of them. A site is never removed: it ends on a day. */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, words } from './act.usecase.ts';
import {
  changeSchool,
  changeSite,
  createSchool,
  createSite,
  listSchools,
  listSites,
  type School,
  type SiteFacts,
} from './school.store.ts';

export type GivenSite = { school: string; board: string; code: string; name: string; address: string };

/** @returns its id; a school of that name that is there already gets the site */
export async function addSite(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { now, ...given }: GivenSite & { now: string },
): Promise<string> {
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'schools.change');
    await lockGovernment(tx, governmentId);
    const { school: schoolName, board, ...site } = given;
    const known = (await listSchools(tx)).find(({ name }) => name === schoolName);
    if (known && known.board !== board) throw new Refusal('conflict', words(actor).otherBoard(known.board));
    const schoolId = known?.id ?? (await createSchool(tx, governmentId, { name: schoolName, board }));
    const id = await createSite(tx, governmentId, { schoolId, ...site });
    if (id === undefined) throw new Refusal('conflict', words(actor).codeTaken);
    await note(tx, governmentId, {
      verb: 'schools.change',
      by,
      at: now,
      subject: { kind: 'site', id },
      before: null,
      after: given,
    });
    return id;
  });
}

export type SiteChange = SiteFacts & { school: string; board: string };

/** What a page had read of a site, in one text. */
export const seenSite = (facts: SiteFacts, { name, board }: Pick<School, 'name' | 'board'>): string =>
  JSON.stringify([
    facts.name,
    facts.address,
    facts.latitude,
    facts.longitude,
    facts.campus,
    facts.beginsOn,
    facts.endsOn,
    name,
    board,
  ]);

export async function keepSite(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { id, seen, now, ...given }: SiteChange & { id: string; seen: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'schools.change');
    const say = words(actor);
    await lockGovernment(tx, governmentId);
    const site = (await listSites(tx)).find((one) => one.id === id);
    const school = (await listSchools(tx)).find((one) => one.id === site?.schoolId);
    if (!site || !school) throw new Refusal('not-found', say.notFound);
    if (seenSite(site, school) !== seen) throw new Refusal('conflict', say.siteUnseen);
    const { school: name, board, ...facts } = given;
    if (facts.beginsOn !== null && facts.endsOn !== null && facts.endsOn < facts.beginsOn)
      throw new Refusal('usage', say.endsFirst);
    if ((facts.latitude === null) !== (facts.longitude === null)) throw new Refusal('usage', say.halfPlace);
    const before = { school: school.name, board: school.board, ...factsOf(site) };
    const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
      (key) => before[key] !== given[key],
    );
    if (changed.length === 0) return;
    if (!(await changeSchool(tx, { id: school.id, name, board })))
      throw new Refusal('conflict', say.nameTaken);
    await changeSite(tx, id, facts);
    const only = (from: typeof before): Record<string, string | number | null> =>
      Object.fromEntries(changed.map((key) => [key, from[key]]));
    await note(tx, governmentId, {
      verb: 'schools.change',
      by,
      at: now,
      subject: { kind: 'site', id },
      before: only(before),
      after: only(given),
    });
  });
}

function factsOf(site: SiteFacts): SiteFacts {
  const { name, address, latitude, longitude, campus, beginsOn, endsOn } = site;
  return { name, address, latitude, longitude, campus, beginsOn, endsOn };
}
