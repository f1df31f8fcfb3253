import { describe, expect, it } from 'vitest';
import { changedNodes, matchNodes, type Incoming } from './match.ts';
import type { PlanNode } from './plan.ts';
import { faultsOf, inTreeOrder } from './tree.ts';

const known = (
  nodeId: string,
  code: string | null,
  title: string,
  more: Partial<PlanNode> = {},
): PlanNode => ({
  nodeId,
  parentId: null,
  level: 'action',
  code,
  title,
  position: 0,
  priority: false,
  ...more,
});
const incoming = (
  id: string,
  code: string | null,
  title: string,
  more: Partial<Incoming> = {},
): Incoming => ({
  id,
  parentId: null,
  level: 'action',
  code,
  title,
  priority: false,
  ...more,
});

describe('which nodes a new report speaks of', () => {
  it('goes by the code, whatever the title became', () => {
    expect([...matchNodes([known('u1', 'A1', 'Oud')], [incoming('n1', 'A1', 'Nieuw')])]).toEqual([
      ['n1', 'u1'],
    ]);
  });

  it('takes the title where a code is absent or repeated, and only when that is one of a kind', () => {
    const before = [known('u1', null, 'Markt'), known('u2', 'A2', 'Brug'), known('u3', 'A2', 'Beek')];
    const after = [
      incoming('n1', null, 'markt '),
      incoming('n2', 'A2', 'Beek'),
      incoming('n3', 'A2', 'Brug'),
    ];
    expect(Object.fromEntries(matchNodes(before, after))).toEqual({ n1: 'u1', n2: 'u3', n3: 'u2' });
    const twice = [known('u1', null, 'Markt'), known('u2', null, 'Markt')];
    expect(matchNodes(twice, [incoming('n1', null, 'Markt')]).size).toBe(0);
  });

  it('takes another code with the same title for another action', () => {
    expect(matchNodes([known('u1', 'A1', 'Markt')], [incoming('n1', 'A9', 'Markt')]).size).toBe(0);
  });

  it('takes the same code at another level for something else', () => {
    const plan = known('u1', '1.1', 'Markt', { level: 'action_plan' });
    expect(matchNodes([plan], [incoming('n1', '1.1', 'Markt')]).size).toBe(0);
  });
});

describe('the rows that a version gets', () => {
  const plan = known('p', 'AP1', 'Plan', { level: 'action_plan' });
  const one = known('a', 'A1', 'Een', { parentId: 'p', position: 0 });
  const two = known('b', 'A2', 'Twee', { parentId: 'p', position: 1 });
  const identity = new Map([
    ['n1', 'p'],
    ['n2', 'a'],
    ['n3', 'b'],
    ['n4', 'c'],
  ]);
  const same: Incoming[] = [
    incoming('n1', 'AP1', 'Plan', { level: 'action_plan' }),
    incoming('n2', 'A1', 'Een', { parentId: 'n1' }),
    incoming('n3', 'A2', 'Twee', { parentId: 'n1' }),
  ];

  it('are none when nothing changed', () => {
    expect(changedNodes([plan, one, two], same, identity)).toEqual([]);
  });

  it('is the one with another title', () => {
    const [first, second, third] = same;
    if (!first || !second || !third) throw new Error('three nodes');
    const rows = changedNodes([plan, one, two], [first, second, { ...third, title: 'Anders' }], identity);
    expect(rows).toEqual([{ ...two, title: 'Anders' }]);
  });

  it('puts a new node after the sibling that stands before it', () => {
    const [first, second, third] = same;
    if (!first || !second || !third) throw new Error('three nodes');
    const fresh = incoming('n4', 'A1b', 'Tussen', { parentId: 'n1' });
    const rows = changedNodes([plan, one, two], [first, second, fresh, third], identity);
    expect(rows.map(({ nodeId }) => nodeId)).toEqual(['c']);
    const order = inTreeOrder([plan, one, two, ...rows]).map(({ nodeId }) => nodeId);
    expect(order).toEqual(['p', 'a', 'c', 'b']);
  });

  it('leaves a node where it hangs when the report shows no parent', () => {
    expect(changedNodes([plan, one], [incoming('n2', 'A1', 'Een')], identity)).toEqual([]);
  });
});

describe('what can be wrong with a tree', () => {
  it('finds cycles, lost parents, levels upside down and repeated codes', () => {
    const nodes = [
      known('a', 'A1', 'kring', { parentId: 'b' }),
      known('b', 'A2', 'kring', { parentId: 'a' }),
      known('c', 'A3', 'los', { parentId: 'weg' }),
      known('d', 'A4', 'actie'),
      known('e', 'A4', 'plan onder actie', { parentId: 'd', level: 'action_plan' }),
    ];
    expect(faultsOf(nodes).map(({ fault, node }) => `${node.nodeId} ${fault}`)).toEqual([
      'a cycle',
      'b cycle',
      'c missing-parent',
      'd duplicate-code',
      'e level',
      'e duplicate-code',
    ]);
  });

  it('orders codes as people do', () => {
    const nodes = ['A10', 'A2', 'A1'].map((code) => known(code, code, code));
    expect(inTreeOrder(nodes).map(({ code }) => code)).toEqual(['A1', 'A2', 'A10']);
  });
});
