/** Passkeys: made on one's account or with an invitation, and used to sign in. A challenge is answered once. */
import type { Kysely, Transaction } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { ChallengePurpose } from '../platform/database/schema-identity.ts';
import type { Schema } from '../platform/database/schema.ts';
import {
  checkAdded,
  checkSignIn,
  optionsToAdd,
  optionsToSignIn,
  passkeyOfAnswer,
  type AddedPasskey,
  type AddOptions,
  type Party,
  type SignInOptions,
} from '../platform/identity/passkey.ts';
import { hashOf, newToken } from '../platform/identity/token.ts';
import { provePassword, type Proof } from './account.usecase.ts';
import { removeCodeApp, setRecoveryCodes } from './credential.store.ts';
import { setChallenge, takeChallenge } from './link.store.ts';
import { finishInvitation, openedLink, type SetUp } from './link.usecase.ts';
import { addPasskey, findPasskey, listPasskeys, notePasskey, removePasskeys } from './passkey.store.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import type { Actor, Person } from './person.ts';
import { findPerson } from './person.store.ts';
import { minutesLater } from './sign-in.usecase.ts';

const CEREMONY_MINUTES = 10;

/** token: for the browser, which brings it back with the answer. */
export type Begun<T> = { options: T; token: string };

async function begun<T extends { challenge: string }>(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { options: T; purpose: ChallengePurpose; personId: string | null; now: string },
): Promise<Begun<T>> {
  const token = newToken();
  await setChallenge(tx, governmentId, {
    tokenHash: hashOf(token),
    purpose: given.purpose,
    personId: given.personId,
    content: given.options.challenge,
    now: given.now,
    expiresAt: minutesLater(given.now, CEREMONY_MINUTES),
  });
  return { options: given.options, token };
}

export async function beginPasskeySignIn(
  db: Kysely<Schema>,
  governmentId: string,
  given: { party: Party; now: string },
): Promise<Begun<SignInOptions>> {
  const options = await optionsToSignIn(given.party);
  return withGovernment(db, governmentId, (tx) =>
    begun(tx, governmentId, { options, purpose: 'passkey_sign_in', personId: null, now: given.now }),
  );
}

/** @returns whose passkey it is; null when it is not proven. */
export async function signInWithPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  given: { party: Party; token: string; answer: string; now: string },
): Promise<string | null> {
  return withGovernment(db, governmentId, async (tx) => {
    const challenge = await takeChallenge(tx, 'passkey_sign_in', hashOf(given.token), given.now);
    const id = passkeyOfAnswer(given.answer);
    const passkey = id === null ? null : await findPasskey(tx, id);
    if (challenge === null || passkey === null) return null;
    const { party, answer } = given;
    const proven = await checkSignIn(party, { answer, challenge: challenge.content, passkey });
    const person = proven === null ? null : await findPerson(tx, passkey.personId);
    if (proven === null || person?.state !== 'active') return null;
    await notePasskey(tx, passkey.id, { counter: proven.counter, now: given.now });
    return person.id;
  });
}

async function beginAdd(
  tx: Transaction<Schema>,
  governmentId: string,
  person: Person,
  given: { party: Party; now: string },
): Promise<Begun<AddOptions>> {
  const passkeys = await listPasskeys(tx, person.id);
  const options = await optionsToAdd(given.party, { ...person, passkeys });
  return begun(tx, governmentId, { options, purpose: 'passkey_add', personId: person.id, now: given.now });
}

export type Answered = { party: Party; token: string; answer: string; name: string; now: string };

/** Null when it is not proven, or was begun by another. */
async function answered(
  tx: Transaction<Schema>,
  personId: string,
  given: Answered,
): Promise<AddedPasskey | null> {
  const challenge = await takeChallenge(tx, 'passkey_add', hashOf(given.token), given.now);
  if (challenge?.personId !== personId) return null;
  const added = await checkAdded(given.party, { answer: given.answer, challenge: challenge.content });
  return added === null || (await findPasskey(tx, added.credentialId)) !== null ? null : added;
}

export async function beginOwnPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { party: Party; now: string },
): Promise<Begun<AddOptions>> {
  return withGovernment(db, governmentId, async (tx) => {
    const id = actor.person?.id ?? '';
    permit(actor, 'account.change', { ownerId: id });
    const person = await findPerson(tx, id);
    if (person === null) throw refuse(actor, 'notFound');
    return beginAdd(tx, governmentId, person, given);
  });
}

/** @param given.current the password, for who has one. */
export async function addOwnPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: Answered & { current: string },
): Promise<Proof | { outcome: 'passkey' }> {
  const proof = await provePassword(db, governmentId, actor, given);
  if (proof.outcome !== 'right') return proof;
  return withGovernment(db, governmentId, async (tx) => {
    const personId = actor.person?.id ?? '';
    permit(actor, 'account.change', { ownerId: personId });
    const added = await answered(tx, personId, given);
    if (added === null) return { outcome: 'passkey' };
    await addPasskey(tx, governmentId, { ...added, personId, name: given.name, now: given.now });
    await note(tx, governmentId, actor, {
      verb: 'account.change',
      subject: { kind: 'person', id: personId },
      before: {},
      after: { passkey: 'added' },
      now: given.now,
    });
    return { outcome: 'right' };
  });
}

/** @param given.link the token of the invitation, of which the password is set. */
export async function beginInvitedPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  given: { link: string; party: Party; now: string },
): Promise<Begun<AddOptions> | null> {
  return withGovernment(db, governmentId, async (tx) => {
    const found = await openedLink(tx, 'invitation', given.link, given.now);
    return found?.hasPassword ? beginAdd(tx, governmentId, found.person, given) : null;
  });
}

/** The second half of an invitation, with a passkey in the place of an app. */
export async function confirmInvitedPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  given: Answered & { link: string },
): Promise<SetUp> {
  return withGovernment(db, governmentId, async (tx) => {
    const found = await openedLink(tx, 'invitation', given.link, given.now);
    if (found === null || !found.hasPassword) return { outcome: 'over' };
    const { person } = found;
    const added = await answered(tx, person.id, given);
    if (added === null) return { outcome: 'refused' };
    await removeCodeApp(tx, person.id);
    await removePasskeys(tx, person.id);
    await setRecoveryCodes(tx, governmentId, person.id, []);
    await addPasskey(tx, governmentId, { ...added, personId: person.id, name: given.name, now: given.now });
    await finishInvitation(tx, governmentId, person, 'passkey', given.now);
    return { outcome: 'done', personId: person.id };
  });
}
