import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsUnder, newFault, placeNode, steps, stepTarget, withRows, type Step } from './place.ts';
import type { PlanNode } from './plan.ts';
import { isPattern, patternsOf, renumber } from './renumber.ts';
import { overlong } from './limit.ts';
import { childrenOf, inTreeOrder } from './tree.ts';

const node = (
  nodeId: string,
  parentId: string | null,
  level: PlanNode['level'],
  position: number,
  code: string | null = nodeId,
): PlanNode => ({ nodeId, parentId, level, code, title: nodeId, position, priority: false });
const tree: PlanNode[] = [
  node('1', null, 'objective', 0),
  node('1.1', '1', 'action_plan', 0),
  node('1.1.1', '1.1', 'action', 0),
  node('1.1.2', '1.1', 'action', 1),
  node('1.2', '1', 'action_plan', 1),
  node('1.2.1', '1.2', 'action', 0),
  node('2', null, 'objective', 1),
];
function after(nodes: readonly PlanNode[], nodeId: string, step: Step): PlanNode[] | string {
  const target = stepTarget(nodes, nodeId, step);
  if (!target) return 'edge';
  const placed = placeNode(nodes, nodeId, target);
  return placed.ok ? withRows(nodes, placed.rows) : placed.fault;
}
const drawn = (nodes: PlanNode[] | string): string => {
  if (typeof nodes === 'string') return nodes;
  const children = childrenOf(nodes);
  const show = (parent: string | null): string =>
    (children.get(parent) ?? [])
      .map(({ nodeId }) => {
        const below = show(nodeId);
        return below === '' ? nodeId : `${nodeId}(${below})`;
      })
      .join(' ');
  return show(null);
};

describe('one step of a node', () => {
  it('goes past its neighbour, and at the edge into the branch beside it', () => {
    expect(drawn(after(tree, '1.1.2', 'up'))).toBe('1(1.1(1.1.2 1.1.1) 1.2(1.2.1)) 2');
    expect(drawn(after(tree, '1.1.2', 'down'))).toBe('1(1.1(1.1.1) 1.2(1.1.2 1.2.1)) 2');
    expect(drawn(after(tree, '1.2.1', 'up'))).toBe('1(1.1(1.1.1 1.1.2 1.2.1) 1.2) 2');
    expect(drawn(after(tree, '1', 'up'))).toBe('edge');
    expect(drawn(after(tree, '2', 'down'))).toBe('edge');
  });

  it('changes only the rows that must', () => {
    const placed = placeNode(tree, '2', { parentId: null, beforeId: '1', level: 'objective' });
    expect(placed.ok && placed.rows.map(({ nodeId }) => nodeId).toSorted()).toEqual(['1', '2']);
  });

  it('goes out beside its parent and back in, and takes the level of its place', () => {
    const out = after(tree, '1.1.2', 'out');
    expect(drawn(out)).toBe('1(1.1(1.1.1) 1.1.2 1.2(1.2.1)) 2');
    if (typeof out === 'string') throw new Error(out);
    expect(out.find(({ nodeId }) => nodeId === '1.1.2')?.level).toBe('action_plan');
    const back = after(inTreeOrder(out), '1.1.2', 'in');
    if (typeof back === 'string') throw new Error(back);
    expect(inTreeOrder(back).map(({ nodeId, parentId, level }) => [nodeId, parentId, level])).toEqual(
      tree.map(({ nodeId, parentId, level }) => [nodeId, parentId, level]),
    );
  });

  it('never goes below itself, nor where its level or what hangs below it does not fit', () => {
    expect(placeNode(tree, '1', { parentId: '1.1', beforeId: null, level: 'objective' })).toEqual({
      ok: false,
      fault: 'inside',
    });
    expect(placeNode(tree, '1.2', { parentId: '2', beforeId: null, level: 'action' })).toEqual({
      ok: false,
      fault: 'level',
    });
    expect(placeNode(tree, '1.1', { parentId: '1.2.1', beforeId: null, level: 'action_plan' })).toEqual({
      ok: false,
      fault: 'level',
    });
    expect(placeNode(tree, '1.1', { parentId: 'x', beforeId: null, level: 'action_plan' })).toEqual({
      ok: false,
      fault: 'gone',
    });
    expect(after(tree, '1.2', 'in')).toBe('level');
    expect(levelsUnder(tree[1] ?? null)).toEqual(['action']);
  });

  it('keeps every node once and brings no fault, whatever steps follow each other', () => {
    const ids = tree.map(({ nodeId }) => nodeId);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...steps)), { maxLength: 25 }),
        (walk) => {
          let now: PlanNode[] = tree;
          for (const [nodeId, step] of walk) {
            const next = after(now, nodeId, step);
            if (typeof next !== 'string') now = inTreeOrder(next);
          }
          expect(now.map(({ nodeId }) => nodeId).toSorted()).toEqual(ids.toSorted());
          expect(newFault(tree, now)).toBeNull();
        },
      ),
    );
  });
});

describe('codes by a pattern', () => {
  it('say the path, the code above, or a number of the whole plan', () => {
    const codes = (patterns: Parameters<typeof renumber>[1]) =>
      renumber(tree, patterns).map(({ node: { nodeId }, code }) => `${nodeId} ${code}`);
    expect(codes({ objective: 'BD{n}', action_plan: 'AP{pad}', action: 'A{lopend}' })).toEqual([
      '1 BD1',
      '1.1 AP1.1',
      '1.1.1 A1',
      '1.1.2 A2',
      '1.2 AP1.2',
      '1.2.1 A3',
      '2 BD2',
    ]);
    expect(codes({ action_plan: '{boven}-{nn}', action: '{boven}/{nnn}' })).toEqual([
      '1.1 1-01',
      '1.1.1 1-01/001',
      '1.1.2 1-01/002',
      '1.2 1-02',
      '1.2.1 1-02/001',
    ]);
    expect(codes({ objective: '{n}', action_plan: '{pad}', action: '{pad}' })).toEqual([]);
  });

  it('are read from the codes that there are', () => {
    expect(patternsOf(tree)).toMatchObject({ objective: '{pad}', action_plan: '{pad}', action: '{pad}' });
    const lettered = tree.map((one) => ({
      ...one,
      code: `${one.level === 'action' ? 'AC' : 'BD '}${one.nodeId}`,
    }));
    expect(renumber(lettered, patternsOf(lettered))).toEqual([]);
  });

  it('need a number and nothing unknown', () => {
    expect(['{n}', 'A{pad}', '{boven}.{nn}'].every(isPattern)).toBe(true);
    expect(['A', '{boven}', '{x}{n}', '{n', `${'a'.repeat(60)}{n}`, '{constructor}{n}'].some(isPattern)).toBe(
      false,
    );
  });
});

it('counts signs for the digital reporting as a reader does', () => {
  expect(overlong({ title: '🌳'.repeat(100), description: '' })).toEqual([]);
  expect(overlong({ title: 'é'.repeat(101), description: 'x'.repeat(4_001) })).toEqual([
    { what: 'title', signs: 101, most: 100 },
    { what: 'description', signs: 4_001, most: 4_000 },
  ]);
});
