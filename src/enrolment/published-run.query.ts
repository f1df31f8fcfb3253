/** The public pages of a year's draw and of a run that was published. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { listSites } from '../schools/school.store.ts';
import { periodOf } from './calendar.ts';
import { type ChangeCounts, publicChanges } from './change-counts.ts';
import { findDraw, listDrawYears } from './draw.store.ts';
import type { Draw } from './draw.ts';
import {
  findPublication,
  listPublished,
  type Publication,
  type PublishedRunName,
} from './publication.store.ts';
import {
  answerOf,
  countsOf,
  type PublicAnswer,
  readPublished,
  type ResultCounts,
} from './published-result.ts';
import type { ResultFile } from './result-files.ts';
import type { RuleSet } from './rule-set.ts';
import { runChanges } from './run-changes.query.ts';
import { findRun, type KeptRun } from './run.store.ts';
import { listRuleSets, rulesTextOf } from './rule-set.store.ts';

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
  publication: Omit<Publication, 'texts'>;
  draw: Extract<Draw, { state: 'drawn' }>;
  closes: string | null;
  rules: RuleSet;
  names: ReadonlyMap<string, string>;
  /** The published run that took its place, and the one whose place it took. */
  later: PublishedRunName | null;
  earlier: PublishedRunName | null;
  /** Since the earlier one; null where there is none, or once its term is over. */
  changes: (ChangeCounts & { rules: { from: number; to: number } }) | null;
  /** Null once its term is over. */
  counts: ResultCounts | null;
  /** For the code that was asked; null when it takes no part. */
  answer: PublicAnswer | null;
};

async function changesSince(
  tx: Transaction<Schema>,
  earlier: PublishedRunName | undefined,
  id: string,
): Promise<PublishedRun['changes']> {
  const changes = earlier && (await runChanges(tx, earlier.id, id));
  return changes ? { ...publicChanges(changes), rules: changes.rules } : null;
}

/** @returns null for a run that is not there, or not public */
export async function publishedRun(
  tx: Transaction<Schema>,
  id: string,
  code: string | null,
): Promise<PublishedRun | null> {
  const run = await findRun(tx, id);
  const publication = run && (await findPublication(tx, id));
  const draw = run && (await findDraw(tx, run.schoolYear));
  const ruleSet = run && (await listRuleSets(tx, run.schoolYear)).find((one) => one.id === run.ruleSetId);
  if (!run || !publication || draw?.state !== 'drawn' || !ruleSet) return null;
  const { texts, ...hashes } = publication;
  const published = await listPublished(tx, run.schoolYear);
  const at = published.findIndex((one) => one.id === id);
  const read = texts && readPublished(texts);
  const { schoolYear, ruleSetVersion, reason, inputHash } = run;
  return {
    run: { id, schoolYear, ruleSetVersion, reason, inputHash },
    publication: hashes,
    draw,
    closes: periodOf(ruleSet.rules)?.until ?? null,
    rules: ruleSet.rules,
    names: new Map((await listSites(tx)).map((site) => [site.code, site.name])),
    later: published[at - 1] ?? null,
    earlier: published[at + 1] ?? null,
    changes: await changesSince(tx, published[at + 1], id),
    counts: read && countsOf(read),
    answer:
      read && code !== null
        ? answerOf(read, { code, seed: draw.seed, cutOffs: texts.cutOffs }, hmacSha256)
        : null,
  };
}

/** @returns null for a run that is not public, and for a file whose term is over */
export async function publishedFile(
  tx: Transaction<Schema>,
  id: string,
  file: ResultFile,
): Promise<{ text: string; schoolYear: number } | null> {
  const run = await findRun(tx, id);
  const publication = run && (await findPublication(tx, id));
  if (!run || !publication) return null;
  const { schoolYear } = run;
  if (file === 'reglement.json') {
    const rules = await rulesTextOf(tx, run.ruleSetId);
    return rules === null ? null : { text: rules, schoolYear };
  }
  const text = file === 'aanmeldingen.json' ? publication.texts?.input : publication.texts?.result;
  return text === undefined ? null : { text, schoolYear };
}
