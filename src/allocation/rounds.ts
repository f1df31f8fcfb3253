/**
 * Deferred acceptance in rounds, for markets where some school has sections or limits: all children without a place ask
 * at once, each school chooses from whom it holds and who asks, the others ask further. Names and the order of the file
 * play no part. For a school with limits alone, or sections alone, what it chooses is substitutable, so the result is
 * the best stable one for every child (docs/decisions/0010). Where both stand together a child that was refused may
 * be wanted again; then who is wanted asks again, a number of times.
 */
import { applicationsInRows, childrenOf, type Market, rowsOf } from './market.ts';
import { chooseSeats, type Rules } from './seats.ts';

const MOST_REPAIRS = 200;

const byPlace = (one: number, other: number): number => one - other;

/** Whom a school takes of these places of its row. */
export function chosen(rules: Rules | null, capacity: number, places: readonly number[]): Set<number> {
  if (!rules) return new Set(places.slice(0, capacity));
  const seats = chooseSeats(rules, places);
  return new Set(places.filter((_, at) => seats[at] !== -1));
}

/** @returns the application that each child holds, or -1 */
export function deferInRounds(market: Market, rules: readonly (Rules | null)[]): Int32Array {
  const { children, schools, start, school, rank, capacity } = market;
  const row = rowsOf(market);
  const applications = applicationsInRows(market, row);
  const childOf = childrenOf(market);
  const held: number[][] = Array.from({ length: schools }, () => []);
  const next = start.slice(0, children);
  const placeOf = (at: number): number => (rank[at] ?? 0) - 1;
  const childAt = (s: number, place: number): number =>
    childOf[applications[(row[s] ?? 0) + place] ?? 0] ?? 0;

  const askUntilQuiet = (first: number[]): void => {
    let asking = first;
    while (asking.length > 0) {
      const newcomers = new Map<number, number[]>();
      for (const child of asking) {
        let at = next[child] ?? 0;
        while (at < (start[child + 1] ?? 0) && rank[at] === 0) at += 1;
        next[child] = at;
        if (at === start[child + 1]) continue;
        const s = school[at] ?? 0;
        const list = newcomers.get(s) ?? [];
        newcomers.set(s, list);
        list.push(placeOf(at));
      }
      asking = [];
      for (const [s, places] of newcomers) {
        const all = [...(held[s] ?? []), ...places].sort(byPlace);
        const taken = chosen(rules[s] ?? null, capacity[s] ?? 0, all);
        held[s] = all.filter((place) => taken.has(place));
        for (const place of all) {
          if (taken.has(place)) continue;
          const child = childAt(s, place);
          next[child] = (next[child] ?? 0) + 1;
          asking.push(child);
        }
      }
    }
  };

  const isMixed = rules.some((one) => one?.mixed);
  /**
   * Children that a school would take now although it refused them, each with the application to ask again with. Any
   * school may: who asks again elsewhere leaves a place behind.
   */
  const wantedAgain = (): Map<number, number> => {
    const wanted = new Map<number, number>();
    if (!isMixed) return wanted;
    rules.forEach((one, s) => {
      const mine = new Set(held[s]);
      const all: number[] = [];
      for (let place = 0; place < (row[s + 1] ?? 0) - (row[s] ?? 0); place += 1) {
        const at = applications[(row[s] ?? 0) + place] ?? 0;
        if (mine.has(place) || at < (next[childOf[at] ?? 0] ?? 0)) all.push(place);
      }
      for (const place of chosen(one, capacity[s] ?? 0, all)) {
        const at = applications[(row[s] ?? 0) + place] ?? 0;
        if (mine.has(place)) continue;
        const child = childOf[at] ?? 0;
        wanted.set(child, Math.min(at, wanted.get(child) ?? at));
      }
    });
    return wanted;
  };

  askUntilQuiet(Array.from({ length: children }, (_, child) => child));
  for (let repair = 0; repair < MOST_REPAIRS; repair += 1) {
    const wanted = wantedAgain();
    if (wanted.size === 0) break;
    for (const [child, at] of wanted) {
      const now = next[child] ?? 0;
      if (now < (start[child + 1] ?? 0)) {
        const s = school[now] ?? 0;
        held[s] = (held[s] ?? []).filter((place) => place !== placeOf(now));
      }
      next[child] = at;
    }
    askUntilQuiet([...wanted.keys()]);
  }
  for (let child = 0; child < children; child += 1) if (next[child] === start[child + 1]) next[child] = -1;
  return next;
}
