/** Credits and stock values as a financial director enters them, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, type AtWork } from '../../test/round-builder.ts';
import { createBody } from '../organisation/government.store.ts';
import { listPlans } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { creditsAt } from './compare.query.ts';
import { createConcept } from './concept.usecase.ts';
import { creditOf } from './credit.ts';
import { changeCredits, type GivenCredit } from './credit.usecase.ts';
import { equilibriumOf } from './norm.query.ts';
import { openVersion } from './version.query.ts';
import { listStock } from './stock.store.ts';
import { changeStock } from './stock.usecase.ts';

const now = '2027-09-01T08:00:00.000Z';
let db: TestDatabase;
let own: AtWork;
let [municipality, ocmw, versionId] = ['', '', ''];

beforeAll(async () => {
  db = await testDatabase();
  own = await governmentAtWork(db, 'Zonnedal');
  await withGovernment(db.app, own.governmentId, async (tx) => {
    municipality = (await listPlans(tx))[0]?.bodyId ?? '';
    ocmw = await createBody(tx, { governmentId: own.governmentId, name: 'OCMW', kind: 'ocmw' });
  });
  ({ versionId } = await createConcept(db.app, own.governmentId, own.actors.coordinator, {
    planId: own.planId,
    label: 'Aanpassing',
    now,
  }));
});
afterAll(() => db.drop());

const credit = (bodyId: string, amount: string, more: Partial<GivenCredit> = {}): GivenCredit => ({
  bodyId,
  kind: 'operating',
  part: null,
  side: 'expenses',
  amount,
  ...more,
});
const set = (given: GivenCredit[], year = 2027, actor = own.actors.director) =>
  changeCredits(db.app, own.governmentId, actor, { versionId, year, given, now });
const of = (bodyId: string, year = 2027) =>
  withGovernment(db.app, own.governmentId, async (tx) =>
    creditOf(await creditsAt(tx, { id: versionId }), { bodyId, kind: 'operating', side: 'expenses', year }),
  );

describe('credits of a version in the making', () => {
  it('are set by the financial director, for years of the plan, in readable amounts', async () => {
    await expect(set([credit(ocmw, '1')], 2027, own.actors.coordinator)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(set([credit(ocmw, '1')], 2032)).rejects.toMatchObject({ code: 'usage' });
    await expect(set([credit(ocmw, '10.00.000')])).rejects.toMatchObject({ code: 'usage' });
    await expect(set([credit(own.planId, '1')])).rejects.toMatchObject({ code: 'not-found' });
    await set([credit(municipality, '1.250.000,50'), credit(ocmw, '0')]);
    expect([await of(municipality), await of(ocmw)]).toEqual([125_000_050n, 0n]);
  });

  it('leave what is not given as it was, and no credit is not a credit of nothing', async () => {
    await set([credit(municipality, ' ')]);
    expect([await of(municipality), await of(ocmw)]).toEqual([null, 0n]);
    await set([credit(municipality, '7')], 2028);
    expect([await of(ocmw), await of(municipality, 2028)]).toEqual([0n, 700n]);
    for (const year of [2025, 2032, 2027.5, Number.NaN])
      await expect(set([credit(municipality, '7')], year)).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('stock values', () => {
  const enter = (more: object) =>
    changeStock(db.app, own.governmentId, own.actors.director, {
      bodyId: municipality,
      year: 2026,
      item: 'cumulated_result',
      lender: '',
      amount: '1.000,00',
      source: 'Jaarrekening 2025, J2',
      now,
      ...more,
    });

  it('have a source, and a debt its lender', async () => {
    await expect(enter({ source: ' ' })).rejects.toMatchObject({ code: 'usage' });
    await expect(enter({ item: 'debt' })).rejects.toMatchObject({ code: 'usage' });
    await expect(enter({ amount: '1,234.56' })).rejects.toMatchObject({ code: 'usage' });
    await enter({});
    await enter({ item: 'debt', lender: 'Kredietinstellingen', amount: '400' });
    await enter({ item: 'debt', lender: 'Andere', amount: '100' });
    const stock = await withGovernment(db.app, own.governmentId, listStock);
    expect(stock.map(({ item, lender, cents }) => [item, lender, cents])).toEqual([
      ['cumulated_result', null, 100_000n],
      ['debt', 'Andere', 10_000n],
      ['debt', 'Kredietinstellingen', 40_000n],
    ]);
  });

  it('are where the equilibrium begins, until somebody takes them away', async () => {
    const read = () =>
      withGovernment(db.app, own.governmentId, async (tx) => {
        const { plan, version } = await openVersion(tx, own.actors.director, versionId);
        return equilibriumOf(tx, plan, version);
      });
    // The plan estimates 25.000 euro of operating expenses in 2027 and no financing at all.
    const [first, second] = (await read()).years;
    expect(first).toMatchObject({
      cumulatedBefore: 100_000n,
      available: 100_000n,
      standardRepayments: 4_000n,
    });
    expect(second).toMatchObject({
      result: -25_000_00n,
      available: 100_000n - 25_000_00n,
      margin: -25_000_00n,
    });
    expect((await read()).norms).toEqual([
      { norm: 'available', met: false, years: [2027, 2028, 2029, 2030, 2031] },
      { norm: 'margin', met: true, years: [] },
    ]);
    await enter({ amount: '' });
    expect((await read()).norms[0]).toMatchObject({ met: null });
  });
});
