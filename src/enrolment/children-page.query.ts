/** Registrations of a year as officers look at them: with their doubts, who helped, and what a form needs. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { childrenOf, doubtsBefore, type Doubt } from './before-run.ts';
import { periodOf } from './calendar.ts';
import { isDrawn, needsReason } from './registration-given.ts';
import { type KeptRegistration, listKept } from './registration.store.ts';
import { groupNames } from './rule-text.nl.ts';
import { enrolmentYear } from './year.query.ts';

export type ChildrenYear = {
  schoolYear: number;
  hasRules: boolean;
  /** Whether a change of a registration needs a reason now. */
  asksReason: boolean;
  hasRun: boolean;
  /** The lots are known: no child comes in any more. */
  isDrawn: boolean;
  sites: { id: string; name: string }[];
  groups: { id: string; name: string; local: boolean }[];
  birthYears: number[];
  mostChoices: number;
  kept: (KeptRegistration & { doubts: Doubt[] })[];
};

export async function childrenYear(
  tx: Transaction<Schema>,
  schoolYear: number,
  now: string,
): Promise<ChildrenYear> {
  const year = await enrolmentYear(tx, schoolYear);
  const rules = year.ruleSets[0]?.rules ?? null;
  const period = rules && periodOf(rules);
  const byChild = new Map<string, Doubt[]>();
  for (const doubt of rules === null ? [] : doubtsBefore(rules, year.registrations, period))
    for (const child of childrenOf(doubt)) byChild.set(child, [...(byChild.get(child) ?? []), doubt]);
  return {
    schoolYear,
    hasRules: rules !== null,
    asksReason: needsReason(year, period, now),
    hasRun: year.runs.some(({ state }) => state !== 'withdrawn'),
    isDrawn: isDrawn(year),
    sites: year.sites.map(({ id, name }) => ({ id, name })),
    groups: (rules?.groups ?? []).map(({ id, local }) => ({ id, local, name: groupNames[id] ?? id })),
    birthYears: [...new Set((rules?.ageGroups ?? []).flatMap(({ birthYears }) => birthYears))].toSorted(
      (one, other) => other - one,
    ),
    mostChoices: rules?.choices.most ?? 50,
    kept: (await listKept(tx, schoolYear)).map((one) => ({
      ...one,
      doubts: byChild.get(one.registration.pseudonym) ?? [],
    })),
  };
}
