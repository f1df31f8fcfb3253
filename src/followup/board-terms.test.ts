import { describe, expect, it } from 'vitest';
import { termsOf } from './board-terms.ts';
import type { BoardService, Counts } from './board.ts';

const counts = (given: Partial<Counts>): Counts => ({
  asked: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  approved: 0,
  total: 0,
  late: 0,
  ...given,
});
const service = (name: string, deadline: string | null, given: Partial<Counts>): BoardService => ({
  service: { id: name, name },
  head: null,
  reviewer: null,
  deadline,
  counts: counts(given),
});

describe('the days of a round', () => {
  it('put services of one term together, with what is still to be handed in, and mark the next day', () => {
    const board = {
      services: [
        service('Sport', '2028-08-18', { asked: 1, returned: 2, submitted: 4 }),
        service('Wegen', '2028-08-25', { draft: 2, approved: 3 }),
        service('Zorg', '2028-08-18', { approved: 1 }),
        service('Zonder', null, { asked: 1 }),
      ],
      terms: [
        { kind: 'deadline' as const, day: '2028-08-18', daysLeft: -6 },
        { kind: 'council' as const, day: '2028-09-28', daysLeft: 35 },
      ],
    };
    expect(termsOf(board, '2028-08-24')).toEqual([
      {
        kind: 'service',
        day: '2028-08-18',
        daysLeft: -6,
        services: ['Sport', 'Zorg'],
        missing: 3,
        next: false,
      },
      { kind: 'service', day: '2028-08-25', daysLeft: 1, services: ['Wegen'], missing: 2, next: true },
      { kind: 'council', day: '2028-09-28', daysLeft: 35, next: false },
    ]);
    expect(termsOf({ ...board, terms: [] }, '2028-12-01').some(({ next }) => next)).toBe(false);
  });
});
