/** The money of the demonstration: versions by what changed, credits, the books entry by entry, and what is entered. */
import type { Transaction } from 'kysely';
import { setLines } from '../budget/amount.store.ts';
import type { AmountLine } from '../budget/amount.ts';
import { addPlacedGroups } from '../budget/booked-groups.store.ts';
import { creditLine } from '../budget/credit.ts';
import { createLedgerState } from '../budget/ledger-state.store.ts';
import { addDomains } from '../budget/policy-domain.store.ts';
import { setNodes } from '../planning/node.store.ts';
import { createVersion } from '../planning/plan.store.ts';
import { putReason, sealVersion } from '../planning/version.store.ts';
import { addDays } from '../kernel/day.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { BodyAmounts, Demonstration, IdOf } from './assemble.ts';
import { bookingsOf } from './bookings.query.ts';
import { decisions, domains, unmatched } from './budget-lines.nl.ts';
import { versions as calendar, type VersionKey } from './calendar.ts';
import { reasons } from './change-reasons.nl.ts';
import { linesOf } from './detail.query.ts';
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
    const lines = bodyKeys.flatMap((body) => linesOf(amounts[body], { bodyId: bodies[body], body, codeOf }));
    const set = creditsFor(lines, setOn);
    const years = new Set(set.map(({ year }) => year));
    credits = [...credits.filter(({ year }) => !years.has(year)), ...set];
    await setLines(tx, governmentId, version.id, [...lines, ...credits]);
    await putReasons(filling, key);
    await sealVersion(tx, version.id, { setOn, decisionNumber: decisions[key], decisionUrl: null });
  }
}

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
    const { key, year } = one;
    const { id } = await createLedgerState(tx, {
      governmentId,
      planId: demonstration.plan.id,
      year,
      label: one.label,
      asOf: one.asOf,
      source: one.source,
      journalNumbers: one.journalNumbers,
      // Some weeks after the day up to which it was booked.
      takenAt: `${addDays(one.asOf ?? `${year}-12-31`, 20)}T08:30:00Z`,
    });
    const earlier = demonstration.ledgers.find(
      (other) => isHalf(other.key) && !isHalf(key) && other.year === year,
    );
    const groups = bookingsOf(state(one), earlier ? state(earlier) : null, {
      ...names,
      loose: key === 'half25' ? unmatched : [],
    });
    await addPlacedGroups(
      tx,
      governmentId,
      id,
      groups.map(({ body, known, code, title, bookings, ...group }) => ({
        ...group,
        bodyId: bodies[body],
        matched: !known ? null : group.nodeId === null ? 'without' : 'code',
        givenCode: code,
        givenTitle: title,
        lines: bookings,
      })),
    );
    states.set(key, id);
  }
  return states;
}

export const fillDomains = ({ tx, governmentId }: MoneyFilling): Promise<void> =>
  addDomains(tx, governmentId, domains);
