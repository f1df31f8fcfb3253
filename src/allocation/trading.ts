/**
 * Top trading cycles for schools (Abdulkadiroğlu and Sönmez, 2003, section II.B): every child points to its best school
 * with a place left, every school to its best child left, and who stand in a cycle trade. There to compare.
 */
import type { Market } from './market.ts';

/**
 * @param orders for each school all children that are acceptable to it, the best first: a child may trade a place that
 *   it did not ask for
 * @returns the application that each child gets, or -1
 */
export function tradeInCycles(market: Market, orders: readonly Int32Array[]): Int32Array {
  const { children, schools, start, school, rank } = market;
  const given = new Int32Array(children).fill(-1);
  const next = start.slice(0, children);
  const best = new Int32Array(schools);
  const free = market.capacity.slice();
  const gone = new Uint8Array(children);
  /** The walk that looks for a cycle, and where each child stands on it. */
  const walk: number[] = [];
  const onWalk = new Int32Array(children).fill(-1);

  const wishOf = (child: number): number => {
    for (let at = next[child] ?? 0; at < (start[child + 1] ?? 0); at += 1) {
      next[child] = at;
      if ((rank[at] ?? 0) > 0 && (free[school[at] ?? 0] ?? 0) > 0) return at;
    }
    next[child] = start[child + 1] ?? 0;
    return -1;
  };
  const bestOf = (one: number): number => {
    const order = orders[one] ?? new Int32Array();
    while (gone[order[best[one] ?? 0] ?? 0] === 1) best[one] = (best[one] ?? 0) + 1;
    return order[best[one] ?? 0] ?? 0;
  };

  for (let first = 0; first < children; first += 1) {
    if (gone[first] === 1) continue;
    onWalk[first] = walk.push(first) - 1;
    for (let child = walk.at(-1); child !== undefined; child = walk.at(-1)) {
      const wish = wishOf(child);
      if (wish === -1) {
        // Nothing left to ask for: it leaves, and who pointed to it looks again.
        gone[child] = 1;
        walk.pop();
        continue;
      }
      const pointed = bestOf(school[wish] ?? 0);
      const from = onWalk[pointed] ?? -1;
      if (from === -1) {
        onWalk[pointed] = walk.push(pointed) - 1;
        continue;
      }
      // A school on the cycle points into the cycle, so nobody before it on the walk waits for a place given here.
      for (const trader of walk.splice(from)) {
        const got = next[trader] ?? 0;
        given[trader] = got;
        gone[trader] = 1;
        free[school[got] ?? 0] = (free[school[got] ?? 0] ?? 0) - 1;
      }
    }
  }
  return given;
}
