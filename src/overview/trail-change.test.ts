import { describe, expect, it } from 'vitest';
import { changesOf } from './trail-change.ts';

describe('what an entry changed', () => {
  it('is what differs, field by field', () => {
    const before = { state: 'draft', status: 'Continu', lights: { time: 'green' } };
    const after = { state: 'submitted', status: 'Continu', lights: { time: 'red' }, note: 'x' };
    expect(changesOf(before, after)).toEqual([
      { field: 'state', from: 'draft', to: 'submitted' },
      { field: 'lights.time', from: 'green', to: 'red' },
      { field: 'note', from: null, to: 'x' },
    ]);
  });

  it('of something new or gone is all of it, and of nothing is nothing', () => {
    expect(changesOf(null, { a: 1, b: null })).toEqual([{ field: 'a', from: null, to: '1' }]);
    expect(changesOf({ a: 'x' }, null)).toEqual([{ field: 'a', from: 'x', to: null }]);
    expect(changesOf(null, null)).toEqual([]);
    expect(changesOf('a', 'b')).toEqual([{ field: '', from: 'a', to: 'b' }]);
  });

  it('shows the words of a text and of a list, not how they are stored', () => {
    const text = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Het dak lekt.' }] }],
    };
    const empty = { type: 'doc', content: [] };
    expect(changesOf({ time: { narrative: empty } }, { time: { narrative: text } })).toEqual([
      { field: 'time.narrative', from: null, to: 'Het dak lekt.' },
    ]);
    expect(changesOf({ people: ['a'] }, { people: ['a', 'b'] })).toEqual([
      { field: 'people', from: 'a', to: 'a, b' },
    ]);
  });

  it('keeps a long value short', () => {
    expect(changesOf(null, { a: 'x'.repeat(1000) })[0]?.to).toHaveLength(300);
  });
});
