/** What officers look at before a run: doubts, and the same children under the standard dossiers of several schools. */
import { hmacSha256 } from '../platform/hmac.ts';
import { type Doubt, doubtsBefore } from './before-run.ts';
import { periodOf } from './calendar.ts';
import { comparisonRows, type ComparisonRow } from './comparison-table.ts';
import { dryRuns } from './dry-run.ts';
import { problemsOf, type RuleProblem } from './rule-check.ts';
import { type Effect, effectsOf } from './rule-effects.ts';
import type { RuleSet } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';
import type { EnrolmentYear } from './year.query.ts';

export type DryColumn = { dossier: RuleSet['dossier']; isOwn: boolean };

export type Preparation = {
  problems: RuleProblem[];
  effects: Effect[];
  doubts: Doubt[];
  /** Null where the children or places of the year cannot run. */
  dry: { columns: DryColumn[]; rows: ComparisonRow[] } | null;
};

/** Dossier A is for one site; it joins where the year has one. */
const compared = ['B', 'C', 'double-quota'] as const;

/** Before the draw lots come from a seed that everybody knows, so that a dry run tells nothing of the draw. */
const TRIAL = 'proef';

export function prepare(year: EnrolmentYear): Preparation | null {
  const { ruleSets, registrations, places, draw, schoolYear } = year;
  const rules = ruleSets[0]?.rules;
  if (!rules) return null;
  const others = (rules.sites.length === 1 ? (['A', ...compared] as const) : compared).filter(
    (dossier) => dossier !== rules.dossier,
  );
  const columns: DryColumn[] = [
    { dossier: rules.dossier, isOwn: true },
    ...others.map((dossier) => ({ dossier, isOwn: false })),
  ];
  const { sites } = rules;
  const runs = dryRuns(
    {
      ruleSets: columns.map(({ dossier, isOwn }) => ({
        name: dossier,
        rules:
          isOwn || dossier === 'own' ? rules : standardDossier(dossier, { schoolYear, sites }, dossierWords),
      })),
      places: [...places],
      registrations: [...registrations],
      seed: draw?.state === 'drawn' ? draw.seed : TRIAL,
    },
    hmacSha256,
  );
  return {
    problems: problemsOf(rules),
    effects: effectsOf(rules),
    doubts: doubtsBefore(rules, registrations, periodOf(rules)),
    dry: 'comparison' in runs ? { columns, rows: comparisonRows(runs.comparison, false) } : null,
  };
}
