/** Takes a published report in: government, plan, version, nodes, money, round, updates and closing in one transaction. */
import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { closedRoundText } from '../followup/closing-check.ts';
import { addClosing } from '../followup/closing.store.ts';
import { joinClosed } from '../followup/join.ts';
import { roundWords } from '../followup/round.nl.ts';
import { publishRound } from '../followup/publication.store.ts';
import { createRound } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import { saveUpdates } from '../followup/update.store.ts';
import type { Finding } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { createBody, createGovernment, lockGovernment } from '../organisation/government.store.ts';
import { sameName, slugOf } from '../organisation/slug.ts';
import { createPlan } from '../planning/plan.store.ts';
import { planLabel } from '../planning/plan.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { closedFrom } from './closed.ts';
import { decide, settle, type Decision, type ImportRequest, type Settled } from './import-decide.query.ts';
import { storeMoney } from './import-money.usecase.ts';
import { storeNodes, type Doing } from './import-nodes.usecase.ts';
import { importSentences } from './import.nl.ts';
import { addImport } from './import.store.ts';
import { liveColumns, type LiveColumn } from './live-columns.ts';
import { placeVersion } from './place-version.usecase.ts';
import { proposalFindings } from './proposal.ts';

export type ImportPreview = {
  settled: Settled;
  government: { name: string; exists: boolean };
  decision: Decision;
  findings: Finding[];
};

export type ImportResult =
  | { outcome: 'already'; government: string; fileName: string; roundId: string | null }
  | {
      outcome: 'new-round' | 'joins';
      government: { id: string; name: string };
      plan: string;
      round: { id: string; label: string; sequence: number; hash: string };
      stored: { nodes: number; newNodes: number; names: string[]; amounts: number; updates: number };
      findings: Finding[];
    };

/** Who takes it in; null: the command line. */
type By = { personId: string; onBehalfOf: string | null } | null;

async function governmentOf(db: Kysely<Schema>, name: string) {
  const all = await listGovernments(db);
  return all.find((one) => one.name === name) ?? all.find((one) => sameName(one.name, name));
}

function withProposals(settled: Settled, columns: readonly LiveColumn[]): Finding[] {
  const { kind, from, to } = settled.period;
  const shown = {
    plan: planLabel(settled.plan.firstYear, settled.plan.lastYear),
    round: roundWords.label(kind, from, to),
  };
  const proposals = proposalFindings(settled.proposal, shown, importSentences.proposed);
  const labelOf = ({ column }: LiveColumn): string => settled.reading.columns[column]?.label ?? '';
  const assumed = columns
    .filter(({ assumedYear }) => assumedYear)
    .map((one): Finding => ({
      code: 'proposal',
      reason: 'column-year',
      severity: 'info',
      line: null,
      page: null,
      node: null,
      nodeId: null,
      facts: {
        value: one.year,
        words: labelOf(one),
        message: importSentences.proposed('column-year', String(one.year), labelOf(one)),
      },
    }));
  return [...settled.reading.findings, ...proposals, ...assumed];
}

const liveColumnsOf = (settled: Settled): LiveColumn[] =>
  liveColumns(settled.reading.columns, settled.version, Number(settled.period.to.slice(0, 4)));

/** What would happen, for the question before it happens. Writes nothing. */
export async function previewImport(db: Kysely<Schema>, request: ImportRequest): Promise<ImportPreview> {
  const settled = settle(request);
  const found = await governmentOf(db, settled.government);
  // Without a government the transaction names an id that nobody has: it sees nothing, so everything is new.
  const decision = await withGovernment(db, found?.id ?? '00000000-0000-0000-0000-000000000000', (tx) =>
    decide(tx, settled),
  );
  return {
    settled,
    government: { name: found?.name ?? settled.government, exists: found !== undefined },
    decision,
    findings: withProposals(settled, liveColumnsOf(settled)),
  };
}

/**
 * @param given.newId an unused id for a government that isn't there yet. @param given.now the instant of the closing.
 * @throws Refusal usage (something is in doubt and wasn't given), conflict (that part of the round is closed already).
 */
export async function importReport(
  db: Kysely<Schema>,
  request: ImportRequest,
  given: { newId: string; now: string },
): Promise<ImportResult> {
  const settled = settle(request);
  const found = await governmentOf(db, settled.government);
  const government = { id: found?.id ?? given.newId, name: found?.name ?? settled.government };
  return withGovernment(db, government.id, async (tx): Promise<ImportResult> => {
    if (found) await lockGovernment(tx, found.id);
    else if (!(await createGovernment(tx, { ...government, slug: slugOf(government.name) })))
      throw new Refusal('conflict', importSentences.nameTaken(government.name));
    const decision = await decide(tx, settled);
    if (decision.outcome === 'already') {
      const { fileName, roundId } = decision;
      return { outcome: 'already', government: government.name, fileName, roundId };
    }
    return storeReport(tx, settled, decision, government, { now: given.now, by: null });
  });
}

/** The same within a transaction that holds the government, once it was decided what it does. */
export async function storeReport(
  tx: Transaction<Schema>,
  settled: Settled,
  decision: Doing,
  government: { id: string; name: string },
  { now, by }: { now: string; by: By },
): Promise<Extract<ImportResult, { outcome: 'new-round' | 'joins' }>> {
  const { reading, file, period } = settled;
  const bodyId =
    decision.body?.id ??
    (await createBody(tx, {
      governmentId: government.id,
      name: importSentences.body(government.name),
      kind: 'municipality',
    }));
  const plan =
    decision.plan ?? (await createPlan(tx, { governmentId: government.id, bodyId, ...settled.plan }));
  const version =
    decision.version ??
    (await placeVersion(
      tx,
      {
        governmentId: government.id,
        planId: plan.id,
        sequence: decision.sequence,
        label: settled.version,
      },
      decision.versions,
    ));
  const { identity, created } = await storeNodes(tx, government.id, plan, version, settled, decision);

  const label = roundWords.label(period.kind, period.from, period.to);
  const round: Round =
    decision.round ??
    (await createRound(tx, government.id, {
      planId: plan.id,
      versionId: version.id,
      ...period,
      label,
      state: 'closed',
    }));
  const standing = new Set(decision.closing?.content.nodes.map(({ node }) => node) ?? []);
  const fresh = reading.nodes.filter(({ id }) => !standing.has(identity.get(id) ?? ''));
  const columns = liveColumnsOf(settled);
  const money = await storeMoney(tx, {
    government: government.id,
    bodyId,
    plan,
    version,
    versions: decision.versions,
    settled,
    round,
    columns,
    identity,
    fresh: new Set(fresh.map(({ id }) => id)),
  });

  const findings = [...withProposals(settled, columns), ...money.findings];
  // What was proposed is about this import and not about the report: it stays with the import.
  const own = closedFrom(reading, {
    government,
    plan: { id: plan.id, label: plan.label, ...settled.plan },
    version: { id: version.id, label: version.label },
    round: { id: round.id, kind: period.kind, label: round.label, from: period.from, to: period.to },
    source: { fileName: file.name, sha256: file.sha256, format: file.format },
    nodes: identity,
  });
  const updates = own.nodes
    .filter(({ id }) => fresh.some((node) => node.id === id))
    .filter(({ status, axes }) => status !== null || Object.keys(axes).length > 0)
    .map(({ node, status, axes }) => ({ nodeId: node, status, axes }));
  await saveUpdates(tx, government.id, round.id, updates);

  const before = decision.closing;
  const text = closedRoundText(before ? joinClosed(before.content, own) : own);
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  const sequence = (before?.stored.sequence ?? 0) + 1;
  const added = fresh.filter(({ parentId }) => !fresh.some(({ id }) => id === parentId));
  const reason = before
    ? importSentences.joinReason(added.map((node) => node.code ?? node.title).join(', '), file.name)
    : importSentences.firstReason(file.name);
  await addClosing(tx, government.id, { roundId: round.id, sequence, closedAt: now, reason, text, hash });
  // It was read as a published report: it stays as public as it was.
  await publishRound(tx, government.id, { roundId: round.id, now, personId: by?.personId ?? null });
  await addImport(tx, government.id, {
    roundId: round.id,
    fileName: file.name,
    sha256: file.sha256,
    findings,
  });
  // An import is one entry, with the hash of what was read and of what it became.
  await addEntry(tx, government.id, {
    at: now,
    actorId: by?.personId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    verb: 'import.accept',
    subject: { kind: 'round', id: round.id },
    before: before ? { closing: before.stored.hash } : null,
    after: { file: file.name, sha256: file.sha256, closing: hash, sequence, nodes: fresh.length },
  });
  return {
    outcome: decision.outcome,
    government,
    plan: plan.label,
    round: { id: round.id, label: round.label, sequence, hash },
    stored: {
      nodes: fresh.length,
      newNodes: created,
      names: fresh.flatMap(({ id, code, title }) =>
        decision.identity.has(id) ? [] : [`${code ?? ''} ${title}`.trim().slice(0, 100)],
      ),
      amounts: money.count,
      updates: updates.length,
    },
    findings,
  };
}
