import { expect, it } from 'vitest';
import { Shelf } from './shelf.ts';

it('keeps what was asked for last', () => {
  const shelf = new Shelf<number>(2);
  shelf.set('a', 1);
  shelf.set('b', 2);
  expect(shelf.get('a')).toBe(1);
  shelf.set('c', 3);
  expect([shelf.get('a'), shelf.get('b'), shelf.get('c')]).toEqual([1, undefined, 3]);
});
