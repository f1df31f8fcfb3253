/** On which days somebody is reminded, and of what. */
import { daysBetween } from '../kernel/day.ts';
import type { UpdateState } from './update-state.ts';

/** Days before a term, then the day after it and every week from there. */
export const reminderDays = { before: [7, 2, 0], lateEvery: 7 } as const;

/** @param deadline ISO date; without one nobody is reminded. */
export function isReminderDay(deadline: string | null, today: string): boolean {
  if (deadline === null) return false;
  const left = daysBetween(today, deadline);
  return left >= 0
    ? reminderDays.before.some((days) => days === left)
    : (-left - 1) % reminderDays.lateEvery === 0;
}

/** States in which something is still expected of the owner. */
export const awaitsOwner = ['asked', 'draft', 'returned'] as const satisfies readonly UpdateState[];

export type OpenItem = {
  updateId: string;
  code: string | null;
  title: string;
  state: (typeof awaitsOwner)[number];
  deadline: string | null;
  /** Sent back since yesterday: told at once. */
  justReturned: boolean;
};

/** What one person has open in one round. */
export type OpenRound = {
  roundId: string;
  label: string;
  items: readonly OpenItem[];
  /** Updates that wait for this person to look at them. */
  reviews: { count: number; deadline: string | null };
};
export type OpenWork = {
  person: { id: string; name: string; mail: string; locale: 'nl' | 'en' };
  rounds: readonly OpenRound[];
};

export const isLate = (deadline: string | null, today: string): boolean =>
  deadline !== null && deadline < today;

/** True when today is a day to write to this person by itself. */
export const isDue = (work: OpenWork, today: string): boolean =>
  work.rounds.some(
    ({ items, reviews }) =>
      items.some(({ deadline, justReturned }) => justReturned || isReminderDay(deadline, today)) ||
      (reviews.count > 0 && isReminderDay(reviews.deadline, today)),
  );

/** Those of a round that the coordinator writes to: whoever is late, or else whoever has anything open. */
export function toRemind(
  works: readonly OpenWork[],
  roundId: string,
  today: string,
): { people: OpenWork[]; late: boolean } {
  const inRound = works.flatMap((work) => {
    const rounds = work.rounds.filter((round) => round.roundId === roundId && round.items.length > 0);
    return rounds.length === 0 ? [] : [{ ...work, rounds }];
  });
  const late = inRound.filter(({ rounds }) =>
    rounds.some(({ items }) => items.some(({ deadline }) => isLate(deadline, today))),
  );
  return late.length > 0 ? { people: late, late: true } : { people: inRound, late: false };
}
