import { describe, expect, it } from 'vitest';
import type { ChildGroup } from './child-groups.ts';
import type { ComparisonRow } from './comparison-table.ts';
import { groupTables, hideAmong } from './group-table.ts';

const group = (key: string, dimension: ChildGroup['dimension']): ChildGroup => ({
  key,
  dimension,
  id: key,
  isRest: false,
  children: new Set(['k']),
});
const row = (key: string, values: ComparisonRow['values']): ComparisonRow => ({
  key: 'first-of-group',
  group: key,
  kind: 'share',
  values,
});
const share = (count: number) => ({ count, of: 100 });

describe('figures by group', () => {
  it('stand together by dimension', () => {
    const groups = [group('a', 'level'), group('b', 'priority'), group('c', 'level')];
    const tables = groupTables([row('a', [share(1)]), row('c', [share(2)])], groups);
    expect(tables.map(({ dimension, rows }) => [dimension, rows.map((one) => one.group.key)])).toEqual([
      ['priority', ['b']],
      ['level', ['a', 'c']],
    ]);
  });

  it('hide a second group where one alone is hidden, in that column', () => {
    const groups = ['a', 'b', 'c'].map((key) => group(key, 'level'));
    const rows = [
      row('a', [null, share(40)]),
      row('b', [share(20), share(30)]),
      row('c', [share(60), share(50)]),
    ];
    const [table] = groupTables(rows, groups);
    const hidden = table && hideAmong(table);
    expect(hidden?.rows.map((one) => one.rows[0]?.values)).toEqual([
      [null, share(40)],
      [null, share(30)],
      [share(60), share(50)],
    ]);
  });
});
