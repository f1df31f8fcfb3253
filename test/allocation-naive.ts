/** The mechanisms as their papers tell them, child by child and place by place: slow, and without a line of the engine. */
import {
  accepts,
  type ChildJson,
  envious,
  type InputJson,
  inOrder,
  misplaced,
  type Places,
  type SchoolJson,
  takes,
} from './allocation-check.ts';

const schoolOf = (input: InputJson, id: string | undefined): SchoolJson | undefined =>
  input.schools.find((school) => school.id === id);

const result = (input: InputJson, at: (child: ChildJson) => string | undefined): Places =>
  Object.fromEntries(input.children.map((child) => [child.id, at(child) ?? null]));

/** Gale and Shapley, 1962: one child asks at a time, the last of the file first. */
export function naiveDeferred(input: InputJson): Places {
  const asked = new Map(input.children.map((child) => [child, 0]));
  const held = new Map<SchoolJson, ChildJson[]>(input.schools.map((school) => [school, []]));
  const free = [...input.children];
  for (let child = free.pop(); child; child = free.pop()) {
    const school = schoolOf(input, child.choices[asked.get(child) ?? 0]);
    if (!school) continue;
    const all = [...(held.get(school) ?? []), ...(accepts(school, child) ? [child] : [])];
    const kept = takes(input, school, all);
    held.set(school, kept);
    for (const refused of new Set([...all, child])) {
      if (kept.includes(refused)) continue;
      asked.set(refused, (asked.get(refused) ?? 0) + 1);
      free.push(refused);
    }
  }
  return result(input, (child) => [...held].find(([, here]) => here.includes(child))?.[0].id);
}

/** Round by round: in round k every school gives what it has left to who put it k-th, for good. */
export function naiveBoston(input: InputJson): Places {
  const given = new Map<ChildJson, string>();
  const left = new Map(input.schools.map((school) => [school, school.capacity]));
  const rounds = Math.max(0, ...input.children.map(({ choices }) => choices.length));
  for (let round = 0; round < rounds; round += 1)
    for (const school of input.schools) {
      const asking = input.children.filter(
        (child) => !given.has(child) && child.choices[round] === school.id && accepts(school, child),
      );
      for (const child of inOrder(input, school, asking).slice(0, left.get(school))) {
        given.set(child, school.id);
        left.set(school, (left.get(school) ?? 0) - 1);
      }
    }
  return result(input, (child) => given.get(child));
}

/** One child after the other, by lot, takes the best that is left. */
export function naiveSerial(input: InputJson): Places {
  const given = new Map<ChildJson, string>();
  const row: SchoolJson = { id: '', capacity: 0 };
  for (const child of inOrder(input, row, input.children)) {
    const best = child.choices.find((id) => {
      const school = schoolOf(input, id);
      const taken = [...given.values()].filter((one) => one === id).length;
      return school && accepts(school, child) && taken < school.capacity;
    });
    if (best !== undefined) given.set(child, best);
  }
  return result(input, (child) => given.get(child));
}

/** Abdulkadiroğlu and Sönmez, 2003, section II.B; all schools point, to any child they accept. */
export function naiveTrading(input: InputJson): Places {
  const given = new Map<ChildJson, string>();
  let remaining = [...input.children];
  for (;;) {
    const wish = (child: ChildJson): SchoolJson | undefined =>
      child.choices
        .flatMap((id) => schoolOf(input, id) ?? [])
        .find(
          (school) =>
            accepts(school, child) &&
            [...given.values()].filter((id) => id === school.id).length < school.capacity,
        );
    remaining = remaining.filter((child) => !given.has(child) && wish(child));
    const [first] = remaining;
    if (!first) return result(input, (child) => given.get(child));
    const target = (child: ChildJson): ChildJson => {
      const school = wish(child);
      const best = school
        ? inOrder(
            input,
            school,
            remaining.filter((one) => accepts(school, one)),
          )[0]
        : undefined;
      return best ?? child;
    };
    let child = first;
    for (let step = 0; step < remaining.length; step += 1) child = target(child);
    const cycle = new Set<ChildJson>();
    for (; !cycle.has(child); child = target(child)) cycle.add(child);
    const wishesNow = [...cycle].map((one) => [one, wish(one)?.id ?? ''] as const);
    for (const [one, school] of wishesNow) given.set(one, school);
  }
}

/** Every way to place the children that is possible and leaves nobody envious. For a handful of children. */
export function everyStable(input: InputJson): Places[] {
  let all: Record<string, string | null>[] = [{}];
  for (const { id, choices } of input.children)
    all = all.flatMap((places) => [null, ...choices].map((school) => ({ ...places, [id]: school })));
  return all.filter((places) => misplaced(input, places).length === 0 && envious(input, places).length === 0);
}

/** Rank of what a child got on its own list; after all choices when it got nothing. */
export const rankOf = (child: ChildJson, places: Places): number => {
  const at = child.choices.indexOf(places[child.id] ?? '');
  return at === -1 ? child.choices.length : at;
};

/** No child can be better off without another being worse off. For a handful of children. */
export function isEfficient(input: InputJson, places: Places): boolean {
  let all: Record<string, string | null>[] = [{}];
  for (const child of input.children) {
    const better = child.choices.slice(0, rankOf(child, places) + 1);
    const options = places[child.id] === null ? [null, ...better] : better;
    all = all.flatMap((some) => options.map((school) => ({ ...some, [child.id]: school })));
  }
  return !all.some(
    (other) =>
      misplaced(input, other).length === 0 &&
      input.children.some((child) => rankOf(child, other) < rankOf(child, places)),
  );
}
