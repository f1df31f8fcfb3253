/** Dry runs of any number of rule sets on the same registrations and the same draw, and what changes between them. */
import { z } from 'zod';
import { allocate } from '../allocation/allocate.ts';
import { checkInput } from '../allocation/check-input.ts';
import type { Hmac } from '../allocation/lots.ts';
import type { Problem } from '../allocation/problem.ts';
import { compareRuns, type Comparison, haveSameChildren } from './compare-runs.ts';
import { composeInput, sitePlacesSchema } from './compose-input.ts';
import { type Registration, registrationsSchema } from './registration.ts';
import { problemsOf, type RuleProblem } from './rule-check.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';
import type { Groups, RunResult } from './run-figures.ts';

export const dryRunSchema = z.strictObject({
  ruleSets: z
    .array(z.strictObject({ name: z.string().min(1).max(100), rules: ruleSetSchema }))
    .min(1)
    .max(12),
  places: z
    .array(sitePlacesSchema)
    .max(400)
    .refine((all) => new Set(all.map(({ site }) => site)).size === all.length),
  registrations: registrationsSchema,
  seed: z
    .string()
    .min(1)
    .max(200)
    .refine((text) => text.isWellFormed()),
});

export type DryRunFile = z.infer<typeof dryRunSchema>;

export type DryRuns = {
  names: string[];
  results: RunResult[];
  comparison: Comparison;
  /** What contradicts itself in each rule set; a dry run may go on with it. */
  problems: { name: string; problem: RuleProblem }[];
};

/** The groups that children are in with proof, and who has priority at some school. */
export function groupsIn(registrations: readonly Registration[], rules: RuleSet): Groups {
  const known = new Set(rules.groups.map(({ id }) => id));
  const groups = new Map<string, Set<string>>();
  const priority = new Set<string>();
  for (const { pseudonym, claims } of registrations)
    for (const { group, site, proof } of claims) {
      if (proof !== 'given' || !known.has(group)) continue;
      const members = groups.get(group) ?? new Set();
      groups.set(group, members.add(pseudonym));
      if (site !== null) priority.add(pseudonym);
    }
  return { groups, priority };
}

/** @returns the runs, or the first rule set that cannot run and why; null where not the same children take part */
export function dryRuns(
  { ruleSets, places, registrations, seed }: DryRunFile,
  hmac: Hmac,
): DryRuns | { name: string; problem: Problem | null } {
  const results: RunResult[] = [];
  for (const { name, rules } of ruleSets) {
    const input = composeInput(rules, places, registrations, seed);
    const problem = checkInput(input);
    if (problem) return { name, problem };
    results.push({ input, allocation: allocate(input, hmac) });
  }
  for (const [at, { name }] of ruleSets.entries())
    if (!haveSameChildren([...results.slice(0, 1), ...results.slice(at, at + 1)]))
      return { name, problem: null };
  const [first] = ruleSets;
  const groups = first
    ? groupsIn(registrations, first.rules)
    : { groups: new Map(), priority: new Set<string>() };
  return {
    names: ruleSets.map(({ name }) => name),
    results,
    comparison: compareRuns(results, groups, hmac),
    problems: ruleSets.flatMap(({ name, rules }) => problemsOf(rules).map((problem) => ({ name, problem }))),
  };
}
