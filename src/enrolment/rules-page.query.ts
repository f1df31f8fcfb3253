/** The versions of the rules of a year, and one of them beside the one before it. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { problemsOf, type RuleProblem } from './rule-check.ts';
import { type RuleChange, ruleChanges } from './rule-difference.ts';
import { type Effect, effectsOf } from './rule-effects.ts';
import { findConcept, findRuleSet, listRuleSets, type RuleSetVersion } from './rule-set.store.ts';
import { allSites } from './year.query.ts';

export type ListedVersion = Omit<RuleSetVersion, 'rules'> & {
  dossier: string;
  /** Against the version before it; null of the first. */
  changes: number | null;
};

export type RulesOfYear = {
  schoolYear: number;
  /** The newest first. */
  versions: ListedVersion[];
  concept: ListedVersion | null;
  hasYearBefore: boolean;
  /** Whether the next year has rules or a concept of them. */
  hasNextYear: boolean;
};

export async function rulesOfYear(tx: Transaction<Schema>, schoolYear: number): Promise<RulesOfYear> {
  const concept = await findConcept(tx, schoolYear);
  const all = [...(concept ? [concept] : []), ...(await listRuleSets(tx, schoolYear))];
  const listed = all.map(({ rules, ...version }, at): ListedVersion => {
    const before = all[at + 1]?.rules;
    return { ...version, dossier: rules.dossier, changes: before ? ruleChanges(before, rules).length : null };
  });
  const next = schoolYear + 1;
  return {
    schoolYear,
    versions: listed.filter(({ set }) => set !== null),
    concept: listed.find(({ set }) => set === null) ?? null,
    hasYearBefore: (await listRuleSets(tx, schoolYear - 1)).length > 0,
    hasNextYear: (await findConcept(tx, next)) !== null || (await listRuleSets(tx, next)).length > 0,
  };
}

export type RulesPage = {
  version: RuleSetVersion;
  /** The version before, or the newest of the year before for a first one. */
  before: RuleSetVersion | null;
  changes: RuleChange[];
  problems: RuleProblem[];
  effects: Effect[];
  /** All that may take part, with what a person calls them. */
  sites: { id: string; name: string }[];
};

/** @returns null when there is no such version */
export async function rulesPage(tx: Transaction<Schema>, id: string): Promise<RulesPage | null> {
  const version = await findRuleSet(tx, id);
  if (!version) return null;
  const { rules } = version;
  const earlier = (await listRuleSets(tx, rules.schoolYear)).find((one) => one.version < version.version);
  const before = earlier ?? (await listRuleSets(tx, rules.schoolYear - 1))[0] ?? null;
  const names = new Map((await allSites(tx)).map((site) => [site.id, site.name]));
  for (const { id: site } of rules.sites) if (!names.has(site)) names.set(site, site);
  return {
    version,
    before,
    changes: before ? ruleChanges(before.rules, rules) : [],
    problems: problemsOf(rules),
    effects: effectsOf(rules),
    sites: [...names].map(([site, name]) => ({ id: site, name })),
  };
}
