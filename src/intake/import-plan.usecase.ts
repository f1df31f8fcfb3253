/**
 * Takes a plan document in: government, body, plan, a version with its nodes and its estimates, in one transaction.
 * No round: a plan is followed up later. A version holds the nodes and the
 * amounts that changed.
 */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { linesBefore, setLines } from '../budget/amount.store.ts';
import { plainLine, type AmountLine } from '../budget/amount.ts';
import { ownAmounts } from '../budget/own-amounts.ts';
import { addSchemas } from '../budget/version-schema.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  createBody,
  createGovernment,
  findNisCode,
  keepNisCode,
  listBodies,
  lockGovernment,
} from '../organisation/government.store.ts';
import { sameName, slugOf } from '../organisation/slug.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Cents } from '../kernel/money.ts';
import { changedNodes, matchNodes } from '../planning/match.ts';
import { detailsAt, setDetails } from '../planning/node-detail.store.ts';
import { changedDetails } from '../planning/node-detail.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan } from '../planning/plan.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { ImportFile } from './import-decide.query.ts';
import { importSentences } from './import.nl.ts';
import { addImport, findImport } from './import.store.ts';
import { detailOf, keptPlan, type KeptPlan, type PlanGiven } from './plan-kept.ts';
import type { Reading } from './reading.ts';

const nodeName = ({ code, title }: { code: string | null; title: string }): string =>
  [code ?? '', title].filter((part) => part !== '').join(' ');

export type PlanRequest = { file: ImportFile; reading: Reading; given: PlanGiven };
export type PlanImportResult =
  | { outcome: 'already'; government: string; fileName: string }
  | {
      outcome: 'new-version';
      government: { id: string; name: string };
      plan: string;
      version: { id: string; label: string; sequence: number };
      stored: PlanStored;
      findings: Finding[];
    };

export type PlanStored = {
  nodes: number;
  newNodes: number;
  changed: number;
  ended: number;
  amounts: number;
  cents: Cents;
  /** Amounts that the version holds itself, so that differ from the version before. */
  differing: number;
  names: { new: string[]; changed: string[]; ended: string[] };
};
/** Who takes it in; null: the command line. */
type By = { personId: string; onBehalfOf: string | null } | null;

/** What would be taken in, for the question before it happens. @throws Refusal for what is in doubt and wasn't given. */
export function settlePlan({ file, reading, given }: PlanRequest): KeptPlan {
  if (reading.nodes.length === 0) throw new Refusal('unreadable', importSentences.nothing(file.name));
  const found = keptPlan(reading, given);
  if (found.government === null) throw new Refusal('usage', importSentences.missing.government(file.name));
  if (found.years === null) throw new Refusal('usage', importSentences.missing.plan(file.name));
  const version = found.version ?? importSentences.versionOfYear(found.years.firstYear);
  return { ...found, government: found.government, years: found.years, version };
}

export async function importPlan(
  db: Kysely<Schema>,
  request: PlanRequest,
  at: { newId: string; now: string },
): Promise<PlanImportResult> {
  const settled = settlePlan(request);
  const all = await listGovernments(db);
  const found =
    all.find(({ name }) => name === settled.government) ??
    all.find(({ name }) => sameName(name, settled.government));
  const government = { id: found?.id ?? at.newId, name: found?.name ?? settled.government };
  return withGovernment(db, government.id, async (tx): Promise<PlanImportResult> => {
    if (found) await lockGovernment(tx, found.id);
    else if (!(await createGovernment(tx, { ...government, slug: slugOf(government.name) })))
      throw new Refusal('conflict', importSentences.nameTaken(government.name));
    const { nisCode } = request.given;
    if (nisCode !== undefined) {
      await keepNisCode(tx, government.id, nisCode);
      const kept = await findNisCode(tx);
      // The same name with another number is another municipality.
      if (kept !== null && kept !== nisCode)
        throw new Refusal('conflict', importSentences.otherNisCode(government.name, kept, nisCode));
    }
    const earlier = await findImport(tx, request.file.sha256);
    if (earlier) return { outcome: 'already', government: government.name, fileName: earlier.fileName };
    return storePlan(tx, request, government, { now: at.now, by: null });
  });
}

/** The same within a transaction that holds the government. @throws Refusal for what is in doubt, and conflict. */
export async function storePlan(
  tx: Transaction<Schema>,
  request: PlanRequest,
  government: { id: string; name: string },
  { now, by }: { now: string; by: By },
): Promise<Extract<PlanImportResult, { outcome: 'new-version' }>> {
  const { file, reading, given } = request;
  const settled = settlePlan(request);
  const bodies = await listBodies(tx);
  const body =
    bodies.find(({ id }) => id === given.bodyId) ??
    bodies.find(({ kind }) => kind === settled.body.kind) ??
    bodies[0];
  const bodyId = body?.id ?? (await createBody(tx, { governmentId: government.id, ...settled.body }));
  const { firstYear, lastYear } = settled.years;
  const plan: Plan =
    (await listPlans(tx)).find(
      (one) => one.bodyId === bodyId && one.firstYear === firstYear && one.lastYear === lastYear,
    ) ?? (await createPlan(tx, { governmentId: government.id, bodyId, firstYear, lastYear }));
  const versions = await listVersions(tx, plan.id);
  if (versions.some(({ label }) => label === settled.version))
    throw new Refusal('conflict', importSentences.sameVersion(settled.version, plan.label));
  const known = await nodesAt(tx, plan.id, versions.at(-1)?.sequence ?? 0);
  const sequence = (versions.at(-1)?.sequence ?? 0) + 1;
  const version = await createVersion(tx, {
    governmentId: government.id,
    planId: plan.id,
    sequence,
    label: settled.version,
    state: settled.setOn === null ? 'concept' : 'set',
    setOn: settled.setOn,
    whole: versions.length === 0,
  });

  const identity = new Map(matchNodes(known, settled.nodes));
  const unknown = settled.nodes.filter(({ id }) => !identity.has(id));
  const ids = await createNodes(tx, government.id, plan.id, unknown.length);
  unknown.forEach(({ id }, index) => {
    const fresh = ids[index];
    if (fresh === undefined) throw new Error('the database gave fewer nodes than asked');
    identity.set(id, fresh);
  });
  const lasting = (id: string): string => {
    const found = identity.get(id);
    if (found === undefined) throw new Error(`node ${id} has no lasting identity`);
    return found;
  };
  const standing = new Set(identity.values());
  // Only a document with the whole tree says by its silence that a node is no more.
  const ended = settled.whole ? known.filter(({ nodeId }) => !standing.has(nodeId)) : [];
  const differs = changedNodes(known, settled.nodes, identity);
  await setNodes(tx, government.id, version.id, [
    ...differs,
    ...ended.map((node) => ({ ...node, ended: true })),
  ]);

  const details = settled.nodes.map((node) => detailOf(node, lasting(node.id)));
  const findings = [...reading.findings, ...details.flatMap((one) => one.findings)];
  await setDetails(
    tx,
    government.id,
    version.id,
    changedDetails(
      await detailsAt(tx, plan.id, sequence),
      details.map(({ said }) => said),
    ),
  );
  const schemas = (reading.schemas ?? []).map(({ code, title, page, columns, rows }) => ({
    code,
    title,
    page,
    columns,
    rows: rows.map(({ label, under, node, nodeId, side, amounts: cells }) => ({
      label,
      under,
      node,
      nodeId: nodeId === null ? null : (identity.get(nodeId) ?? null),
      side,
      amounts: cells,
    })),
  }));
  await addSchemas(tx, government.id, version.id, schemas);

  const amounts = ownAmounts(reading.nodes).flatMap((one): AmountLine[] => {
    const year = reading.columns[one.column]?.year ?? null;
    if (year === null || reading.columns[one.column]?.kind !== 'estimate') return [];
    const { kind, side, cents } = one;
    const nodeId = identity.get(one.id) ?? null;
    return [{ ...plainLine, bodyId, nodeId, kind, side, year, measure: 'estimate', cents }];
  });
  // What the document is silent about stays: credits, and the estimates of nodes that a part of a plan doesn't show.
  const kept = (await linesBefore(tx, version.id)).filter(
    ({ measure, nodeId }) =>
      measure === 'credit' ||
      (measure === 'estimate' && !settled.whole && (nodeId === null || !standing.has(nodeId))),
  );
  const differing = await setLines(tx, government.id, version.id, [...kept, ...amounts]);
  const before = new Set(known.map(({ nodeId }) => nodeId));
  const [fresh, changed] = [
    differs.filter(({ nodeId }) => !before.has(nodeId)),
    differs.filter(({ nodeId }) => before.has(nodeId)),
  ];
  await addImport(tx, government.id, {
    roundId: null,
    fileName: file.name,
    sha256: file.sha256,
    findings,
  });
  await addEntry(tx, government.id, {
    at: now,
    actorId: by?.personId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    verb: 'import.accept',
    subject: { kind: 'version', id: version.id },
    before: null,
    after: { file: file.name, sha256: file.sha256, version: version.label, nodes: settled.nodes.length },
  });
  return {
    outcome: 'new-version',
    government,
    plan: plan.label,
    version: { id: version.id, label: version.label, sequence },
    stored: {
      nodes: settled.nodes.length,
      newNodes: unknown.length,
      changed: changed.length,
      ended: ended.length,
      amounts: amounts.length,
      cents: amounts.reduce((sum, { cents }) => sum + cents, 0n),
      differing,
      names: { new: fresh.map(nodeName), changed: changed.map(nodeName), ended: ended.map(nodeName) },
    },
    findings,
  };
}
