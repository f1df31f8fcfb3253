/** Files by the site, from the upload to what is stored: through the real jobs, the real reader thread and a real database. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { importDesk } from '../../test/import-desk.ts';
import { listChain } from '../audit/trail.store.ts';
import { addAmounts, amountsOf, linesAt, setLines, setLinesOf } from '../budget/amount.store.ts';
import { plainLine } from '../budget/amount.ts';
import { listLedgerStates } from '../budget/ledger-state.store.ts';
import { totalsOf, wrongTotals } from '../budget/total.store.ts';
import { writeCsv } from '../overview/csv.ts';
import { createBody, createGovernment } from '../organisation/government.store.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { createNodes, nodesAt, setNodes } from '../planning/node.store.ts';
import { createPlan, createVersion, listPlans, listVersions } from '../planning/plan.store.ts';
import { lockVersion } from '../planning/version.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { writePlainSheet } from '../platform/documents/excel/plain-sheet.ts';
import { findTask, type ImportTask } from './import-task.store.ts';
import { acceptImport, againImport, beginImport, dropImport } from './import-task.usecase.ts';
import type { ImportGiven, ImportKind } from './import-task.ts';
import { estimatesTable } from './table-write.ts';

const root = join(import.meta.dirname, '..', '..');
const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(root, '..', 'shared');
const limburg = join(shared, 'plans', 'provincie-limburg-amjp-juni-2026.pdf');
const governmentId = '5b6c1f8e-1f0d-4a55-9a53-0d4a7c1e9b21';
const now = '2026-08-04T09:00:00Z';
let db: TestDatabase;
let [plan, body, node, other] = ['', '', '', ''];
let director: Actor = anonymous;
let coordinator: Actor = anonymous;
let owner: Actor = anonymous;
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
  withGovernment(db.app, governmentId, work);

beforeAll(async () => {
  db = await testDatabase();
  await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
    body = await createBody(tx, { governmentId, name: 'Gemeente Waterhoek', kind: 'municipality' });
    ({ id: plan } = await createPlan(tx, { governmentId, bodyId: body, firstYear: 2026, lastYear: 2031 }));
    [node = '', other = ''] = await createNodes(tx, governmentId, plan, 2);
    const { id: first } = await createVersion(tx, {
      governmentId,
      planId: plan,
      sequence: 1,
      label: 'Origineel',
      setOn: '2025-12-16',
    });
    const action = { parentId: null, level: 'action' as const, priority: false };
    await setNodes(tx, governmentId, first, [
      { ...action, nodeId: node, code: 'A1', title: 'Bomen', position: 0 },
      { ...action, nodeId: other, code: null, title: 'Een "bos"; en water', position: 1 },
    ]);
    const line = { ...plainLine, kind: 'investment', side: 'expenses', measure: 'estimate' } as const;
    await addAmounts(tx, { governmentId, bodyId: body, versionId: first }, [
      { ...line, nodeId: node, year: 2026, cents: 150_000n },
      { ...line, nodeId: node, year: 2027, cents: -5n },
      {
        ...line,
        nodeId: other,
        year: 2031,
        cents: 1n,
        policyField: '0340',
        account: '2241',
        line: 'MJP000001',
      },
      { ...line, nodeId: null, year: 2026, cents: 42n, kind: 'operating', description: 'Werking' },
      { ...line, nodeId: null, year: 2026, cents: 7_000n, measure: 'credit' },
    ]);
    const person = async (
      name: string,
      role: 'policy_coordinator' | 'financial_director' | 'action_owner',
    ): Promise<Actor> => {
      const id = await createPerson(tx, governmentId, {
        name,
        mail: `${role}@waterhoek.example`,
        locale: 'nl',
      });
      await addGrant(tx, governmentId, id, { role, bodyId: null, serviceId: null });
      return {
        person: { id, name, locale: 'nl' },
        grants: [{ role, bodyId: null, serviceId: null }],
        actsFor: [],
      };
    };
    coordinator = await person('Hanne', 'policy_coordinator');
    director = await person('Koen', 'financial_director');
    owner = await person('Tine', 'action_owner');
  });
});
afterAll(() => db.drop());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const desk = importDesk({ db: () => db, governmentId, now });
const { finishJobs, find, failure } = desk;
const handIn = (
  kind: ImportKind,
  fileName: string,
  content: Uint8Array,
  { actor = director, given = {} }: { actor?: Actor; given?: ImportGiven } = {},
): Promise<ImportTask> => desk.handIn(actor, { kind, fileName, content, given });
const accept = (taskId: string, actor = director): Promise<ImportTask> => desk.accept(actor, taskId);

const books = (rows: string[]): Uint8Array =>
  utf8(
    `Boekjaar;Journaalvolgnummer;Boekdatum;Actie;Algemene rekening;Kant;Omschrijving;Bedrag\r\n${rows.join('\r\n')}`,
  );
const good = [
  '2026;JR 1;02/01/2026;A1;61030000;;Snoeien;1.234,56',
  '2026;JR 2;30/06/2026;;61030000;;Onbekend;-0,06',
];
const states = () => inside((tx) => listLedgerStates(tx, plan));

describe('a file by the site', () => {
  it('of the books is shown with what it would do, and stored only when it is accepted', async () => {
    const task = await handIn('ledger', 'boekhouding half jaar.csv', books(good));
    expect(task.state).toBe('ready');
    expect(task.preview).toMatchObject({
      problem: null,
      goes: { year: 2026, label: 'boekhouding half jaar', asOf: '2026-06-30', planId: plan },
      changes: {
        amounts: { count: 2 },
        groups: { all: 2, unmatched: 1 },
        sums: [
          { year: 2026, side: 'expenses', after: '1234.50' },
          { year: 2026, side: 'receipts', after: '0.00' },
        ],
      },
    });
    expect(await states()).toEqual([]);
    const done = await accept(task.id);
    expect(done).toMatchObject({ state: 'done', hasFile: false });
    const [state] = await states();
    expect(state).toMatchObject({ year: 2026, label: 'boekhouding half jaar', asOf: '2026-06-30' });
    const totals = await inside((tx) => totalsOf(tx, { ledgerStateId: state?.id ?? '' }, 'node'));
    expect(Object.fromEntries(totals.map(({ key, cents }) => [key, cents]))).toEqual({
      [node]: 123_456n,
      '?': -6n,
    });
    const again = await handIn('ledger', 'nog eens.csv', books(good));
    expect(again.preview?.problem).toContain('boekhouding half jaar.csv');
  });

  it.each([
    ['grouped', '2026;JR 9;02/01/2026;A1;61030000;;X;10.00.000'],
    ['english', '2026;JR 9;02/01/2026;A1;61030000;;X;1,234.56'],
    ['date-as-amount', '2026;JR 9;02/01/2026;A1;61030000;;X;31/12/2026'],
    ['formula', '2026;JR 9;02/01/2026;A1;61030000;;X;=SOM(A1:A3)'],
    ['missing', ';JR 9;02/01/2026;A1;61030000;;X;1,00'],
    ['year', '26;JR 9;02/01/2026;A1;61030000;;X;1,00'],
    ['other-year', '2025;JR 9;02/01/2026;A1;61030000;;X;1,00'],
    ['account', '2026;JR 9;02/01/2026;A1;99990000;;X;1,00'],
    ['twice', good[1] ?? ''],
    ['day', '2026;JR 9;31/02/2026;A1;61030000;;X;1,00'],
    ['side', '2026;JR 9;02/01/2026;A1;61030000;links;X;1,00'],
    // Names that every object has.
    ['side', '2026;JR 9;02/01/2026;A1;;__proto__;X;1,00'],
    ['side', '2026;JR 9;02/01/2026;A1;61030000;constructor;X;1,00'],
    // What is shown of it is cut within a pair.
    ['amount', `2026;JR 9;02/01/2026;A1;61030000;;X;${'a'.repeat(59)}🌳`],
  ])('with a row that is wrong (%s) tells row and reason, and can’t be accepted', async (reason, row) => {
    const before = await states();
    const task = await handIn('ledger', 'fout.csv', books([...good, row]));
    expect(task.preview?.rows?.findings).toContainEqual(expect.objectContaining({ row: 4, reason }));
    expect(task.preview?.problem).not.toBeNull();
    await expect(
      acceptImport(db.app, governmentId, director, { taskId: task.id, now }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await states()).toEqual(before);
    await dropImport(db.app, governmentId, director, { taskId: task.id });
    expect(await inside((tx) => findTask(tx, task.id))).toBeUndefined();
  });

  it('that is damaged, too long or a swollen zip fails in one sentence', async () => {
    const bare = books(Array.from({ length: 1001 }, (_, index) => `2026;J${index};;;61030000;;X;1,00`));
    for (const [name, bytes, sentence] of [
      ['lang.csv', bare, /meer dan 1000 rijen/],
      ['beeld.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /geen tabel/],
      ['half.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /beschadigd/],
    ] as const) {
      const task = await handIn('ledger', name, bytes);
      expect(task.state).toBe('reading');
      expect(await failure(task)).toMatch(sentence);
      await dropImport(db.app, governmentId, director, { taskId: task.id });
    }
  });

  it('with estimates that were exported changes nothing, as CSV and as Excel; and what was changed in it does', async () => {
    const exported = () =>
      inside(async (tx) => {
        const versions = await listVersions(tx, plan);
        const version = versions.at(-1);
        if (!version) throw new Error('no version');
        const lines = await linesAt(tx, version.id, { measure: 'estimate' });
        const nodes = await nodesAt(tx, plan, version.sequence);
        const bodies = [{ id: body, name: 'Gemeente Waterhoek' }];
        return estimatesTable(lines, nodes, bodies, [2026, 2027, 2028, 2029, 2030, 2031]);
      });
    const table = await exported();
    expect(table.rows).toHaveLength(3);
    const sheet = await writePlainSheet('Ramingen', table, { title: 'R', author: 'W', now });
    const given = { version: 'Aanpassing 1' };
    for (const [name, bytes] of [
      ['uit.csv', utf8(writeCsv(table))],
      ['uit.xlsx', sheet],
    ] as const) {
      const task = await handIn('estimates', name, bytes, { given });
      expect(task.preview?.rows?.findings).toEqual([]);
      expect(task.preview).toMatchObject({ problem: null, changes: { amounts: { changed: 0 } } });
      await dropImport(db.app, governmentId, director, { taskId: task.id });
    }
    const changed = writeCsv(table).replace('1500,00', '1500,01');
    const task = await handIn('estimates', 'gewijzigd.csv', utf8(changed), { given, actor: coordinator });
    expect(task.preview?.changes?.amounts).toEqual({ count: 4, changed: 1 });
    expect(await accept(task.id, coordinator)).toMatchObject({ state: 'done' });
    await inside(async (tx) => {
      const version = (await listVersions(tx, plan)).at(-1);
      expect(version).toMatchObject({ label: 'Aanpassing 1', state: 'concept', whole: false });
      const lines = await linesAt(tx, version?.id ?? '');
      expect(lines.find((one) => one.nodeId === node && one.year === 2026)?.cents).toBe(150_001n);
      expect(lines.filter(({ measure }) => measure === 'credit')).toHaveLength(1);
      expect(lines).toHaveLength(5);
      expect(await wrongTotals(tx, { versionId: version?.id ?? '' })).toEqual([]);
    });
  });

  it('with estimates leaves alone what stands at a part that ended, which a table does not name', async () => {
    const version = (await inside((tx) => listVersions(tx, plan))).at(-1);
    const versionId = version?.id ?? '';
    const [gone = ''] = await inside((tx) => createNodes(tx, governmentId, plan, 1));
    const ended = {
      nodeId: gone,
      parentId: null,
      level: 'action',
      code: 'A0',
      title: 'Oud',
      position: 9,
    } as const;
    const past = await inside(async (tx) => {
      const [line] = await linesAt(tx, versionId, { measure: 'estimate' });
      if (!line) throw new Error('no line');
      await setNodes(tx, governmentId, versionId, [{ ...ended, priority: false, ended: true }]);
      await setLinesOf(tx, governmentId, versionId, [gone], [{ ...line, nodeId: gone, cents: 9n }]);
      return linesAt(tx, versionId);
    });
    const table = await inside(async (tx) =>
      estimatesTable(
        past.filter(({ measure }) => measure === 'estimate'),
        await nodesAt(tx, plan, version?.sequence ?? 0),
        [{ id: body, name: 'Gemeente Waterhoek' }],
        [2026, 2027, 2028, 2029, 2030, 2031],
      ),
    );
    const task = await handIn('estimates', 'zonder.csv', utf8(writeCsv(table)));
    expect(task.preview).toMatchObject({ problem: null, changes: { amounts: { changed: 0 } } });
    await dropImport(db.app, governmentId, director, { taskId: task.id });
    await inside((tx) => setLinesOf(tx, governmentId, versionId, [gone], []));
  });

  it('with estimates waits for who writes the version, and leaves what was written meanwhile', async () => {
    const version = (await inside((tx) => listVersions(tx, plan))).at(-1);
    if (version?.state !== 'concept') throw new Error('no concept');
    const file = `Code;Soort;Kant;${[2026, 2027, 2028, 2029, 2030, 2031].join(';')}\nA1;I;U;1;2;3;4;5;6\n`;
    const task = await handIn('estimates', 'gelijktijdig.csv', utf8(file));
    expect(task.preview?.problem).toBeNull();
    let written: () => void = () => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const writing = inside(async (tx) => {
      await lockVersion(tx, version.id);
      const credit = {
        ...plainLine,
        bodyId: body,
        nodeId: null,
        kind: 'financing',
        side: 'receipts',
      } as const;
      const lines = await linesAt(tx, version.id);
      await setLines(tx, governmentId, version.id, [
        ...lines,
        { ...credit, year: 2029, measure: 'credit', cents: 77n },
      ]);
      written();
      // Until the import waits for this.
      for (let waits = false, tries = 0; !waits && tries < 200; tries += 1, await sleep(20)) {
        const { rows } = await sql`select 1 from pg_locks
          where pg_backend_pid() = any(pg_blocking_pids(pid))`.execute(tx);
        waits = rows.length > 0;
      }
    });
    await isWritten;
    await Promise.all([accept(task.id), writing]);
    await inside(async (tx) => {
      const lines = await linesAt(tx, version.id);
      expect(lines.filter(({ cents }) => cents === 77n)).toHaveLength(1);
      expect(lines.filter(({ measure }) => measure === 'estimate')).toHaveLength(6);
      expect(await wrongTotals(tx, { versionId: version.id })).toEqual([]);
    });
  });

  it('is nobody’s to hand in, look at again or accept but those who may do it by hand', async () => {
    const file = { fileName: 'x.csv', content: books(good), given: {}, now, limit: 10_000_000 };
    for (const [actor, kind] of [
      [owner, 'ledger'],
      [coordinator, 'ledger'],
      [owner, 'document'],
      [anonymous, 'estimates'],
    ] as const)
      await expect(beginImport(db.app, governmentId, actor, { ...file, kind })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    const task = await handIn(
      'ledger',
      'stand.csv',
      books([...good, '2026;JR 3;01/07/2026;A1;61030000;;Y;1,00']),
    );
    const at = { taskId: task.id, now };
    await expect(acceptImport(db.app, governmentId, coordinator, at)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await againImport(db.app, governmentId, director, { ...at, given: { label: 'Stand juli', year: 2025 } });
    await finishJobs();
    expect((await find(task.id)).preview?.rows?.findings[0]).toMatchObject({ row: 2, reason: 'other-year' });
    await dropImport(db.app, governmentId, director, { taskId: task.id });
  });

  it.skipIf(!existsSync(limburg))('that is the plan of Limburg comes in whole', async () => {
    const task = await handIn('document', 'limburg.pdf', new Uint8Array(readFileSync(limburg)), {
      actor: coordinator,
      given: { setOn: '2026-06-17', version: 'AMJP juni', years: { firstYear: 2032, lastYear: 2037 } },
    });
    expect(task.preview?.problem).toBeNull();
    expect(task.preview?.changes?.nodes).toEqual({ all: 107, new: 107, changed: 0, ended: 0 });
    expect((await inside(listPlans)).map(({ firstYear }) => firstYear)).toEqual([2026]);
    expect(await accept(task.id, coordinator)).toMatchObject({ state: 'done' });
    await inside(async (tx) => {
      const taken = (await listPlans(tx)).find(({ firstYear }) => firstYear === 2032);
      const [version] = await listVersions(tx, taken?.id ?? '');
      expect(version).toMatchObject({ label: 'AMJP juni', state: 'set', setOn: '2026-06-17' });
      expect(await nodesAt(tx, taken?.id ?? '', 1)).toHaveLength(107);
      expect((await amountsOf(tx, { versionId: version?.id ?? '' })).length).toBeGreaterThan(300);
      const trail = await listChain(tx, 0n, 100);
      expect(trail.at(-1)).toMatchObject({ verb: 'import.accept', actorId: coordinator.person?.id });
    });
  });
});
