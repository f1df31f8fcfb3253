/** The sites of a made-up municipality: where they lie, how many places they have, and how much they are asked for. */
import type { Random } from './random.ts';
import type { Town } from './town.ts';

export type Point = { x: number; y: number };

export type GeneratedSite = Point & {
  id: string;
  /** Two sites in ten belong to the school of the site before them. */
  school: string;
  board: string;
  /** Free places by birth year. */
  places: Record<string, number>;
};

export type Site = GeneratedSite & { asked: number };

export const metres = (one: Point, other: Point): number =>
  Math.round(Math.hypot(one.x - other.x, one.y - other.y));

/** From the youngest, who enter, to who is eleven: the birth years of a primary school. */
export const birthYearsOf = ({ schoolYear }: Town): number[] =>
  Array.from({ length: 10 }, (_, age) => schoolYear - 2 - age);

/** Somewhere around a centre, most people near to it. */
export function near(centre: Point, { side, centres }: Town, random: Random): Point {
  const reach = side / (2 * Math.sqrt(centres));
  // Who would live over the border lives as far on this side of it, so that nobody shares a corner.
  const along = (middle: number): number => {
    const at = Math.abs(middle + reach * random.normal()) % (2 * side);
    return Math.round(at > side ? 2 * side - at : at);
  };
  return { x: along(centre.x), y: along(centre.y) };
}

export function centresOf({ side, centres }: Town, random: Random): Point[] {
  return Array.from({ length: centres }, () => ({ x: random.below(side), y: random.below(side) }));
}

/** Whole places that sum to the total, each as near to its weight as rounding allows. */
export function spread(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += weight;
    const until = Math.round((total * passed) / sum);
    const mine = until - given;
    given = until;
    return mine;
  });
}

export function generateSites(town: Town, centres: readonly Point[], random: Random): Site[] {
  const { correlation, sites, variationOfPlaces, variationOfPopularity } = town;
  const drawn = Array.from({ length: sites }, () => {
    const one = random.normal();
    const other = correlation * one + Math.sqrt(1 - correlation ** 2) * random.normal();
    return {
      // The least as in DataGen.py, so that no site has nearly nothing.
      weight: Math.max(0.2, 1 + variationOfPlaces * one),
      popularity: Math.max(0.2, 1 + variationOfPopularity * other),
    };
  });
  const weights = drawn.map(({ weight }) => weight);
  const [entrants = 0, ...older] = birthYearsOf(town);
  const forEntrants = spread(Math.round(town.placesPerChild * town.entrants * town.children), weights);
  const forOlder = spread(
    Math.round(town.placesPerOlderChild * (1 - town.entrants) * town.children),
    weights,
  );
  let school = 0;
  return drawn.map(({ popularity }, at) => {
    const mine = forEntrants[at] ?? 0;
    if (at === 0 || !random.chance(0.2)) school += 1;
    const perYear = spread(
      forOlder[at] ?? 0,
      older.map(() => 1),
    );
    return {
      id: `V${String(at + 1).padStart(2, '0')}`,
      school: `S${String(school).padStart(2, '0')}`,
      board: `B${1 + (school % 3)}`,
      ...near(random.pick(centres), town, random),
      places: Object.fromEntries([
        [String(entrants), mine],
        ...older.map((year, age) => [String(year), perYear[age] ?? 0]),
      ]),
      // Popularity is how much is asked of each place.
      asked: popularity * Math.max(1, mine),
    };
  });
}
