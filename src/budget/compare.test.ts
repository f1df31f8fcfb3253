import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDetail } from '../planning/node-detail.ts';
import type { PlanNode } from '../planning/plan.ts';
import { plainLine, WITHOUT, type AmountLine } from './amount.ts';
import { compareLines } from './compare-lines.ts';
import { changedRows, compareVersions, perObjective, withoutReason, type Comparison } from './compare.ts';
import { sides, type Side } from './column.ts';

const node = (nodeId: string, parentId: string | null, more: Partial<PlanNode> = {}): PlanNode => ({
  nodeId,
  parentId,
  level: 'action',
  code: nodeId.toUpperCase(),
  title: nodeId,
  position: 0,
  priority: false,
  ...more,
});
const total = (key: string, cents: bigint, side: Side = 'expenses') => ({ key, side, cents });
const of = (comparison: Comparison, id: string) => comparison.rows.find((row) => row.node.nodeId === id);

describe('two versions beside each other', () => {
  const before = {
    nodes: [
      node('bd1', null, { level: 'objective' }),
      node('ap1', 'bd1', { level: 'action_plan' }),
      node('a1', 'ap1'),
      node('a2', 'ap1', { position: 1 }),
      node('bd2', null, { level: 'objective', position: 1 }),
    ],
    totals: [total('a1', 100n), total('a2', 40n), total(WITHOUT, 7n), total('bd2', 1n, 'receipts')],
  };
  const after = {
    nodes: [
      node('bd1', null, { level: 'objective' }),
      node('ap1', 'bd1', { level: 'action_plan' }),
      node('a1', 'ap1', { title: 'anders', code: 'A1bis' }),
      node('bd2', null, { level: 'objective', position: 1 }),
      node('a3', 'bd2', { priority: true }),
    ],
    totals: [total('a1', 130n), total('a3', 25n), total(WITHOUT, 7n), total('bd2', 1n, 'receipts')],
  };
  const compared = compareVersions(before, after);

  it('adds up over the tree, also what ended', () => {
    expect(of(compared, 'bd1')?.money.expenses).toEqual({ before: 140n, after: 130n });
    expect(of(compared, 'a2')).toMatchObject({
      tree: ['ended'],
      money: { expenses: { before: 40n, after: 0n } },
    });
    expect(compared.total).toEqual({
      expenses: { before: 147n, after: 162n },
      receipts: { before: 1n, after: 1n },
    });
  });

  it('says what changed in the tree', () => {
    expect(compared.rows.map(({ node: { nodeId }, tree }) => [nodeId, tree])).toEqual([
      ['bd1', []],
      ['ap1', []],
      ['a1', ['renumbered', 'retitled']],
      ['a2', ['ended']],
      ['bd2', []],
      ['a3', ['added']],
    ]);
    const moved = compareVersions(
      { nodes: [...before.nodes], totals: [] },
      {
        nodes: before.nodes.map((one) =>
          one.nodeId === 'a2' ? { ...one, parentId: 'bd2', priority: true } : one,
        ),
        totals: [],
      },
    );
    expect(of(moved, 'a2')?.tree).toEqual(['moved', 'priority']);
    expect(changedRows(moved.rows).map(({ node: { nodeId } }) => nodeId)).toEqual(['bd2', 'a2']);
  });

  it('says what is said otherwise of a part that both have', () => {
    const said = { ...noDetail('a1'), startsOn: '2026-01-01', sdgs: [4, 15] };
    const other = compareVersions(
      { ...before, details: new Map([['a1', said]]) },
      {
        nodes: before.nodes,
        totals: before.totals,
        details: new Map([
          ['a1', { ...said, description: 'Duizend bomen', startsOn: null, sdgs: [15, 4] }],
          ['bd2', noDetail('bd2')],
        ]),
      },
    );
    expect(other.rows.filter(({ details }) => details.length > 0)).toMatchObject([
      {
        node: { nodeId: 'a1' },
        tree: [],
        moved: false,
        details: [
          { field: 'description', before: null, after: 'Duizend bomen' },
          { field: 'startsOn', before: '2026-01-01', after: null },
        ],
      },
    ]);
    expect(changedRows(other.rows).map(({ node: { nodeId } }) => nodeId)).toEqual(['bd1', 'ap1', 'a1']);
    expect(withoutReason(other, new Map()).rows.map(({ node: { nodeId } }) => nodeId)).toEqual(['a1']);
  });

  it('is an M1 of objectives, the rest and the total', () => {
    const { objectives, outside } = perObjective(compared);
    expect(objectives.map(({ node: { nodeId }, money }) => [nodeId, money.expenses])).toEqual([
      ['bd1', { before: 140n, after: 130n }],
      ['bd2', { before: 0n, after: 25n }],
    ]);
    expect(outside.expenses).toEqual({ before: 7n, after: 7n });
  });

  it('finds the changes that nobody gave a reason for', () => {
    const missing = withoutReason(compared, new Map([['a1', 'Meer leerlingen']]));
    expect(missing.rows.map(({ node: { nodeId } }) => nodeId)).toEqual(['a2', 'a3']);
    expect(missing.without).toBe(false);
    const outside = compareVersions(before, { ...before, totals: [...before.totals, total(WITHOUT, 1n)] });
    expect(withoutReason(outside, new Map()).without).toBe(true);
    const renumbered = {
      ...compared,
      rows: compared.rows.map((row) => ({
        ...row,
        moved: false,
        details: [],
        tree: ['renumbered' as const],
      })),
    };
    expect(withoutReason(renumbered, new Map()).rows).toEqual([]);
  });

  it('never loses a cent, whatever hangs where', () => {
    const ids = ['p', 'q', 'r', 's', WITHOUT, 'elsewhere'];
    const totals = fc.array(
      fc.record({
        key: fc.constantFrom(...ids),
        side: fc.constantFrom(...sides),
        cents: fc.bigInt({ min: -999_999n, max: 999_999n }),
      }),
    );
    const nodes = fc.constantFrom(
      [node('p', null), node('q', 'p'), node('r', 'q')],
      [node('q', null), node('p', 'q'), node('s', 'gone')],
      [],
    );
    fc.assert(
      fc.property(nodes, totals, nodes, totals, (was, wasTotals, now, nowTotals) => {
        const found = compareVersions({ nodes: was, totals: wasTotals }, { nodes: now, totals: nowTotals });
        const sum = (list: typeof wasTotals, side: Side) =>
          list.filter((one) => one.side === side).reduce((all, { cents }) => all + cents, 0n);
        for (const side of sides)
          expect(found.total[side]).toEqual({ before: sum(wasTotals, side), after: sum(nowTotals, side) });
      }),
    );
  });
});

describe('the lines behind a change', () => {
  const line = (cents: bigint, more: Partial<AmountLine> = {}): AmountLine => ({
    ...plainLine,
    bodyId: 'b',
    nodeId: 'a1',
    kind: 'operating',
    side: 'expenses',
    year: 2026,
    measure: 'estimate',
    cents,
    ...more,
  });
  it('stand together by all that they are told apart by', () => {
    const found = compareLines(
      [line(5n, { line: 'MJP000001' }), line(7n, { line: 'MJP000002' })],
      [line(9n, { line: 'MJP000001', description: 'Zand' }), line(3n, { account: '6103' })],
    );
    expect(found.map(({ line: number, before, after }) => [number, before, after])).toEqual([
      ['MJP000001', 5n, 9n],
      ['MJP000002', 7n, 0n],
      [null, 0n, 3n],
    ]);
  });
});
