/** The actions of many municipalities: a small invented file with known answers, and the published one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { liveRound } from '../followup/round-content.query.ts';
import { openRound } from '../followup/round.usecase.ts';
import { findNisCode } from '../organisation/government.store.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { amountsOf } from '../budget/amount.store.ts';
import { fromDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import { readLimits } from '../platform/documents/read-file-limits.ts';
import { unpackGzip } from '../platform/documents/read-gzip.ts';
import { describeFinding } from './findings.nl.ts';
import { importPlan } from './import-plan.usecase.ts';
import { mjpReadings, type MjpReading } from './mjp-reading.ts';
import { mjpRows } from './mjp-rows.ts';

const zeroes = { 2026: 0, 2027: 0, 2028: 0, 2029: 0, 2030: 0, 2031: 0 };
type Given = Record<string, unknown>;
const aRow = (more: Given = {}): Given => ({
  municipality: 'Meerdorp',
  nis_code: '99001',
  bd_code: 'BD1',
  bd_short: 'Wonen',
  bd_long: 'Wie hier woont, woont goed.',
  ap_code: 'AP1.1',
  ap_short: 'Pleinen',
  ap_long: '',
  ac_code: 'A1.1.1',
  ac_short: 'Bomen planten',
  ac_long: 'Publieke info:\nElk plein krijgt bomen.',
  total_amount: 1500.5,
  amount_per_capita: 0,
  yearly_amounts: { ...zeroes, 2026: 1000, 2027: 500.5 },
  categories: [],
  ...more,
});

function readingsOf(rows: Given[]): MjpReading[] {
  const read = mjpRows(JSON.parse(JSON.stringify(rows)));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return mjpReadings(read.rows, { firstYear: read.firstYear, lastYear: read.lastYear, label: 'v1' });
}
const found = ({ reading }: MjpReading): string[] =>
  reading.findings.map(({ code, reason, line, node }) => `${code} ${reason} ${node} rij ${line}`);
const one = (rows: Given[]): MjpReading => {
  const [first] = readingsOf(rows);
  if (!first) throw new Error('no municipality');
  return first;
};

describe('rows of actions', () => {
  const rows = [
    aRow({ ac_code: 'A1.1.10', ac_short: 'Banken', total_amount: 0, yearly_amounts: zeroes }),
    aRow(),
    aRow({ bd_code: '', bd_short: '', bd_long: '', ap_code: 'GBB', ap_short: 'Overig', ac_code: 'GBB-FIN' }),
    aRow({ bd_code: '', bd_short: '', bd_long: '', ap_code: '', ap_short: '', ac_code: 'NIHIL' }),
    aRow({ ac_short: 'Een fontein' }),
    aRow({ municipality: 'Bovendijk', nis_code: '99002' }),
  ];

  it('become a tree for each municipality, by code as people order them', () => {
    const [meerdorp, bovendijk] = readingsOf(rows);
    expect(
      meerdorp?.reading.nodes.map(({ id, parentId, level, code }) => [id, parentId, level, code]),
    ).toEqual([
      ['n1', null, 'action', 'NIHIL'],
      ['n2', null, 'action_plan', 'GBB'],
      ['n3', 'n2', 'action', 'GBB-FIN'],
      ['n4', null, 'objective', 'BD1'],
      ['n5', 'n4', 'action_plan', 'AP1.1'],
      ['n6', 'n5', 'action', 'A1.1.1'],
      ['n7', 'n5', 'action', 'A1.1.1'],
      ['n8', 'n5', 'action', 'A1.1.10'],
    ]);
    expect(bovendijk).toMatchObject({ municipality: 'Bovendijk' });
    expect(meerdorp?.reading.nodes[5]?.money).toEqual({
      investment: { expenses: ['1000', '500.50', '0', '0', '0', '0'] },
    });
  });

  it('are all kept, with a finding for what they lack and for a code that is there already', () => {
    const meerdorp = one(rows);
    expect(found(meerdorp)).toEqual([
      'missing-section action-plan NIHIL rij 4',
      'missing-section objective NIHIL rij 4',
      'missing-section objective GBB-FIN rij 3',
      'duplicate-code twice A1.1.1 rij 5',
    ]);
    for (const finding of meerdorp.reading.findings)
      expect(describeFinding(finding)).not.toMatch(/undefined|missing-section|duplicate-code/u);
  });

  it('say it when an amount is no amount, is lacking, is negative, or does not add up', () => {
    const told = (more: Given): string[] => found(one([aRow(more)]));
    expect(told({ yearly_amounts: { ...zeroes, 2026: 0.125 }, total_amount: 0.125 })).toEqual([
      'unread-line inexact A1.1.1 rij 1',
    ]);
    // A float that was added up: 0.1 + 0.2.
    expect(told({ yearly_amounts: { ...zeroes, 2026: 0.1 + 0.2 }, total_amount: 0.3 })).toEqual([
      'unread-line inexact A1.1.1 rij 1',
    ]);
    expect(told({ yearly_amounts: { ...zeroes, 2026: 1e14 }, total_amount: 1e14 })).toEqual([
      'unread-line inexact A1.1.1 rij 1',
    ]);
    expect(told({ yearly_amounts: { ...zeroes, 2027: -5 }, total_amount: -5 })).toEqual([
      'table-mismatch negative A1.1.1 rij 1',
    ]);
    expect(told({ total_amount: 1500 })).toEqual(['sum-mismatch years A1.1.1 rij 1']);
    expect(told({ yearly_amounts: { 2026: 1500.5, 2028: 0 } })).toEqual([
      'missing-section year A1.1.1 rij 1',
    ]);
  });

  it('give the same reading in any order, but for the numbers of the rows', () => {
    const without = (reading: MjpReading): unknown =>
      JSON.parse(JSON.stringify(reading, (key, value: unknown) => (key === 'line' ? null : value)));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const meerdorp = readingsOf(shuffled).find(({ municipality }) => municipality === 'Meerdorp');
        expect(meerdorp && without(meerdorp)).toEqual(without(one(rows)));
      }),
    );
  });

  it('are refused whole when they are something else, with the row', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(mjpRows({ rows: [] })).toEqual({ ok: false, why: 'no-list' });
    expect(mjpRows([])).toEqual({ ok: false, why: 'no-rows' });
    expect(mjpRows(deep)).toMatchObject({ ok: false, why: 'row', row: 1 });
    const second = (more: Given) => mjpRows([aRow(), aRow(more)]);
    expect(second({ municipality: ' ' })).toMatchObject({ why: 'row', row: 2, field: 'municipality' });
    expect(second({ total_amount: '12' })).toMatchObject({ why: 'row', row: 2, field: 'total_amount' });
    expect(second({ yearly_amounts: { 26: 1 } })).toMatchObject({ why: 'row', row: 2 });
    expect(second({ yearly_amounts: {} })).toMatchObject({ why: 'row', row: 2, field: 'yearly_amounts' });
    expect(second({ yearly_amounts: { 2026: null } })).toMatchObject({ why: 'row', row: 2 });
    expect(second({ yearly_amounts: { 2012: 1 } })).toMatchObject({ why: 'years', firstYear: 2012 });
    expect(second({ nis_code: '99002' })).toMatchObject({ why: 'two-names', row: 2 });
    expect(second({ municipality: 'MEERDORP' })).toMatchObject({ why: 'two-names', row: 2 });
  });

  it('keep no sign that cannot be kept', () => {
    const { reading } = one([aRow({ ac_short: 'Bo\u0000men\n op\u202e het plein' })]);
    expect(reading.nodes.at(-1)?.title).toBe('Bomen op het plein');
  });
});

describe('a packed file', () => {
  it('is unpacked up to a limit, and a damaged one is refused', () => {
    const text = new TextEncoder().encode('[1]');
    expect(unpackGzip(text, 'a.json')).toBe(text);
    expect(new TextDecoder().decode(unpackGzip(gzipSync(text), 'a.json.gz'))).toBe('[1]');
    const bomb = gzipSync(new Uint8Array(20_000_000));
    const limits = { ...readLimits, unpacked: 10_000_000 };
    expect(() => unpackGzip(bomb, 'b.gz', limits)).toThrow('onredelijk groot');
    expect(() => unpackGzip(gzipSync(text).subarray(0, 15), 'c.gz')).toThrow(Refusal);
  });
});

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared');
const real = join(shared, 'plans', 'mjp2026-investeringsacties-245-gemeenten.json.gz');

describe.skipIf(!existsSync(real))('the actions with investments of 245 municipalities, 2026-2031', () => {
  let db: TestDatabase;
  let readings: MjpReading[] = [];
  beforeAll(async () => {
    db = await testDatabase();
    readings = readingsOf(JSON.parse(gunzipSync(readFileSync(real)).toString('utf8')) as Given[]);
  });
  afterAll(() => db.drop());

  it('are 11.095 actions and 15,97 billion euro, with what they lack', () => {
    // Counted apart, in another language, from the same file.
    const nodes = readings.flatMap(({ reading }) => reading.nodes);
    const count = (level: string): number => nodes.filter((node) => node.level === level).length;
    expect(readings).toHaveLength(245);
    expect([count('action'), count('action_plan'), count('objective')]).toEqual([11_095, 4_898, 1_772]);
    const years = [2026, 2027, 2028, 2029, 2030, 2031].map((_, at) =>
      nodes.reduce(
        (sum, { money }) => sum + (fromDecimal(money.investment?.expenses?.[at] ?? '0')?.cents ?? 0n),
        0n,
      ),
    );
    expect(years).toEqual([
      384_683_928_000n,
      342_734_365_500n,
      292_309_755_500n,
      237_256_421_000n,
      190_856_731_000n,
      148_889_010_400n,
    ]);
    expect(years.reduce((sum, cents) => sum + cents, 0n)).toBe(1_596_730_211_400n);
    const findings = readings.flatMap(({ reading }) => reading.findings);
    const told = (reason: string): number => findings.filter((finding) => finding.reason === reason).length;
    expect([told('objective'), told('action-plan'), told('negative')]).toEqual([594, 32, 7]);
    expect(told('inexact') + told('years')).toBe(0);
  });

  it('stand each in their own government, to the cent, and a second time changes nothing', async () => {
    const some = readings.filter(({ municipality }) => ['Aartselaar', 'Gent', 'Mol'].includes(municipality));
    const take = async (at: string): Promise<string[]> => {
      const outcomes: string[] = [];
      for (const { municipality, nisCode, reading } of some) {
        const { outcome } = await importPlan(
          db.app,
          {
            file: { name: 'acties.json.gz', format: 'json', sha256: 'a'.repeat(64) },
            reading,
            given: { government: municipality, nisCode, part: true, setOn: '2025-12-16' },
          },
          { newId: crypto.randomUUID(), now: at },
        );
        outcomes.push(outcome);
      }
      return outcomes;
    };
    expect(await take('2026-01-02T03:04:05.000Z')).toEqual(['new-version', 'new-version', 'new-version']);
    expect(await take('2026-01-03T03:04:05.000Z')).toEqual(['already', 'already', 'already']);
    const governments = await listGovernments(db.app);
    expect(governments.map(({ name, slug }) => [name, slug]).toSorted()).toEqual([
      ['Aartselaar', 'aartselaar'],
      ['Gent', 'gent'],
      ['Mol', 'mol'],
    ]);
    const totals: Record<string, [number, bigint]> = {};
    const codes: Record<string, string | null> = {};
    for (const { id, name } of governments)
      await withGovernment(db.app, id, async (tx) => {
        const [plan] = await listPlans(tx);
        const [version] = plan ? await listVersions(tx, plan.id) : [];
        if (!plan || !version) throw new Error(name);
        const nodes = await nodesAt(tx, plan.id, version.sequence);
        const sum = (await amountsOf(tx, { versionId: version.id })).reduce(
          (all, { cents }) => all + cents,
          0n,
        );
        // The National Institute of Statistics numbers by arrondissement: 11 Antwerpen, 13 Turnhout, 44 Gent.
        codes[name] = await findNisCode(tx);
        totals[name] = [nodes.filter(({ level }) => level === 'action').length, sum];
        if (name !== 'Aartselaar') return;
        const nodeId = nodes.find(({ code }) => code === 'PAT-10')?.nodeId ?? '';
        expect((await detailsAt(tx, plan.id, 1, [nodeId])).get(nodeId)?.description).toMatch(
          /^Publieke info:\nVoor de veiligheid/u,
        );
      });
    expect(codes).toEqual({ Aartselaar: '11001', Gent: '44021', Mol: '13025' });
    expect(totals).toMatchObject({ Aartselaar: [117, 3_155_169_700n], Gent: [153, 121_276_920_800n] });
  });

  it('of another municipality of the same name is refused', async () => {
    const [mol] = readings.filter(({ municipality }) => municipality === 'Mol');
    if (!mol) throw new Error('no Mol');
    const file = { name: 'andere.json', format: 'json', sha256: 'b'.repeat(64) };
    const given = { government: 'Mol', nisCode: '99999', part: true };
    await expect(
      importPlan(
        db.app,
        { file, reading: mol.reading, given },
        { newId: crypto.randomUUID(), now: '2026-01-04T03:04:05.000Z' },
      ),
    ).rejects.toThrow(/NIS-code 13025, en het bestand zegt 99999/);
  });

  it('a first round asks every action of such a plan, with what is estimated for its year', async () => {
    const mol = (await listGovernments(db.app)).find(({ name }) => name === 'Mol');
    if (!mol) throw new Error('no Mol');
    const grant = { role: 'policy_coordinator', bodyId: null, serviceId: null } as const;
    const { actor, planId, versionId } = await withGovernment(db.app, mol.id, async (tx) => {
      const person = { name: 'An Peeters', mail: 'an@mol.example' };
      const id = await createPerson(tx, mol.id, person);
      await addGrant(tx, mol.id, id, grant);
      const [plan] = await listPlans(tx);
      const [version] = await listVersions(tx, plan?.id ?? '');
      const known = { id, name: person.name, locale: 'nl' as const };
      return {
        actor: { person: known, grants: [grant], actsFor: [] },
        planId: plan?.id ?? '',
        versionId: version?.id ?? '',
      };
    });
    const { roundId, asked } = await openRound(db.app, mol.id, actor, {
      planId,
      versionId,
      kind: 'h1',
      from: '2026-01-01',
      to: '2026-06-30',
      ledgerStateIds: [],
      asked: 'all',
      nodeIds: [],
      cutOff: '2026-06-30',
      deadline: '2026-07-15',
      reviewDeadline: null,
      councilOn: null,
      movedPercent: 10,
      services: [],
      now: '2026-07-01T08:00:00.000Z',
    });
    const round = await withGovernment(db.app, mol.id, (tx) => liveRound(tx, roundId));
    const actions = round.nodes.filter(({ level }) => level === 'action');
    const rows = readings.find(({ municipality }) => municipality === 'Mol')?.reading.nodes ?? [];
    const ofYear = (cells: readonly (string | null | undefined)[]): bigint =>
      cells.reduce((sum, cell) => sum + (fromDecimal(cell ?? '0')?.cents ?? 0n), 0n);
    expect(asked).toBe(rows.filter(({ level }) => level === 'action').length);
    expect(actions).toHaveLength(asked);
    const at = round.columns.findIndex(({ kind, year }) => kind === 'estimate' && year === 2026);
    expect(ofYear(actions.map(({ money }) => money.investment?.expenses?.[at]))).toBe(
      ofYear(rows.map(({ money }) => money.investment?.expenses?.[0])),
    );
  });
});
