/** The second factor of a person: a code of the app, or one of the recovery codes on paper. Each works once. */
import type { Kysely } from 'kysely';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { stepOfCode } from '../platform/identity/one-time-code.ts';
import { fromBase32, hashOf, recoveryCodeFrom } from '../platform/identity/token.ts';
import { findCodeApp, takeRecoveryCode, takeStep } from './credential.store.ts';
import { sealerOf } from './personal.usecase.ts';
import { rightTry, takeTry, type Try } from './try.store.ts';

export type FactorAnswer =
  { outcome: 'right' } | { outcome: 'refused' } | { outcome: 'slow'; seconds: number };

export async function takeSecondFactor(
  db: Kysely<Schema>,
  governmentId: string,
  given: { personId: string; code: string; now: string },
): Promise<FactorAnswer> {
  const { personId, now } = given;
  const tries: Try[] = [{ kind: 'code', key: hashOf(personId) }];
  const seconds = await withGovernment(db, governmentId, (tx) => takeTry(tx, governmentId, tries, now));
  if (seconds > 0) return { outcome: 'slow', seconds };
  return withGovernment(db, governmentId, async (tx) => {
    const onPaper = recoveryCodeFrom(given.code);
    const right =
      onPaper === null
        ? await isCodeOfApp(tx, governmentId, given)
        : await takeRecoveryCode(tx, personId, hashOf(onPaper));
    if (!right) return { outcome: 'refused' };
    await rightTry(tx, tries);
    return { outcome: 'right' };
  });
}

async function isCodeOfApp(
  tx: Parameters<typeof findCodeApp>[0],
  governmentId: string,
  { personId, code, now }: { personId: string; code: string; now: string },
): Promise<boolean> {
  const app = await findCodeApp(tx, personId);
  if (app === null) return false;
  const sealer = await sealerOf(tx, governmentId, personId);
  const secret = fromBase32(sealer.unseal(app.secret) ?? '');
  if (secret === null || secret.length === 0) return false;
  const step = stepOfCode(secret, code, now, app.lastStep);
  return step !== null && takeStep(tx, personId, step);
}
