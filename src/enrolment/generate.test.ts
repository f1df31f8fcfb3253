/** The parameters of enrolment.md 2.3, measured back over many made-up municipalities. */
import { describe, expect, it } from 'vitest';
import { generateMunicipality, type Municipality } from './generate.ts';
import { type Registration, registrationsSchema } from './registration.ts';
import { townOf } from './town.ts';

const none = { duplicates: 0, outliers: 0, withoutBirthYear: 0 };
const towns = Array.from({ length: 60 }, (_, at) =>
  generateMunicipality(townOf(240 + (at % 45), 2026), `gemeente ${at}`, none),
);

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - middle) ** 2)));
};
/** Of each site for who was born in 2024 and enters in 2026. */
const places = ({ sites }: Municipality): number[] => sites.map((site) => site.places['2024'] ?? 0);
const has = (group: string) => (child: Registration) => child.claims.some((claim) => claim.group === group);
const share = (of: (child: Registration) => boolean): number =>
  mean(towns.map(({ registrations }) => registrations.filter(of).length / registrations.length));

describe('a made-up municipality', () => {
  it('has 240 to 284 children, and for each entrant a place and a fifth', () => {
    for (const town of towns) {
      expect(town.registrations).toHaveLength(town.town.children);
      const total = places(town).reduce((sum, one) => sum + one, 0);
      // Six in ten children are entrants.
      expect(total).toBe(Math.round(1.2 * 0.6 * town.registrations.length));
    }
  });

  it('has lists of 2.42 schools, with a deviation of 1.05', () => {
    const lengths = towns.flatMap(({ registrations }) => registrations.map(({ choices }) => choices.length));
    expect(mean(lengths)).toBeCloseTo(2.42, 1);
    expect(Math.abs(deviation(lengths) - 1.05)).toBeLessThan(0.05);
    expect(Math.min(...lengths)).toBe(1);
  });

  it('has small and large schools: a variation of 0.8, less what the least takes off', () => {
    const variation = mean(towns.map((town) => deviation(places(town)) / mean(places(town))));
    expect(variation).toBeGreaterThan(0.5);
    expect(variation).toBeLessThan(0.85);
  });

  it('has the shares of the groups, and one child in thirty a twin', () => {
    // Ghent 2022: 1,211 of 2,474 children have a brother, sister or parent at the school (enrolment.md 1.8).
    expect(
      Math.abs(share((child) => has('sibling')(child) || has('staff')(child)) - 1211 / 2474),
    ).toBeLessThan(0.02);
    expect(Math.abs(share(has('underrepresented')) - 0.2)).toBeLessThan(0.02);
    expect(Math.abs(share(({ linked }) => linked !== null) - 1 / 30)).toBeLessThan(0.01);
    expect(Math.abs(share(({ birthYear }) => birthYear === 2024) - 0.6)).toBeLessThan(0.02);
  });

  it('asks for what is near: the first choice is closer than a school drawn blindly', () => {
    // Two points of a square are 0.52 of its side apart on average.
    const first = towns.flatMap(({ registrations, town }) =>
      registrations.map(({ choices, distance }) => (distance[choices[0] ?? ''] ?? 0) / town.side),
    );
    expect(mean(first)).toBeLessThan(0.4);
  });

  it('never asks twice for a school, knows the distance to each, and twins ask for the same', () => {
    for (const { registrations, sites } of towns) {
      const known = new Set(sites.map(({ id }) => id));
      expect(new Set(registrations.map(({ pseudonym }) => pseudonym)).size).toBe(registrations.length);
      const links = Map.groupBy(registrations, ({ linked }) => linked);
      for (const [link, children] of links) {
        if (link === null) continue;
        expect(children).toHaveLength(2);
        expect(children[0]?.choices).toEqual(children[1]?.choices);
      }
      for (const { choices, distance, claims } of registrations) {
        expect(new Set(choices).size).toBe(choices.length);
        expect(choices.every((id) => known.has(id))).toBe(true);
        expect(Object.keys(distance).sort()).toEqual(choices.toSorted());
        for (const { group, site } of claims)
          expect(site).toBe(group === 'sibling' || group === 'staff' ? choices[0] : null);
      }
    }
  });

  it('is a file of registrations that the door accepts', () => {
    for (const { registrations } of towns.slice(0, 5))
      expect(registrationsSchema.safeParse(registrations).error).toBeUndefined();
    const [first, ...others] = towns[0]?.registrations ?? [];
    if (!first) throw new Error('nobody');
    const refused: unknown[] = [
      [first, first],
      [{ ...first, pseudonym: 'Jan Peeters' }],
      [{ ...first, choices: ['V01', 'V01'] }],
      [{ ...first, name: 'Jan' }],
      [{ ...first, distance: { V01: -1 } }],
      [{ ...first, registeredAt: '2026-03-02T09:14:00' }],
    ];
    for (const file of refused) expect(registrationsSchema.safeParse(file).success).toBe(false);
    expect(registrationsSchema.safeParse(others).success).toBe(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: string): string => JSON.stringify(generateMunicipality(townOf(284, 2026), seed));
    expect(of('a')).toBe(of('a'));
    expect(of('a')).not.toBe(of('b'));
  });

  it('may be as large as Antwerp in 2018', () => {
    const { registrations, sites } = generateMunicipality(townOf(10_560, 2026), 'stad', none);
    expect(registrations).toHaveLength(10_560);
    expect(sites).toHaveLength(440);
  });
});

describe('what is wrong on purpose', () => {
  const flaws = { duplicates: 4, outliers: 3, withoutBirthYear: 2 };
  const { registrations, flawed, town } = generateMunicipality(townOf(284, 2026), 'fouten', flaws);
  const byPseudonym = new Map(registrations.map((one) => [one.pseudonym, one]));

  it('comes in the number asked for, and nowhere else', () => {
    expect(registrations).toHaveLength(288);
    expect(
      registrations
        .filter(({ birthYear }) => birthYear === null)
        .map((one) => one.pseudonym)
        .sort(),
    ).toEqual(flawed.withoutBirthYear.toSorted());
    const far = registrations.filter((one) =>
      Object.values(one.distance).some((away) => away > 2 * town.side),
    );
    expect(far.map((one) => one.pseudonym).sort()).toEqual(flawed.outliers.toSorted());
    expect([flawed.duplicates.length, flawed.outliers.length, flawed.withoutBirthYear.length]).toEqual([
      4, 3, 2,
    ]);
  });

  it('has duplicates with the same home, year and schools', () => {
    for (const [first, again] of flawed.duplicates) {
      const [one, other] = [byPseudonym.get(first), byPseudonym.get(again)];
      expect(other?.birthYear).toBe(one?.birthYear);
      expect(other?.distance).toEqual(one?.distance);
      expect(other?.choices.toSorted()).toEqual(one?.choices.toSorted());
    }
  });

  it('has claims without proof', () => {
    const claims = registrations.flatMap((one) => one.claims);
    const missing = claims.filter(({ proof }) => proof === 'missing').length;
    expect(missing).toBeGreaterThan(0);
    expect(missing / claims.length).toBeLessThan(0.12);
  });
});
