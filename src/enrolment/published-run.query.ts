/** The public pages of a year's draw and of a run that was published. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { listSites } from '../schools/school.store.ts';
import { periodOf } from './calendar.ts';
import { type ChangeCounts, publicChanges } from './change-counts.ts';
import type { CutOffs } from './cut-off.ts';
import { findDraw, listDrawYears } from './draw.store.ts';
import type { Draw } from './draw.ts';
import {
  findPublication,
  listPublished,
  type Publication,
  publishedTexts,
  type PublishedRunName,
} from './publication.store.ts';
import { countsOf, type PublishedResult, readPublished, type ResultCounts } from './published-result.ts';
import type { ResultFile } from './result-files.ts';
import { findRuleSet, listRuleSets, rulesTextOf } from './rule-set.store.ts';
import type { RuleSet } from './rule-set.ts';
import { runChanges } from './run-changes.query.ts';
import { findRunAct, type KeptRun } from './run.store.ts';

export type DrawnYear = {
  schoolYear: number;
  draw: Draw;
  /** The end of the period of registration; null where the rules do not say. */
  closes: string | null;
  /** The newest first. */
  runs: PublishedRunName[];
};

/** Every year with a committed seed, the newest first. */
export async function drawnYears(tx: Transaction<Schema>): Promise<DrawnYear[]> {
  const published = await listPublished(tx, null);
  const years: DrawnYear[] = [];
  for (const schoolYear of await listDrawYears(tx)) {
    const draw = await findDraw(tx, schoolYear);
    const [newest] = await listRuleSets(tx, schoolYear);
    if (draw)
      years.push({
        schoolYear,
        draw,
        closes: (newest && periodOf(newest.rules)?.until) ?? null,
        runs: published.filter((run) => run.schoolYear === schoolYear),
      });
  }
  return years;
}

export type PublishedRun = {
  run: Pick<KeptRun, 'id' | 'schoolYear' | 'ruleSetVersion' | 'reason' | 'inputHash'>;
  publication: Publication;
  draw: Extract<Draw, { state: 'drawn' }>;
  closes: string | null;
  rules: RuleSet;
  names: ReadonlyMap<string, string>;
  /** The published run that took its place, and the one whose place it took. */
  later: PublishedRunName | null;
  earlier: PublishedRunName | null;
};

/** @returns null for a run that is not there, or not public */
export async function publishedRun(tx: Transaction<Schema>, id: string): Promise<PublishedRun | null> {
  const run = await findRunAct(tx, id);
  const publication = run && (await findPublication(tx, id));
  const draw = run && (await findDraw(tx, run.schoolYear));
  const ruleSet = run && (await findRuleSet(tx, run.ruleSetId));
  if (!run || !publication || draw?.state !== 'drawn' || !ruleSet) return null;
  const published = await listPublished(tx, run.schoolYear);
  const at = published.findIndex((one) => one.id === id);
  const { schoolYear, ruleSetVersion, reason, inputHash } = run;
  return {
    run: { id, schoolYear, ruleSetVersion, reason, inputHash },
    publication,
    draw,
    closes: periodOf(ruleSet.rules)?.until ?? null,
    rules: ruleSet.rules,
    names: new Map((await listSites(tx)).map((site) => [site.code, site.name])),
    later: published[at - 1] ?? null,
    earlier: published[at + 1] ?? null,
  };
}

/** What a published run holds. It never changes, so it is read once for many visitors. */
export type ReadRun = {
  result: PublishedResult;
  cutOffs: CutOffs;
  counts: ResultCounts;
  /** Since the run whose place it took; null where there is none, or once its term is over. */
  changes: (ChangeCounts & { rules: { from: number; to: number } }) | null;
};

/** @returns null once the term of its texts is over */
export async function readRun(
  tx: Transaction<Schema>,
  { run, earlier }: Pick<PublishedRun, 'run' | 'earlier'>,
): Promise<ReadRun | null> {
  const texts = await publishedTexts(tx, run.id);
  if (!texts) return null;
  const result = readPublished(texts);
  const changes = earlier && (await runChanges(tx, earlier.id, run.id));
  return {
    result,
    cutOffs: texts.cutOffs,
    counts: countsOf(result),
    changes: changes ? { ...publicChanges(changes), rules: changes.rules } : null,
  };
}

/** @returns null for a run that is not public, and for a file whose term is over */
export async function publishedFile(
  tx: Transaction<Schema>,
  id: string,
  file: ResultFile,
): Promise<{ text: string; schoolYear: number } | null> {
  const run = await findRunAct(tx, id);
  if (!run || run.publishedAt === null) return null;
  const texts = file === 'reglement.json' ? null : await publishedTexts(tx, id);
  const text =
    file === 'reglement.json'
      ? await rulesTextOf(tx, run.ruleSetId)
      : file === 'aanmeldingen.json'
        ? texts?.input
        : texts?.result;
  return text ? { text, schoolYear: run.schoolYear } : null;
}
