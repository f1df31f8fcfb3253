/** A believable municipality for the demonstration and the tests: the same seed gives the same one. */
import { generateChildren } from './generate-children.ts';
import { centresOf, type GeneratedSite, generateSites } from './generate-sites.ts';
import { type Random, randomOf } from './random.ts';
import type { Registration } from './registration.ts';
import { type Flaws, fewFlaws, type Town } from './town.ts';

export type Municipality = {
  town: Town;
  sites: GeneratedSite[];
  registrations: Registration[];
  /** Pseudonyms of what was made wrong. */
  flawed: { duplicates: [string, string][]; outliers: string[]; withoutBirthYear: string[] };
};

/** Makes some registrations wrong, each in one way; who has a twin is left alone. */
function addFlaws(municipality: Municipality, flaws: Flaws, random: Random): void {
  const { registrations, flawed, town } = municipality;
  const left = registrations.filter(({ linked }) => linked === null);
  const take = (count: number): Registration[] =>
    Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(random.below(left.length), 1),
    ).flat();
  for (const one of take(flaws.outliers)) {
    const [first = ''] = one.choices;
    // A house number that was taken for one in another province.
    one.distance = { ...one.distance, [first]: town.side * 20 + random.below(10_000) };
    flawed.outliers.push(one.pseudonym);
  }
  for (const one of take(flaws.withoutBirthYear)) {
    one.birthYear = null;
    flawed.withoutBirthYear.push(one.pseudonym);
  }
  for (const one of take(flaws.duplicates)) {
    // The other parent registers too: the same child, home and schools, in another order.
    const again = { ...structuredClone(one), pseudonym: `k-${random.hex()}`, registeredAt: town.closes };
    again.choices.push(...again.choices.splice(0, 1));
    registrations.splice(random.below(registrations.length), 0, again);
    flawed.duplicates.push([one.pseudonym, again.pseudonym]);
  }
}

export function generateMunicipality(town: Town, seed: string, flaws: Flaws = fewFlaws): Municipality {
  const random = randomOf(seed);
  const centres = centresOf(town, random);
  const sites = generateSites(town, centres, random);
  const registrations = generateChildren(town, centres, sites, random);
  const municipality: Municipality = {
    town,
    sites: sites.map(({ id, school, board, x, y, places }) => ({ id, school, board, x, y, places })),
    registrations,
    flawed: { duplicates: [], outliers: [], withoutBirthYear: [] },
  };
  addFlaws(municipality, flaws, random);
  return municipality;
}
