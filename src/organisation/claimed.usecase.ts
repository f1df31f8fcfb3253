/**
 * Signing in with an account elsewhere. An account is an issuer and its subject, never a mail address: who has the same
 * mail there is not yet the same person. Roles that came along replace those of the time before.
 */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { lockGovernment } from './government.store.ts';
import { listGrants, removeClaimedGrants } from './grant.store.ts';
import { addIdentity, findIdentity } from './identity.store.ts';
import { finishInvitation, openedLink } from './link.usecase.ts';
import { addGrant, createPerson, findPerson, findPersonByMail } from './person.store.ts';
import { sealerOf } from './personal.usecase.ts';
import type { Role } from './role.ts';

export type ClaimedIdentity = {
  issuer: string;
  subject: string;
  roles: readonly Role[];
  name: string | null;
  mail: string | null;
};

export type ClaimedAnswer =
  | { outcome: 'done'; personId: string }
  /** closed: the account is. no-role: nothing that it may do here came along. no-mail: nor a mail address. */
  | { outcome: 'closed' | 'no-role' | 'no-mail' | 'mail-taken' };

async function personOf(
  tx: Transaction<Schema>,
  governmentId: string,
  claimed: ClaimedIdentity,
  { invitation, now }: { invitation: string | null; now: string },
): Promise<ClaimedAnswer> {
  const known = await findIdentity(tx, claimed);
  if (known !== null) {
    const person = await findPerson(tx, known, { hold: true });
    return person?.state === 'active' ? { outcome: 'done', personId: person.id } : { outcome: 'closed' };
  }
  const { issuer, subject } = claimed;
  // Who follows an invitation is who was invited.
  const invited = invitation === null ? null : await openedLink(tx, 'invitation', invitation, now);
  if (invited !== null) {
    await addIdentity(tx, governmentId, { personId: invited.person.id, issuer, subject, now });
    await finishInvitation(tx, governmentId, invited.person, 'elsewhere', now);
    return { outcome: 'done', personId: invited.person.id };
  }
  if (claimed.roles.length === 0) return { outcome: 'no-role' };
  const { mail } = claimed;
  if (mail === null || mail.length > 254) return { outcome: 'no-mail' };
  if ((await findPersonByMail(tx, mail)) !== null) return { outcome: 'mail-taken' };
  const name = (claimed.name ?? mail).replace(/\p{C}/gu, '').slice(0, 200);
  const personId = await createPerson(tx, governmentId, { name, mail, state: 'active' });
  await addIdentity(tx, governmentId, { personId, issuer, subject, now });
  const sealer = await sealerOf(tx, governmentId, personId);
  await addEntry(tx, governmentId, {
    at: now,
    actorId: personId,
    onBehalfOf: null,
    verb: 'people.change',
    subject: { kind: 'person', id: personId },
    before: null,
    after: { name: sealer.seal(name), mail: sealer.seal(mail), issuer },
  });
  return { outcome: 'done', personId };
}

/** @param given.invitation the token of an invitation that the person follows. */
export async function signInClaimed(
  db: Kysely<Schema>,
  governmentId: string,
  claimed: ClaimedIdentity,
  given: { invitation: string | null; now: string },
): Promise<ClaimedAnswer> {
  return withGovernment(db, governmentId, async (tx) => {
    await lockGovernment(tx, governmentId);
    const answer = await personOf(tx, governmentId, claimed, given);
    if (answer.outcome !== 'done') return answer;
    const { personId } = answer;
    const held = await listGrants(tx, personId);
    const before = held.filter(({ source }) => source === 'claim').map(({ role }) => role);
    const after = [...claimed.roles].sort();
    if (before.sort().join() !== after.join()) {
      await removeClaimedGrants(tx, personId);
      for (const role of after)
        await addGrant(tx, governmentId, personId, { role, bodyId: null, serviceId: null }, 'claim');
      await addEntry(tx, governmentId, {
        at: given.now,
        actorId: personId,
        onBehalfOf: null,
        verb: 'people.change',
        subject: { kind: 'person', id: personId },
        before: { claimed: before },
        after: { claimed: after },
      });
    }
    const hasGiven = held.some(({ source }) => source === 'given');
    return after.length === 0 && !hasGiven ? { outcome: 'no-role' } : answer;
  });
}
