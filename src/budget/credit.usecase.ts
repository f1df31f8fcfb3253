/** The credits that a version in the making sets for a year. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import type { TrailValue } from '../audit/trail.ts';
import { parseAmount, toDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import { listBodies } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { planSentences } from '../planning/permit.query.ts';
import { refuseLater } from '../planning/edit.query.ts';
import { listPlans } from '../planning/plan.store.ts';
import { lockVersion } from '../planning/version.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { linesAt, setLinesOf } from './amount.store.ts';
import type { Side } from './column.ts';
import { yearsOf } from './columns.query.ts';
import { creditLine, creditsIn, type Credit, type CreditRow } from './credit.ts';
import { permitBudget } from './permit.query.ts';

/** `amount` as a person typed it; empty where the version sets no credit. */
export type GivenCredit = CreditRow & { bodyId: string; side: Side; amount: string };

const inTrail = (credits: readonly Credit[]): TrailValue =>
  credits.map(({ bodyId, kind, part, side, cents }) => ({
    bodyId,
    kind,
    part,
    side,
    amount: toDecimal(cents, 2),
  }));

/** Replaces what the version says of the year, of the bodies that are given. @throws Refusal usage (a year outside the plan, an unreadable amount). */
export async function changeCredits(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  {
    versionId,
    year,
    given,
    now,
  }: { versionId: string; year: number; given: readonly GivenCredit[]; now: string },
): Promise<void> {
  const words = planSentences(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const version = isUuid(versionId) ? await lockVersion(tx, versionId) : undefined;
    const { personId, onBehalfOf } = permitBudget(
      actor,
      'credits.change',
      version ? { state: version.state } : {},
    );
    if (!version) throw new Refusal('not-found', words.noVersion);
    await refuseLater(tx, actor, version);
    const plan = (await listPlans(tx)).find(({ id }) => id === version.planId);
    if (!plan || !yearsOf(plan).includes(year)) throw new Refusal('usage', words.badYear);
    const bodies = new Map((await listBodies(tx)).map((body) => [body.id, body.name]));
    const credits = given.flatMap(({ amount, ...one }): Credit[] => {
      const body = bodies.get(one.bodyId);
      if (body === undefined) throw new Refusal('not-found', words.noBody);
      if (amount.trim() === '') return [];
      const read = parseAmount(amount);
      if (!read) throw new Refusal('usage', words.badAmount(body));
      return [{ ...one, year, cents: read.cents }];
    });
    // Credits hang outside the tree.
    const lines = await linesAt(tx, version.id, { nodeIds: [null] });
    const told = new Set(given.map(({ bodyId }) => bodyId));
    const ofYear = (one: { measure: string; year: number; bodyId: string }): boolean =>
      one.measure === 'credit' && one.year === year && told.has(one.bodyId);
    const before = creditsIn(lines.filter(ofYear));
    await setLinesOf(
      tx,
      governmentId,
      version.id,
      [null],
      [...lines.filter((one) => !ofYear(one)), ...credits.map(creditLine)],
    );
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'credits.change',
      subject: { kind: 'version', id: version.id },
      before: { year, credits: inTrail(before) },
      after: { year, credits: inTrail(credits) },
    });
  });
}
