/** What people do with their own account. Whoever finds a screen that is on can't take the account with it. */
import type { Kysely, Transaction } from 'kysely';
import type { TrailValue } from '../audit/trail.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { stepOfCode } from '../platform/identity/one-time-code.ts';
import { hashPassword, isPassword } from '../platform/identity/password.ts';
import { fromBase32, hashOf, newRecoveryCode } from '../platform/identity/token.ts';
import { findPassword, setCodeApp, setPassword, setRecoveryCodes } from './credential.store.ts';
import { faultOf, type NewPassword } from './link.usecase.ts';
import { listPasskeys, removePasskey } from './passkey.store.ts';
import type { PasswordFault } from './password-rule.ts';
import { note, permit, refuse } from './permit.usecase.ts';
import type { Actor, Locale, Person } from './person.ts';
import { changePerson, findPerson } from './person.store.ts';
import { sealerOf } from './personal.usecase.ts';
import { endSessionsOf, revokeSession } from './session.store.ts';
import { addSubstitute, removeSubstitute } from './substitute.store.ts';
import { rightTry, takeTry, type Try } from './try.store.ts';

/** The actor's own account, held until the transaction ends. */
async function own(tx: Transaction<Schema>, actor: Actor): Promise<Person> {
  const id = actor.person?.id ?? null;
  permit(actor, 'account.change', { ownerId: id });
  const person = id === null ? null : await findPerson(tx, id, { hold: true });
  if (person === null) throw refuse(actor, 'notFound');
  return person;
}

const noted = (
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; before: TrailValue; after: TrailValue; now: string },
): Promise<void> =>
  note(tx, governmentId, actor, {
    verb: 'account.change',
    subject: { kind: 'person', id: given.personId },
    before: given.before,
    after: given.after,
    now: given.now,
  });

export async function changeOwnName(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { name: string; locale: Locale; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    await changePerson(tx, person.id, { name: given.name, locale: given.locale });
    const sealer = await sealerOf(tx, governmentId, person.id);
    const shown = (one: { name: string; locale: Locale }) => ({
      name: sealer.seal(one.name),
      locale: one.locale,
    });
    const [before, after] = [shown(person), shown(given)];
    await noted(tx, governmentId, actor, { personId: person.id, before, after, now: given.now });
  });
}

export type Proof = { outcome: 'right' } | { outcome: 'refused' } | { outcome: 'slow'; seconds: number };

/** Asks the password again; right for who has none, as they sign in elsewhere or with a passkey. */
export async function provePassword(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { current: string; now: string },
): Promise<Proof> {
  const begun = await withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    const known = await findPassword(tx, person.id);
    if (known === null) return { seconds: 0, hash: null, tries: [] };
    const tries: Try[] = [{ kind: 'account', key: hashOf(person.mail.toLowerCase()) }];
    return { seconds: await takeTry(tx, governmentId, tries, given.now), hash: known.hash, tries };
  });
  if (begun.hash === null) return { outcome: 'right' };
  if (begun.seconds > 0) return { outcome: 'slow', seconds: begun.seconds };
  if (!(await isPassword(given.current, begun.hash))) return { outcome: 'refused' };
  await withGovernment(db, governmentId, (tx) => rightTry(tx, begun.tries));
  return { outcome: 'right' };
}

export type PasswordChange = Proof | { outcome: 'fault'; fault: PasswordFault };

/** Everywhere else one is signed out. */
export async function changeOwnPassword(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: NewPassword & { current: string; sessionId: string; now: string },
): Promise<PasswordChange> {
  const proof = await provePassword(db, governmentId, actor, given);
  if (proof.outcome !== 'right') return proof;
  const person = await withGovernment(db, governmentId, (tx) => own(tx, actor));
  const fault = await faultOf(given, person);
  if (fault !== null) return { outcome: 'fault', fault };
  const hash = await hashPassword(given.password);
  return withGovernment(db, governmentId, async (tx) => {
    await own(tx, actor);
    await setPassword(tx, governmentId, { personId: person.id, hash, now: given.now });
    await endSessionsOf(tx, person.id, given.sessionId);
    const after = { password: 'changed' };
    await noted(tx, governmentId, actor, { personId: person.id, before: {}, after, now: given.now });
    return { outcome: 'right' };
  });
}

/** Another app instead of the one there was. */
export async function changeOwnCodeApp(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { current: string; secret: string; code: string; now: string },
): Promise<Proof | { outcome: 'code' }> {
  const proof = await provePassword(db, governmentId, actor, given);
  if (proof.outcome !== 'right') return proof;
  return withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    const secret = fromBase32(given.secret);
    const step = secret === null || secret.length < 20 ? null : stepOfCode(secret, given.code, given.now, 0);
    if (step === null) return { outcome: 'code' };
    const sealer = await sealerOf(tx, governmentId, person.id);
    await setCodeApp(tx, governmentId, {
      personId: person.id,
      secret: sealer.seal(given.secret),
      lastStep: step,
      now: given.now,
    });
    const after = { codeApp: 'changed' };
    await noted(tx, governmentId, actor, { personId: person.id, before: {}, after, now: given.now });
    return { outcome: 'right' };
  });
}

const RECOVERY_CODES = 10;

/** Ten new codes; those of before no longer work. They are shown once. */
export async function makeRecoveryCodes(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { now: string },
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    await setRecoveryCodes(tx, governmentId, person.id, codes.map(hashOf));
    const after = { recoveryCodes: 'renewed' };
    await noted(tx, governmentId, actor, { personId: person.id, before: {}, after, now: given.now });
  });
  return codes;
}

export async function removeOwnPasskey(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { passkeyId: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    const passkey = (await listPasskeys(tx, person.id)).find(({ id }) => id === given.passkeyId);
    if (!passkey || !(await removePasskey(tx, person.id, passkey.id))) throw refuse(actor, 'notFound');
    const [before, after] = [{ passkey: passkey.id }, {}];
    await noted(tx, governmentId, actor, { personId: person.id, before, after, now: given.now });
  });
}

/** @param given.sessionId null: all but the one that asks. */
export async function revokeOwnSession(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { sessionId: string | null; current: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const person = await own(tx, actor);
    if (given.sessionId === null) await endSessionsOf(tx, person.id, given.current);
    else if (!(await revokeSession(tx, person.id, given.sessionId))) throw refuse(actor, 'notFound');
    const after = { sessions: given.sessionId === null ? 'all ended' : 'one ended' };
    await noted(tx, governmentId, actor, { personId: person.id, before: {}, after, now: given.now });
  });
}

/** Who stands in for somebody can't pass that on. */
function permitSubstitutes(actor: Actor, ownerId: string): void {
  if (permit(actor, 'substitutes.change', { ownerId }) !== null) throw refuse(actor, 'notAllowed');
}

export async function nameSubstitute(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; substituteId: string; from: string; to: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permitSubstitutes(actor, given.personId);
    const person = await findPerson(tx, given.personId, { hold: true });
    const other = await findPerson(tx, given.substituteId, { hold: true });
    if (person === null || other === null) throw refuse(actor, 'notFound');
    if (person.id === other.id || other.state === 'closed' || given.to < given.from)
      throw refuse(actor, 'substitute');
    await addSubstitute(tx, governmentId, given);
    const { substituteId, from, to } = given;
    await note(tx, governmentId, actor, {
      verb: 'substitutes.change',
      subject: { kind: 'person', id: person.id },
      before: {},
      after: { substitute: substituteId, from, to },
      now: given.now,
    });
  });
}

export async function endSubstitute(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { personId: string; substituteId: string; from: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    permitSubstitutes(actor, given.personId);
    if (!(await removeSubstitute(tx, given))) throw refuse(actor, 'notFound');
    await note(tx, governmentId, actor, {
      verb: 'substitutes.change',
      subject: { kind: 'person', id: given.personId },
      before: { substitute: given.substituteId, from: given.from },
      after: {},
      now: given.now,
    });
  });
}
