import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { isDue, isReminderDay, toRemind, type OpenItem, type OpenWork } from './reminder.ts';

const deadline = '2028-09-15';
const item = (given: Partial<OpenItem> = {}): OpenItem => ({
  updateId: 'u',
  code: '1.1',
  title: 'Fietsstraten',
  state: 'asked',
  deadline,
  justReturned: false,
  ...given,
});
const work = (name: string, items: OpenItem[], reviews = 0): OpenWork => ({
  person: { id: name, name, mail: `${name}@voorbeeld.be`, locale: 'nl' },
  rounds: [{ roundId: 'r', label: 'Ronde', items, reviews: { count: reviews, deadline } }],
});

describe('a reminder', () => {
  it('goes a week, two days and no day before a term, the day after it, and each week from there', () => {
    const days = Array.from({ length: 40 }, (_, index) => index - 10);
    expect(days.filter((day) => isReminderDay(deadline, addDays(deadline, day)))).toEqual([
      -7, -2, 0, 1, 8, 15, 22, 29,
    ]);
    expect(isReminderDay(null, deadline)).toBe(false);
  });

  it('goes at once for what was sent back, and to a reviewer before the term of the review', () => {
    const quiet = addDays(deadline, -4);
    expect(isDue(work('an', [item()]), quiet)).toBe(false);
    expect(isDue(work('an', [item({ state: 'returned', justReturned: true })]), quiet)).toBe(true);
    expect(isDue(work('bo', [], 2), quiet)).toBe(false);
    expect(isDue(work('bo', [], 2), addDays(deadline, -2))).toBe(true);
    expect(isDue(work('bo', [], 0), addDays(deadline, -2))).toBe(false);
  });

  it('that the coordinator sends goes to who is late, and to everybody when nobody is', () => {
    const works = [work('an', [item()]), work('bo', [item({ deadline: '2028-09-30' })]), work('cas', [], 1)];
    const names = (today: string): [string[], boolean] => {
      const { people, late } = toRemind(works, 'r', today);
      return [people.map(({ person }) => person.name), late];
    };
    expect(names('2028-09-16')).toEqual([['an'], true]);
    expect(names('2028-09-15')).toEqual([['an', 'bo'], false]);
    expect(toRemind(works, 'other', '2028-09-16').people).toEqual([]);
  });
});
