import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal } from '../kernel/money.ts';
import { kinds, sides } from './column.ts';
import { ownAmounts } from './own-amounts.ts';
import { rollUp, type ColumnAmount } from './roll-up.ts';

const columns = 3;

/** A tree in order (each node under one before it) with money at its leaves. */
const forest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 25 })
  .map((picks) =>
    picks.map((pick, index) => ({
      nodeId: `n${index + 1}`,
      parentId: index === 0 || pick % 4 === 0 ? null : `n${(pick % index) + 1}`,
    })),
  )
  .chain((nodes) => {
    const parents = new Set(nodes.map(({ parentId }) => parentId));
    const leaves = nodes.filter(({ nodeId }) => !parents.has(nodeId)).map(({ nodeId }) => nodeId);
    const amount: fc.Arbitrary<ColumnAmount> = fc.record({
      nodeId: fc.constantFrom(...leaves),
      kind: fc.constantFrom(...kinds),
      side: fc.constantFrom(...sides),
      column: fc.integer({ min: 0, max: columns - 1 }),
      cents: fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
    });
    return fc.record({
      nodes: fc.constant(nodes),
      amounts: fc.uniqueArray(amount, {
        maxLength: 40,
        selector: (one) => `${one.nodeId} ${one.kind} ${one.side} ${one.column}`,
      }),
    });
  });

describe('money up the tree', () => {
  it('prints the exact sum of all that is at or under a node, rounded once', () => {
    fc.assert(
      fc.property(forest, ({ nodes, amounts }) => {
        const printed = rollUp(nodes, amounts, columns);
        const under = (id: string): Set<string> => {
          const all = new Set([id]);
          for (const node of nodes)
            if (node.parentId !== null && all.has(node.parentId)) all.add(node.nodeId);
          return all;
        };
        for (const { nodeId } of nodes) {
          const scope = under(nodeId);
          for (const kind of kinds)
            for (const side of sides)
              for (let column = 0; column < columns; column += 1) {
                const cell = printed.get(nodeId)?.[kind]?.[side]?.[column];
                const exact = amounts
                  .filter((one) => scope.has(one.nodeId) && one.kind === kind && one.side === side)
                  .filter((one) => one.column === column)
                  .reduce((sum, one) => sum + one.cents, 0n);
                const value = cell === undefined || cell === null ? 0n : (fromDecimal(cell)?.cents ?? -1n);
                const off = value - exact;
                expect(off < 0n ? -off : off).toBeLessThanOrEqual(scope.size > 1 ? 50n : 0n);
              }
        }
      }),
    );
  });

  it('gives back the own amounts that it was made from', () => {
    fc.assert(
      fc.property(forest, ({ nodes, amounts }) => {
        const printed = rollUp(nodes, amounts, columns);
        const again = ownAmounts(
          nodes.map(({ nodeId, parentId }) => ({ id: nodeId, parentId, money: printed.get(nodeId) ?? {} })),
        );
        const key = (id: string, one: Omit<ColumnAmount, 'nodeId'>): string =>
          `${id} ${one.kind} ${one.side} ${one.column} ${one.cents}`;
        // A row is filled up with zeros in the columns where nothing was booked.
        expect(
          again
            .filter(({ cents }) => cents !== 0n)
            .map((one) => key(one.id, one))
            .sort(),
        ).toEqual(
          amounts
            .filter(({ cents }) => cents !== 0n)
            .map((one) => key(one.nodeId, one))
            .sort(),
        );
      }),
    );
  });

  it('rounds a balance from the cents: 5.777 - 4.464 prints as 1.314 (Denderleeuw 2024, AP2001)', () => {
    const nodes = [
      { nodeId: 'plan', parentId: null },
      { nodeId: 'action', parentId: 'plan' },
    ];
    const own = (side: 'receipts' | 'expenses', cents: bigint): ColumnAmount => ({
      nodeId: 'action',
      kind: 'operating',
      side,
      column: 0,
      cents,
    });
    expect(rollUp(nodes, [own('receipts', 577_719n), own('expenses', 446_363n)], 1).get('plan')).toEqual({
      operating: { receipts: ['5777'], expenses: ['4464'], total: ['1314'] },
    });
  });

  it('leaves out a kind or a side that nothing was booked in', () => {
    expect(rollUp([{ nodeId: 'a', parentId: null }], [], 2).get('a')).toEqual({});
  });
});

describe('own amounts', () => {
  it('are those that nothing below carries, cell by cell', () => {
    const money = (receipts: (string | null)[]) => ({ operating: { receipts } });
    expect(
      ownAmounts([
        { id: 'objective', parentId: null, money: money(['30', '7']) },
        { id: 'plan', parentId: 'objective', money: {} },
        { id: 'action', parentId: 'plan', money: money(['30.00', null]) },
      ]),
    ).toEqual([
      { id: 'objective', kind: 'operating', side: 'receipts', column: 1, cents: 700n },
      { id: 'action', kind: 'operating', side: 'receipts', column: 0, cents: 3_000n },
    ]);
  });
});
