import { describe, expect, it } from 'vitest';
import { legalCalendar, legalDayOf, proposeRound, type CalendarFacts } from './calendar.ts';

const facts: CalendarFacts = {
  plans: [{ firstYear: 2026, lastYear: 2031, versionsSetOn: ['2025-12-16', '2026-12-15'] }],
  rounds: [
    { id: 'h27', kind: 'h1', to: '2027-06-30', decidedOn: null, publishedOn: null },
    { id: 'y26', kind: 'annual', to: '2026-12-31', decidedOn: '2027-06-22', publishedOn: '2027-06-25' },
  ],
};
const told = (today: string, more: Partial<CalendarFacts> = {}) =>
  legalCalendar(today, { ...facts, ...more }).map(({ kind, year, day, state }) =>
    [kind, year, day, state].join(' '),
  );

describe('the legal calendar', () => {
  it('has the terms of the year: accounts by 30 June, follow-up by the end of Q3, the plan by the end of the year', () => {
    expect(told('2027-08-25')).toEqual([
      // Nothing was said of the first half of 2026, nor decided.
      'follow-up 2026 2026-09-30 late',
      'annual-accounts 2026 2027-06-30 done',
      'publication 2026 2027-07-02 done',
      'follow-up 2027 2027-09-30 coming',
      'adaptation 2027 2027-12-31 coming',
    ]);
  });

  it('says a month ahead that it is time, and then that it is late', () => {
    const rounds = facts.rounds.slice(0, 1);
    expect(told('2027-08-29', { rounds })).toContain('follow-up 2027 2027-09-30 coming');
    expect(told('2027-08-30', { rounds })).toContain('follow-up 2027 2027-09-30 soon');
    expect(told('2027-09-30', { rounds })).toContain('follow-up 2027 2027-09-30 soon');
    expect(told('2027-10-01', { rounds })).toContain('follow-up 2027 2027-09-30 late');
    expect(told('2028-01-10', { rounds })).toContain('follow-up 2027 2027-09-30 late');
  });

  it('gives ten days to publish what the council decided', () => {
    const rounds = [
      { id: 'y26', kind: 'annual' as const, to: '2026-12-31', decidedOn: '2027-06-22', publishedOn: null },
    ];
    expect(told('2027-07-02', { rounds })).toContain('publication 2026 2027-07-02 soon');
    expect(told('2027-07-03', { rounds })).toContain('publication 2026 2027-07-02 late');
  });

  it('asks for a new plan in the last year of the old one', () => {
    const old = { firstYear: 2020, lastYear: 2025, versionsSetOn: ['2019-12-17'] };
    expect(told('2025-12-01', { plans: [old], rounds: [] })).toContain('new-plan 2026 2025-12-31 soon');
    expect(told('2025-12-20', { plans: [old, ...facts.plans], rounds: [] })).toContain(
      'new-plan 2026 2025-12-31 done',
    );
    expect(told('2025-12-20', { plans: [old], rounds: [] }).join()).not.toContain('adaptation 2025');
  });

  it('names the article, and asks nothing of a government without a plan', () => {
    expect(legalCalendar('2027-08-25', facts).find(({ kind }) => kind === 'publication')?.article).toBe(
      'art. 286 DLB',
    );
    expect(told('2027-08-25', { plans: [], rounds: [] })).toEqual([]);
    expect(legalDayOf({ kind: 'h1', to: '2027-06-30' })).toBe('2027-09-30');
    expect(legalDayOf({ kind: 'annual', to: '2027-12-31' })).toBe('2028-06-30');
    expect(legalDayOf({ kind: 'quarter', to: '2027-03-31' })).toBeNull();
  });
});

describe('the proposal for a new round', () => {
  it('is the period that is over, or nearly so', () => {
    const period = (kind: Parameters<typeof proposeRound>[0], today: string) => {
      const { from, to } = proposeRound(kind, today);
      return `${from} ${to}`;
    };
    expect(period('h1', '2027-07-05')).toBe('2027-01-01 2027-06-30');
    expect(period('h1', '2027-03-01')).toBe('2026-01-01 2026-06-30');
    expect(period('annual', '2027-02-01')).toBe('2026-01-01 2026-12-31');
    expect(period('quarter', '2027-02-01')).toBe('2026-10-01 2026-12-31');
    expect(period('quarter', '2028-04-01')).toBe('2028-01-01 2028-03-31');
    expect(period('quarter', '2027-07-01')).toBe('2027-04-01 2027-06-30');
  });

  it('has its terms in order, none of them past', () => {
    for (const kind of ['h1', 'annual', 'quarter', 'own'] as const) {
      const one = proposeRound(kind, '2027-07-05');
      expect(one.from <= one.to && one.cutOff <= one.deadline && one.deadline < one.reviewDeadline).toBe(
        true,
      );
      expect(one.deadline > '2027-07-05').toBe(true);
    }
  });
});
