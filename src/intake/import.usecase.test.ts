import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { reportText, type TextWish } from '../../test/report-text.ts';
import { amountsOf } from '../budget/amount.store.ts';
import { parseClosedRound } from '../followup/closing-check.ts';
import { findClosing, listClosings, wrongHashes } from '../followup/closing.store.ts';
import { roundContent } from '../followup/round-content.query.ts';
import { listRounds, quotedLedgerStates } from '../followup/round.store.ts';
import { updatesOf } from '../followup/update.store.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { listBodies } from '../organisation/government.store.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { nodesAt, nodesChangedIn } from '../planning/node.store.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import { linesOf } from './evidence.ts';
import type { ImportRequest } from './import-decide.query.ts';
import { importReport, previewImport } from './import.usecase.ts';
import { listImports } from './import.store.ts';
import type { Given } from './proposal.ts';
import { readPieces } from './read.ts';
import { piecesOfText } from './text.ts';

const now = '2028-02-03T04:05:06.000Z';

function request(text: string, given: Given = {}, name = 'verslag.txt'): ImportRequest {
  const pieces = piecesOfText(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    file: { name, sha256, format: 'txt' },
    reading: readPieces(pieces).reading,
    lines: linesOf(pieces),
    given,
    today: now.slice(0, 10),
  };
}

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const take = (wish: TextWish, given: Given = {}, name?: string) =>
  importReport(db.app, request(reportText(wish), given, name), { newId: randomUUID(), now });

async function stored(name: string) {
  const government = (await listGovernments(db.app)).find((one) => one.name === name);
  if (!government) throw new Error(`no government ${name}`);
  return withGovernment(db.app, government.id, async (tx) => {
    const [plan] = await listPlans(tx);
    const versions = plan ? await listVersions(tx, plan.id) : [];
    const trees = [];
    for (const { sequence, label, id } of versions)
      trees.push({
        label,
        nodes: plan ? await nodesAt(tx, plan.id, sequence) : [],
        changed: (await nodesChangedIn(tx, id)).size,
        amounts: await amountsOf(tx, { versionId: id }),
      });
    const rounds = [];
    for (const round of await listRounds(tx))
      rounds.push({
        ...round,
        closings: await listClosings(tx, round.id),
        content: await roundContent(tx, round.id),
        updates: await updatesOf(tx, round.id),
        ledger: await quotedLedgerStates(tx, round.id),
      });
    return {
      government,
      plan,
      trees,
      rounds,
      bodies: await listBodies(tx),
      imports: await listImports(tx),
      checked: await checkGovernment(tx),
      wrong: await wrongHashes(tx),
    };
  });
}

describe('the import of a published report', () => {
  it('makes government, plan, version, tree, money, round and closing', async () => {
    const result = await take({ government: 'Aardam' });
    expect(result).toMatchObject({
      outcome: 'new-round',
      plan: '2026-2031',
      stored: { nodes: 7, newNodes: 7, updates: 4, amounts: 6 },
    });
    const { plan, trees, rounds, bodies, imports, checked, wrong } = await stored('Aardam');
    expect(plan).toMatchObject({ firstYear: 2026, lastYear: 2031 });
    expect(bodies).toMatchObject([{ name: 'Gemeente Aardam', kind: 'municipality' }]);
    expect(trees).toHaveLength(1);
    expect(trees[0]?.label).toBe('2027003');
    expect(trees[0]?.nodes.map(({ code }) => code)).toEqual([
      'BD100',
      'AP1000',
      'A10000',
      'A10001',
      'AP1001',
      'A10010',
      'A10011',
    ]);
    // Parents are sums of what is under them: only the two actions keep money.
    expect(trees[0]?.amounts.map(({ cents }) => cents).sort()).toEqual([200_050n, 400_133n]);
    expect(rounds).toHaveLength(1);
    const [round] = rounds;
    expect(round).toMatchObject({
      kind: 'annual',
      from: '2027-01-01',
      to: '2027-12-31',
      state: 'closed',
      label: 'Opvolgingsrapportering 2027',
    });
    expect(round?.ledger).toHaveLength(2);
    expect(round?.updates.size).toBe(4);
    expect(round?.closings).toMatchObject([{ sequence: 1, reason: 'Ingelezen uit verslag.txt.' }]);
    expect(round?.content.source).toMatchObject({ fileName: 'verslag.txt', format: 'txt' });
    expect(imports[0]?.findings.map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      'proposal government',
      'proposal plan',
      'proposal version',
      'proposal round',
    ]);
    expect(checked).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('stores the text of the closing exactly as it was hashed', async () => {
    const { government, rounds } = await stored('Aardam');
    const closing = await withGovernment(db.app, government.id, (tx) => findClosing(tx, rounds[0]?.id ?? ''));
    expect(
      createHash('sha256')
        .update(closing?.text ?? '')
        .digest('hex'),
    ).toBe(closing?.hash);
    expect(parseClosedRound(closing?.text ?? '').ok).toBe(true);
    expect(closing?.closedAt).toMatch(/^2028-02-03T04:05:06/);
  });

  it('changes nothing for the same file, also under another name', async () => {
    const before = await stored('Aardam');
    expect(await take({ government: 'Aardam' }, {}, 'kopie.txt')).toMatchObject({
      outcome: 'already',
      fileName: 'verslag.txt',
    });
    expect(await stored('Aardam')).toEqual(before);
  });

  it('refuses the same period and objective from another file and leaves history alone', async () => {
    const before = await stored('Aardam');
    await expect(take({ government: 'Aardam', status: 'Uitgevoerd' })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'conflict',
    });
    expect(await stored('Aardam')).toEqual(before);
  });

  it('joins another objective of the same period as a new closing that says what was added', async () => {
    const result = await take({ government: 'Aardam', objective: 2 }, {}, 'deel2.txt');
    expect(result).toMatchObject({ outcome: 'joins', round: { sequence: 2 }, stored: { newNodes: 7 } });
    const { rounds, trees, checked } = await stored('Aardam');
    expect(rounds).toHaveLength(1);
    expect(rounds[0]?.closings.map(({ reason }) => reason)).toEqual([
      'Ingelezen uit verslag.txt.',
      'BD200 toegevoegd uit deel2.txt.',
    ]);
    const { content } = rounds[0] ?? {};
    expect(content?.nodes).toHaveLength(14);
    expect(content?.nodes.map(({ id }) => id)).toEqual(
      Array.from({ length: 14 }, (_, index) => `n${index + 1}`),
    );
    expect(content?.columns).toHaveLength(3);
    expect(content?.alsoFrom).toMatchObject([{ fileName: 'deel2.txt' }]);
    expect(trees[0]?.nodes).toHaveLength(14);
    expect(checked).toEqual([]);
  });

  it('keeps the earlier closing of a joined round as it was', async () => {
    const { government, rounds } = await stored('Aardam');
    const first = await withGovernment(db.app, government.id, (tx) =>
      findClosing(tx, rounds[0]?.id ?? '', 1),
    );
    const parsed = parseClosedRound(first?.text ?? '');
    expect(parsed.ok && parsed.content.nodes).toHaveLength(7);
  });

  it('adds a round for a newer report, and a version with only the rows that changed', async () => {
    const result = await take({
      government: 'Aardam',
      year: 2028,
      titles: { A10001: 'De brug over de beek vervangen' },
    });
    expect(result).toMatchObject({ outcome: 'new-round', stored: { nodes: 7, newNodes: 0 } });
    const { rounds, trees, checked } = await stored('Aardam');
    expect(rounds.map(({ to }) => to)).toEqual(['2028-12-31', '2027-12-31']);
    expect(trees.map(({ label, changed, nodes }) => [label, changed, nodes.length])).toEqual([
      ['2027003', 14, 14],
      ['2028003', 1, 14],
    ]);
    const title = (index: number) => trees[index]?.nodes.find(({ code }) => code === 'A10001')?.title;
    expect(title(0)).toBe('De brug over de beek herstellen');
    expect(title(1)).toBe('De brug over de beek vervangen');
    expect(checked).toEqual([]);
  });

  it('puts an older report before the newer one, which goes on showing what it showed', async () => {
    const before = await stored('Aardam');
    await take({ government: 'Aardam', year: 2026, titles: { AP1001: 'Een zaal voor verenigingen' } });
    const after = await stored('Aardam');
    expect(after.trees.map(({ label }) => label)).toEqual(['2026003', '2027003', '2028003']);
    for (const { label, nodes } of before.trees)
      expect(after.trees.find((one) => one.label === label)?.nodes).toEqual(nodes);
    expect(after.trees[0]?.nodes.find(({ code }) => code === 'AP1001')?.title).toBe(
      'Een zaal voor verenigingen',
    );
    for (const round of before.rounds)
      expect(after.rounds.find(({ id }) => id === round.id)?.content).toEqual(round.content);
    expect(after.checked).toEqual([]);
  });

  it('keeps an amount that a version already says, and tells of the difference', async () => {
    const h1 = { from: '2028-01-01', to: '2028-06-30' };
    const result = await take(
      { government: 'Aardam', year: 2028, cents: [1, 2, 99_900] },
      { round: { kind: 'h1', period: h1 } },
    );
    if (result.outcome === 'already') throw new Error('stored before');
    const differs = result.findings.filter(({ reason }) => reason === 'estimate-differs');
    expect(differs).toHaveLength(2);
    expect(differs[0]?.facts).toMatchObject({ stored: '2000.50', printed: '999.00' });
    const { trees } = await stored('Aardam');
    expect(trees[2]?.amounts.map(({ cents }) => cents).sort()).toEqual([200_050n, 400_133n]);
  });

  it('keeps governments apart', async () => {
    await take({ government: 'Bovendijk' });
    const { rounds, trees } = await stored('Bovendijk');
    expect(rounds).toHaveLength(1);
    expect(trees[0]?.nodes).toHaveLength(7);
  });

  it('takes a name that differs only in case or accents as the same government', async () => {
    const result = await take({ government: 'Bovendijk', year: 2029 }, { government: 'bovendijk' });
    expect(result).toMatchObject({ government: { name: 'Bovendijk' } });
  });

  it('leaves nothing when it fails half way', async () => {
    const spoiled = request(reportText({ government: 'Cattenhoek' }));
    const last = spoiled.reading.nodes.at(-1);
    if (last) last.status = { label: 'Gek\u0000', meaning: null };
    await expect(importReport(db.app, spoiled, { newId: randomUUID(), now })).rejects.toThrow();
    expect((await listGovernments(db.app)).map(({ name }) => name)).not.toContain('Cattenhoek');
  });

  it('lets two imports of the same new government take turns', async () => {
    const both = await Promise.allSettled([
      take({ government: 'Drieven' }),
      take({ government: 'Drieven', objective: 2 }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    for (const one of both)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'Refusal', code: 'conflict' });
    const { checked } = await stored('Drieven');
    expect(checked).toEqual([]);
  });

  it('shows beforehand what it would do and writes nothing', async () => {
    const preview = await previewImport(db.app, request(reportText({ government: 'Eikenrode' })));
    expect(preview.government).toEqual({ name: 'Eikenrode', exists: false });
    expect(preview.decision).toMatchObject({ outcome: 'new-round', plan: undefined });
    expect((await listGovernments(db.app)).map(({ name }) => name)).not.toContain('Eikenrode');
  });

  it('refuses what is in doubt and names the option', async () => {
    const none = request(reportText({ government: 'X' }).replaceAll(/Lokaal bestuur X/g, 'Men'));
    await expect(importReport(db.app, none, { newId: randomUUID(), now })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('--government') as string,
    });
  });
});

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const real = join(shared, 'reports/denderleeuw-2024-bd200.txt');

describe.skipIf(!existsSync(real))('the real report (skipped where ../shared/reports is absent)', () => {
  it('is stored whole: every text, status and amount comes back', async () => {
    const asked = request(readFileSync(real, 'utf8'), {}, 'denderleeuw-2024-bd200.txt');
    const result = await importReport(db.app, asked, { newId: randomUUID(), now });
    expect(result).toMatchObject({
      outcome: 'new-round',
      government: { name: 'Denderleeuw' },
      plan: '2020-2025',
      stored: { nodes: 18, updates: 12 },
    });
    const { rounds, trees, checked } = await stored('Denderleeuw');
    const content = rounds[0]?.content;
    expect(content?.nodes.map(({ code, title }) => [code, title])).toEqual(
      asked.reading.nodes.map(({ code, title }) => [code, title]),
    );
    expect(content?.nodes.map(({ money }) => money)).toEqual(asked.reading.nodes.map(({ money }) => money));
    for (const [index, node] of asked.reading.nodes.entries()) {
      const axis = content?.nodes[index]?.axes.progress;
      expect(axis ? plainTextOf(axis.narrative) : '').toBe(node.axes.progress.text);
    }
    // Estimates in the version: 110.317,57 of operating expenses and 96.797,48 of investment, as the actions print.
    const sum = (kind: string, side: string): bigint =>
      (trees[0]?.amounts ?? [])
        .filter((one) => one.kind === kind && one.side === side)
        .reduce((total, one) => total + one.cents, 0n);
    expect(sum('investment', 'expenses')).toBe(9_679_748n);
    expect((sum('operating', 'receipts') + 50n) / 100n).toBe(47_129n);
    expect((sum('operating', 'expenses') + 50n) / 100n).toBe(110_318n);
    expect(checked.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  });
});
