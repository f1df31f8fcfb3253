/**
 * Signing in with a password and a second step. Whether an account exists can't be told from an answer nor from how
 * long it took; who fails often waits.
 */
import type { Kysely } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { isPassword } from '../platform/identity/password.ts';
import { hashOf, newToken } from '../platform/identity/token.ts';
import { findPassword } from './credential.store.ts';
import { findChallenge, setChallenge, takeChallenge } from './link.store.ts';
import { findPerson, findPersonByMail } from './person.store.ts';
import { takeSecondFactor } from './second-factor.usecase.ts';
import { rightTry, takeTry, type Try } from './try.store.ts';

/** Between the password and the second step. */
const STEP_MINUTES = 10;

export const minutesLater = (now: string, minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

export type PasswordAnswer =
  | { outcome: 'refused' }
  | { outcome: 'slow'; seconds: number }
  /** The token goes to the browser, for the second step. */
  | { outcome: 'second-step'; token: string };

/** @param given.address where the request came from on the network. */
export async function signInWithPassword(
  db: Kysely<Schema>,
  governmentId: string,
  given: { mail: string; password: string; address: string; now: string },
): Promise<PasswordAnswer> {
  const { now } = given;
  const tries: Try[] = [
    { kind: 'account', key: hashOf(given.mail.toLowerCase()) },
    { kind: 'address', key: hashOf(given.address) },
  ];
  const { seconds, person, known } = await withGovernment(db, governmentId, async (tx) => {
    const wait = await takeTry(tx, governmentId, tries, now);
    const found = await findPersonByMail(tx, given.mail);
    const password = found === null ? null : await findPassword(tx, found.id);
    return { seconds: wait, person: found, known: password?.hash ?? null };
  });
  if (seconds > 0) return { outcome: 'slow', seconds };
  const right = await isPassword(given.password, known);
  if (!right || person?.state !== 'active') return { outcome: 'refused' };
  const token = newToken();
  await withGovernment(db, governmentId, async (tx) => {
    await rightTry(tx, tries);
    await setChallenge(tx, governmentId, {
      tokenHash: hashOf(token),
      purpose: 'second_step',
      personId: person.id,
      now,
      expiresAt: minutesLater(now, STEP_MINUTES),
    });
  });
  return { outcome: 'second-step', token };
}

export type StepAnswer =
  | { outcome: 'refused' }
  | { outcome: 'slow'; seconds: number }
  /** Too late, or never begun: from the start. */
  | { outcome: 'over' }
  | { outcome: 'done'; personId: string };

/** @param given.code of the app, or a recovery code. */
export async function confirmSecondStep(
  db: Kysely<Schema>,
  governmentId: string,
  given: { token: string; code: string; now: string },
): Promise<StepAnswer> {
  const step = hashOf(given.token);
  const begun = await withGovernment(db, governmentId, (tx) =>
    findChallenge(tx, 'second_step', step, given.now),
  );
  if (begun?.personId == null) return { outcome: 'over' };
  const { personId } = begun;
  const answer = await takeSecondFactor(db, governmentId, { personId, code: given.code, now: given.now });
  if (answer.outcome !== 'right') return answer;
  return withGovernment(db, governmentId, async (tx) => {
    const taken = await takeChallenge(tx, 'second_step', step, given.now);
    const person = await findPerson(tx, personId);
    if (taken === null || person?.state !== 'active') return { outcome: 'over' };
    return { outcome: 'done', personId };
  });
}
