/**
 * Why a child has, or has not, a place at each school of its list: its group, the criterion that decided, its own value
 * on it and that of the last child admitted (enrolment.md 6, "not told why"; 2.2, "open room").
 */
import { candidateOf, type Composed } from './compose.ts';
import type { Lot } from './lots.ts';
import { differsOn, type Key, valueOf } from './orders.ts';
import { chooseSeats, type Rules } from './seats.ts';
import type { Standing } from './standing.ts';

export type Outcome = 'placed' | 'waiting' | 'not_needed' | 'not_acceptable';

export type Reason = {
  outcome: Outcome;
  /** The priority group the child falls in; null for the rest. */
  group: Lot;
  /** What the child differs on from the last child admitted or, being that one itself, from the first that waits. */
  criterion: Key | null;
  own: Lot;
  lastAdmitted: Lot;
  /** Place in the order of the school among all who asked for it, from 1. */
  rank: number | null;
};

/** Who a child is compared with: places that it could have had, and the order in which these were given. */
type Rivals = { order: number; admitted: number[]; waiting: number[] };

const limitsAbove = ({ limits }: Rules, from: number): number[] => {
  const path: number[] = [];
  for (let at = from; at !== -1; at = limits[at]?.parent ?? -1) path.push(at);
  return path;
};

/** Reasons at one school; what is the same for many children is worked out once. */
function reasonsAt(
  composed: Composed,
  school: number,
  { admitted, waiting }: Standing,
): (at: number) => Rivals {
  const { rules, fair, market } = composed;
  const one = rules[school];
  if (!one) {
    const { rank } = market;
    const inRank = (a: number, b: number): number => (rank[a] ?? 0) - (rank[b] ?? 0);
    const rivals = { order: 0, admitted: admitted.toSorted(inRank), waiting: waiting.toSorted(inRank) };
    return () => rivals;
  }
  const placeOf = (at: number): number => (fair[at] ?? 0) - 1;
  const seats = chooseSeats(one, admitted.map(placeOf));
  const sectionOf = new Map(admitted.map((at, index) => [at, seats[index] ?? -1]));
  const count = new Int32Array(one.limits.length);
  const pathOf = (at: number): number[] => limitsAbove(one, one.limit[placeOf(at)] ?? 0);
  for (const at of admitted) for (const limit of pathOf(at)) count[limit] = (count[limit] ?? 0) + 1;
  const mayHave = (at: number, section: number): boolean => {
    const { members = null } = one.sections[section] ?? {};
    return members === null || members[placeOf(at)] === 1;
  };

  /** The order with the most places that were open to this child, the first of equals. */
  const orderFor = (at: number): number => {
    const mine = sectionOf.get(at) ?? -1;
    if (mine !== -1) return one.sections[mine]?.order ?? 0;
    const places = new Map<number, number>();
    one.sections.forEach(({ order, places: some }, section) => {
      if (mayHave(at, section)) places.set(order, (places.get(order) ?? 0) + some);
    });
    return [...places].reduce((best, other) => (other[1] > best[1] ? other : best), [0, -1])[0];
  };

  const rivalsOf = (at: number, order: number, full: number, mine: number): Rivals => {
    const places = one.orders[order] ?? null;
    const under = (other: number): boolean => full === 0 || pathOf(other).includes(full);
    const inOrder = (a: number, b: number): number =>
      places ? (places[placeOf(a)] ?? 0) - (places[placeOf(b)] ?? 0) : (fair[a] ?? 0) - (fair[b] ?? 0);
    const inSight = (other: number): boolean => {
      const section = sectionOf.get(other) ?? -1;
      if (mine !== -1) return section === mine;
      return one.sections[section]?.order === order && mayHave(at, section);
    };
    return {
      order,
      admitted: admitted.filter((other) => under(other) && inSight(other)).sort(inOrder),
      waiting: waiting.filter((other) => under(other) && (mine === -1 || mayHave(other, mine))).sort(inOrder),
    };
  };

  const known = new Map<string, Rivals>();
  return (at) => {
    const order = orderFor(at);
    // The lowest limit that is full: only a child under it could have made room.
    const full = pathOf(at).find((limit) => (count[limit] ?? 0) >= (one.limits[limit]?.capacity ?? 0)) ?? 0;
    const mine = sectionOf.get(at) ?? -1;
    // Children for whom all this is the same have the same rivals.
    const open = mine === -1 ? one.sections.map((_, section) => (mayHave(at, section) ? 1 : 0)).join('') : '';
    const key = `${order} ${full} ${mine} ${open}`;
    const rivals = known.get(key) ?? rivalsOf(at, order, full, mine);
    known.set(key, rivals);
    return rivals;
  };
}

function reasonOf(composed: Composed, at: number, outcome: Outcome, rivals: Rivals): Reason {
  const { input, market, fair, keys, orders } = composed;
  const school = market.school[at] ?? 0;
  const order = orders[school];
  if (!order) throw new Error('an application without a school');
  const mine = candidateOf(composed, at);
  const used = keys[school]?.[rivals.order] ?? [];
  const last = rivals.admitted.at(-1) ?? null;
  // Who was admitted last is set beside who comes next after it.
  const beside = last === at ? (rivals.waiting[0] ?? null) : last;
  const decided = beside === null ? null : differsOn(input, order, used, mine, candidateOf(composed, beside));
  const criterion = decided ?? used.find((key) => key !== 'group') ?? null;
  const value = (one: number | null): Lot =>
    one === null || criterion === null ? null : valueOf(input, order, criterion, candidateOf(composed, one));
  return {
    outcome,
    group: order.positions === null ? valueOf(input, order, 'group', mine) : null,
    criterion,
    own: value(at),
    lastAdmitted: value(last),
    rank: fair[at] ?? null,
  };
}

const notAcceptable: Reason = {
  outcome: 'not_acceptable',
  group: null,
  criterion: 'order',
  own: null,
  lastAdmitted: null,
  rank: null,
};

/** The reason of every application, by its index. */
export function reasonsOf(composed: Composed, held: Int32Array, standings: Standing[]): Reason[] {
  const { market, child, fair } = composed;
  const rivalsAt = standings.map((standing, school) => reasonsAt(composed, school, standing));
  return Array.from(market.school, (school, at) => {
    const rivals = rivalsAt[school];
    if (fair[at] === 0 || !rivals) return notAcceptable;
    const has = held[child[at] ?? 0] ?? -1;
    const outcome = has === at ? 'placed' : has === -1 || at < has ? 'waiting' : 'not_needed';
    return reasonOf(composed, at, outcome, rivals(at));
  });
}
