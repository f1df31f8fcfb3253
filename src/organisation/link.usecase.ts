/** What a link that works once opens: the set-up of an account, or a new password for who still has the second factor. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { LinkKind } from '../platform/database/schema-identity.ts';
import type { Schema } from '../platform/database/schema.ts';
import { stepOfCode } from '../platform/identity/one-time-code.ts';
import { hashPassword } from '../platform/identity/password.ts';
import { fromBase32, hashOf, newToken } from '../platform/identity/token.ts';
import { findPassword, setCodeApp, setPassword, setRecoveryCodes } from './credential.store.ts';
import { findLink, removeLinks, setLink, type Link } from './link.store.ts';
import { removePasskeys } from './passkey.store.ts';
import { passwordFault, type PasswordFault } from './password-rule.ts';
import type { Person } from './person.ts';
import { changePerson, findPerson } from './person.store.ts';
import { sealerOf } from './personal.usecase.ts';
import { takeSecondFactor } from './second-factor.usecase.ts';
import { endSessionsOf } from './session.store.ts';

const DAY = 24 * 60;
/** An invitation waits for who is on leave; a recovery is asked for by who sits ready. */
const minutes: Readonly<Record<LinkKind, number>> = { invitation: 14 * DAY, recovery: 60 };

/** @returns the token for the address; here only its hash is kept. */
export async function makeLink(
  tx: Transaction<Schema>,
  governmentId: string,
  given: { personId: string; kind: LinkKind; now: string },
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.parse(given.now) + minutes[given.kind] * 60_000).toISOString();
  await setLink(tx, governmentId, { ...given, tokenHash: hashOf(token), expiresAt });
  return token;
}

export type OpenedLink = { person: Person; link: Link; hasPassword: boolean };

/** Null for a link that is not there, was used, or is over; also when the account was closed. */
export async function openedLink(
  tx: Transaction<Schema>,
  kind: LinkKind,
  token: string,
  now: string,
): Promise<OpenedLink | null> {
  const link = await findLink(tx, kind, hashOf(token), now);
  const person = link === null ? null : await findPerson(tx, link.personId, { hold: true });
  if (link === null || person === null || person.state === 'closed') return null;
  const password = await findPassword(tx, person.id);
  // Set since this link was made: the first half of an invitation is done.
  const hasPassword = password !== null && Date.parse(password.changedAt) >= Date.parse(link.createdAt);
  return { person, link, hasPassword };
}

export const openLink = (
  db: Kysely<Schema>,
  governmentId: string,
  given: { kind: LinkKind; token: string; now: string },
): Promise<OpenedLink | null> =>
  withGovernment(db, governmentId, (tx) => openedLink(tx, given.kind, given.token, given.now));

export type NewPassword = {
  password: string;
  /** Name of the government: a password is not about it. */
  government: string;
  isCommon: (password: string) => Promise<boolean>;
};

export async function faultOf(given: NewPassword, person: Person): Promise<PasswordFault | null> {
  const fault = passwordFault(given.password, [person.name, person.mail, given.government]);
  return fault ?? ((await given.isCommon(given.password)) ? 'common' : null);
}

export type PasswordChoice =
  { outcome: 'over' } | { outcome: 'fault'; fault: PasswordFault } | { outcome: 'set' };

/** The first half of an invitation; the link stays until the second factor is there too. */
export async function choosePassword(
  db: Kysely<Schema>,
  governmentId: string,
  given: NewPassword & { token: string; now: string },
): Promise<PasswordChoice> {
  const found = await openLink(db, governmentId, { kind: 'invitation', token: given.token, now: given.now });
  if (found === null) return { outcome: 'over' };
  const fault = await faultOf(given, found.person);
  if (fault !== null) return { outcome: 'fault', fault };
  const hash = await hashPassword(given.password);
  return withGovernment(db, governmentId, async (tx) => {
    const still = await openedLink(tx, 'invitation', given.token, given.now);
    if (still === null) return { outcome: 'over' };
    await setPassword(tx, governmentId, { personId: still.person.id, hash, now: given.now });
    return { outcome: 'set' };
  });
}

/** Within a transaction: the account works from here on, with this second factor and no other. */
export async function finishInvitation(
  tx: Transaction<Schema>,
  governmentId: string,
  person: Person,
  factor: 'code_app' | 'passkey' | 'elsewhere',
  now: string,
): Promise<void> {
  await removeLinks(tx, person.id);
  await endSessionsOf(tx, person.id);
  await changePerson(tx, person.id, { state: 'active' });
  await addEntry(tx, governmentId, {
    at: now,
    actorId: person.id,
    onBehalfOf: null,
    verb: 'account.change',
    subject: { kind: 'person', id: person.id },
    before: { state: person.state },
    after: { state: 'active', factor },
  });
}

export type SetUp = { outcome: 'over' } | { outcome: 'refused' } | { outcome: 'done'; personId: string };

/** The second half: the app shows a code of the secret that the page gave. */
export async function confirmCodeApp(
  db: Kysely<Schema>,
  governmentId: string,
  given: { token: string; secret: string; code: string; now: string },
): Promise<SetUp> {
  const { now } = given;
  return withGovernment(db, governmentId, async (tx) => {
    const found = await openedLink(tx, 'invitation', given.token, now);
    if (found === null || !found.hasPassword) return { outcome: 'over' };
    const { person } = found;
    const secret = fromBase32(given.secret);
    const step = secret === null || secret.length < 20 ? null : stepOfCode(secret, given.code, now, 0);
    if (step === null) return { outcome: 'refused' };
    const sealer = await sealerOf(tx, governmentId, person.id);
    // An invitation anew is for who lost what there was: that works no longer.
    await removePasskeys(tx, person.id);
    await setRecoveryCodes(tx, governmentId, person.id, []);
    const sealed = sealer.seal(given.secret);
    await setCodeApp(tx, governmentId, { personId: person.id, secret: sealed, lastStep: step, now });
    await finishInvitation(tx, governmentId, person, 'code_app', now);
    return { outcome: 'done', personId: person.id };
  });
}

export type Recovered =
  | { outcome: 'over' }
  | { outcome: 'refused' }
  | { outcome: 'slow'; seconds: number }
  | { outcome: 'fault'; fault: PasswordFault }
  | { outcome: 'done'; personId: string };

/** A new password by a link from the mail, with a code: who reads somebody's mail has not yet their account. */
export async function recoverPassword(
  db: Kysely<Schema>,
  governmentId: string,
  given: NewPassword & { token: string; code: string; now: string },
): Promise<Recovered> {
  const { now } = given;
  const found = await openLink(db, governmentId, { kind: 'recovery', token: given.token, now });
  if (found?.person.state !== 'active') return { outcome: 'over' };
  const fault = await faultOf(given, found.person);
  if (fault !== null) return { outcome: 'fault', fault };
  const hash = await hashPassword(given.password);
  const factor = await takeSecondFactor(db, governmentId, {
    personId: found.person.id,
    code: given.code,
    now,
  });
  if (factor.outcome !== 'right') return factor;
  return withGovernment(db, governmentId, async (tx) => {
    const still = await openedLink(tx, 'recovery', given.token, now);
    if (still === null) return { outcome: 'over' };
    const { id } = still.person;
    await removeLinks(tx, id);
    await setPassword(tx, governmentId, { personId: id, hash, now });
    await endSessionsOf(tx, id);
    await addEntry(tx, governmentId, {
      at: now,
      actorId: id,
      onBehalfOf: null,
      verb: 'account.change',
      subject: { kind: 'person', id },
      before: {},
      after: { password: 'recovered' },
    });
    return { outcome: 'done', personId: id };
  });
}
