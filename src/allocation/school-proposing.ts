/**
 * Deferred acceptance with the schools proposing: every school offers its places down its order, a child keeps the best
 * offer (enrolment.md 2.3: the worst stable result for the children). There to compare.
 */
import { applicationsInRows, childrenOf, type Market, rowsOf } from './market.ts';

/** @returns the application that each child holds, or -1 */
export function deferBySchools(market: Market): Int32Array {
  const row = rowsOf(market);
  const applications = applicationsInRows(market, row);
  const childOf = childrenOf(market);
  const held = new Int32Array(market.children).fill(-1);
  const next = row.slice(0, market.schools);
  const free = market.capacity.slice();
  const offering = Array.from({ length: market.schools }, (_, school) => school);
  for (let school = offering.pop(); school !== undefined; school = offering.pop()) {
    while ((free[school] ?? 0) > 0 && (next[school] ?? 0) < (row[school + 1] ?? 0)) {
      const offer = applications[next[school] ?? 0] ?? 0;
      next[school] = (next[school] ?? 0) + 1;
      const child = childOf[offer] ?? 0;
      const kept = held[child] ?? -1;
      // Applications of a child stand in the order of her wishes.
      if (kept !== -1 && kept < offer) continue;
      held[child] = offer;
      free[school] = (free[school] ?? 0) - 1;
      if (kept === -1) continue;
      const left = market.school[kept] ?? 0;
      free[left] = (free[left] ?? 0) + 1;
      offering.push(left);
    }
  }
  return held;
}
