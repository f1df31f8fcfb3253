/** The first administrator of a government, by the link that `serve` prints on its console. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { listGovernments, withGovernment, type GovernmentName } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { createBody, createGovernment, lockGovernment } from './government.store.ts';
import { countAdministrators } from './grant.store.ts';
import { makeLink } from './link.usecase.ts';
import { addGrant, createPerson, findPersonByMail } from './person.store.ts';
import { sealerOf } from './personal.usecase.ts';
import { slugOf } from './slug.ts';

/** Addresses of the site itself: no government can stand there. */
export const takenSlugs: readonly string[] = ['aanmelden', 'eerste', 'gezond', 'toegankelijkheid', 'privacy'];

/** Governments that nobody can manage yet. */
export async function withoutAdministrator(db: Kysely<Schema>): Promise<GovernmentName[]> {
  const found: GovernmentName[] = [];
  for (const government of await listGovernments(db)) {
    const count = await withGovernment(db, government.id, countAdministrators);
    if (count === 0) found.push(government);
  }
  return found;
}

/** Null: this installation has a government, and each has an administrator. */
export async function firstNeed(
  db: Kysely<Schema>,
): Promise<{ needed: boolean; governments: GovernmentName[] }> {
  const governments = await withoutAdministrator(db);
  const none = governments.length === 0 && (await listGovernments(db)).length === 0;
  return { needed: none || governments.length > 0, governments };
}

export type First =
  | { outcome: 'made'; slug: string; token: string }
  | { outcome: 'taken' }
  | { outcome: 'has-one' }
  | { outcome: 'mail-taken' };

/**
 * @param given.government the id of one that has no administrator, or the name of a new one.
 * @returns the token of the invitation with which this person goes on.
 */
export async function makeFirstAdministrator(
  db: Kysely<Schema>,
  given: { government: { id: string } | { name: string }; name: string; mail: string; now: string },
): Promise<First> {
  const { government, now } = given;
  const isNew = 'name' in government;
  const known = isNew ? null : (await listGovernments(db)).find(({ id }) => id === government.id);
  if (!isNew && !known) return { outcome: 'has-one' };
  const slug = known?.slug ?? slugOf(isNew ? government.name : '');
  if (isNew && takenSlugs.includes(slug)) return { outcome: 'taken' };
  const id = known?.id ?? randomUUID();
  return withGovernment(db, id, async (tx) => {
    if (isNew) {
      const created = await createGovernment(tx, { id, name: government.name, slug });
      if (!created) return { outcome: 'taken' };
      await createBody(tx, { governmentId: id, name: government.name, kind: 'municipality' });
    }
    // Two that follow the link at once: the second finds that there is one.
    await lockGovernment(tx, id);
    if ((await countAdministrators(tx)) > 0) return { outcome: 'has-one' };
    if ((await findPersonByMail(tx, given.mail)) !== null) return { outcome: 'mail-taken' };
    const personId = await createPerson(tx, id, { name: given.name, mail: given.mail, state: 'invited' });
    await addGrant(tx, id, personId, { role: 'administrator', bodyId: null, serviceId: null });
    const token = await makeLink(tx, id, { personId, kind: 'invitation', now });
    const sealer = await sealerOf(tx, id, personId);
    await addEntry(tx, id, {
      at: now,
      actorId: null,
      onBehalfOf: null,
      verb: 'people.change',
      subject: { kind: 'person', id: personId },
      before: null,
      after: { name: sealer.seal(given.name), mail: sealer.seal(given.mail), grants: ['administrator'] },
    });
    return { outcome: 'made', slug, token };
  });
}
