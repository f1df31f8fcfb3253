/** Who lost a password gets a link in the mail. Nobody else learns from the answer whether there is an account. */
import type { Kysely } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { hashOf } from '../platform/identity/token.ts';
import { findPassword } from './credential.store.ts';
import { makeLink } from './link.usecase.ts';
import { queueMail } from './mail.store.ts';
import type { Locale } from './person.ts';
import { findPersonByMail } from './person.store.ts';
import { minutesLater } from './sign-in.usecase.ts';
import { takeTry } from './try.store.ts';

/**
 * @param given.message the mail for a person and a token.
 * @returns the seconds to wait for who asks too often; 0: whatever could be done was done.
 */
export async function askRecovery(
  db: Kysely<Schema>,
  governmentId: string,
  given: {
    mail: string;
    address: string;
    message: (person: { name: string; locale: Locale }, token: string) => { subject: string; text: string };
    now: string;
  },
): Promise<number> {
  const { now } = given;
  const seconds = await withGovernment(db, governmentId, (tx) =>
    takeTry(
      tx,
      governmentId,
      [
        { kind: 'mail', key: hashOf(given.mail.toLowerCase()) },
        { kind: 'address', key: hashOf(given.address) },
      ],
      now,
    ),
  );
  if (seconds > 0) return seconds;
  await withGovernment(db, governmentId, async (tx) => {
    const person = await findPersonByMail(tx, given.mail);
    // Who signs in elsewhere has no password to lose.
    if (person?.state !== 'active' || (await findPassword(tx, person.id)) === null) return;
    const token = await makeLink(tx, governmentId, { personId: person.id, kind: 'recovery', now });
    await queueMail(tx, governmentId, {
      personId: person.id,
      address: person.mail,
      ...given.message(person, token),
      now,
      expiresAt: minutesLater(now, 60),
    });
  });
  return 0;
}
