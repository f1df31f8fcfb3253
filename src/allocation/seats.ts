/**
 * A school with more to it than a number of places: sections of places, each with its own order and group, under a tree
 * of limits. Children are known by their place in the base order of the school (0 is the best).
 */
export type Section = {
  /** Which order of the school the places of this section follow; 0 is the base order. */
  order: number;
  places: number;
  /** Only who is in here may have a place of it; null for everybody. */
  members: Uint8Array | null;
  /** Soft reserved places that nobody of the group took go on to the next section that takes them. */
  leavesUnused: boolean;
  takesUnused: boolean;
};

export type Limit = { capacity: number; parent: number };

export type Rules = {
  sections: Section[];
  /** For each order of the school the place of each child; order 0 is the identity and left out. */
  orders: (Int32Array | null)[];
  /** The tree; 0 is the school itself. */
  limits: Limit[];
  /** Where in the tree each child counts. */
  limit: Int32Array;
  /** Whether limits and sections stand together; then order of choosing may matter (docs/decisions/0010). */
  mixed: boolean;
};

/** Counts how many more children fit at each limit. */
export function roomOf({ limits }: Rules): Int32Array {
  return Int32Array.from(limits, ({ capacity }) => Math.min(capacity, 0x7fffffff));
}

/** Takes a place at every limit above a child, or at none. */
export function takePlace({ limits }: Rules, room: Int32Array, limit: number): boolean {
  for (let at = limit; at !== -1; at = limits[at]?.parent ?? -1) if ((room[at] ?? 0) <= 0) return false;
  for (let at = limit; at !== -1; at = limits[at]?.parent ?? -1) room[at] = (room[at] ?? 0) - 1;
  return true;
}

/**
 * Whom a school takes: section by section, in each the best by its order that still fits under every limit.
 * @param candidates places in the base order, ascending
 * @returns for each candidate the section where it sits, or -1
 */
export function chooseSeats(rules: Rules, candidates: ArrayLike<number>): Int32Array {
  const seats = new Int32Array(candidates.length).fill(-1);
  const room = roomOf(rules);
  let unused = 0;
  rules.sections.forEach((section, index) => {
    let places = section.places;
    if (section.takesUnused) {
      places += unused;
      unused = 0;
    }
    const order = rules.orders[section.order] ?? null;
    const asking: number[] = [];
    for (let at = 0; at < candidates.length; at += 1)
      if (seats[at] === -1 && (section.members === null || section.members[candidates[at] as number] === 1))
        asking.push(at);
    if (order)
      asking.sort((a, b) => (order[candidates[a] as number] ?? 0) - (order[candidates[b] as number] ?? 0));
    for (const at of asking) {
      if (places === 0) break;
      if (!takePlace(rules, room, rules.limit[candidates[at] as number] ?? 0)) continue;
      seats[at] = index;
      places -= 1;
    }
    if (section.leavesUnused) unused += places;
  });
  return seats;
}
