/** The money of the demonstration: versions by what changed, credits, the books entry by entry, and what is entered. */
import type { Transaction } from 'kysely';
import { setLines } from '../budget/amount.store.ts';
import type { AmountLine } from '../budget/amount.ts';
import { creditLine } from '../budget/credit.ts';
import { unplaced, type LedgerPlace, type Placement } from '../budget/ledger-line.ts';
import { storeLedger } from '../budget/ledger-lines.store.ts';
import { putStock } from '../budget/stock.store.ts';
import { addDomains } from '../budget/policy-domain.store.ts';
import { setDetails } from '../planning/node-detail.store.ts';
import { setNodes } from '../planning/node.store.ts';
import { createVersion } from '../planning/plan.store.ts';
import { putReason, sealVersion } from '../planning/version.store.ts';
import { addDays } from '../kernel/day.ts';
import { fromDecimal, type Cents } from '../kernel/money.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { BodyAmounts, Demonstration, IdOf } from './assemble.ts';
import { bookingsOf } from './bookings.query.ts';
import { decisions, domains, stock, unmatched } from './budget-lines.nl.ts';
import { versions as calendar, type VersionKey } from './calendar.ts';
import { reasons } from './change-reasons.nl.ts';
import { linesOf } from './detail.query.ts';
import { detailsOf } from './details.query.ts';
import type { BodyKey } from './money-line.ts';

export type MoneyFilling = {
  tx: Transaction<Schema>;
  governmentId: string;
  bodies: Readonly<Record<BodyKey, string>>;
  demonstration: Demonstration;
  idOf: IdOf;
};

const bodyKeys = ['municipality', 'ocmw'] as const;

/** Codes and titles of every action that the plan ever had, as the newest version says them. */
function namesOf({ demonstration }: MoneyFilling): Record<'codeOf' | 'titleOf', (nodeId: string) => string> {
  const nodes = new Map(
    demonstration.versions.flatMap((one) => one.nodes).map((node) => [node.nodeId, node]),
  );
  return {
    codeOf: (nodeId) => nodes.get(nodeId)?.code ?? '',
    titleOf: (nodeId) => nodes.get(nodeId)?.title ?? '',
  };
}

/** What a version allows is what it estimates, for the year in which it is set and the next one. */
function creditsFor(lines: readonly AmountLine[], setOn: string): AmountLine[] {
  const set = Number(setOn.slice(0, 4));
  const sums = new Map<string, AmountLine>();
  for (const { bodyId, kind, side, year, cents } of lines) {
    if (year !== set && year !== set + 1) continue;
    const granted = kind === 'financing' && cents < 100_000_00n;
    const part = kind !== 'financing' ? null : granted ? 'granted_loans' : 'loans';
    const line = creditLine({ bodyId, kind, part, side, year, cents });
    const key = `${bodyId} ${kind} ${part} ${side} ${year}`;
    sums.set(key, { ...line, cents: cents + (sums.get(key)?.cents ?? 0n) });
  }
  return [...sums.values()];
}

async function putReasons({ tx, governmentId, idOf }: MoneyFilling, key: VersionKey): Promise<void> {
  const said: Readonly<Partial<Record<VersionKey, Readonly<Record<string, string>>>>> = reasons;
  for (const [code, reason] of Object.entries(said[key] ?? {}))
    await putReason(tx, governmentId, {
      versionId: idOf(`version ${key}`),
      nodeId: code === '-' ? null : idOf(`node ${code}`),
      reason,
    });
}

/** Each version holds what it changed; credits of years gone by stay as they were set. */
export async function fillVersions(filling: MoneyFilling): Promise<void> {
  const { tx, governmentId, bodies, demonstration } = filling;
  const { codeOf } = namesOf(filling);
  let credits: AmountLine[] = [];
  const known = new Set<string>();
  for (const [index, { nodes, amounts, setOn, ...version }] of demonstration.versions.entries()) {
    const key = calendar[index]?.key ?? 'v0';
    await createVersion(tx, {
      ...version,
      setOn: null,
      governmentId,
      planId: demonstration.plan.id,
      sequence: index + 1,
      state: 'concept',
      whole: index === 0,
    });
    await setNodes(tx, governmentId, version.id, nodes);
    const born = nodes.filter(({ nodeId }) => !known.has(nodeId));
    await setDetails(tx, governmentId, version.id, detailsOf(born));
    for (const { nodeId } of born) known.add(nodeId);
    const lines = bodyKeys.flatMap((body) => linesOf(amounts[body], { bodyId: bodies[body], body, codeOf }));
    const set = creditsFor(lines, setOn);
    const years = new Set(set.map(({ year }) => year));
    credits = [...credits.filter(({ year }) => !years.has(year)), ...set];
    await setLines(tx, governmentId, version.id, [...lines, ...credits]);
    await putReasons(filling, key);
    await sealVersion(tx, version.id, { setOn, decisionNumber: decisions[key], decisionUrl: null });
  }
}

const placeName = (one: LedgerPlace): string =>
  JSON.stringify([one.bodyId, one.code, one.title, one.policyField, one.account, one.kind, one.side]);

/** @returns the ledger states by the key that rounds quote them with. */
export async function fillLedgers(filling: MoneyFilling): Promise<Map<string, string>> {
  const { tx, governmentId, bodies, demonstration } = filling;
  const names = namesOf(filling);
  const states = new Map<string, string>();
  const isHalf = (key: string): boolean => key.startsWith('half');
  const state = (one: { key: string; year: number; amounts: BodyAmounts }) => ({
    ...one,
    half: isHalf(one.key),
  });
  for (const one of demonstration.ledgers) {
    const { key, year, label, asOf, source, journalNumbers } = one;
    const earlier = demonstration.ledgers.find(
      (other) => isHalf(other.key) && !isHalf(key) && other.year === year,
    );
    const groups = bookingsOf(state(one), earlier ? state(earlier) : null, {
      ...names,
      loose: key === 'half25' ? unmatched : [],
    });
    const placements = new Map<string, Placement>();
    const lines = groups.flatMap(({ body, known, bookings, nodeId, ...group }) => {
      const place = { ...group, bodyId: bodies[body] };
      const matched = !known ? null : nodeId === null ? 'without' : 'code';
      placements.set(placeName(place), { nodeId, matched, ruleId: null });
      return bookings.map((booking) => ({ ...place, ...booking }));
    });
    const given = {
      planId: demonstration.plan.id,
      year,
      label,
      asOf,
      source,
      journalNumbers,
      // Some weeks after the day up to which it was booked.
      takenAt: `${addDays(asOf, 20)}T08:30:00Z`,
    };
    const inOrder = lines
      .toSorted((a, b) => a.entry.localeCompare(b.entry))
      .map((line, index) => ({ ...line, row: index + 1 }));
    const stored = await storeLedger(
      tx,
      governmentId,
      given,
      inOrder,
      (group) => placements.get(placeName(group)) ?? unplaced,
    );
    states.set(key, stored.state.id);
  }
  return states;
}

export const fillDomains = ({ tx, governmentId }: MoneyFilling): Promise<void> =>
  addDomains(tx, governmentId, domains);

const exact = (decimal: string): Cents => fromDecimal(decimal)?.cents ?? 0n;

export async function fillStock({ tx, governmentId, bodies }: MoneyFilling): Promise<void> {
  for (const body of bodyKeys) {
    const [year, result] = stock.results[body];
    const at = { bodyId: bodies[body], year, lender: null, source: stock.source(year) };
    await putStock(tx, governmentId, { ...at, item: 'cumulated_result', cents: exact(result) });
  }
  for (const { year, ...lenders } of stock.debts)
    for (const [lender, cents] of Object.entries(lenders))
      await putStock(tx, governmentId, {
        bodyId: bodies.municipality,
        year,
        item: 'debt',
        lender,
        cents: exact(cents),
        source: stock.source(year),
      });
}
