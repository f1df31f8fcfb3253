/** What an administrator does with accounts: invite, give and take roles, close, erase. */
import type { Kysely, Transaction } from 'kysely';
import type { TrailValue } from '../audit/trail.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { removeCredentials } from './credential.store.ts';
import { listBodies, lockGovernment } from './government.store.ts';
import { countAdministrators, listGrants, removeGrant } from './grant.store.ts';
import { removeIdentities } from './identity.store.ts';
import { makeLink } from './link.usecase.ts';
import { queueMail } from './mail.store.ts';
import { removePersonKey } from './person-key.store.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import type { Actor, Locale, Person } from './person.ts';
import {
  addGrant,
  changePerson,
  clearPerson,
  closePerson,
  createPerson,
  findPerson,
  findPersonByMail,
} from './person.store.ts';
import { sealerOf } from './personal.usecase.ts';
import type { Grant } from './role.ts';
import { handOver, listAssignments, listServices } from './service.store.ts';
import { endSessionsOf } from './session.store.ts';
import { endSubstitutes } from './substitute.store.ts';

const grantValue = ({ role, bodyId, serviceId }: Grant): TrailValue => ({ role, bodyId, serviceId });

/** @throws Refusal when the body or the service is not of this government. */
async function checkGrant(tx: Transaction<Schema>, actor: Actor, grant: Grant): Promise<void> {
  const bodies = grant.bodyId === null ? null : await listBodies(tx);
  const services = grant.serviceId === null ? null : await listServices(tx);
  const known =
    (bodies === null || bodies.some(({ id }) => id === grant.bodyId)) &&
    (services === null || services.some(({ id }) => id === grant.serviceId));
  if (!known || (grant.bodyId !== null && grant.serviceId !== null)) throw refuse(actor, 'notFound');
}

async function personOf(tx: Transaction<Schema>, actor: Actor, personId: string): Promise<Person> {
  const person = await findPerson(tx, personId, { hold: true });
  if (person === null) throw refuse(actor, 'notFound');
  return person;
}

export type Invited = { personId: string; token: string };

/** What a person gets in the mail, given the token of the link; null where no mail leaves. */
export type InvitationMail =
  ((person: { name: string; locale: Locale }, token: string) => { subject: string; text: string }) | null;

async function invite(
  tx: Transaction<Schema>,
  governmentId: string,
  person: { id: string; name: string; mail: string; locale: Locale },
  mail: InvitationMail,
  now: string,
): Promise<string> {
  const token = await makeLink(tx, governmentId, { personId: person.id, kind: 'invitation', now });
  if (mail !== null) {
    const message = mail(person, token);
    await queueMail(tx, governmentId, { personId: person.id, address: person.mail, ...message, now });
  }
  return token;
}

/** @returns the token of the link to pass on. */
export async function addPerson(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    name: string;
    mail: string;
    locale: Locale;
    grant: Grant | null;
    message: InvitationMail;
    now: string;
  },
): Promise<Invited> {
  return withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    await lockGovernment(tx, governmentId);
    if ((await findPersonByMail(tx, given.mail)) !== null) throw refuse(actor, 'mailTaken');
    if (given.grant) await checkGrant(tx, actor, given.grant);
    const { name, mail, locale, now } = given;
    const personId = await createPerson(tx, governmentId, { name, mail, locale, state: 'invited' });
    if (given.grant) await addGrant(tx, governmentId, personId, given.grant);
    const token = await invite(tx, governmentId, { id: personId, name, mail, locale }, given.message, now);
    const sealer = await sealerOf(tx, governmentId, personId);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: personId },
      before: null,
      after: {
        name: sealer.seal(name),
        mail: sealer.seal(mail),
        locale,
        grants: given.grant ? [grantValue(given.grant)] : [],
      },
      now,
    });
    return { personId, token };
  });
}

/** A link anew: for who lost the first, or lost both password and second factor. It replaces those when it is used. */
export async function inviteAgain(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; message: InvitationMail; now: string },
): Promise<{ token: string; person: Person }> {
  return withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    const person = await personOf(tx, actor, given.personId);
    if (person.state === 'closed') throw refuse(actor, 'closed');
    const token = await invite(tx, governmentId, person, given.message, given.now);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: {},
      after: { invitation: 'renewed' },
      now: given.now,
    });
    return { token, person };
  });
}

export async function renamePerson(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; name: string; mail: string; locale: Locale; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    const person = await personOf(tx, actor, given.personId);
    if (person.state === 'closed') throw refuse(actor, 'closed');
    const { name, mail, locale } = given;
    const other = await findPersonByMail(tx, mail);
    if (other !== null && other.id !== person.id) throw refuse(actor, 'mailTaken');
    await changePerson(tx, person.id, { name, mail, locale });
    const sealer = await sealerOf(tx, governmentId, person.id);
    const shown = (one: Pick<Person, 'name' | 'mail' | 'locale'>): TrailValue => ({
      name: sealer.seal(one.name),
      mail: sealer.seal(one.mail),
      locale: one.locale,
    });
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: shown(person),
      after: shown(given),
      now: given.now,
    });
  });
}

export async function giveGrant(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; grant: Grant; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    const person = await personOf(tx, actor, given.personId);
    if (person.state === 'closed') throw refuse(actor, 'closed');
    await checkGrant(tx, actor, given.grant);
    await addGrant(tx, governmentId, person.id, given.grant);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: {},
      after: { granted: grantValue(given.grant) },
      now: given.now,
    });
  });
}

/** @throws Refusal when nobody would be left who manages the government. */
async function keepAdministrator(tx: Transaction<Schema>, actor: Actor): Promise<void> {
  if ((await countAdministrators(tx)) === 0) throw refuse(actor, 'lastAdministrator');
}

export async function takeGrant(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; grantId: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    await lockGovernment(tx, governmentId);
    const person = await personOf(tx, actor, given.personId);
    const grant = (await listGrants(tx, person.id)).find(({ id }) => id === given.grantId);
    if (!grant) throw refuse(actor, 'notFound');
    await removeGrant(tx, grant.id);
    await keepAdministrator(tx, actor);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: { granted: grantValue(grant) },
      after: {},
      now: given.now,
    });
  });
}

/** @param given.successorId who takes over the actions; null is right only for who has none. */
export async function closeAccount(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; successorId: string | null; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    await lockGovernment(tx, governmentId);
    const person = await personOf(tx, actor, given.personId);
    if (person.state === 'closed') throw refuse(actor, 'closed');
    const owned = [...(await listAssignments(tx)).values()].filter(({ ownerId }) => ownerId === person.id);
    if (owned.length > 0) {
      if (given.successorId === null || given.successorId === person.id) throw refuse(actor, 'handOverFirst');
      const successor = await personOf(tx, actor, given.successorId);
      if (successor.state === 'closed') throw refuse(actor, 'handOverFirst');
      await handOver(tx, person.id, successor.id);
    }
    await closePerson(tx, person.id, given.now);
    await keepAdministrator(tx, actor);
    await endSessionsOf(tx, person.id);
    await endSubstitutes(tx, person.id);
    await removeCredentials(tx, person.id);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: { state: person.state },
      after: {
        state: 'closed',
        successor: owned.length > 0 ? given.successorId : null,
        handedOver: owned.map(({ nodeId }) => nodeId).sort(),
      },
      now: given.now,
    });
  });
}

/** Name and mail of a closed account, here and in the trail: nothing can read them any more. */
export async function eraseAccount(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; placeholder: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permit(actor, 'people.change');
    const person = await personOf(tx, actor, given.personId);
    if (person.state !== 'closed') throw refuse(actor, 'notClosed');
    const mail = `${person.id}@gewist.invalid`;
    await clearPerson(tx, person.id, { name: given.placeholder, mail, now: given.now });
    await removePersonKey(tx, person.id);
    await removeIdentities(tx, person.id);
    await note(tx, governmentId, actor, {
      verb: 'people.change',
      subject: { kind: 'person', id: person.id },
      before: {},
      after: { erased: true },
      now: given.now,
    });
  });
}
