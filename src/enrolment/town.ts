/**
 * What a made-up municipality is like. The figures of Flanders are those fitted on Antwerp and Ghent (enrolment.md 2.3;
 * `DataGenParam` in DataGen.py of github.com/DemeulemeesterT/Smart-lotteries-in-school-choice).
 */
export type Town = {
  /** First calendar year of the school year. */
  schoolYear: number;
  children: number;
  sites: number;
  /** Side of the square that it lies in, and the number of centres that people live around. */
  side: number;
  centres: number;
  /** Free places for each entrant that registers, and for each older child: in a running class there is more room. */
  placesPerChild: number;
  placesPerOlderChild: number;
  /** Standard deviation by mean, of the places of the sites and of how much is asked of each place. */
  variationOfPlaces: number;
  variationOfPopularity: number;
  correlation: number;
  /** Length of a list: one school, and each of `moreChoices` others with this chance. */
  moreChoices: number;
  anotherChoice: number;
  /** Shares of the children. */
  entrants: number;
  sibling: number;
  staff: number;
  underrepresented: number;
  twins: number;
  /** Of the claims: how many come without proof. */
  withoutProof: number;
  opens: string;
  closes: string;
};

/** What is wrong on purpose, for the checks before a run; each in this number. */
export type Flaws = { duplicates: number; outliers: number; withoutBirthYear: number };

export const fewFlaws: Flaws = { duplicates: 3, outliers: 2, withoutBirthYear: 2 };

/**
 * A municipality where this many children register in a year; Denderleeuw has 240 to 284 of them (enrolment.md 2.1).
 * Entrants are the youngest birth year; sibling and staff together are 1,211 of 2,474 as in Ghent in 2022 (1.8). A list
 * of 1 + binomial(6, 0.2367) schools has mean 2.42 and deviation 1.04. A school for 24 children, two and a
 * half places for an older child, a fifth in underrepresented groups, one child in thirty a twin: assumptions, for want
 * of a source.
 */
export function townOf(children: number, schoolYear: number): Town {
  return {
    schoolYear,
    children,
    sites: Math.max(3, Math.round(children / 24)),
    // 300 children a year live on the 14 square kilometres of Denderleeuw; larger towns are as dense.
    side: Math.round(3_700 * Math.sqrt(children / 300)),
    centres: Math.max(3, Math.round(children / 100)),
    placesPerChild: 1.2,
    placesPerOlderChild: 2.5,
    variationOfPlaces: 0.8,
    variationOfPopularity: 0.6,
    correlation: 0.21,
    moreChoices: 6,
    anotherChoice: 0.2367,
    entrants: 0.6,
    sibling: 0.46,
    staff: 0.055,
    underrepresented: 0.2,
    twins: 1 / 30,
    withoutProof: 0.05,
    opens: `${schoolYear}-02-24T08:00:00.000Z`,
    closes: `${schoolYear}-03-17T16:00:00.000Z`,
  };
}
