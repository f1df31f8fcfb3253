/** What the import of this file would do, given what is stored: reads, never writes. */
import type { Transaction } from 'kysely';
import { parseClosedRound } from '../followup/closing-check.ts';
import type { ClosedRound } from '../followup/closing.ts';
import { findClosing, type StoredClosing } from '../followup/closing.store.ts';
import { mayStandInBoth } from '../followup/join.ts';
import { roundWords } from '../followup/round.nl.ts';
import { listRounds } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies, type Body } from '../organisation/government.store.ts';
import { matchNodes } from '../planning/match.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanNode, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { SourceLine } from './evidence.ts';
import { findImport } from './import.store.ts';
import { importSentences } from './import.nl.ts';
import { propose, type Given, type Proposal } from './proposal.ts';
import type { Period } from './propose-round.ts';
import type { Reading } from './reading.ts';

export type ImportFile = { name: string; sha256: string; format: string };
export type ImportRequest = {
  file: ImportFile;
  reading: Reading;
  lines: readonly SourceLine[];
  given: Given;
  /** "2026-05-31": a year that isn't over has no account yet. */
  today: string;
};

/** A request of which everything is known, whether it was given or proposed. */
export type Settled = ImportRequest & {
  proposal: Proposal;
  government: string;
  plan: { firstYear: number; lastYear: number };
  version: string;
  period: Period;
};

export function settle(request: ImportRequest): Settled {
  const { file, reading } = request;
  if (reading.plan) throw new Refusal('usage', importSentences.plan(file.name));
  if (reading.nodes.length === 0) throw new Refusal('unreadable', importSentences.nothing(file.name));
  const proposal = propose(
    { columns: reading.columns, lines: request.lines, fileName: file.name, today: request.today },
    request.given,
  );
  const need = <T>(found: { value: T } | null, what: keyof typeof importSentences.missing): T => {
    if (!found) throw new Refusal('usage', importSentences.missing[what](file.name));
    return found.value;
  };
  const government = need(proposal.government, 'government');
  const period = need(proposal.round, 'round');
  const plan = need(proposal.plan, 'plan');
  const version = proposal.version?.value ?? importSentences.versionOfYear(Number(period.to.slice(0, 4)));
  return { ...request, proposal, government, plan, version, period };
}

export type Decision =
  | { outcome: 'already'; fileName: string; roundId: string | null }
  | {
      outcome: 'new-round' | 'joins';
      body: Body | undefined;
      plan: Plan | undefined;
      versions: PlanVersion[];
      version: PlanVersion | undefined;
      /** Where a new version goes. */
      sequence: number;
      round: Round | undefined;
      closing: { stored: StoredClosing; content: ClosedRound } | undefined;
      /** The tree at the version (or just before where it goes), and the lasting identity of each known node. */
      known: PlanNode[];
      identity: ReadonlyMap<string, string>;
    };

/** A new version goes before the first one that belongs to later rounds only: an older report may come later. */
function placeFor(versions: readonly PlanVersion[], rounds: readonly Round[], to: string): number {
  for (const version of versions) {
    const ends = rounds.filter(({ versionId }) => versionId === version.id).map((round) => round.to);
    if (ends.length > 0 && ends.every((end) => end > to)) return version.sequence;
  }
  return (versions.at(-1)?.sequence ?? 0) + 1;
}

export async function decide(tx: Transaction<Schema>, settled: Settled): Promise<Decision> {
  const earlier = await findImport(tx, settled.file.sha256);
  if (earlier) return { outcome: 'already', fileName: earlier.fileName, roundId: earlier.roundId };
  const bodies = await listBodies(tx);
  const body = bodies.find(({ kind }) => kind === 'municipality') ?? bodies[0];
  const plan = (await listPlans(tx)).find(
    (one) =>
      one.bodyId === body?.id &&
      one.firstYear === settled.plan.firstYear &&
      one.lastYear === settled.plan.lastYear,
  );
  const versions = plan ? await listVersions(tx, plan.id) : [];
  const rounds = plan ? (await listRounds(tx)).filter(({ planId }) => planId === plan.id) : [];
  const version = versions.find(({ label }) => label === settled.version);
  const sequence = version?.sequence ?? placeFor(versions, rounds, settled.period.to);

  const known = plan ? await nodesAt(tx, plan.id, version ? sequence : sequence - 1) : [];
  const newest = plan ? await nodesAt(tx, plan.id, versions.at(-1)?.sequence ?? 0) : [];
  const here = matchNodes(known, settled.reading.nodes);
  const seen = new Set(known.map(({ nodeId }) => nodeId));
  const later = matchNodes(
    newest.filter(({ nodeId }) => !seen.has(nodeId)),
    settled.reading.nodes.filter(({ id }) => !here.has(id)),
  );
  const identity = new Map([...here, ...later]);

  const { kind, from, to } = settled.period;
  const round = rounds.find((one) => one.kind === kind && one.from === from && one.to === to);
  const common = { body, plan, versions, version, sequence, known, identity };
  if (!round) return { ...common, outcome: 'new-round', round, closing: undefined };
  const label = roundWords.label(kind, from, to);
  const stored = await findClosing(tx, round.id);
  if (round.state === 'open' || !stored) throw new Refusal('conflict', importSentences.openRound(label));
  const parsed = parseClosedRound(stored.text);
  if (!parsed.ok) throw new Error(`closing ${stored.id} can't be read back, at ${parsed.at}`);
  const content = parsed.content;
  const there = new Set(content.nodes.filter((node) => !mayStandInBoth(node)).map(({ node }) => node));
  const twice = settled.reading.nodes.filter(({ id }) => there.has(identity.get(id) ?? ''));
  const nothingNew = settled.reading.nodes.every(mayStandInBoth);
  if (twice.length > 0 || nothingNew) {
    const names = (twice.length > 0 ? twice : settled.reading.nodes).map((node) => node.code ?? node.title);
    const shown =
      names.length > 3 ? `${names.slice(0, 3).join(', ')} en ${names.length - 3} andere` : names.join(', ');
    throw new Refusal(
      'conflict',
      importSentences.sameObjective(label, shown, content.source?.fileName ?? ''),
    );
  }
  return { ...common, outcome: 'joins', round, closing: { stored, content } };
}
