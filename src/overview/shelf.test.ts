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

it('makes as much room as an item weighs, and keeps none that is heavier than the shelf', () => {
  const shelf = new Shelf<string>(10);
  shelf.set('light', 'a', 3);
  shelf.set('middle', 'b', 4);
  shelf.set('heavy', 'c', 7);
  expect([shelf.get('light'), shelf.get('middle'), shelf.get('heavy')]).toEqual([undefined, undefined, 'c']);
  shelf.set('heavy', 'd', 2);
  shelf.set('next', 'e', 8);
  expect([shelf.get('heavy'), shelf.get('next')]).toEqual(['d', 'e']);
  shelf.set('boulder', 'f', 11);
  expect([shelf.get('boulder'), shelf.get('next')]).toEqual([undefined, 'e']);
});
