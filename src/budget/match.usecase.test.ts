/** The books of two halves of a year on a real database: placed by code, by a person and by rule, and undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { listChain } from '../audit/trail.store.ts';
import { isQuotedByClosed } from '../followup/round.store.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { createPerson } from '../organisation/person.store.ts';
import { createNodes } from '../planning/node.store.ts';
import { createPlan } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { UNMATCHED } from './amount.ts';
import type { GroupSearch } from './books.ts';
import { placer, type LedgerLineGiven } from './ledger-line.ts';
import { storeLedger } from './ledger-lines.store.ts';
import { findGroups, listGroups, listRules } from './match.store.ts';
import { confirmMatch, deleteRule, undoMatch } from './match.usecase.ts';
import { totalsOf, wrongTotals } from './total.store.ts';

const governmentId = '7c1f2f0e-94b0-4d0f-8a61-6d2f2a3f5b11';
const now = '2026-08-04T09:00:00Z';
let db: TestDatabase;
let [plan, body, node, half] = ['', '', '', ''];
let director: Actor = anonymous;
let owner: Actor = anonymous;

const line = (row: number, more: Partial<LedgerLineGiven>): LedgerLineGiven => ({
  row,
  bodyId: body,
  code: null,
  title: null,
  policyField: '0740',
  account: '6103',
  kind: 'operating',
  side: 'expenses',
  year: 2026,
  entry: `JR ${row}`,
  bookedOn: '2026-03-01',
  description: 'Onderhoud vloer',
  cents: 100n,
  ...more,
});
const given = (): LedgerLineGiven[] => [
  line(1, { code: 'A1', cents: 1_000n }),
  line(2, { code: 'A1', cents: -250n }),
  line(3, { cents: 40n }),
  line(4, { cents: 2n }),
  line(5, { code: 'OUD', description: '', cents: 7n }),
];
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);
const store = (label: string) =>
  inside(async (tx) => {
    const place = placer([{ nodeId: node, code: 'A1' }], await listRules(tx, plan));
    const state = { planId: plan, year: 2026, label, asOf: '2026-06-30', source: `${label}.csv` };
    return storeLedger(tx, governmentId, state, given(), place);
  });
const sums = async (stateId: string) =>
  Object.fromEntries(
    (await inside((tx) => totalsOf(tx, { ledgerStateId: stateId }, 'node'))).map(({ key, cents }) => [
      key,
      cents,
    ]),
  );
const chosen = (stateId: string, groups: number[]) => ({ stateId, groups, isQuoted: isQuotedByClosed, now });
const waiting = (stateId: string) => inside((tx) => listGroups(tx, stateId, { waiting: true }));

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
    body = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    [node = ''] = await createNodes(tx, governmentId, plan, 1);
    const actor = async (role: 'financial_director' | 'action_owner'): Promise<Actor> => {
      const id = await createPerson(tx, governmentId, {
        name: role,
        mail: `${role}@voorbeeld.be`,
        locale: 'nl',
        state: 'active',
      });
      return {
        person: { id, name: role, locale: 'nl' },
        grants: [{ role, bodyId: null, serviceId: null }],
        actsFor: [],
      };
    };
    director = await actor('financial_director');
    owner = await actor('action_owner');
  });
  half = (await store('Eerste halfjaar')).state.id;
});
afterAll(() => db.drop());

describe('a state of the books', () => {
  it('places what the plan has by its code, and counts the rest as not matched', async () => {
    expect(await sums(half)).toEqual({ [node]: 750n, [UNMATCHED]: 49n });
    expect((await waiting(half)).map(({ cents, lines }) => [cents, lines])).toEqual([
      [42n, 2],
      [7n, 1],
    ]);
    const { journal_numbers } = await inside((tx) =>
      tx
        .selectFrom('ledger_states')
        .select('journal_numbers')
        .where('id', '=', half)
        .executeTakeFirstOrThrow(),
    );
    expect(journal_numbers).toBe('JR 1-5');
  });

  it('finds a group by what it or its lines say and by its amount, a part at a time', async () => {
    const find = async (search: Partial<GroupSearch>, from = 0, count = 50): Promise<[bigint[], number]> => {
      const whole = { text: null, least: null, most: null, ...search };
      const { groups, all } = await inside((tx) =>
        findGroups(tx, half, { waiting: true }, whole, { from, count }),
      );
      return [groups.map(({ cents }) => cents), all];
    };
    expect(await find({})).toEqual([[42n, 7n], 2]);
    expect(await find({ text: 'VLOER' })).toEqual([[42n], 1]);
    // No pattern: signs that mean something to a database mean themselves.
    expect(await find({ text: '%' })).toEqual([[], 0]);
    expect(await find({ least: 8n })).toEqual([[42n], 1]);
    expect(await find({ most: 7n })).toEqual([[7n], 1]);
    expect(await find({}, 1, 1)).toEqual([[7n], 2]);
  });

  it('lets only who may say where the rest belongs, and once', async () => {
    const [group] = await waiting(half);
    const match = { ...chosen(half, [group?.no ?? 0]), nodeId: node, asRule: true };
    await expect(confirmMatch(db.app, governmentId, owner, match)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(
      confirmMatch(db.app, governmentId, director, { ...match, nodeId: governmentId }),
    ).rejects.toMatchObject({ code: 'usage' });
    const both = await Promise.allSettled([
      confirmMatch(db.app, governmentId, director, match),
      confirmMatch(db.app, governmentId, director, { ...match, nodeId: null }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const all = await inside((tx) => listChain(tx, 0n, 100));
    expect(all.filter(({ verb }) => verb === 'match.change')).toHaveLength(1);
    // Which of the two came first is not ours to say: begin again from the work list.
    for (const { id } of await inside((tx) => listRules(tx, plan)))
      await deleteRule(db.app, governmentId, director, { ruleId: id, isQuoted: isQuotedByClosed, now });
    await undoMatch(db.app, governmentId, director, chosen(half, [group?.no ?? 0]));
    expect(await sums(half)).toEqual({ [node]: 750n, [UNMATCHED]: 49n });
  });

  it('keeps a confirmed match as a rule that the next state follows, until it is deleted', async () => {
    const [group] = await waiting(half);
    await confirmMatch(db.app, governmentId, director, {
      ...chosen(half, [group?.no ?? 0]),
      nodeId: node,
      asRule: true,
    });
    expect(await sums(half)).toEqual({ [node]: 792n, [UNMATCHED]: 7n });
    const before = await inside((tx) =>
      tx.selectFrom('ledger_lines').selectAll().where('ledger_state_id', '=', half).orderBy('line').execute(),
    );
    const next = (await store('Derde kwartaal')).state.id;
    expect(await sums(next)).toEqual({ [node]: 792n, [UNMATCHED]: 7n });
    // A later state leaves the earlier one as it was.
    expect(
      await inside((tx) =>
        tx
          .selectFrom('ledger_lines')
          .selectAll()
          .where('ledger_state_id', '=', half)
          .orderBy('line')
          .execute(),
      ),
    ).toEqual(before);
    const [rule] = await inside((tx) => listRules(tx, plan));
    expect(rule).toMatchObject({ description: 'Onderhoud vloer', account: '6103', nodeId: node, groups: 2 });
    await deleteRule(db.app, governmentId, director, {
      ruleId: rule?.id ?? '',
      isQuoted: isQuotedByClosed,
      now,
    });
    expect(await sums(next)).toEqual({ [node]: 750n, [UNMATCHED]: 49n });
    expect(await sums(half)).toEqual({ [node]: 792n, [UNMATCHED]: 7n });
    for (const id of [half, next])
      expect(await inside((tx) => wrongTotals(tx, { ledgerStateId: id }))).toEqual([]);
  });

  it('stays as it is where a closed round rests on it', async () => {
    const [group] = await waiting(half);
    const match = { ...chosen(half, [group?.no ?? 0]), nodeId: null, asRule: false };
    await expect(
      confirmMatch(db.app, governmentId, director, { ...match, isQuoted: () => Promise.resolve(true) }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await confirmMatch(db.app, governmentId, director, match);
    expect(await sums(half)).toEqual({ [node]: 792n, '': 7n });
  });

  it('takes no line without its group, and no line is changed', async () => {
    const stray = { government_id: governmentId, ledger_state_id: half, line: 99, group_no: 77, cents: 1n };
    await expect(inside((tx) => tx.insertInto('ledger_lines').values(stray).execute())).rejects.toThrow(
      /zonder|without/,
    );
    await expect(inside((tx) => tx.updateTable('ledger_lines').set({ cents: 1n }).execute())).rejects.toThrow(
      /permission denied/,
    );
  });
});
