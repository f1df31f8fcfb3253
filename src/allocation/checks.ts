/**
 * What a result says of itself. Feasible: every place given was asked for, at a school where the child is acceptable,
 * within every limit. Stable: no child prefers a school that would take it, beside or instead of whom it has.
 */
import type { Composed } from './compose.ts';
import { chooseSeats } from './seats.ts';
import type { Standing } from './standing.ts';

export type Checks = { stable: boolean; feasible: boolean };

function isFeasible(
  { market, fair, input, rules }: Composed,
  held: Int32Array,
  standings: Standing[],
): boolean {
  const given = held.every(
    (at, child) =>
      at === -1 ||
      (at >= (market.start[child] ?? 0) && at < (market.start[child + 1] ?? 0) && (fair[at] ?? 0) > 0),
  );
  return (
    given &&
    standings.every(({ admitted }, school) => {
      if (admitted.length > (input.schools[school]?.capacity ?? 0)) return false;
      const one = rules[school];
      return (
        !one ||
        chooseSeats(
          one,
          admitted.map((at) => (fair[at] ?? 0) - 1),
        ).every((seat) => seat !== -1)
      );
    })
  );
}

/** A school that, choosing again from who it has and who waits, takes exactly who it has. */
function isStable(
  { fair, input, rules }: Composed,
  { admitted, waiting }: Standing,
  school: number,
): boolean {
  const [first] = waiting;
  if (first === undefined) return true;
  const one = rules[school];
  if (!one) {
    const last = admitted.at(-1);
    if (admitted.length < (input.schools[school]?.capacity ?? 0)) return false;
    return last === undefined || (fair[last] ?? 0) < (fair[first] ?? 0);
  }
  const has = new Set(admitted);
  const all = [...admitted, ...waiting].sort((a, b) => (fair[a] ?? 0) - (fair[b] ?? 0));
  const seats = chooseSeats(
    one,
    all.map((at) => (fair[at] ?? 0) - 1),
  );
  return all.every((at, index) => (seats[index] !== -1) === has.has(at));
}

export function checksOf(composed: Composed, held: Int32Array, standings: Standing[]): Checks {
  return {
    stable: standings.every((standing, school) => isStable(composed, standing, school)),
    feasible: isFeasible(composed, held, standings),
  };
}
