/** The days of a round on a line: services by their term, and what comes after. */
import { daysBetween } from '../kernel/day.ts';
import type { BoardService, RoundBoard } from './board.ts';

type Place = { day: string; daysLeft: number; /** The first that is not over. */ next: boolean };
export type Term = Place &
  (
    | { kind: 'cut-off' | 'review' | 'council' | 'legal' }
    /** Services with this term, by name (null: actions of no service), and what is still to be handed in. */
    | { kind: 'service'; services: (string | null)[]; missing: number }
  );

const missingOf = ({ counts }: BoardService): number => counts.asked + counts.draft + counts.returned;

/** In the order of the days. */
export function termsOf({ services, terms }: Pick<RoundBoard, 'services' | 'terms'>, today: string): Term[] {
  const byDay = new Map<string, BoardService[]>();
  for (const service of services)
    if (service.deadline !== null)
      byDay.set(service.deadline, [...(byDay.get(service.deadline) ?? []), service]);
  const all = [
    ...[...byDay].map(([day, same]) => ({
      kind: 'service' as const,
      day,
      daysLeft: daysBetween(today, day),
      services: same.map(({ service }) => service?.name ?? null),
      missing: same.reduce((sum, one) => sum + missingOf(one), 0),
    })),
    ...terms.flatMap(({ kind, day, daysLeft }) => (kind === 'deadline' ? [] : [{ kind, day, daysLeft }])),
  ].sort((one, other) => one.day.localeCompare(other.day));
  const next = all.findIndex(({ daysLeft }) => daysLeft >= 0);
  return all.map((term, index): Term => ({ ...term, next: index === next }));
}
