import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { amountsOf } from '../budget/amount.store.ts';
import { listRounds } from '../followup/round.store.ts';
import { listBodies } from '../organisation/government.store.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { listSchemaHeads } from '../budget/version-schema.store.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt, nodesChangedIn } from '../planning/node.store.ts';
import type { NodeDetail } from '../planning/node-detail.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import { describeFinding } from './findings.nl.ts';
import { importPlan } from './import-plan.usecase.ts';
import { readingFromJson, readingToJson } from './json.ts';
import type { PlanGiven } from './plan-kept.ts';
import { readDocument } from './read-document.ts';
import { piecesOfText } from './text.ts';

const cases = join(import.meta.dirname, '..', '..', 'test', 'cases', 'intake');
const text = readFileSync(join(cases, 'plan-boom', 'input.txt'), 'utf8');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const take = (plan: string, given: PlanGiven = {}) =>
  importPlan(
    db.app,
    {
      file: { name: 'plan.txt', format: 'txt', sha256: createHash('sha256').update(plan).digest('hex') },
      reading: readDocument(piecesOfText(plan)).reading,
      given,
    },
    { newId: randomUUID(), now: '2028-02-03T04:05:06.000Z' },
  );

async function stored(name: string) {
  const government = (await listGovernments(db.app)).find((one) => one.name === name);
  if (!government) throw new Error(`no government ${name}`);
  return withGovernment(db.app, government.id, async (tx) => {
    const [plan] = await listPlans(tx);
    const versions = plan ? await listVersions(tx, plan.id) : [];
    const shown = [];
    for (const { id, label, state, setOn, sequence } of versions)
      shown.push({
        label,
        state,
        setOn,
        nodes: plan ? await nodesAt(tx, plan.id, sequence) : [],
        changed: (await nodesChangedIn(tx, id)).size,
        details: plan ? await detailsAt(tx, plan.id, sequence) : new Map<string, NodeDetail>(),
        schemas: await listSchemaHeads(tx, id),
        amounts: await amountsOf(tx, { versionId: id }),
      });
    const found = { bodies: await listBodies(tx), plan, versions: shown, rounds: await listRounds(tx) };
    return { ...found, findings: await checkGovernment(tx) };
  });
}

it('keeps government, body, plan, version, nodes and the estimates of the lowest nodes, and no round', async () => {
  expect(await take(text)).toMatchObject({
    outcome: 'new-version',
    government: { name: 'Gemeente Meerdorp' },
    plan: '2026-2031',
    stored: { nodes: 5, newNodes: 5, ended: 0 },
  });
  const { bodies, plan, versions, rounds, findings } = await stored('Gemeente Meerdorp');
  expect(bodies.map(({ name, kind }) => [name, kind])).toEqual([['Gemeente Meerdorp', 'municipality']]);
  expect([plan?.firstYear, plan?.lastYear, rounds]).toEqual([2026, 2031, []]);
  const [version] = versions;
  expect([version?.label, version?.state]).toEqual(['MEERJARENPLAN HERZIENING 3 2026', 'concept']);
  const codes = version?.nodes.map(({ code, parentId }) => [
    code,
    version.nodes.find(({ nodeId }) => nodeId === parentId)?.code ?? null,
  ]);
  expect(codes).toEqual([
    ['BD000001', null],
    ['AP000001', 'BD000001'],
    ['AC000001', 'AP000001'],
    ['AC000002', 'AP000001'],
    ['BD000002', null],
  ]);
  // Parents are the sum of their parts: only the actions have amounts of their own, 2026 to the cent.
  const expenses = version?.amounts.filter(
    ({ year, side, kind }) => year === 2026 && side === 'expenses' && kind === 'operating',
  );
  expect(expenses?.map(({ cents }) => cents).toSorted()).toEqual([40_000_000n, 60_000_000n]);
  expect(findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  const detail = (code: string): NodeDetail | undefined =>
    version?.details.get(version.nodes.find((node) => node.code === code)?.nodeId ?? '');
  expect(detail('AC000001')).toMatchObject({
    description: 'We planten bomen op elk plein.',
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    policyField: null,
  });
  expect(detail('BD000002')).toMatchObject({ description: '', startsOn: '2026-01-01', endsOn: '2031-12-31' });
});

it('changes nothing for the same file, and refuses another file for the same version', async () => {
  const before = await stored('Gemeente Meerdorp');
  expect(await take(text)).toEqual({
    outcome: 'already',
    government: 'Gemeente Meerdorp',
    fileName: 'plan.txt',
  });
  await expect(take(`${text}\n`)).rejects.toThrow('heeft al een versie');
  expect(await stored('Gemeente Meerdorp')).toEqual(before);
});

it('a next version holds the nodes that changed, ends what is no longer printed, and is set on its day', async () => {
  const gone = text.indexOf('Beleidsdoelstelling: BD000002');
  const next = text
    .slice(0, gone)
    .replaceAll('HERZIENING 3', 'HERZIENING 4')
    .replaceAll('We planten bomen op elk plein.', 'We planten bomen op elk plein en in elke straat.');
  const result = await take(next, { setOn: '2026-12-17' });
  expect(result).toMatchObject({ stored: { nodes: 4, newNodes: 0, ended: 1 } });
  const { versions } = await stored('Gemeente Meerdorp');
  expect(versions.map(({ label, state, setOn, changed }) => [label, state, setOn, changed])).toEqual([
    ['MEERJARENPLAN HERZIENING 3 2026', 'concept', null, 5],
    ['MEERJARENPLAN HERZIENING 4 2026', 'set', '2026-12-17', 2],
  ]);
  const planting = versions[1]?.nodes.find(({ code }) => code === 'AC000001')?.nodeId ?? '';
  expect(versions.map(({ details }) => details.get(planting)?.description)).toEqual([
    'We planten bomen op elk plein.',
    'We planten bomen op elk plein en in elke straat.',
  ]);
  expect(versions[1]?.nodes.map(({ code }) => code)).toEqual([
    'BD000001',
    'AP000001',
    'AC000001',
    'AC000002',
  ]);
});

it('what shows a part of the plan only leaves the rest of it as it stood', async () => {
  const deel = { government: 'Deeldorp' };
  await take(`${text}\n\n`, deel);
  const part = `${text.slice(0, text.indexOf('Actie: AC000001'))}${text.slice(text.indexOf('Actie: AC000002'))}`;
  const later = part.replaceAll('HERZIENING 3', 'HERZIENING 5');
  expect(await take(later, { ...deel, part: true })).toMatchObject({ stored: { newNodes: 0, ended: 0 } });
  const [before, after] = (await stored('Deeldorp')).versions;
  expect(after?.nodes.map(({ code }) => code)).toEqual(before?.nodes.map(({ code }) => code));
  const first = after?.nodes.find(({ code }) => code === 'AC000001')?.nodeId;
  const own = (shown: typeof after): string[] =>
    (shown?.amounts ?? [])
      .filter(({ nodeId }) => nodeId === first)
      .map(({ year, kind, side, cents }) => `${year} ${kind} ${side} ${cents}`)
      .toSorted();
  expect(own(after)).toEqual(own(before));
  expect(own(after)).toContain('2026 investment expenses 5000000');
});

it('takes no day, year or sign that a database cannot keep', async () => {
  const { reading } = readDocument(piecesOfText(text));
  const json = JSON.parse(JSON.stringify(readingToJson(reading, describeFinding))) as {
    nodes: Record<string, unknown>[];
    plan: object;
  };
  const changed = (more: object): unknown => ({
    ...json,
    nodes: json.nodes.map((node, at) => (at === 1 ? { ...node, ...more } : node)),
  });
  expect(readingFromJson(changed({ title: 'Ple\u0000in \ud800' })).nodes[1]?.title).toBe('Plein \ufffd');
  expect(() => readingFromJson(changed({ from: '2031-01-01', to: '2026-01-01' }))).toThrow('from');
  expect(() => readingFromJson({ ...json, plan: { ...json.plan, firstYear: -5 } })).toThrow('firstYear');
  expect(() => readingFromJson({ ...json, plan: { ...json.plan, lastYear: 2099 } })).toThrow('years');
});
