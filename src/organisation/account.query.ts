/** One's own account: what there is to sign in with, where one is signed in, who stands in. */
import type { Transaction } from 'kysely';
import { dayOf } from '../kernel/day.ts';
import type { Schema } from '../platform/database/schema.ts';
import { countRecoveryCodes, findCodeApp, findPassword } from './credential.store.ts';
import { listPasskeys } from './passkey.store.ts';
import type { Person, SignInMethod } from './person.ts';
import { findPerson, listPeople } from './person.store.ts';
import { listSessions } from './session.store.ts';
import { idleSince } from './session.ts';
import { listSubstitutes } from './substitute.store.ts';

export type Account = {
  person: Person;
  password: { changedAt: string } | null;
  codeApp: boolean;
  recoveryCodes: number;
  passkeys: { id: string; name: string; createdAt: string; usedAt: string | null }[];
  sessions: { id: string; method: SignInMethod; device: string; createdAt: string; seenAt: string }[];
  substitutes: { id: string; name: string; from: string; to: string }[];
  /** Who could stand in: everybody else with an account. */
  colleagues: { id: string; name: string }[];
};

export async function ownAccount(
  tx: Transaction<Schema>,
  personId: string,
  now: string,
): Promise<Account | null> {
  const person = await findPerson(tx, personId);
  if (person === null) return null;
  const password = await findPassword(tx, personId);
  const people = await listPeople(tx);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const passkeys = await listPasskeys(tx, personId);
  return {
    person,
    password: password === null ? null : { changedAt: password.changedAt },
    codeApp: (await findCodeApp(tx, personId)) !== null,
    recoveryCodes: await countRecoveryCodes(tx, personId),
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    sessions: await listSessions(tx, personId, { now, idleSince: idleSince(now) }),
    substitutes: (await listSubstitutes(tx, personId, dayOf(now))).map(({ substituteId, from, to }) => ({
      id: substituteId,
      name: nameOf.get(substituteId) ?? '',
      from,
      to,
    })),
    colleagues: people
      .filter(({ id, state }) => id !== personId && state !== 'closed')
      .map(({ id, name }) => ({ id, name })),
  };
}
