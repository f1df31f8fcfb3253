import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { changesIn, linesAt } from '../budget/amount.store.ts';
import { findAccount } from '../budget/general-account.ts';
import { findPolicyField } from '../budget/policy-field.ts';
import { roundBoard } from '../followup/board.query.ts';
import { checkSaved, missingIn } from '../followup/check-saved.ts';
import { closingOf, roundContent } from '../followup/round-content.query.ts';
import { listRounds } from '../followup/round.store.ts';
import type { Closing } from '../followup/closing.ts';
import { savedOf } from '../followup/update.ts';
import { myWork } from '../followup/work.query.ts';
import { listWorking } from '../followup/working-update.store.ts';
import { dayOf } from '../kernel/day.ts';
import { listPeople } from '../organisation/person.store.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import { demonstrationBegins } from './course.nl.ts';
import { fillDemonstration, identityOf } from './fill.usecase.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const governmentId = identityOf('government');

async function closings(of: TestDatabase): Promise<Closing[]> {
  return withGovernment(of.app, governmentId, async (tx) => {
    const found = [];
    for (const { id } of await listRounds(tx)) found.push(await closingOf(tx, id));
    return found.flatMap((closing) => closing ?? []);
  });
}

describe('filling the demonstration', () => {
  it('fills once, also when two start together', async () => {
    const both = await Promise.all([fillDemonstration(database), fillDemonstration(database)]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['already', 'filled']);
    expect(await fillDemonstration(database)).toMatchObject({ outcome: 'already', name: 'Meerdorp' });
  });

  it('closes three rounds and leaves the newest open', async () => {
    const rounds = await withGovernment(database.app, governmentId, listRounds);
    expect(rounds.map(({ state, to }) => `${to} ${state}`).toSorted()).toEqual([
      '2023-12-31 closed',
      '2024-06-30 closed',
      '2024-12-31 closed',
      '2025-06-30 open',
    ]);
    expect((await closings(database)).map(({ closedAt }) => new Date(closedAt).toISOString())).toContain(
      '2024-03-12T14:40:00.000Z',
    );
  });

  it('prints the plan of the round: the tree of its version, and its three columns of money', async () => {
    const found = (await closings(database)).find(({ content }) => content.round.to === '2024-12-31');
    const content = found?.content;
    expect(content?.columns.map(({ label }) => label)).toEqual([
      'Rekening 2023',
      'Rekening 2024',
      'Raming 2024 aanpassing\u00a05',
    ]);
    const codes = content?.nodes.map(({ code }) => code) ?? [];
    expect(codes.slice(0, 4)).toEqual(['1', '1.1', '1.1.1', '1.1.2']);
    expect(codes).not.toContain('1.2.4'); // left out of the plan by aanpassing 5
    expect(codes).toContain('3.6.1'); // brought in by it
    const speelzolder = content?.nodes.find(({ code }) => code === '1.4.2');
    expect(speelzolder?.money.investment?.expenses).toEqual(['37415.00', '0.00', '0.00']);
  });

  it('reports its planned slips: a reference to nowhere and a title that is too long', async () => {
    const found = (await closings(database)).find(({ content }) => content.round.to === '2024-12-31');
    expect(found?.content.findings.map(({ code, node }) => `${code} ${node}`)).toEqual([
      'dangling-reference 2.4.4',
      'limit 2.6.3',
    ]);
  });

  it('asks for what is missing in the open round', async () => {
    const open = await withGovernment(database.app, governmentId, async (tx) => {
      const round = (await listRounds(tx)).find(({ state }) => state === 'open');
      return roundContent(tx, round?.id ?? '');
    });
    const asked = open.findings.filter(
      ({ code, reason }) => code === 'missing-section' && reason === 'status',
    );
    expect(asked.map(({ node }) => node)).toEqual([
      '1.1.4',
      '1.4.3',
      '1.5.3',
      '2.1.1',
      '2.1.4',
      '2.1.5',
      '2.2.4',
      '2.3.3',
      '2.6.3',
      '3.2.3',
      '3.5.3',
      '3.5.4',
    ]);
  });

  it('has the open round half way on its first day: late, sent back, waiting, and at odds with itself', async () => {
    const [board, work] = await withGovernment(database.app, governmentId, async (tx) => {
      const [person] = (await listPeople(tx)).filter(({ name }) => name === 'Hanne Wuyts');
      const actor = (one: typeof person) => ({
        person: one ? { id: one.id, name: one.name, locale: one.locale } : null,
        grants: one?.grants ?? [],
        actsFor: [],
      });
      const [owner] = (await listPeople(tx)).filter(({ name }) => name === 'Tine Rombouts');
      const today = dayOf(demonstrationBegins);
      return [
        await roundBoard(tx, actor(person), identityOf('round h25'), today),
        await myWork(tx, actor(owner), today),
      ];
    });
    expect(board.counts).toMatchObject({ asked: 12, draft: 5, returned: 4, submitted: 17, total: 60 });
    expect(board.ownerless.map(({ code }) => code)).toEqual(['2.3.3', '2.6.2', '3.4.4', '3.6.1']);
    expect(board.late.every(({ daysLate }) => daysLate === 4)).toBe(true);
    expect(board.late.some(({ service }) => service?.name === 'Onderwijs en kinderopvang')).toBe(false);
    expect(board.contradictions.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      '2.1.3 light-without-reason',
      '2.1.3 light-without-reason',
      '2.4.4 dead-reference',
      '2.6.3 title-limit',
      '3.1.3 personal-data',
      '3.4.4 done-unspent',
    ]);
    expect(board.waiting.filter(({ unchanged }) => unchanged).map(({ code }) => code)).toEqual([
      '1.4.2',
      '2.2.1',
      '2.4.4',
      '3.5.1',
    ]);
    expect(work.flatMap(({ items }) => items.map(({ code, state }) => `${code} ${state}`))).toEqual([
      '2.1.1 asked',
      '2.1.2 returned',
      '2.1.3 draft',
      '2.1.4 asked',
      '2.1.5 asked',
    ]);
  });

  it('has somebody who stands in for a colleague', async () => {
    const work = await withGovernment(database.app, governmentId, async (tx) => {
      const { id, name, locale, grants } = (await listPeople(tx)).find(
        (one) => one.name === 'Amina Bouzid',
      ) ?? {
        id: '',
        name: '',
        locale: 'nl' as const,
        grants: [],
      };
      const actsFor = [identityOf('person owner-school')];
      return myWork(tx, { person: { id, name, locale }, grants, actsFor }, dayOf(demonstrationBegins));
    });
    const items = work.flatMap((one) => one.items);
    expect(new Set(items.map(({ standsInFor }) => standsInFor?.name ?? null))).toEqual(
      new Set([null, 'Liesbet Vercammen']),
    );
  });

  it('hands in nothing that the rules would not take', async () => {
    const updates = await withGovernment(database.app, governmentId, (tx) =>
      listWorking(tx, identityOf('round h25')),
    );
    const handedIn = updates.filter(({ state }) => !['asked', 'draft'].includes(state));
    expect(handedIn.flatMap(missingIn)).toEqual([]);
    expect(updates.every((update) => checkSaved(savedOf(update)).ok)).toBe(true);
  });

  it('counts what is measured in every round, and keeps it with the closing', async () => {
    const of = (to: string) =>
      closings(database).then((all) =>
        all
          .find(({ content }) => content.round.to === to)
          ?.content.nodes.flatMap(({ code, indicators = [] }) =>
            indicators.map(
              ({ kind, values }) => `${code} ${kind} ${values.map(({ value }) => value).join(' ')}`,
            ),
          ),
      );
    expect(await of('2024-12-31')).toContain('2.4.2 number 21000 27500 38200');
    expect(await of('2024-12-31')).toContain('1.4.1 number 6.4 ');
    expect(await of('2024-12-31')).toHaveLength(9);
  });

  it('holds in a version only what it changed, and shows all of it', async () => {
    const [said, shown, before] = await withGovernment(database.app, governmentId, async (tx) => [
      await changesIn(tx, identityOf('version a5')),
      await linesAt(tx, identityOf('version a5'), { measure: 'estimate' }),
      await linesAt(tx, identityOf('version a4'), { measure: 'estimate' }),
    ]);
    expect(said.length).toBeLessThan(shown.length / 5);
    const sum = (lines: typeof shown, nodeId: string, year: number) =>
      lines
        .filter((one) => one.nodeId === nodeId && one.year === year && one.side === 'expenses')
        .map(({ cents }) => cents);
    const bridge = identityOf('node 2.1.3');
    const all = (cents: bigint[]) => cents.reduce((a, b) => a + b, 0n);
    // Noted as 210 in the plan of 2019, 140 in aanpassing 4, 165 in aanpassing 5: thousands of euro.
    expect(all(sum(shown, bridge, 2024))).toBe(165_000_00n);
    expect(all(sum(before, bridge, 2024))).toBe(140_000_00n);
    expect(new Set(shown.map(({ account }) => account)).has(null)).toBe(false);
  });

  it('books in half a year what the whole year still holds, entry by entry', async () => {
    const entries = await withGovernment(database.app, governmentId, (tx) =>
      tx
        .selectFrom('ledger_lines as l')
        .innerJoin('ledger_states as s', 's.id', 'l.ledger_state_id')
        .select(['s.label', 'l.entry', 'l.cents', 'l.booked_on'])
        .execute(),
    );
    const of = (label: string) => entries.filter((one) => one.label === label);
    const year = new Map(of('Rekening 2024').map(({ entry, cents }) => [entry, cents]));
    const half = of('Gerealiseerd 30/06/2024');
    expect(half.length).toBeGreaterThan(150);
    expect(half.filter(({ entry, cents }) => year.get(entry) !== cents)).toEqual([]);
    expect(half.every(({ booked_on }) => (booked_on ?? '') <= '2024-06-30')).toBe(true);
  });

  it('has entries that nobody placed yet, and accounts and fields that the lists know', async () => {
    const groups = await withGovernment(database.app, governmentId, (tx) =>
      tx.selectFrom('ledger_groups').selectAll().execute(),
    );
    expect(groups.filter(({ matched }) => matched === null)).toHaveLength(5);
    expect(
      groups.filter(({ account, kind, side }) => findAccount(account ?? '', kind, side) === null),
    ).toEqual([]);
    expect(groups.filter(({ policy_field }) => findPolicyField(policy_field ?? '') === null)).toEqual([]);
  });

  it('leaves a trail that is chained', async () => {
    const entries = await withGovernment(database.app, governmentId, (tx) =>
      tx.selectFrom('audit_entries').select(['at', 'verb']).orderBy('sequence').execute(),
    );
    expect(entries.length).toBeGreaterThan(100);
    const instants = entries.map(({ at }) => at);
    expect(instants.toSorted()).toEqual(instants);
    expect(instants.every((at) => at < demonstrationBegins)).toBe(true);
  });

  it('gives the same bytes in another database', async () => {
    const other = await testDatabase();
    await fillDemonstration(other);
    const hashes = (list: Closing[]) => list.map(({ hash }) => hash).toSorted();
    expect(hashes(await closings(other))).toEqual(hashes(await closings(database)));
    await other.drop();
  });

  it('leaves nothing when it is cut off, and fills at the next start', async () => {
    const other = await testDatabase();
    const admin = await other.admin();
    const outcome = fillDemonstration(other).then(
      () => 'filled',
      () => 'cut off',
    );
    // Cut once it is writing; a round was closed by then or not.
    for (;;) {
      const { rows } = await admin.query<{ cut: boolean }>(
        `select pg_terminate_backend(a.pid) as cut from pg_stat_activity a join pg_locks l on l.pid = a.pid
         where a.datname = current_database() and a.usename = $1 and l.relation = 'updates'::regclass limit 1`,
        [other.roles.app],
      );
      if (rows.length > 0) break;
    }
    await admin.end();
    expect(await outcome).toBe('cut off');
    expect(await listGovernments(other.app)).toEqual([]);
    expect(await fillDemonstration(other)).toMatchObject({ outcome: 'filled' });
    await other.drop();
  });
});
