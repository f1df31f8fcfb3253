/**
 * A second opinion on an allocation, written from the definition and not from the engine: it shares no line with
 * `src/allocation/`, is slow on purpose, and fills every place one by one. Reads the JSON as anybody would.
 */
import { createHmac } from 'node:crypto';

export type ChildJson = {
  id: string;
  choices: string[];
  groups?: string[];
  distance?: Record<string, number>;
  level?: string;
  linked?: string;
  registeredAt?: string;
};
export type SchoolJson = {
  id: string;
  capacity: number;
  levels?: { id: string; capacity: number; contains?: string[] }[];
  reserves?: { group: string; places: number; order?: 'first' | 'last'; hard?: boolean }[];
  priority?: string[];
  criteria?: string[];
  shares?: { part: number; criteria: string[] }[];
  order?: string[];
};
export type InputJson = {
  children: ChildJson[];
  schools: SchoolJson[];
  lots?: { seed: string } | { numbers: Record<string, number> };
  lotScope?: 'child' | 'school';
  mechanism?: 'da' | 'boston' | 'school-da' | 'ttc' | 'serial';
};
export type Places = Readonly<Record<string, string | null>>;

const has = (child: ChildJson, group: string): boolean =>
  group.split('+').every((part) => (child.groups ?? []).includes(part));

export const accepts = (school: SchoolJson, child: ChildJson): boolean =>
  school.order === undefined || school.order.includes(child.id);

/** Lots of a child at a school, to be compared one after the other: the one it shares, its own, its name. */
function lotsOf(
  { children, lots, lotScope }: InputJson,
  child: ChildJson,
  school: SchoolJson,
): (string | number)[] {
  if (lots === undefined) return [];
  const link = children.filter(
    (other) => other === child || (child.linked !== undefined && other.linked === child.linked),
  );
  if ('numbers' in lots) {
    const numbers = link.flatMap(({ id }) => lots.numbers[id] ?? []);
    return [Math.min(...numbers), lots.numbers[child.id] ?? 0, child.id];
  }
  const draw = (id: string): string =>
    createHmac('sha256', lots.seed)
      .update(lotScope === 'school' ? `${id}\n${school.id}` : id)
      .digest('hex');
  const [first = ''] = link.map(({ id }) => id).sort();
  return [draw(first), draw(child.id)];
}

/** What a child is compared on at a school, as a list: the lower at the first difference goes before. */
function claim(
  input: InputJson,
  school: SchoolJson,
  criteria: string[],
  child: ChildJson,
): (string | number)[] {
  if (school.order) return [school.order.indexOf(child.id)];
  const { priority = [] } = school;
  const group = priority.findIndex((one) => has(child, one));
  const of: Record<string, () => (string | number)[]> = {
    // Who did not ask for a school stands after who did; only top trading cycles look at such children.
    choice: () => [child.choices.includes(school.id) ? child.choices.indexOf(school.id) : Number.MAX_VALUE],
    distance: () => [child.distance?.[school.id] ?? Number.NaN],
    chronology: () => [Date.parse(child.registeredAt ?? '')],
    chance: () => lotsOf(input, child, school),
  };
  return [
    group === -1 ? priority.length : group,
    ...[...criteria, 'chance'].flatMap((one) => of[one]?.() ?? []),
  ];
}

function before(one: (string | number)[], other: (string | number)[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  const [a = '', b = ''] = [one[at], other[at]];
  return at !== -1 && a < b;
}

const base = (school: SchoolJson): string[] => school.criteria ?? ['chance'];

export const goesBefore = (input: InputJson, school: SchoolJson, a: ChildJson, b: ChildJson): boolean =>
  before(claim(input, school, base(school), a), claim(input, school, base(school), b));

/** Children in the order of the school. */
export const inOrder = (
  input: InputJson,
  school: SchoolJson,
  children: ChildJson[],
  criteria = base(school),
): ChildJson[] =>
  children.toSorted((a, b) =>
    before(claim(input, school, criteria, a), claim(input, school, criteria, b)) ? -1 : 1,
  );

/** Levels under a level, itself included. */
function under(school: SchoolJson, id: string): string[] {
  const level = school.levels?.find((one) => one.id === id);
  return [id, ...(level?.contains ?? []).flatMap((inside) => under(school, inside))];
}

/** No nested limit is passed by these children together. */
export function fits(school: SchoolJson, children: ChildJson[]): boolean {
  return (
    children.length <= school.capacity &&
    (school.levels ?? []).every(
      ({ id, capacity }) =>
        children.filter(({ level }) => level !== undefined && under(school, id).includes(level)).length <=
        capacity,
    )
  );
}

/** Places of each share, and of none, in hundredths: rounded down, then the largest remainders, the first of equals. */
function splitPlaces(places: number, shares: { part: number }[]): number[] {
  const hundredths = shares.map(({ part }) => Math.round(part * 100));
  const all = [...hundredths, 100 - hundredths.reduce((sum, part) => sum + part, 0)];
  const given = all.map((part) => Math.floor((part * places) / 100));
  while (given.reduce((sum, one) => sum + one, 0) < places) {
    const short = all.map((part, index) => part * places - (given[index] ?? 0) * 100);
    const index = short.indexOf(Math.max(...short));
    given[index] = (given[index] ?? 0) + 1;
  }
  return given;
}

/** Whom a school takes out of these children, place by place. */
export function takes(input: InputJson, school: SchoolJson, asking: ChildJson[]): ChildJson[] {
  const { reserves = [], shares = [] } = school;
  const taken: ChildJson[] = [];
  /** Gives up to so many places; what is left is returned. */
  const give = (places: number, criteria: string[], group: string | null): number => {
    for (let place = 0; place < places; place += 1) {
      const next = inOrder(input, school, asking, criteria).find(
        (child) =>
          !taken.includes(child) && (group === null || has(child, group)) && fits(school, [...taken, child]),
      );
      if (!next) return places - place;
      taken.push(next);
    }
    return 0;
  };
  const setAside = reserves.reduce((sum, { places }) => sum + places, 0);
  const open = splitPlaces(school.capacity - setAside, shares);
  let left = 0;
  const giveReserved = (when: 'first' | 'last'): void => {
    for (const { group, places, order = 'first', hard = false } of reserves) {
      if (order !== when) continue;
      const unused = give(places, base(school), group);
      if (!hard) left += unused;
    }
  };
  giveReserved('first');
  shares.forEach(({ criteria }, index) => give(open[index] ?? 0, criteria, null));
  give((open.at(-1) ?? 0) + left, base(school), null);
  left = 0;
  giveReserved('last');
  give(left, base(school), null);
  return taken;
}

const childrenAt = (input: InputJson, places: Places, school: SchoolJson): ChildJson[] =>
  input.children.filter(({ id }) => places[id] === school.id);

/** Schools that a child would rather have than its place, and that accept it. */
const wishes = (input: InputJson, places: Places, child: ChildJson): SchoolJson[] => {
  const own = places[child.id] ?? null;
  const until = own === null ? child.choices.length : child.choices.indexOf(own);
  return child.choices
    .slice(0, until)
    .flatMap((id) => input.schools.filter((school) => school.id === id && accepts(school, child)));
};

/** Places that were not asked for, are not there, or pass a limit. */
export function misplaced(input: InputJson, places: Places): string[] {
  const faults: string[] = [];
  for (const child of input.children) {
    const place = places[child.id];
    if (place === undefined) faults.push(`${child.id} is not in the result`);
    else if (place !== null) {
      const school = input.schools.find(({ id }) => id === place);
      if (!child.choices.includes(place)) faults.push(`${child.id} did not ask for ${place}`);
      if (!school || !accepts(school, child)) faults.push(`${place} does not accept ${child.id}`);
    }
  }
  for (const school of input.schools) {
    const here = childrenAt(input, places, school);
    if (!fits(school, here)) faults.push(`${school.id} is over a limit`);
    if (takes(input, school, here).length < here.length)
      faults.push(`${school.id} uses a place kept for others`);
  }
  return faults;
}

/** Children who prefer a place that is free or held by someone ranked lower: who would get one if they asked again. */
export function envious(input: InputJson, places: Places): string[] {
  return input.children.flatMap((child) =>
    wishes(input, places, child)
      .filter((school) => takes(input, school, [...childrenAt(input, places, school), child]).includes(child))
      .map((school) => `${child.id} at ${school.id}`),
  );
}

/**
 * The same in the words of the reserves themselves (Hafalir, Yenmez and Yildirim, 2013, definition of stability), for
 * schools with at most one reserve, soft and first, and no shares.
 */
export function enviousInWords(input: InputJson, places: Places): string[] {
  return input.children.flatMap((child) =>
    wishes(input, places, child)
      .filter((school) => {
        const here = childrenAt(input, places, school);
        if (fits(school, [...here, child])) return true;
        const [reserve] = school.reserves ?? [];
        const mine = reserve !== undefined && has(child, reserve.group);
        const inGroup = reserve === undefined ? 0 : here.filter((other) => has(other, reserve.group)).length;
        return here.some((other) => {
          if (!fits(school, [...here.filter((one) => one !== other), child])) return false;
          if (reserve !== undefined && mine !== has(other, reserve.group)) {
            if (mine && inGroup < reserve.places) return true;
            if (!mine && inGroup <= reserve.places) return false;
          }
          return goesBefore(input, school, child, other);
        });
      })
      .map((school) => `${child.id} at ${school.id}`),
  );
}

/** Who waits where, in the order of the school. */
export const waitingAt = (
  input: InputJson,
  places: Places,
  school: SchoolJson,
  group: string | null,
): string[] =>
  inOrder(
    input,
    school,
    input.children.filter(
      (child) => wishes(input, places, child).includes(school) && (group === null || has(child, group)),
    ),
  ).map(({ id }) => id);
