/** An input and its lots as a market: every school's children in its order. */
import { type Child, groupsOf, type Input, type School } from './input.ts';
import { drawLots, type Hmac } from './lots.ts';
import type { Market } from './market.ts';
import { type Candidate, type Key, keysFor, keysOf, orderOf, type SchoolOrder } from './orders.ts';
import { isPlain, rulesOf } from './rules.ts';
import type { Rules } from './seats.ts';

export type Composed = {
  input: Input;
  /** What the mechanism goes by. */
  market: Market;
  /** Places in the order of the school itself, which is another one for Boston and serial dictatorship. */
  fair: Int32Array;
  /** The child behind each application. */
  child: Int32Array;
  orders: SchoolOrder[];
  /** For each school the keys of each of its orders: the one the mechanism goes by, then those of its shares. */
  keys: (readonly Key[])[][];
  rules: (Rules | null)[];
};

export const candidateOf = ({ child, market }: Composed, at: number): Candidate => ({
  child: child[at] ?? 0,
  choice: at - (market.start[child[at] ?? 0] ?? 0) + 1,
});

const positionsOf = ({ order }: School): ReadonlyMap<string, number> | null =>
  order === undefined ? null : new Map(order.map((id, index) => [id, index + 1]));

export const isAcceptable = ({ positions }: SchoolOrder, child: Child | undefined): boolean =>
  positions === null || (child !== undefined && positions.has(child.id));

/** The applications of each school, in the order of the file. */
function askingOf({ schools, school }: Pick<Market, 'schools' | 'school'>): number[][] {
  const asking: number[][] = Array.from({ length: schools }, () => []);
  for (let at = 0; at < school.length; at += 1) asking[school[at] ?? 0]?.push(at);
  return asking;
}

function emptyMarket({ children, schools }: Input): { market: Market; child: Int32Array } {
  const index = new Map(schools.map(({ id }, at) => [id, at]));
  const start = new Int32Array(children.length + 1);
  children.forEach(({ choices }, at) => {
    start[at + 1] = (start[at] ?? 0) + choices.length;
  });
  const length = start[children.length] ?? 0;
  const school = new Int32Array(length);
  const child = new Int32Array(length);
  children.forEach(({ choices }, one) =>
    choices.forEach((id, choice) => {
      const at = (start[one] ?? 0) + choice;
      school[at] = index.get(id) ?? 0;
      child[at] = one;
    }),
  );
  const market = {
    children: children.length,
    schools: schools.length,
    start,
    school,
    rank: new Int32Array(length),
    // More places than children is as good as that many.
    capacity: Int32Array.from(schools, ({ capacity }) => Math.min(capacity, children.length)),
  };
  return { market, child };
}

/** The places of candidates in an order. */
function placesIn(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((one, place) => {
    places[one] = place;
  });
  return places;
}

/** Puts those who ask for one school in its orders. */
function composeSchool(composed: Composed, order: SchoolOrder, asking: readonly number[]): void {
  const { input, market, fair, child } = composed;
  const { school } = order;
  const acceptable = asking.filter((at) => isAcceptable(order, input.children[child[at] ?? 0]));
  const candidates = acceptable.map((at) => candidateOf(composed, at));
  const base = keysOf(school, school.criteria);
  const used = keysFor(input.mechanism, base);
  const row = orderOf(input, order, base, candidates);
  placesIn(row).forEach((place, one) => {
    fair[acceptable[one] ?? 0] = place + 1;
  });
  placesIn(used === base ? row : orderOf(input, order, used, candidates)).forEach((place, one) => {
    market.rank[acceptable[one] ?? 0] = place + 1;
  });
  const shares = school.shares.map((share) => keysOf(school, share.criteria));
  composed.keys.push([used, ...shares]);
  const inRow = Array.from(row, (one) => candidates[one] as Candidate);
  composed.rules.push(
    isPlain(school)
      ? null
      : rulesOf(
          input,
          school,
          inRow.map((one) => one.child),
          shares.map((keys) => placesIn(orderOf(input, order, keys, inRow))),
        ),
  );
}

export function compose(input: Input, hmac: Hmac): Composed {
  const { market, child } = emptyMarket(input);
  const lotsAt = drawLots(input, hmac);
  const groups = input.children.map(groupsOf);
  const orders = input.schools.map((school, at): SchoolOrder => ({
    school,
    lots: lotsAt(at),
    groups,
    positions: positionsOf(school),
  }));
  const fair = new Int32Array(market.rank.length);
  const composed: Composed = { input, market, fair, child, orders, keys: [], rules: [] };
  const asking = askingOf(market);
  orders.forEach((order, at) => composeSchool(composed, order, asking[at] ?? []));
  return composed;
}

/** For top trading cycles: all children in the order of each school, also who did not ask for it. */
export function fullOrders({ input, market, orders, keys }: Composed): Int32Array[] {
  const choices = input.children.map((one) => new Map(one.choices.map((id, index) => [id, index + 1])));
  return orders.map((order, at) => {
    const candidates = input.children.flatMap((one, child): Candidate[] =>
      isAcceptable(order, one) && (market.start[child + 1] ?? 0) > (market.start[child] ?? 0)
        ? [{ child, choice: choices[child]?.get(order.school.id) ?? 0 }]
        : [],
    );
    const inOrder = orderOf(input, order, keys[at]?.[0] ?? [], candidates);
    return Int32Array.from(inOrder, (one) => candidates[one]?.child ?? 0);
  });
}

/** The groups for which a school keeps places, each once. */
export const reservedGroups = ({ reserves }: School): string[] => [
  ...new Set(reserves.map(({ group }) => group)),
];
