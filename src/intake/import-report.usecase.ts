/** A published report that came in by the site, taken in within the transaction of the caller. */
import type { Transaction } from 'kysely';
import { roundWords } from '../followup/round.nl.ts';
import { dayOf } from '../kernel/day.ts';
import type { Finding } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { findGovernment, lockGovernment } from '../organisation/government.store.ts';
import { sameName } from '../organisation/slug.ts';
import type { Permitted } from '../planning/permit.query.ts';
import { planLabel } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import { Running, type SourceLine } from './evidence.ts';
import { decide, settle, type ImportRequest } from './import-decide.query.ts';
import { nothing } from './import-tree.usecase.ts';
import { MOST_FINDINGS, MOST_NAMES, type ImportPreview } from './import-preview.ts';
import type { importTaskSentences } from './import-task.nl.ts';
import type { ImportTask } from './import-task.store.ts';
import { storeReport } from './import.usecase.ts';
import { importSentences } from './import.nl.ts';
import { propose } from './proposal.ts';
import { proposeGovernment } from './propose-government.ts';
import type { Reading } from './reading.ts';

export type ReportRead = { reading: Reading; lines: readonly SourceLine[]; format: string };

/** The file speaks of another government than the one it is taken in for: that is told, a person decides. */
function otherGovernment(lines: readonly SourceLine[], fileName: string, name: string): Finding[] {
  const found = proposeGovernment(new Running(lines), fileName);
  if (found === null || sameName(found.value, name)) return [];
  const { line, page, words } = found.evidence;
  return [
    {
      code: 'proposal',
      reason: 'other-government',
      severity: 'warning',
      line,
      page,
      node: null,
      nodeId: null,
      facts: {
        value: found.value,
        words,
        message: importSentences.otherGovernment(found.value, name, words),
      },
    },
  ];
}

/** Stores it, and says what that changed. Where something is in doubt nothing is stored and `problem` says why. */
export async function takeReport(
  tx: Transaction<Schema>,
  governmentId: string,
  task: ImportTask,
  { reading, lines, format }: ReportRead,
  { now, by, words }: { now: string; by: Permitted; words: typeof importTaskSentences },
): Promise<ImportPreview> {
  await lockGovernment(tx, governmentId);
  const government = await findGovernment(tx);
  if (!government) throw new Error('a task without its government');
  const { fileName: name, sha256, given } = task;
  const request: ImportRequest = {
    file: { name, sha256, format },
    reading,
    lines,
    given: {
      government: government.name,
      ...(given.years === undefined ? {} : { plan: given.years }),
      ...(given.round === undefined
        ? {}
        : {
            round: { kind: given.round.kind, period: { from: given.round.from, to: given.round.to } },
          }),
    },
    today: dayOf(now),
  };
  const source = { columns: reading.columns, lines, fileName: name, today: request.today };
  const { round, plan, version } = propose(source, request.given);
  const elsewhere = otherGovernment(lines, name, government.name);
  const findings = (of: readonly Finding[]): Finding[] => [...elsewhere, ...of].slice(0, MOST_FINDINGS);
  const shown: ImportPreview = {
    problem: null,
    goes: {
      ...given,
      ...(plan === null ? {} : { years: plan.value }),
      ...(round === null ? {} : { round: round.value }),
    },
    plan: plan === null ? null : planLabel(plan.value.firstYear, plan.value.lastYear),
    version: version?.value ?? null,
    changes: null,
    findings: findings(reading.findings),
    rows: null,
    columns: null,
  };
  const no = (problem: string): ImportPreview => ({ ...shown, problem });
  if (reading.plan) return no(words.isPlan);
  if (reading.nodes.length === 0) return no(importSentences.nothing(name));
  if (round === null) return no(words.noRound);
  if (plan === null) return no(words.noYears);
  const settled = settle(request);
  try {
    const decision = await decide(tx, settled);
    if (decision.outcome === 'already') return no(words.already(decision.fileName));
    const {
      stored,
      round: made,
      findings: told,
    } = await storeReport(tx, settled, decision, { id: governmentId, name: government.name }, { now, by });
    const { from, to } = settled.period;
    return {
      ...shown,
      version: settled.version,
      findings: findings(told),
      round: {
        id: made.id,
        label: made.label,
        period: roundWords.period(from, to),
        joins: decision.outcome === 'joins',
      },
      changes: {
        ...nothing,
        nodes: { all: stored.nodes, new: stored.newNodes, changed: 0, ended: 0 },
        names: { new: stored.names.slice(0, MOST_NAMES), changed: [], ended: [] },
        amounts: { count: stored.amounts, changed: stored.amounts },
        updates: stored.updates,
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return no(error.message);
    throw error;
  }
}
