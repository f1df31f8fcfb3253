/** Every rule over what is stored of one government. Run it in a repeatable-read transaction: one moment. */
import type { Transaction } from 'kysely';
import { amountsOf } from '../budget/amount.store.ts';
import { wrongTotals, type WrongTotal } from '../budget/total.store.ts';
import { findLedgerStates, listLedgerStates } from '../budget/ledger-state.store.ts';
import type { Amount } from '../budget/amount.ts';
import { parseClosedRound } from '../followup/closing-check.ts';
import { findClosing, listClosings, wrongHashes } from '../followup/closing.store.ts';
import { openFindings } from '../followup/open-findings.ts';
import { liveRound } from '../followup/round-content.query.ts';
import { listRounds, quotedLedgerStates } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import { updatesOf } from '../followup/update.store.ts';
import type { Finding } from '../kernel/finding.ts';
import { toDecimal } from '../kernel/money.ts';
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
  }
  return out;
}

async function roundFindings(
  tx: Transaction<Schema>,
  round: Round,
  nodes: ReadonlySet<string>,
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
    // What a reading of a published report doesn't look at; a round that was followed up here lists it already.
    if (content.source !== null)
      findings.push(...openFindings(content.nodes).filter(({ code }) => code === 'limit'));
    findings.push(...closingFindings(content, { nodes, updates, ledger, versions }));
  }
  if (round.state === 'open' && round.versionId !== null)
    findings.push(...(await liveRound(tx, round.id)).findings);
  return at(round.label, findings);
}

const totalFinding = ({ cut, key, year, kept, made }: WrongTotal): Finding => {
  const euros = (cents: bigint | null): string => (cents === null ? '' : toDecimal(cents, 2));
  return broken('kept-total', 'error', null, { cut, key, year, kept: euros(kept), made: euros(made) });
};

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
    for (const version of versions)
      for (const wrong of await wrongTotals(tx, { versionId: version.id }))
        out.push(...at(`${plan.label} ${version.label}`, [totalFinding(wrong)]));
    for (const state of await listLedgerStates(tx, plan.id))
      for (const wrong of await wrongTotals(tx, { ledgerStateId: state.id }))
        out.push(...at(`${state.year} ${state.label}`, [totalFinding(wrong)]));
    const nodes = await nodeIds(tx, plan.id);
    for (const round of rounds.filter(({ planId }) => planId === plan.id))
      out.push(...(await roundFindings(tx, round, nodes, government.id, amounts)));
  }
  return out;
}
