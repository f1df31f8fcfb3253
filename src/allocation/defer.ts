/**
 * Student-proposing deferred acceptance (Gale and Shapley, 1962) for schools that are a number of places and an order.
 *
 * A full school's worst held place only ever moves up, so a pointer that walks up the row of the school finds it: every
 * place of every row is passed once, and the whole is linear in the number of applications.
 */
import { type Market, rowsOf } from './market.ts';

/** @returns the application that each child holds, or -1 */
export function deferAcceptance(market: Market): Int32Array {
  const { children, schools, start, school, rank, capacity } = market;
  const row = rowsOf(market);
  /** Child + 1 at each place of a row that is held. */
  const holder = new Int32Array(row[schools] ?? 0);
  const taken = new Int32Array(schools);
  /** Where in its row the worst held place of a school is. */
  const worst = new Int32Array(schools).fill(-1);
  const next = start.slice(0, children);
  for (let first = 0; first < children; first += 1) {
    let child = first;
    while (child >= 0) {
      const at = next[child] as number;
      if (at === start[child + 1]) break;
      const s = school[at] as number;
      const place = (row[s] as number) + (rank[at] as number) - 1;
      if (rank[at] === 0 || capacity[s] === 0) {
        next[child] = at + 1;
        continue;
      }
      if ((taken[s] as number) < (capacity[s] as number)) {
        holder[place] = child + 1;
        taken[s] = (taken[s] as number) + 1;
        if (place > (worst[s] as number)) worst[s] = place;
        break;
      }
      let last = worst[s] as number;
      if (place > last) {
        next[child] = at + 1;
        continue;
      }
      holder[place] = child + 1;
      child = (holder[last] as number) - 1;
      holder[last] = 0;
      while (holder[last] === 0) last -= 1;
      worst[s] = last;
      next[child] = (next[child] as number) + 1;
    }
  }
  for (let child = 0; child < children; child += 1) if (next[child] === start[child + 1]) next[child] = -1;
  return next;
}
