/**
 * A school year begins as a concept: capacities are filled in, a mistake is put right, and the public sees nothing. From
 * the moment that it is set its capacities are shown and only go up, with a reason.
 */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, words } from './act.usecase.ts';
import { keepYear, listYears, setYear } from './school-year.store.ts';
import { listCapacities } from './school.store.ts';

export async function keepSchoolYear(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: { year: number; beginsOn: string; endsOn: string; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'schools.change');
    const { now, ...after } = given;
    if (after.endsOn <= after.beginsOn) throw new Refusal('usage', words(actor).endsFirst);
    if (!after.beginsOn.startsWith(String(after.year)) || after.endsOn > `${after.year + 1}-12-31`)
      throw new Refusal('usage', words(actor).otherYear);
    await lockGovernment(tx, governmentId);
    const known = (await listYears(tx)).find(({ year }) => year === after.year);
    if (known && known.beginsOn === after.beginsOn && known.endsOn === after.endsOn) return;
    const set = known && known.setAt !== null ? { at: known.setAt, by } : null;
    await keepYear(tx, governmentId, { ...after, set });
    await note(tx, governmentId, {
      verb: 'schools.change',
      by,
      at: now,
      subject: { kind: 'schoolyear', id: String(after.year) },
      before: known ? { beginsOn: known.beginsOn, endsOn: known.endsOn } : null,
      after: { beginsOn: after.beginsOn, endsOn: after.endsOn },
    });
  });
}

export async function setSchoolYear(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { year, now }: { year: number; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'schools.change');
    const say = words(actor);
    await lockGovernment(tx, governmentId);
    const known = (await listYears(tx)).find((one) => one.year === year);
    if (!known) throw new Refusal('not-found', say.noYear);
    if (known.setAt !== null) throw new Refusal('conflict', say.setAlready);
    const levels = await listCapacities(tx, year);
    if (levels.length === 0) throw new Refusal('conflict', say.nothingToSet);
    await setYear(tx, year, { at: now, by });
    await note(tx, governmentId, {
      verb: 'capacity.set',
      by,
      at: now,
      subject: { kind: 'schoolyear', id: String(year) },
      before: null,
      after: { schoolYear: year, levels: levels.length },
    });
  });
}
