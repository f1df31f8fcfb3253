/** The children of a made-up municipality: where they live stays inside, what they ask for comes out. */
import { birthYearsOf, metres, near, type Point, type Site } from './generate-sites.ts';
import type { Random } from './random.ts';
import type { Claim, Registration } from './registration.ts';
import type { Town } from './town.ts';

/** In metres: with every step of this length a site is asked for a third as often. An assumption: most walk or cycle. */
const REACH = 900;

type Wish = { site: Site; away: number; appeal: number };

function wishesOf(home: Point, sites: readonly Site[], random: Random): Wish[] {
  return sites
    .map((site) => {
      const away = metres(home, site);
      // The largest of log weight and Gumbel noise is a draw by weight, and so is the order of all.
      const noise = -Math.log(-Math.log(1 - random.part() || Number.MIN_VALUE));
      return { site, away, appeal: Math.log(site.asked) - away / REACH + noise };
    })
    .sort((one, other) => other.appeal - one.appeal);
}

const listLength = ({ moreChoices, anotherChoice }: Town, random: Random): number =>
  1 + Array.from({ length: moreChoices }, () => random.chance(anotherChoice)).filter(Boolean).length;

function claimsOf(town: Town, first: string, random: Random): Claim[] {
  const claim = (group: string, share: number, site: string | null): Claim[] =>
    random.chance(share)
      ? [{ group, site, proof: random.chance(town.withoutProof) ? 'missing' : 'given' }]
      : [];
  const social = claim('underrepresented', town.underrepresented, null);
  const [{ proof } = { proof: 'given' as const }] = social;
  return [
    ...claim('sibling', town.sibling, first),
    ...claim('staff', town.staff, first),
    ...social,
    // The double quota of before 2023 has two groups, and every child is in one.
    { group: social.length > 0 ? 'indicator' : 'other', site: null, proof },
  ];
}

/** Busy on the first day and on the last ones. */
function momentIn({ opens, closes }: Town, random: Random): string {
  const [from, until] = [Date.parse(opens), Date.parse(closes)];
  const early = random.part() ** 2;
  const at = random.chance(0.6) ? early : 1 - early;
  return new Date(from + Math.floor(at * (until - from))).toISOString();
}

function birthYearOf(town: Town, random: Random): number {
  const [entrants = town.schoolYear, ...older] = birthYearsOf(town);
  return random.chance(town.entrants) ? entrants : random.pick(older);
}

export function generateChildren(
  town: Town,
  centres: readonly Point[],
  sites: readonly Site[],
  random: Random,
): Registration[] {
  const seen = new Set<string>();
  const pseudonym = (): string => {
    let one = `k-${random.hex()}`;
    while (seen.has(one)) one = `k-${random.hex()}`;
    seen.add(one);
    return one;
  };
  const children: Registration[] = [];
  while (children.length < town.children) {
    const home = near(random.pick(centres), town, random);
    const wishes = wishesOf(home, sites, random).slice(0, listLength(town, random));
    const choices = wishes.map(({ site }) => site.id);
    // Who has a brother or a parent at a school asks for it first.
    const claims = claimsOf(town, choices[0] ?? '', random);
    // A pair of twins is two children, so half as many pairs.
    const isTwin =
      children.length + 1 < town.children && random.chance(town.twins / 2 / (1 - town.twins / 2));
    const one: Registration = {
      pseudonym: pseudonym(),
      birthYear: birthYearOf(town, random),
      claims,
      choices,
      distance: Object.fromEntries(wishes.map(({ site, away }) => [site.id, away])),
      linked: isTwin ? `g-${random.hex()}` : null,
      registeredAt: momentIn(town, random),
    };
    children.push(one);
    if (isTwin) children.push({ ...structuredClone(one), pseudonym: pseudonym() });
  }
  return children;
}
