/**
 * The order of a school: priority groups first, then its criteria, and lots where all is equal (enrolment.md 1.5).
 * A school that gave its own order has that one.
 */
import type { Criterion, Input, Mechanism, School } from './input.ts';
import { isIn } from './input.ts';
import { instantOf } from './instant.ts';
import type { Lot, SchoolLots } from './lots.ts';

/** What two children are compared on, the first that differs decides. */
export type Key = 'group' | 'order' | Criterion;

/** A child that stands in the order of a school; choice is the rank of the school on its list, 0 where it did not ask. */
export type Candidate = { child: number; choice: number };

export type SchoolOrder = {
  school: School;
  lots: SchoolLots;
  /** The groups of every child, one list for all schools. */
  groups: readonly ReadonlySet<string>[];
  /** Position of each child in an order that was given. */
  positions: ReadonlyMap<string, number> | null;
};

export function keysOf(school: School, criteria: readonly Criterion[]): Key[] {
  if (school.order !== undefined) return ['order'];
  const until = criteria.indexOf('chance');
  const keys: Key[] = [...(until === -1 ? criteria : criteria.slice(0, until)), 'chance'];
  return school.priority.length > 0 ? ['group', ...keys] : keys;
}

/**
 * What a mechanism compares on. Boston is deferred acceptance with the choice before everything (enrolment.md 1.5, the
 * key equivalence), serial dictatorship is deferred acceptance with lots alone.
 */
export function keysFor(mechanism: Mechanism, keys: readonly Key[]): readonly Key[] {
  if (mechanism === 'boston') return ['choice', ...keys.filter((key) => key !== 'choice')];
  return mechanism === 'serial' ? ['chance'] : keys;
}

/** The first priority group that a child fits in, by its place; the rest stands after all groups. */
function groupAt({ school, groups }: SchoolOrder, child: number): number {
  const mine = groups[child];
  const found = mine === undefined ? -1 : school.priority.findIndex((group) => isIn(mine, group));
  return found === -1 ? school.priority.length : found;
}

/** A key of a child as a number, the lower the better; lots are compared apart. */
export function numberOf(input: Input, order: SchoolOrder, key: Key, { child, choice }: Candidate): number {
  const one = input.children[child];
  // A child that did not ask for the school comes after who did, as far as the key knows nothing of it.
  const last = Number.POSITIVE_INFINITY;
  if (!one) return last;
  switch (key) {
    case 'group':
      return groupAt(order, child);
    case 'order':
      return order.positions?.get(one.id) ?? last;
    case 'choice':
      return choice === 0 ? last : choice;
    case 'distance':
      return one.distance.get(order.school.id) ?? last;
    case 'chronology':
      return one.registeredAt === undefined ? last : (instantOf(one.registeredAt) ?? last);
    default:
      return 0;
  }
}

/** What a person is shown of a key. */
export function valueOf(input: Input, order: SchoolOrder, key: Key, candidate: Candidate): Lot {
  const one = input.children[candidate.child];
  if (key === 'group') return order.school.priority[groupAt(order, candidate.child)] ?? null;
  if (key === 'chance') return order.lots.of(candidate.child);
  if (key === 'chronology') return one?.registeredAt ?? null;
  const value = numberOf(input, order, key, candidate);
  return Number.isFinite(value) ? value : null;
}

/** @returns the indexes of the candidates, the best first */
export function orderOf(
  input: Input,
  order: SchoolOrder,
  keys: readonly Key[],
  candidates: readonly Candidate[],
): Int32Array {
  const columns = keys
    .filter((key) => key !== 'chance')
    .map((key) => Float64Array.from(candidates, (one) => numberOf(input, order, key, one)));
  const { lots } = order;
  return Int32Array.from(candidates.keys()).sort((a, b) => {
    for (const column of columns) {
      const [one, other] = [column[a] as number, column[b] as number];
      if (one !== other) return one < other ? -1 : 1;
    }
    return lots.compare((candidates[a] as Candidate).child, (candidates[b] as Candidate).child);
  });
}

/** The first key on which two children differ at a school; null when nothing tells them apart. */
export function differsOn(
  input: Input,
  order: SchoolOrder,
  keys: readonly Key[],
  one: Candidate,
  other: Candidate,
): Key | null {
  return (
    keys.find((key) =>
      key === 'chance'
        ? order.lots.compare(one.child, other.child) !== 0
        : numberOf(input, order, key, one) !== numberOf(input, order, key, other),
    ) ?? null
  );
}
