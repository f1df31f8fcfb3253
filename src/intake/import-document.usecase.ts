/** A plan document that came in by the site, taken in within the transaction of the caller. */
import type { Transaction } from 'kysely';
import { amountsOf } from '../budget/amount.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import { listBodies, findGovernment } from '../organisation/government.store.ts';
import type { Permitted } from '../planning/permit.query.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { planLabel } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { storePlan } from './import-plan.usecase.ts';
import { MOST_FINDINGS, MOST_NAMES, type ImportPreview } from './import-preview.ts';
import type { importTaskSentences } from './import-task.nl.ts';
import type { ImportGiven } from './import-task.ts';
import type { ImportTask } from './import-task.store.ts';
import { findImport } from './import.store.ts';
import { yearSums } from './import-sums.ts';
import { keptPlan, type PlanGiven } from './plan-kept.ts';
import type { Reading } from './reading.ts';

/** What the document says of where it goes, where nobody said otherwise. */
async function destination(
  tx: Transaction<Schema>,
  reading: Reading,
  given: ImportGiven,
): Promise<{ goes: ImportGiven; asked: PlanGiven }> {
  const government = await findGovernment(tx);
  const asked: PlanGiven = {
    ...(government === undefined ? {} : { government: government.name }),
    ...(given.years === undefined ? {} : { plan: given.years }),
    ...(given.setOn === undefined ? {} : { setOn: given.setOn }),
    ...(given.part === undefined ? {} : { part: given.part }),
    ...(given.version === undefined ? {} : { version: given.version }),
    ...(given.bodyId === undefined ? {} : { bodyId: given.bodyId }),
  };
  const found = keptPlan(reading, asked);
  const bodies = await listBodies(tx);
  const body = given.bodyId ?? bodies.find(({ kind }) => kind === found.body.kind)?.id ?? bodies[0]?.id;
  const goes: ImportGiven = {
    ...given,
    ...(body === undefined ? {} : { bodyId: body }),
    ...(found.years === null ? {} : { years: found.years }),
    ...(found.version === null ? {} : { version: found.version }),
  };
  return { goes, asked };
}

const estimatesOf = async (tx: Transaction<Schema>, versionId: string | undefined) =>
  versionId === undefined
    ? []
    : (await amountsOf(tx, { versionId })).filter(({ measure }) => measure === 'estimate');

/** Stores it, and says what that changed. Where something is in doubt nothing is stored and `problem` says why. */
export async function takeDocument(
  tx: Transaction<Schema>,
  governmentId: string,
  task: ImportTask,
  { reading, format }: { reading: Reading; format: string },
  { now, by, words }: { now: string; by: Permitted; words: typeof importTaskSentences },
): Promise<ImportPreview> {
  await lockGovernment(tx, governmentId);
  const { goes, asked } = await destination(tx, reading, task.given);
  const shown: ImportPreview = {
    problem: null,
    goes,
    plan: goes.years === undefined ? null : planLabel(goes.years.firstYear, goes.years.lastYear),
    version: goes.version ?? null,
    changes: null,
    findings: reading.findings.slice(0, MOST_FINDINGS),
    rows: null,
    columns: null,
  };
  const earlier = await findImport(tx, task.sha256);
  if (earlier) return { ...shown, problem: words.already(earlier.fileName) };
  if (!reading.plan && reading.columns.some(({ kind }) => kind === 'actual'))
    return { ...shown, problem: words.isReport };
  if (goes.years === undefined) return { ...shown, problem: words.noYears };
  const government = await findGovernment(tx);
  if (!government) throw new Error('a task without its government');
  const file = { name: task.fileName, sha256: task.sha256, format };
  try {
    const result = await storePlan(tx, { file, reading, given: asked }, government, { now, by });
    const { stored, version } = result;
    const plan = (await listPlans(tx)).find(
      ({ bodyId, firstYear, lastYear }) =>
        firstYear === goes.years?.firstYear &&
        lastYear === goes.years.lastYear &&
        (goes.bodyId === undefined || bodyId === goes.bodyId),
    );
    const before = plan
      ? (await listVersions(tx, plan.id)).findLast(({ sequence }) => sequence < version.sequence)
      : undefined;
    return {
      ...shown,
      version: version.label,
      goes: { ...goes, version: version.label },
      findings: result.findings.slice(0, MOST_FINDINGS),
      changes: {
        nodes: { all: stored.nodes, new: stored.newNodes, changed: stored.changed, ended: stored.ended },
        names: {
          new: stored.names.new.slice(0, MOST_NAMES),
          changed: stored.names.changed.slice(0, MOST_NAMES),
          ended: stored.names.ended.slice(0, MOST_NAMES),
        },
        amounts: { count: stored.amounts, changed: stored.differing },
        sums: yearSums(await estimatesOf(tx, before?.id), await estimatesOf(tx, version.id)),
        groups: null,
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return { ...shown, problem: error.message };
    throw error;
  }
}
