/**
 * A table of registrations comes in: all of it, or nothing with what is wrong in which row. A row with a code puts that
 * child right; a row without one is a new child, whose code the house makes: a file that brought codes could choose lots.
 */
import type { Kysely } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { note, permit, wordsFor } from './act.usecase.ts';
import { periodOf } from './calendar.ts';
import { freshLink, freshPseudonym } from './register.usecase.ts';
import { type Registration, registrationSchema, registrationTerm } from './registration.ts';
import { changedParts, isDrawn, needsReason, problemWith } from './registration-given.ts';
import { insertRegistration, listKept, updateRegistration } from './registration.store.ts';
import { readRegistrations, type RegistrationImport, type RegistrationRow } from './registration-table.ts';
import { groupNames } from './rule-text.nl.ts';
import { enrolmentYear } from './year.query.ts';

const columnOf = { site: null, choiceTwice: null } as const;
const reasonOf = {
  site: 'site',
  choiceTwice: 'twice',
  group: 'group',
  groupSite: 'group-site',
  groupEverywhere: 'group-everywhere',
  claimTwice: 'twice',
} as const;

/** @param dry only says what it would do */
export async function importRegistrations(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    schoolYear: number;
    rows: readonly (readonly string[])[];
    file: string;
    reason: string;
    now: string;
    dry: boolean;
  },
): Promise<RegistrationImport> {
  const { schoolYear, now } = given;
  return withGovernment(db, governmentId, async (tx) => {
    const by = permit(actor, 'registration.import');
    const say = wordsFor(actor);
    await lockGovernment(tx, governmentId);
    const year = await enrolmentYear(tx, schoolYear);
    const rules = year.ruleSets[0]?.rules;
    if (!rules) throw new Refusal('conflict', say.noRules);
    if (given.reason === '' && needsReason(year, periodOf(rules), now))
      throw new Refusal('usage', say.registration.reason);
    const { found, findings } = readRegistrations(given.rows, groupNames);
    if (found.length === 0) findings.add(1, null, 'no-rows');
    const kept = new Map(
      (await listKept(tx, schoolYear)).map((one) => [one.registration.pseudonym, one] as const),
    );
    const links = new Map<string, string>();
    for (const { registration } of kept.values())
      if (registration.linked !== null) links.set(registration.linked, registration.linked);
    // What a file calls a family may be its name: a new link is a random one.
    const linkOf = (text: string | null): string | null => {
      if (text === null) return null;
      const link = links.get(text) ?? freshLink();
      links.set(text, link);
      return link;
    };
    const sites = new Set(year.sites.map(({ id }) => id));
    const taken = new Set(kept.keys());
    const shown: RegistrationImport = { findings: findings.all, added: 0, changed: 0, same: 0 };
    const [added, changed]: [Registration[], Registration[]] = [[], []];
    for (const row of found) {
      const was = row.pseudonym === null ? undefined : kept.get(row.pseudonym);
      const wrong = problemWith(row, sites, rules.groups, was?.registration ?? null);
      if (wrong) {
        const column =
          wrong.problem in columnOf ? `choice ${Math.max(0, row.choices.indexOf(wrong.value))}` : 'claims';
        findings.add(row.row, column, reasonOf[wrong.problem], wrong.value);
      }
      if (row.pseudonym !== null && !was) findings.add(row.row, 'code', 'child', row.pseudonym);
      if (was && was.withdrawnAt !== null) findings.add(row.row, 'code', 'withdrawn', row.pseudonym ?? '');
      if (was && row.registeredAt !== null && row.registeredAt !== was.registration.registeredAt)
        findings.add(row.row, 'registeredAt', 'moment-changed', row.registeredAt);
      if (row.registeredAt !== null && Date.parse(row.registeredAt) > Date.parse(now))
        findings.add(row.row, 'registeredAt', 'future', row.registeredAt);
      if (findings.all.length > 0) continue;
      const pseudonym = was?.registration.pseudonym ?? freshPseudonym(taken);
      taken.add(pseudonym);
      const registeredAt = was?.registration.registeredAt ?? row.registeredAt ?? now;
      const made = registrationOf(row, pseudonym, registeredAt, linkOf(row.linked));
      if (!was) added.push(made);
      else if (changedParts(was.registration, made).length > 0) changed.push(made);
      else shown.same += 1;
    }
    if (findings.all.length > 0) return { ...shown, same: 0 };
    const isLinked = (one: Registration): boolean =>
      one.linked !== (kept.get(one.pseudonym)?.registration.linked ?? null);
    if (isDrawn(year) && added.length > 0) throw new Refusal('conflict', say.registration.drawnAdd);
    if (isDrawn(year) && changed.some(isLinked)) throw new Refusal('conflict', say.registration.drawnLink);
    shown.added = added.length;
    shown.changed = changed.length;
    if (given.dry || added.length + changed.length === 0) return shown;
    const keptUntil = registrationTerm(schoolYear);
    for (const registration of added)
      await insertRegistration(tx, governmentId, { schoolYear, keptUntil, registration, enteredBy: null });
    for (const registration of changed) await updateRegistration(tx, schoolYear, registration);
    const { reason, file } = given;
    await note(tx, governmentId, {
      verb: 'registration.import',
      by,
      at: now,
      subject: String(schoolYear),
      after: {
        schoolYear,
        file,
        added: added.length,
        changed: changed.length,
        ...(reason === '' ? {} : { reason }),
      },
    });
    return shown;
  });
}

const registrationOf = (
  { birthYear, claims, choices, distance }: RegistrationRow,
  pseudonym: string,
  registeredAt: string,
  linked: string | null,
): Registration =>
  registrationSchema.parse({ pseudonym, birthYear, claims, choices, distance, linked, registeredAt });
