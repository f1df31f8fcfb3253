import { describe, expect, it } from 'vitest';
import type { PlanNode } from './plan.ts';
import { suggestSuccessors } from './successor.ts';

const node = (
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

describe('what may go on in a next plan', () => {
  const old = [
    node('o1', 'A1', 'Fietsstraten rond de school'),
    node('o2', 'A2', 'Trage wegen'),
    node('o3', 'A3', 'Dorpsplein'),
    node('o4', null, ''),
  ];
  const now = [
    node('n1', 'A1', 'Fietsstraten rond de school'),
    node('n2', 'B7', 'Trage   wegen!'),
    // The same code with another meaning, as in Mechelen.
    node('n3', 'A3', 'Zwembad'),
    node('n4', 'A2', 'Trage wegen', { level: 'action_plan' }),
    node('n5', null, ''),
  ];
  it('is what has the same title, or the same code which says less, at the same level', () => {
    expect(suggestSuccessors(old, now, [])).toEqual([
      { oldId: 'o1', newId: 'n1', sign: 'both' },
      { oldId: 'o2', newId: 'n2', sign: 'title' },
      { oldId: 'o3', newId: 'n3', sign: 'code' },
    ]);
  });
  it('is not asked again once something is linked', () => {
    const found = suggestSuccessors(old, now, [{ oldId: 'o1', newId: 'n2' }]);
    expect(found.map(({ oldId }) => oldId)).toEqual(['o2', 'o3']);
  });
});
