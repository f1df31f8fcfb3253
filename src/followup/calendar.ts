/**
 * The legal calendar of planning and follow-up (bbc.md, section 1), as data and one function.
 * Articles are those of the decreet lokaal bestuur (DLB). Only article 286 was seen in a source; the others are cited
 * often and were not checked, so the page names them as a place to look.
 */
import { addDays, daysBetween } from '../kernel/day.ts';
import type { RoundKind } from './closing.ts';

export type DutyKind = 'follow-up' | 'adaptation' | 'new-plan' | 'annual-accounts' | 'publication';

export const legalTerms: Readonly<
  Record<DutyKind, { article: string; checked: boolean; monthDay: string | null; days: number | null }>
> = {
  /** Over the first half-year, before the end of the third quarter. */
  'follow-up': { article: 'art. 263 DLB', checked: false, monthDay: '09-30', days: null },
  /** At least once a year, to set the credits of the next. */
  adaptation: { article: 'art. 257 DLB', checked: false, monthDay: '12-31', days: null },
  /** Before the end of the year after the elections: the last year of the plan that runs. */
  'new-plan': { article: 'art. 254 DLB', checked: false, monthDay: '12-31', days: null },
  /** Of the year before, before 30 June. */
  'annual-accounts': { article: 'art. 260 DLB', checked: false, monthDay: '06-30', days: null },
  /** On the municipality's web application, within ten days of being set. */
  publication: { article: 'art. 286 DLB', checked: true, monthDay: null, days: 10 },
};

export type DutyState = 'done' | 'late' | 'soon' | 'coming';
export type Duty = {
  kind: DutyKind;
  /** The year that it is about. */
  year: number;
  day: string;
  state: DutyState;
  daysLeft: number;
  article: string;
  /** The round that does it, open or closed. */
  roundId: string | null;
  doneOn: string | null;
};

/** The day before which the council must have seen a round; null for kinds that no law asks for. */
export function legalDayOf(round: { kind: RoundKind; to: string }): string | null {
  const year = Number(round.to.slice(0, 4));
  if (round.kind === 'h1') return `${year}-${legalTerms['follow-up'].monthDay}`;
  if (round.kind === 'annual') return `${year + 1}-${legalTerms['annual-accounts'].monthDay}`;
  return null;
}

/** A month ahead it is time. */
const soonDays = 31;

export type CalendarFacts = {
  plans: readonly { firstYear: number; lastYear: number; versionsSetOn: readonly string[] }[];
  rounds: readonly {
    id: string;
    kind: RoundKind;
    to: string;
    /** When the council decided on it, and when everybody could see it. */
    decidedOn: string | null;
    publishedOn: string | null;
  }[];
};

/** What the law asks in the year of `today`, with what is late of the year before; in the order of the days. */
export function legalCalendar(today: string, { plans, rounds }: CalendarFacts): Duty[] {
  const thisYear = Number(today.slice(0, 4));
  const duties: Duty[] = [];
  const add = (
    kind: DutyKind,
    year: number,
    day: string,
    done: { roundId?: string | undefined; on: string | null },
  ): void => {
    const daysLeft = daysBetween(today, day);
    const state: DutyState =
      done.on !== null ? 'done' : daysLeft < 0 ? 'late' : daysLeft <= soonDays ? 'soon' : 'coming';
    if (Number(day.slice(0, 4)) !== thisYear && state !== 'late') return;
    duties.push({
      kind,
      year,
      day,
      state,
      daysLeft,
      article: legalTerms[kind].article,
      roundId: done.roundId ?? null,
      doneOn: done.on,
    });
  };
  const roundOf = (kind: RoundKind, year: number) =>
    rounds.find((one) => one.kind === kind && Number(one.to.slice(0, 4)) === year);
  const covers = (year: number) =>
    plans.some(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);

  for (const year of [thisYear - 1, thisYear]) {
    if (covers(year)) {
      const half = roundOf('h1', year);
      add('follow-up', year, `${year}-09-30`, {
        roundId: half?.id,
        on: half?.decidedOn ?? half?.publishedOn ?? null,
      });
      const running = plans.filter(({ firstYear, lastYear }) => firstYear <= year && year < lastYear);
      const ending = plans.filter(({ lastYear }) => lastYear === year);
      if (running.length > 0) {
        const set = running
          .flatMap(({ versionsSetOn }) => versionsSetOn)
          .filter((on) => on.startsWith(`${year}-`));
        add('adaptation', year, `${year}-12-31`, { on: set.toSorted().at(-1) ?? null });
      }
      if (ending.length > 0) {
        const next = plans.filter(({ firstYear }) => firstYear === year + 1);
        const set = next.flatMap(({ versionsSetOn }) => versionsSetOn);
        add('new-plan', year + 1, `${year}-12-31`, { on: set.toSorted()[0] ?? null });
      }
    }
    if (covers(year - 1)) {
      const accounts = roundOf('annual', year - 1);
      add('annual-accounts', year - 1, `${year}-06-30`, {
        roundId: accounts?.id,
        on: accounts?.decidedOn ?? accounts?.publishedOn ?? null,
      });
    }
  }
  for (const round of rounds)
    if (round.decidedOn !== null && round.decidedOn >= `${thisYear - 1}-01-01`)
      add(
        'publication',
        Number(round.to.slice(0, 4)),
        addDays(round.decidedOn, legalTerms.publication.days ?? 0),
        { roundId: round.id, on: round.publishedOn },
      );
  return duties.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export type RoundProposal = {
  from: string;
  to: string;
  cutOff: string;
  deadline: string;
  reviewDeadline: string;
  councilOn: string | null;
};

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/**
 * What a coordinator would fill in for a new round of this kind: the last period that is over, or the one that runs when
 * none is. Owners have five weeks after the books are cut off, reviewers ten days more.
 */
export function proposeRound(kind: RoundKind, today: string): RoundProposal {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const period = ((): { from: string; to: string } => {
    switch (kind) {
      case 'h1': {
        const of = month >= 6 ? year : year - 1;
        return { from: `${of}-01-01`, to: `${of}-06-30` };
      }
      case 'annual': {
        const of = month >= 11 ? year : year - 1;
        return { from: `${of}-01-01`, to: `${of}-12-31` };
      }
      case 'quarter': {
        const ended = Math.floor((month - 1) / 3);
        const [of, quarter] = ended === 0 ? [year - 1, 4] : [year, ended];
        const first = String(quarter * 3 - 2).padStart(2, '0');
        return { from: `${of}-${first}-01`, to: lastDay(of, quarter * 3) };
      }
      case 'own':
        return { from: `${year}-01-01`, to: today };
    }
  })();
  const start = period.to > today ? period.to : today;
  const deadline = addDays(start, 35);
  return {
    ...period,
    cutOff: period.to,
    deadline,
    reviewDeadline: addDays(deadline, 10),
    councilOn: null,
  };
}
