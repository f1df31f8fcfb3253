/** A table that came in by the site or the command line, taken in within the transaction of the caller. */
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { setLines } from '../budget/amount.store.ts';
import { lineKey, type AmountLine } from '../budget/amount.ts';
import { groupLines, placer } from '../budget/ledger-line.ts';
import { storeLedger } from '../budget/ledger-lines.store.ts';
import { listLedgerStates } from '../budget/ledger-state.store.ts';
import { listRules } from '../budget/match.store.ts';
import { addEdit } from '../planning/edit.store.ts';
import { createVersion, holdPlan } from '../planning/plan.store.ts';
import { conceptOf } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { TableContext } from './import-context.query.ts';
import type { ImportPreview } from './import-preview.ts';
import { yearSums } from './import-sums.ts';
import type { ImportGiven } from './import-task.ts';
import { addImport, findImport } from './import.store.ts';
import { nothing, takeTree, type TableAt, type TableFile } from './import-tree.usecase.ts';
import { withEstimates, type EstimateGiven } from './table-estimates.ts';
import type { TableRead } from './table-read.ts';

/** Stores it, and says what that changed. Where something is in doubt nothing is stored and `problem` says why. */
export async function takeTable(
  tx: Transaction<Schema>,
  governmentId: string,
  file: TableFile,
  context: TableContext,
  read: TableRead,
  at: TableAt,
): Promise<ImportPreview> {
  const { words } = at;
  const shown: ImportPreview = {
    problem: null,
    goes: { ...file.given, planId: context.plan.id },
    plan: context.plan.label,
    version: null,
    changes: null,
    findings: [],
    rows: read.rows,
    columns: read.columns,
  };
  const no = (problem: string): ImportPreview => ({ ...shown, problem });
  if (read.columns.missing.length > 0) return no(words.missingColumns(read.columns.missing.join(', ')));
  if (read.columns.bodyless) return no(words.chooseBody);
  if (read.rows.findings.length > 0) return no(words.badRows);
  if (read.rows.read === 0) return no(words.noLines);
  if (file.kind === 'tree') return takeTree(tx, governmentId, file, context, read.tree, at, shown);
  return file.kind === 'ledger'
    ? takeLedger(tx, governmentId, file, context, read, at, shown)
    : takeEstimates(tx, governmentId, file, context, read.estimates, at, shown);
}

async function takeLedger(
  tx: Transaction<Schema>,
  governmentId: string,
  file: TableFile,
  { plan, nodes }: TableContext,
  { lines, year }: TableRead,
  { now, by, words, dry, told }: TableAt,
  shown: ImportPreview,
): Promise<ImportPreview> {
  if (year === null) return { ...shown, problem: words.noLines };
  let last: string | null = null;
  for (const { bookedOn } of lines)
    if (bookedOn !== null && (last === null || bookedOn > last)) last = bookedOn;
  const asOf = file.given.asOf ?? last;
  const label = file.given.label?.trim() ?? '';
  const goes: ImportGiven = {
    ...shown.goes,
    year,
    label: label === '' ? file.name.replace(/\.[a-z]{1,5}$/i, '').slice(0, 100) : label,
    ...(asOf === null ? {} : { asOf }),
  };
  const place = placer(nodes, await listRules(tx, plan.id));
  const groups = groupLines(lines).groups;
  const seen: ImportPreview = {
    ...shown,
    goes,
    changes: {
      ...nothing,
      amounts: { count: lines.length, changed: lines.length },
      sums: yearSums([], lines),
      groups: { all: groups.length, unmatched: groups.filter((one) => place(one).matched === null).length },
    },
  };
  const no = (problem: string): ImportPreview => ({ ...seen, problem });
  // Two who take in the same file, or two of the same name, go one after the other.
  if (!dry) await holdPlan(tx, plan.id);
  const earlier = await findImport(tx, file.sha256);
  if (earlier) return no(words.already(earlier.fileName));
  if (year < plan.firstYear || year > plan.lastYear) return no(words.otherPeriod(year, plan.label));
  const states = await listLedgerStates(tx, plan.id);
  if (states.some((one) => one.year === year && one.label === goes.label))
    return no(words.sameLedger(goes.label ?? '', year));
  if (dry) return seen;
  const given = { planId: plan.id, year, label: goes.label ?? '', asOf, source: file.name };
  const stored = await storeLedger(tx, governmentId, given, lines, place, told);
  await addImport(tx, governmentId, {
    roundId: null,
    fileName: file.name,
    sha256: file.sha256,
    findings: [],
  });
  await addEntry(tx, governmentId, {
    at: now,
    actorId: by?.personId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    verb: 'ledger.import',
    subject: { kind: 'ledger_state', id: stored.state.id },
    before: null,
    after: { file: file.name, sha256: file.sha256, year, label: given.label, lines: stored.lines },
  });
  return seen;
}

async function takeEstimates(
  tx: Transaction<Schema>,
  governmentId: string,
  file: TableFile,
  context: TableContext,
  rows: readonly EstimateGiven[],
  { now, by, words, dry }: TableAt,
  shown: ImportPreview,
): Promise<ImportPreview> {
  const { plan, versions, lines, known } = context;
  const years = known.years;
  const concept = conceptOf(versions);
  const shows = new Set(known.nodes.map(({ nodeId }) => nodeId));
  const after = withEstimates(
    lines.filter(({ nodeId }) => nodeId === null || shows.has(nodeId)),
    rows,
    years,
    shown.columns?.mapping['description'] !== undefined,
  );
  // A table names what the plan shows: what was estimated at parts that ended stays as it is.
  after.push(...lines.filter(({ nodeId }) => nodeId !== null && !shows.has(nodeId)));
  const print = (line: AmountLine): string => `${lineKey(line)} ${line.cents} ${line.description ?? ''}`;
  const was = new Set(lines.map(print));
  const is = new Set(after.map(print));
  const differing = [
    ...lines.filter((line) => !is.has(print(line))),
    ...after.filter((line) => !was.has(print(line))),
  ];
  const changed = new Set(differing.map(lineKey)).size;
  const estimates = (of: readonly AmountLine[]): AmountLine[] =>
    of.filter(({ measure }) => measure === 'estimate');
  const label = concept?.label ?? file.given.version?.trim() ?? '';
  const seen: ImportPreview = {
    ...shown,
    version: label === '' ? null : label,
    goes: { ...shown.goes, ...(label === '' ? {} : { version: label }) },
    changes: {
      ...nothing,
      amounts: { count: estimates(after).length, changed },
      sums: yearSums(estimates(lines), estimates(after)),
    },
  };
  const no = (problem: string): ImportPreview => ({ ...seen, problem });
  const last = versions.at(-1);
  if (!last) return no(words.noVersions);
  if (concept?.state === 'submitted') return no(words.submitted(concept.label));
  if (label === '' || (!concept && versions.some((one) => one.label === label))) return no(words.nameVersion);
  if (dry) return seen;
  const version =
    concept ??
    (await createVersion(tx, {
      governmentId,
      planId: plan.id,
      sequence: last.sequence + 1,
      label,
      state: 'concept',
      whole: false,
    }));
  await setLines(tx, governmentId, version.id, after);
  const touched = [...new Set(differing.flatMap(({ nodeId }) => nodeId ?? []))];
  if (by)
    await addEdit(tx, governmentId, { versionId: version.id, nodeIds: touched, personId: by.personId, now });
  await addEntry(tx, governmentId, {
    at: now,
    actorId: by?.personId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    verb: 'import.accept',
    subject: { kind: 'version', id: version.id },
    before: null,
    after: { file: file.name, sha256: file.sha256, version: label, amounts: changed },
  });
  return seen;
}
