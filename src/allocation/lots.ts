/**
 * Lots: given as numbers, or drawn from a seed that was committed before (enrolment.md 1.5 and 6, "draw after the
 * period closes, seed committed before, bound to the child"). A child's lot is HMAC-SHA256 with the seed as key and
 * the id as message; drawn per school the message is the id, a line feed, and the id of the school. The lower lot wins.
 */
import type { Child, Input } from './input.ts';

/** Lowercase hexadecimal HMAC-SHA256 of a message, both texts as UTF-8. Comparing the text compares the bytes. */
export type Hmac = (key: string, message: string) => string;

export type Lot = number | string | null;

export type SchoolLots = {
  /** The lot that counts for this child: its own, or the one it shares with the children it is linked to. */
  of(child: number): Lot;
  /** Negative when the first goes before the second. */
  compare(one: number, other: number): number;
};

const before = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** What is hashed for a child, at one school where each draws apart. */
export const messageOf = (id: string, school: string | null): string =>
  school === null ? id : `${id}\n${school}`;

/** For each child the children it shares its lot with, itself included; one array for all of them. */
function linksOf(children: readonly Child[]): (readonly number[])[] {
  const links = new Map<string, number[]>();
  return children.map(({ linked }, child) => {
    if (linked === undefined) return [child];
    const link = links.get(linked) ?? [];
    links.set(linked, link);
    link.push(child);
    return link;
  });
}

type Draw = (child: number) => Lot;

/**
 * What linked children share: of numbers the lowest that was given, whatever their names; of drawn lots the one of the
 * child whose id comes first, because the best of two draws would be an advantage (docs/decisions/0011).
 */
function shared(
  own: Draw,
  links: readonly (readonly number[])[],
  ids: readonly string[],
  drawn: boolean,
): Draw {
  const known = new Map<readonly number[], Lot>();
  const lotOf = (link: readonly number[]): Lot => {
    if (drawn) return own(link.reduce((best, one) => ((ids[one] ?? '') < (ids[best] ?? '') ? one : best)));
    return link.map(own).reduce((best, lot) => (compareLots(lot, best) < 0 ? lot : best));
  };
  return (child) => {
    const link = links[child] ?? [];
    if (link.length < 2) return own(child);
    const found = known.get(link);
    if (found !== undefined) return found;
    const lot = lotOf(link);
    known.set(link, lot);
    return lot;
  };
}

/** A child without a lot asks for nothing that lots decide; it stands last, so that the row is one. */
const compareLots = (a: Lot, b: Lot): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : before(a, b);

function once(draw: Draw): Draw {
  const known = new Map<number, Lot>();
  return (child) => {
    const found = known.get(child);
    if (found !== undefined) return found;
    const lot = draw(child);
    known.set(child, lot);
    return lot;
  };
}

/** Places of all children in one row, so that later comparisons are of two numbers. */
function inOneRow({ of, compare }: SchoolLots, children: number): SchoolLots {
  const places = new Int32Array(children);
  Int32Array.from(places.keys())
    .sort(compare)
    .forEach((child, place) => {
      places[child] = place;
    });
  return { of, compare: (one, other) => (places[one] ?? 0) - (places[other] ?? 0) };
}

/** @returns the lots at each school, by its index */
export function drawLots(input: Input, hmac: Hmac): (school: number) => SchoolLots {
  const { children, schools, lotScope } = input;
  const { seed, numbers } = input.lots ?? {};
  const ids = children.map(({ id }) => id);
  const links = linksOf(children);
  const lotsOf = (school: string | null): SchoolLots => {
    const own: Draw =
      seed === undefined
        ? (child) => numbers?.get(ids[child] ?? '') ?? null
        : once((child) => hmac(seed, messageOf(ids[child] ?? '', school)));
    const of = shared(own, links, ids, seed !== undefined);
    return {
      of,
      compare: (one, other) =>
        compareLots(of(one), of(other)) ||
        compareLots(own(one), own(other)) ||
        before(ids[one] ?? '', ids[other] ?? ''),
    };
  };
  if (lotScope === 'child') {
    const lots = inOneRow(lotsOf(null), children.length);
    return () => lots;
  }
  return (school) => lotsOf(schools[school]?.id ?? '');
}
