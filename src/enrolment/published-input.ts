/**
 * The least input that gives the same places. What could lead back to a home is left out where it decides nothing, and
 * made an order where it does: three distances in metres are an address, three places in a row are far less. The engine
 * goes by order alone, so every child keeps its place.
 */
import {
  type Child,
  type Criterion,
  groupsOf,
  type Input,
  partsOf,
  type School,
} from '../allocation/input.ts';
import { instantOf } from '../allocation/instant.ts';

const uses = ({ order, criteria, shares }: School, criterion: Criterion): boolean =>
  order === undefined &&
  [criteria, ...shares.map((share) => share.criteria)].some((one) => one.includes(criterion));

const looksAtGroup = ({ order, priority, reserves }: School, group: string): boolean =>
  [...(order === undefined ? priority : []), ...reserves.map((one) => one.group)].some((one) =>
    partsOf(one).includes(group),
  );

/** Places of values from 1, equal ones in one place. */
function placesOf(values: readonly number[]): ReadonlyMap<number, number> {
  const apart = [...new Set(values)].sort((one, other) => one - other);
  return new Map(apart.map((value, at) => [value, at + 1]));
}

const momentOf = ({ registeredAt }: Child): number =>
  registeredAt === undefined ? 0 : (instantOf(registeredAt) ?? 0);

/** A moment that says no more than its place: so many seconds after the first one there is. */
const momentAt = (place: number): string => new Date(place * 1000).toISOString();

/** Everything that is looked up for many children. */
type Rows = {
  schools: ReadonlyMap<string, School>;
  /** For each school that orders on distance, the places of the distances of who asked for it. */
  distances: ReadonlyMap<string, ReadonlyMap<number, number>>;
  moments: ReadonlyMap<number, number>;
  links: ReadonlyMap<string, string>;
};

/** Whether a school that the child asks for goes by the moment of registering. */
const isTimed = (asked: readonly School[]): boolean => asked.some((school) => uses(school, 'chronology'));

const askedBy = ({ choices }: Child, schools: Rows['schools']): School[] =>
  choices.flatMap((id) => schools.get(id) ?? []);

function rowsOf(children: readonly Child[], { schools }: Input): Rows {
  const byId = new Map(schools.map((school) => [school.id, school]));
  const asked = new Map<string, number[]>();
  for (const { choices, distance } of children)
    for (const id of choices) {
      const list = asked.get(id) ?? [];
      asked.set(id, list);
      list.push(distance.get(id) ?? 0);
    }
  const links = [...new Set(children.flatMap(({ linked }) => linked ?? []))];
  return {
    schools: byId,
    distances: new Map(
      schools
        .filter((school) => uses(school, 'distance'))
        .map(({ id }) => [id, placesOf(asked.get(id) ?? [])]),
    ),
    moments: placesOf(children.filter((child) => isTimed(askedBy(child, byId))).map(momentOf)),
    links: new Map(links.map((link, at) => [link, `g${at + 1}`])),
  };
}

function childJson(child: Child, { schools, distances, moments, links }: Rows): object {
  const asked = askedBy(child, schools);
  const groups = [...groupsOf(child)]
    .filter((group) => asked.some((school) => looksAtGroup(school, group)))
    .sort();
  const distance = asked.flatMap(({ id }): [string, number][] => {
    const place = distances.get(id)?.get(child.distance.get(id) ?? 0);
    return place === undefined ? [] : [[id, place]];
  });
  const isLimited =
    // A twin for the same level may be taken above capacity, so the level of linked children counts everywhere.
    child.linked !== undefined || asked.some(({ levels }) => levels.some(({ id }) => id === child.level));
  return {
    id: child.id,
    choices: child.choices,
    ...(groups.length > 0 ? { groups } : {}),
    ...(distance.length > 0 ? { distance: Object.fromEntries(distance) } : {}),
    ...(child.level !== undefined && isLimited ? { level: child.level } : {}),
    ...(child.linked === undefined ? {} : { linked: links.get(child.linked) }),
    ...(isTimed(asked) ? { registeredAt: momentAt(moments.get(momentOf(child)) ?? 0) } : {}),
  };
}

/** Only what differs from what the engine takes for granted. */
const schoolJson = ({
  id,
  capacity,
  levels,
  reserves,
  priority,
  criteria,
  shares,
  order,
}: School): object => ({
  id,
  capacity,
  ...(levels.length > 0 ? { levels } : {}),
  ...(reserves.length > 0 ? { reserves } : {}),
  ...(order === undefined ? { ...(priority.length > 0 ? { priority } : {}), criteria } : { order }),
  ...(shares.length > 0 ? { shares } : {}),
});

export function publishedInput(input: Input): object {
  // By pseudonym, so that the order of the file says nothing of who came when.
  const children = input.children.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const rows = rowsOf(children, input);
  const { seed, numbers } = input.lots ?? {};
  return {
    children: children.map((child) => childJson(child, rows)),
    schools: input.schools.map(schoolJson),
    ...(seed === undefined ? {} : { lots: { seed } }),
    ...(numbers === undefined ? {} : { lots: { numbers: Object.fromEntries(numbers) } }),
    ...(input.lotScope === 'child' ? {} : { lotScope: input.lotScope }),
    ...(input.mechanism === 'da' ? {} : { mechanism: input.mechanism }),
  };
}
