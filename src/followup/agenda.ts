import type { DutyKind } from './calendar.ts';

/** A day that matters to somebody. ISO date. */
export type AgendaDay = { day: string } & (
  | {
      kind: 'updates';
      roundId: string;
      round: string;
      count: number;
      titles: readonly string[];
    }
  | { kind: 'review'; roundId: string; round: string; count: number }
  | { kind: 'round-deadline' | 'round-review' | 'council'; roundId: string; round: string }
  | { kind: 'duty'; duty: DutyKind; year: number; article: string }
);

/** The same in each export, so that a calendar changes what it has. */
export const agendaKey = (day: AgendaDay): string =>
  day.kind === 'duty' ? `duty-${day.duty}-${day.year}` : `${day.kind}-${day.roundId}-${day.day}`;
