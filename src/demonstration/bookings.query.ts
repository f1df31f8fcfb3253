/**
 * The books of the demonstration, entry by entry: each amount of a state as the entries that it adds up. What was booked by
 * the middle of a year stands with the same numbers in the books of the whole year.
 */
import type { Amount } from '../budget/amount.ts';
import type { Cents } from '../kernel/money.ts';
import { bookingWords, type unmatched } from './budget-lines.nl.ts';
import { partsOf, split, type LinePart } from './detail.query.ts';
import { scatter, type BodyKey } from './money-line.ts';

export type Booking = { entry: string; bookedOn: string; description: string; cents: Cents };

/** Entries of one place. `code` and `title` as the books gave them; `known`: the books and the plan agree where it belongs. */
export type BookedGroup = Pick<Amount, 'nodeId' | 'kind' | 'side' | 'year'> & {
  body: BodyKey;
  known: boolean;
  code: string | null;
  title: string | null;
  account: string;
  policyField: string;
  bookings: Booking[];
};

type Span = { year: number; from: number; to: number };
type State = { year: number; half: boolean; amounts: Readonly<Record<BodyKey, readonly Amount[]>> };
type CodeOf = (nodeId: string) => string;
type Unmatched = (typeof unmatched)[number];

const placeKey = (body: BodyKey, one: Amount): string => `${body} ${one.nodeId} ${one.kind} ${one.side}`;

const countOf = (cents: Cents): number => {
  const size = cents < 0n ? -cents : cents;
  return [2_000_00n, 20_000_00n, 100_000_00n, 500_000_00n].filter((limit) => size > limit).length + 1;
};

function wordsOf(account: string): readonly string[] {
  const found = [2, 1]
    .map((length) => bookingWords[account.slice(0, length)])
    .find((words) => words !== undefined);
  return found ?? bookingWords[''] ?? [];
}

/** The entries of an amount, spread over the months of a span; without their numbers yet. */
function bookingsIn(
  cents: Cents,
  part: LinePart,
  { year, from, to }: Span,
  place: string,
): Omit<Booking, 'entry'>[] {
  if (cents === 0n) return [];
  const count = countOf(cents);
  const weights = Array.from({ length: count }, () => Math.floor(100 / count));
  const words = wordsOf(part.account);
  return split(cents, weights).map((one, index) => {
    const scattered = scatter(`${place} ${part.line} ${from} ${index}`);
    const month = from + Math.floor(((index + 0.5) * (to - from + 1)) / count);
    const day = 1 + (scattered % 27);
    return {
      bookedOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      description: `${words[index % words.length] ?? ''}: ${part.description.toLowerCase()}`,
      cents: one,
    };
  });
}

/** Numbered in the order of their days, and on a day in the order of the plan. */
function numbered(
  groups: readonly (Omit<BookedGroup, 'bookings'> & { bookings: Omit<Booking, 'entry'>[] })[],
): BookedGroup[] {
  const all = groups.flatMap(({ bookings }) => bookings);
  const order = [...all.entries()].sort(
    ([a, one], [b, other]) => one.bookedOn.localeCompare(other.bookedOn) || a - b,
  );
  const numbers = new Map(order.map(([, booking], index) => [booking, index + 1]));
  return groups.map(({ bookings, ...group }) => ({
    ...group,
    bookings: bookings.map((one) => ({
      ...one,
      entry: `${one.bookedOn.slice(0, 4)}${String((numbers.get(one) ?? 0) * 7).padStart(6, '0')}`,
    })),
  }));
}

/**
 * @param earlier the state of the middle of the same year, where there is one.
 * @param loose entries that the books give no place in the plan; they come out of the money without objective.
 */
export function bookingsOf(
  state: State,
  earlier: State | null,
  { codeOf, titleOf, loose }: { codeOf: CodeOf; titleOf: CodeOf; loose: readonly Unmatched[] },
): BookedGroup[] {
  const { year } = state;
  const groups = (['municipality', 'ocmw'] as const).flatMap((body) => {
    const before = new Map((earlier?.amounts[body] ?? []).map((one) => [placeKey(body, one), one.cents]));
    return state.amounts[body].flatMap((amount) => {
      const { nodeId, kind, side } = amount;
      const code = nodeId === null ? null : codeOf(nodeId);
      const parts = partsOf({ code, body, kind, side });
      const weights = parts.map(({ weight }) => weight);
      const place = placeKey(body, amount);
      const shares = split(amount.cents, weights);
      const halves = earlier === null ? null : split(before.get(place) ?? 0n, weights);
      return parts.flatMap((part, index) => {
        const whole = shares[index] ?? 0n;
        const half = halves?.[index] ?? 0n;
        const first: Span = { year, from: 1, to: state.half || halves !== null ? 6 : 12 };
        const bookings =
          halves === null
            ? bookingsIn(whole, part, first, place)
            : [
                ...bookingsIn(half, part, first, place),
                ...bookingsIn(whole - half, part, { year, from: 7, to: 12 }, place),
              ];
        const { account, policyField } = part;
        const title = nodeId === null ? part.description : titleOf(nodeId);
        return bookings.length === 0
          ? []
          : [{ nodeId, kind, side, year, body, known: true, code, title, account, policyField, bookings }];
      });
    });
  });
  return numbered(
    loose.length === 0
      ? groups
      : [...withoutLoose(groups, loose), ...loose.map((one) => looseGroup(one, year))],
  );
}

type Unnumbered = Omit<BookedGroup, 'bookings'> & { bookings: Omit<Booking, 'entry'>[] };

const looseCents = (one: Unmatched): Cents => BigInt(one.cents);

const looseGroup = (one: Unmatched, year: number): Unnumbered => ({
  nodeId: null,
  kind: 'operating',
  side: 'expenses',
  year,
  body: 'municipality',
  known: false,
  code: one.code,
  title: one.title,
  account: one.account,
  policyField: one.policyField,
  bookings: [{ bookedOn: `${year}-${one.day}`, description: one.description, cents: looseCents(one) }],
});

/** Takes what is loose off the largest entry without objective, so that the sum stays what it is. */
function withoutLoose(groups: readonly Unnumbered[], loose: readonly Unmatched[]): Unnumbered[] {
  const all = loose.reduce((sum, one) => sum + looseCents(one), 0n);
  const place = groups.find(
    ({ nodeId, kind, side, body }) =>
      nodeId === null && kind === 'operating' && side === 'expenses' && body === 'municipality',
  );
  return groups.map((group) =>
    group === place
      ? {
          ...group,
          bookings: group.bookings.map((one, at) => (at === 0 ? { ...one, cents: one.cents - all } : one)),
        }
      : group,
  );
}
