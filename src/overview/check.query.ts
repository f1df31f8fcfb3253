/** Every rule over what is stored of one government. Run it in a repeatable-read transaction: one moment. */
import type { Transaction } from 'kysely';
import { amountsOf } from '../budget/amount.store.ts';
import { findLedgerStates } from '../budget/ledger-state.store.ts';
import type { Amount } from '../budget/amount.ts';
import { parseClosedRound } from '../followup/closing-check.ts';
import { findClosing, listClosings, wrongHashes } from '../followup/closing.store.ts';
import { shownText, shownTitle } from '../followup/open-findings.ts';
import { listRounds, quotedLedgerStates } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import { axes } from '../followup/status.ts';
import { updatesOf } from '../followup/update.store.ts';
import type { Finding } from '../kernel/finding.ts';
import { mentionsOf } from '../narrative/mentions.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { findGovernment } from '../organisation/government.store.ts';
import { nodeIds, nodesAt } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Plan } from '../planning/plan.ts';
import { faultsOf } from '../planning/tree.ts';
import type { Schema } from '../platform/database/schema.ts';
import { broken, closingFindings } from './check-closing.ts';

/** `where`: the round, or the version of the plan. */
export type Checked = { where: string; finding: Finding };

const at = (where: string, findings: readonly Finding[]): Checked[] =>
  findings.map((finding) => ({ where, finding }));

const limit = (
  reason: 'title' | 'text',
  length: number,
  most: number,
  node: { code: string | null },
): Finding[] =>
  length <= most
    ? []
    : [{ ...broken(reason, 'info', null, { length, limit: most }), code: 'limit', node: node.code }];

async function planFindings(tx: Transaction<Schema>, plan: Plan): Promise<Checked[]> {
  const out: Checked[] = [];
  const versions = await listVersions(tx, plan.id);
  for (const version of versions) {
    const where = `${plan.label} ${version.label}`;
    const nodes = await nodesAt(tx, plan.id, version.sequence);
    const newest = version === versions.at(-1);
    for (const { fault, node } of faultsOf(nodes)) {
      const facts = { title: node.code ?? node.title, code: node.code ?? '' };
      const one = (reason: string, severity: Finding['severity']): Finding => ({
        ...broken(reason, severity, null, facts),
        node: node.code,
      });
      if (fault === 'cycle' || fault === 'missing-parent') out.push(...at(where, [one(fault, 'error')]));
      else if (newest)
        out.push(
          ...at(where, [
            fault === 'level'
              ? one('level', 'warning')
              : { ...one('same-code', 'warning'), code: 'duplicate-code' },
          ]),
        );
    }
    if (newest)
      for (const node of nodes) out.push(...at(where, limit('title', node.title.length, shownTitle, node)));
  }
  return out;
}

async function roundFindings(
  tx: Transaction<Schema>,
  round: Round,
  plan: { nodes: ReadonlySet<string>; codes: ReadonlyMap<string, string | null> },
  governmentId: string,
  versions: ReadonlyMap<string, readonly Amount[]>,
): Promise<Checked[]> {
  const findings: Finding[] = [];
  const heads = await listClosings(tx, round.id);
  if (round.state === 'closed' && heads.length === 0)
    findings.push(broken('closed-without', 'error', null, {}));
  if (round.state === 'open' && heads.length > 0) findings.push(broken('open-with', 'error', null, {}));
  const updates = await updatesOf(tx, round.id);
  const states = await findLedgerStates(tx, await quotedLedgerStates(tx, round.id));
  const ledger: Amount[] = [];
  for (const state of states)
    for (const amount of await amountsOf(tx, { ledgerStateId: state.id })) {
      ledger.push(amount);
      if (amount.year !== state.year)
        findings.push(
          broken('ledger-year', 'error', null, { label: state.label, year: state.year, other: amount.year }),
        );
    }
  for (const head of heads) {
    const stored = await findClosing(tx, round.id, head.sequence);
    const parsed = stored ? parseClosedRound(stored.text) : { ok: false as const, at: '' };
    if (!parsed.ok) {
      findings.push(broken('content', 'error', null, { sequence: head.sequence, at: parsed.at }));
      continue;
    }
    const { content } = parsed;
    if (content.government.id !== governmentId)
      findings.push(
        broken('government', 'error', null, { sequence: head.sequence, name: content.government.name }),
      );
    if (content.round.id !== round.id)
      findings.push(broken('round-of-closing', 'error', null, { sequence: head.sequence }));
    if (head !== heads.at(-1)) continue;
    findings.push(...content.findings);
    findings.push(...closingFindings(content, { nodes: plan.nodes, updates, ledger, versions }));
  }
  // The closing of a native round names it already.
  const told = (code: string | null, label: string): boolean =>
    findings.some(
      (one) => one.code === 'dangling-reference' && one.node === code && one.facts['code'] === label,
    );
  for (const { nodeId, axes: said } of updates.values()) {
    const code = plan.codes.get(nodeId) ?? null;
    for (const axis of axes) {
      const narrative = said[axis]?.narrative;
      if (!narrative) continue;
      findings.push(...limit('text', plainTextOf(narrative).length, shownText, { code }));
      for (const { id, label } of mentionsOf(narrative))
        if (!plan.nodes.has(id) && !told(code, label))
          findings.push({
            ...broken('mention', 'warning', null, { label }),
            code: 'dangling-reference',
            node: code,
          });
    }
  }
  // A closing of a native round lists its own limits: each is told once.
  const seen = new Set<string>();
  const unique = findings.filter((one) => {
    const key = one.code === 'limit' ? `${one.reason} ${one.node} ${String(one.facts['length'])}` : null;
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return at(round.label, unique);
}

export async function checkGovernment(tx: Transaction<Schema>): Promise<Checked[]> {
  const government = await findGovernment(tx);
  if (!government) return [];
  const out: Checked[] = [];
  const rounds = await listRounds(tx);
  const labels = new Map(rounds.map((round) => [round.id, round.label]));
  for (const { roundId, sequence, hash } of await wrongHashes(tx))
    out.push(...at(labels.get(roundId) ?? roundId, [broken('hash', 'error', null, { sequence, hash })]));
  for (const plan of await listPlans(tx)) {
    out.push(...(await planFindings(tx, plan)));
    const versions = await listVersions(tx, plan.id);
    const amounts = new Map<string, Amount[]>();
    for (const version of versions)
      amounts.set(version.label, await amountsOf(tx, { versionId: version.id }));
    const newest = await nodesAt(tx, plan.id, versions.at(-1)?.sequence ?? 0);
    const known = {
      nodes: await nodeIds(tx, plan.id),
      codes: new Map(newest.map((node) => [node.nodeId, node.code])),
    };
    for (const round of rounds.filter(({ planId }) => planId === plan.id))
      out.push(...(await roundFindings(tx, round, known, government.id, amounts)));
  }
  return out;
}
