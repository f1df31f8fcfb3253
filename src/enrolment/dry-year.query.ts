/** The children of a year under as many rule sets as an officer asks for, side by side. */
import type { Transaction } from 'kysely';
import type { Problem } from '../allocation/problem.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import type { Schema } from '../platform/database/schema.ts';
import { type ChildGroup, childGroups, groupsOf } from './child-groups.ts';
import { compareRuns, type Comparison } from './compare-runs.ts';
import type { SitePlaces } from './compose-input.ts';
import { frozenContent } from './compute-run.ts';
import { dryRuns, type DryRuns } from './dry-run.ts';
import type { Registration } from './registration.ts';
import type { RuleProblem } from './rule-check.ts';
import type { RuleSetVersion } from './rule-set.store.ts';
import type { RuleSet } from './rule-set.ts';
import { findRun } from './run.store.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { type StandardDossier, standardDossier } from './standard-dossiers.ts';
import { type VariantChange, variantOf } from './variant.ts';
import { enrolmentYear, type EnrolmentYear } from './year.query.ts';

/** A version by its id, or a standard dossier by its letter. */
export type DryBase = { kind: 'version'; id: string } | { kind: 'dossier'; dossier: StandardDossier };
export type DryWish = DryBase | { kind: 'variant'; name: string; base: DryBase; change: VariantChange };

export type DryColumn = { wish: DryWish; version: number | null; problems: RuleProblem[] };

export type DryYear = {
  schoolYear: number;
  versions: RuleSetVersion[];
  /** Groups of the rules that a variant may reserve places for. */
  groupIds: string[];
  /** Of the run that they were frozen for; null where it is as registrations stand now. */
  frozenAt: string | null;
  isDrawn: boolean;
  children: number;
  wishes: DryWish[];
  columns: DryColumn[];
  comparison: Comparison;
  groups: ChildGroup[];
  /** Those that cannot run, and why; null where not the same children take part. */
  failed: { wish: DryWish; problem: Problem | null }[];
};

/** Before the draw lots come from a seed that everybody knows, so that a dry run tells nothing of the draw. */
const TRIAL = 'proef';

type DryInput = {
  places: readonly SitePlaces[];
  registrations: readonly Registration[];
  frozenAt: string | null;
};

/** What the newest run was frozen with, as long as it is there; otherwise what stands now. */
async function inputOf(tx: Transaction<Schema>, year: EnrolmentYear): Promise<DryInput> {
  const newest = year.runs.find(({ state }) => state !== 'withdrawn');
  const text = newest && (await findRun(tx, newest.id))?.input;
  return newest && text
    ? { ...frozenContent(text), frozenAt: newest.proposedAt }
    : { places: year.places, registrations: year.registrations, frozenAt: null };
}

const standard: readonly StandardDossier[] = ['A', 'B', 'C', 'double-quota'];

/** What is shown when nothing was asked: the rules that hold, and the standard dossiers. */
function usualWishes(versions: readonly RuleSetVersion[]): DryWish[] {
  const [newest] = versions.filter(({ set }) => set !== null);
  return [
    ...(newest ? [{ kind: 'version', id: newest.id } as const] : []),
    ...standard
      .filter((dossier) => dossier !== newest?.rules.dossier)
      .map((dossier) => ({ kind: 'dossier', dossier }) as const),
  ];
}

type Wanted = { wish: DryWish; rules: RuleSet; version: number | null };

function runAll(wanted: readonly Wanted[], input: DryInput, seed: string) {
  const failed: DryYear['failed'] = [];
  let left = [...wanted];
  let runs: DryRuns | null = null;
  while (left.length > 0 && runs === null) {
    const tried = dryRuns(
      {
        ruleSets: left.map(({ rules }, at) => ({ name: String(at), rules })),
        places: [...input.places],
        registrations: [...input.registrations],
        seed,
      },
      hmacSha256,
    );
    if ('comparison' in tried) runs = tried;
    else {
      const wish = left[Number(tried.name)]?.wish;
      if (wish) failed.push({ wish, problem: tried.problem });
      left = left.filter((_, at) => at !== Number(tried.name));
    }
  }
  return { failed, left, runs };
}

/** @param wishes null: what is usual */
export async function dryYear(
  tx: Transaction<Schema>,
  schoolYear: number,
  wishes: readonly DryWish[] | null,
): Promise<DryYear> {
  const year = await enrolmentYear(tx, schoolYear);
  const versions = [...(year.concept ? [year.concept] : []), ...year.ruleSets];
  const input = await inputOf(tx, year);
  const taking = year.ruleSets[0]?.rules.sites ?? year.sites;
  const sites = taking.map(({ id, school, board }) => ({ id, school, board }));
  const rulesOf = (base: DryBase): Omit<Wanted, 'wish'> | null => {
    if (base.kind === 'dossier')
      return sites.length === 0
        ? null
        : { rules: standardDossier(base.dossier, { schoolYear, sites }, dossierWords), version: null };
    return versions.find(({ id }) => id === base.id) ?? null;
  };
  const wanted = (wishes ?? usualWishes(versions)).flatMap((wish): Wanted[] => {
    const base = rulesOf(wish.kind === 'variant' ? wish.base : wish);
    if (!base) return [];
    const rules = wish.kind === 'variant' ? variantOf(base.rules, wish.change) : base.rules;
    return [{ wish, rules, version: base.version }];
  });
  const isDrawn = year.draw?.state === 'drawn';
  const { failed, left, runs } = runAll(wanted, input, year.draw?.state === 'drawn' ? year.draw.seed : TRIAL);
  const groups = childGroups(
    input.registrations,
    left.map(({ rules }) => rules),
  );
  return {
    schoolYear,
    versions,
    groupIds: [...new Set(left.flatMap(({ rules }) => rules.groups.map(({ id }) => id)))],
    frozenAt: input.frozenAt,
    isDrawn,
    children: input.registrations.length,
    wishes: wanted.map(({ wish }) => wish),
    columns: left.map(({ wish, version }, at) => ({
      wish,
      version,
      problems: runs?.problems.flatMap(({ name, problem }) => (name === String(at) ? [problem] : [])) ?? [],
    })),
    comparison: compareRuns(runs?.results ?? [], groupsOf(input.registrations, groups), hmacSha256),
    groups,
    failed,
  };
}
