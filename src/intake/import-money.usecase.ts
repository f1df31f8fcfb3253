/** The part of an import that keeps amounts: with the books of a year, or with a version of the plan. */
import type { Transaction } from 'kysely';
import { addAmounts, amountsOf } from '../budget/amount.store.ts';
import type { Amount } from '../budget/amount.ts';
import { createLedgerState, findLedgerStates } from '../budget/ledger-state.store.ts';
import { ownAmounts } from '../budget/own-amounts.ts';
import { quotedLedgerStates, quoteLedgerStates } from '../followup/round.store.ts';
import type { Round } from '../followup/round.ts';
import type { Finding } from '../kernel/finding.ts';
import { printCents, toDecimal } from '../kernel/money.ts';
import { listVersions } from '../planning/plan.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Settled } from './import-decide.query.ts';
import { importSentences } from './import.nl.ts';
import type { LiveColumn } from './live-columns.ts';
import { placeVersion } from './place-version.usecase.ts';

/** What was kept, and where a version already says another amount than this print: that one stays. */
export async function storeMoney(
  tx: Transaction<Schema>,
  at: {
    government: string;
    bodyId: string;
    plan: Plan;
    version: PlanVersion;
    versions: readonly PlanVersion[];
    settled: Settled;
    round: Round;
    columns: readonly LiveColumn[];
    identity: ReadonlyMap<string, string>;
    fresh: ReadonlySet<string>;
  },
): Promise<{ count: number; findings: Finding[] }> {
  const own = ownAmounts(at.settled.reading.nodes).filter(({ id }) => at.fresh.has(id));
  const amountsIn = (column: LiveColumn): (Amount & { id: string })[] =>
    own
      .filter((one) => one.column === column.column)
      .map((one) => ({
        id: one.id,
        nodeId: at.identity.get(one.id) ?? null,
        kind: one.kind,
        side: one.side,
        year: column.year,
        measure: column.keeps === 'ledger' ? 'actual' : column.measure,
        cents: one.cents,
      }));
  const findings: Finding[] = [];
  let count = 0;

  const quoted = await findLedgerStates(tx, await quotedLedgerStates(tx, at.round.id));
  for (const column of at.columns) {
    if (column.keeps !== 'ledger') continue;
    const lastYear = Number(at.round.to.slice(0, 4));
    const state =
      quoted.find(({ year }) => year === column.year) ??
      (await createLedgerState(tx, {
        governmentId: at.government,
        planId: at.plan.id,
        year: column.year,
        label: column.label,
        asOf: column.year === lastYear ? at.round.to : `${column.year}-12-31`,
        source: at.settled.file.name,
      }));
    await quoteLedgerStates(tx, at.government, at.round.id, [state.id]);
    const amounts = amountsIn(column);
    await addAmounts(
      tx,
      { governmentId: at.government, bodyId: at.bodyId, ledgerStateId: state.id },
      amounts,
    );
    count += amounts.length;
  }

  const labels = new Set(at.columns.flatMap((one) => (one.keeps === 'version' ? [one.version] : [])));
  for (const label of labels) {
    const version =
      label === at.version.label
        ? at.version
        : (at.versions.find((one) => one.label === label) ??
          // Printed beside the version of the report, so set before it.
          (await placeVersion(
            tx,
            {
              governmentId: at.government,
              planId: at.plan.id,
              sequence: at.version.sequence,
              label,
            },
            // The version of the report may have been made just now.
            await listVersions(tx, at.plan.id),
          )));
    const key = (one: Amount): string => `${one.nodeId} ${one.kind} ${one.side} ${one.year} ${one.measure}`;
    const stands = new Map(
      (await amountsOf(tx, { versionId: version.id })).map((one) => [key(one), one.cents]),
    );
    const wanted = at.columns.flatMap((one) =>
      one.keeps === 'version' && one.version === label ? amountsIn(one) : [],
    );
    const missing = wanted.filter((one) => !stands.has(key(one)));
    await addAmounts(tx, { governmentId: at.government, bodyId: at.bodyId, versionId: version.id }, missing);
    count += missing.length;
    for (const one of wanted) {
      const stood = stands.get(key(one));
      if (stood === undefined || stood === one.cents) continue;
      const node = at.settled.reading.nodes.find(({ id }) => id === one.id);
      findings.push({
        code: 'integrity',
        reason: 'estimate-differs',
        severity: 'warning',
        line: node?.line ?? null,
        page: node?.page ?? null,
        node: node?.code ?? null,
        nodeId: one.id,
        facts: {
          version: label,
          year: one.year,
          kind: one.kind,
          side: one.side,
          stored: toDecimal(stood, 2),
          printed: toDecimal(one.cents, 2),
          message: importSentences.differs(label, one.year, printCents(stood, 2), printCents(one.cents, 2)),
        },
      });
    }
  }
  return { count, findings };
}
