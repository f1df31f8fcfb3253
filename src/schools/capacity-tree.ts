/**
 * Limits nest: school, campus, site, and birth year or newcomers (enrolment.md 1.4). A place must be there at every level above a child, and free
 * places are the capacity less who sits there and who is enrolled already.
 */
export type Counts = { places: number; sitting: number; enrolled: number };

/** A limit; null where the board set none at that level. */
export type SiteLevels = {
  siteId: string;
  /** Where it has one. */
  campus?: string;
  total: { places: number } | null;
  ageGroups: ReadonlyMap<string, Counts>;
};

export type SchoolLevels = {
  total: { places: number } | null;
  /** What a campus may have, by its name. */
  campuses?: ReadonlyMap<string, { places: number }>;
  sites: readonly SiteLevels[];
};

export type FreePlaces = { total: number; byAgeGroup: ReadonlyMap<string, number> };

const taken = ({ ageGroups }: SiteLevels): number =>
  [...ageGroups.values()].reduce((sum, { sitting, enrolled }) => sum + sitting + enrolled, 0);

const left = (limit: { places: number } | null, used: number): number =>
  limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit.places - used);

/** Of each site: what an age group may still take, and what all of them together may. */
export function freePlaces({ total, campuses, sites }: SchoolLevels): Map<string, FreePlaces> {
  const takenAt = (some: readonly SiteLevels[]): number => some.reduce((sum, site) => sum + taken(site), 0);
  const atSchool = left(total, takenAt(sites));
  const atCampus = ({ campus = '' }: SiteLevels): number =>
    left(campuses?.get(campus) ?? null, takenAt(sites.filter((site) => (site.campus ?? '') === campus)));
  return new Map(
    sites.map((site) => {
      const above = Math.min(atSchool, atCampus(site), left(site.total, taken(site)));
      const own = [...site.ageGroups].map(([group, counts]): [string, number] => [
        group,
        left(counts, counts.sitting + counts.enrolled),
      ]);
      const sum = own.reduce((all, [, free]) => all + free, 0);
      return [
        site.siteId,
        {
          total: Math.min(above, sum),
          byAgeGroup: new Map(own.map(([group, free]) => [group, Math.min(above, free)])),
        },
      ];
    }),
  );
}

/** What the sites of a school, or of a campus of it, may take together. */
export type SharedPlaces = { siteIds: string[]; free: number };

/** Only where there are more sites than one: what one has, says `freePlaces`. */
export function sharedPlaces({ total, campuses, sites }: SchoolLevels): SharedPlaces[] {
  const of = (limit: { places: number } | null, some: readonly SiteLevels[]): SharedPlaces[] =>
    limit === null || some.length < 2
      ? []
      : [
          {
            siteIds: some.map(({ siteId }) => siteId),
            free: left(
              limit,
              some.reduce((sum, site) => sum + taken(site), 0),
            ),
          },
        ];
  const atCampus = [...(campuses ?? [])].flatMap(([name, limit]) =>
    of(
      limit,
      sites.filter(({ campus }) => campus === name),
    ),
  );
  return [...of(total, sites), ...atCampus];
}

/** From the youngest, who enter in that school year, to who is eleven (enrolment.md 1.3). */
export const birthYearsOf = (schoolYear: number): string[] =>
  Array.from({ length: 10 }, (_, age) => String(schoolYear - 2 - age));

/** A level of its own beside the birth years: who comes to learn Dutch (enrolment.md 1.4). */
export const NEWCOMERS = 'newcomers';

/** What a site may count its pupils by, the youngest first. */
export const ageGroupsOf = (schoolYear: number): string[] => [...birthYearsOf(schoolYear), NEWCOMERS];

/** The grade that a birth year is in when it goes up every year: the year in which a child becomes six begins the first. */
export function gradeOf(birthYear: number, schoolYear: number): number | null {
  const grade = schoolYear - birthYear - 5;
  return grade >= 1 && grade <= 6 ? grade : null;
}
