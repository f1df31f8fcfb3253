/** Money of the books that nobody placed is told before a round closes, and stands in what was closed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, opened, type AtWork } from '../../test/round-builder.ts';
import { placer, type LedgerLineGiven } from '../budget/ledger-line.ts';
import { storeLedger } from '../budget/ledger-lines.store.ts';
import { describeFinding } from '../intake/findings.nl.ts';
import { listBodies } from '../organisation/government.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { closingPage } from './closing-page.query.ts';
import { closeRoundOf, correctClosing } from './closing.usecase.ts';
import type { Correction } from './correction.ts';
import { closingOf } from './round-content.query.ts';
import { openRound } from './round.usecase.ts';

let db: TestDatabase;
let work: AtWork;
let [stateId, roundId, placed] = ['', '', ''];
const now = '2027-07-10T09:00:00.000Z';
const inside = <T>(act: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, work.governmentId, act);

beforeAll(async () => {
  db = await testDatabase();
  work = await governmentAtWork(db, 'Zonnedal');
  const { governmentId, planId, versionId } = work;
  const store = (label: string, codes: readonly string[]): Promise<string> =>
    inside(async (tx) => {
      const bodyId = (await listBodies(tx))[0]?.id ?? '';
      const lines = codes.map((code, index): LedgerLineGiven => ({
        row: index + 2,
        bodyId,
        code,
        title: null,
        policyField: null,
        account: '6103',
        kind: 'operating',
        side: index === 2 ? 'receipts' : 'expenses',
        year: 2027,
        entry: `IK ${index}`,
        bookedOn: null,
        description: '',
        cents: 1_000_05n,
      }));
      const nodes = Object.entries(work.nodes).map(([code, nodeId]) => ({ code, nodeId }));
      const given = { planId, year: 2027, label, asOf: '2027-06-30', source: 'proef.csv' };
      return (await storeLedger(tx, governmentId, given, lines, placer(nodes, []))).state.id;
    });
  stateId = await store('Eerste halfjaar', ['A1', 'X', 'Y']);
  placed = await store('Alles geplaatst', ['A1', 'A2']);
  ({ roundId } = await openRound(db.app, governmentId, work.actors.coordinator, {
    planId,
    kind: 'own',
    from: '2027-01-02',
    to: '2027-06-30',
    versionId,
    ledgerStateIds: [stateId],
    asked: 'selection',
    nodeIds: [work.nodes['A1'] ?? ''],
    cutOff: null,
    deadline: null,
    reviewDeadline: null,
    councilOn: null,
    movedPercent: 20,
    services: [],
    now: opened,
  }));
});
afterAll(() => db.drop());

describe('money of the books without a place', () => {
  it('is told on the page of the closing', async () => {
    const page = await inside((tx) =>
      closingPage(tx, work.actors.coordinator, { roundId, nodeId: null, today: '2027-07-10' }),
    );
    expect(page.checks?.parts.money.waiting).toEqual([
      {
        ledgerStateId: stateId,
        year: 2027,
        label: 'Eerste halfjaar',
        groups: 2,
        expenses: 1_000_05n,
        receipts: 1_000_05n,
      },
    ]);
    expect(page.checks?.findings.map(describeFinding)).toContain(
      'In de boekhouding van 2027 (“Eerste halfjaar”) hebben 2 groepen boekingen nog geen plaats in het plan: 1.000,05 aan uitgaven en 1.000,05 aan ontvangsten staan bij geen enkele actie.',
    );
  });

  it('stays with what was closed, through a correction of a text, until other books are quoted', async () => {
    const { coordinator } = work.actors;
    const told = async () =>
      (await inside((tx) => closingOf(tx, roundId)))?.content.findings.filter(
        ({ reason }) => reason === 'unplaced',
      ).length;
    await closeRoundOf(db.app, work.governmentId, coordinator, { roundId, override: 'De raad wacht.', now });
    expect(await told()).toBe(1);
    const correct = (correction: Correction) =>
      correctClosing(db.app, work.governmentId, coordinator, {
        roundId,
        reason: 'Iets vergeten.',
        ...correction,
        now,
      });
    await correct({
      nodes: [{ node: work.nodes['A1'] ?? '', status: { label: 'Loopt', meaning: 'running' } }],
    });
    expect(await told()).toBe(1);
    await correct({ ledgerStateIds: [placed] });
    expect(await told()).toBe(0);
  });
});
