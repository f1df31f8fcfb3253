/** A level of the capacity tree as a page or a table names it, and what may be said of it. */
import { ageGroupsOf } from './capacity-tree.ts';

/** The whole school, a campus of it, the whole site, or a birth year or newcomers of a site. */
export type GivenLevel = {
  at: 'school' | 'campus' | 'site' | string;
  places: number;
  sitting: number;
  enrolled: number;
};

type Kept = {
  schoolId: string;
  siteId: string | null;
  ageGroup: string;
  campus: string;
  places: number;
  keptAt: string;
};
type At = { id: string; schoolId: string; campus: string };

/** What the page had read: the newest change of these capacities, empty when there were none. */
export const seenOf = (capacities: readonly Pick<Kept, 'keptAt'>[]): string =>
  capacities
    .map(({ keptAt }) => keptAt)
    .toSorted()
    .at(-1) ?? '';

/** What bounds a site: its own levels, its campus and its school. */
export const ofSite = <T extends Kept>(capacities: readonly T[], site: At): T[] =>
  capacities.filter(
    ({ schoolId, siteId, campus }) =>
      schoolId === site.schoolId &&
      (siteId === site.id || (siteId === null && (campus === '' || campus === site.campus))),
  );

export const levelName = ({
  siteId,
  ageGroup,
  campus,
}: Pick<Kept, 'siteId' | 'ageGroup' | 'campus'>): string =>
  siteId === null ? (campus === '' ? 'school' : 'campus') : ageGroup === '' ? 'site' : ageGroup;

/** The levels that a site may have in a year, the widest first. */
export const levelsAt = ({ campus }: Pick<At, 'campus'>, schoolYear: number): string[] => [
  'school',
  ...(campus === '' ? [] : ['campus']),
  'site',
  ...ageGroupsOf(schoolYear),
];

export type LevelProblem = 'noLevel' | 'lowered' | 'noReason';

/** Why a level can't be kept so; null: it can. */
export function problemOf(
  { at, places, reason }: Pick<GivenLevel, 'at' | 'places'> & { reason: string },
  old: readonly Kept[],
  site: At,
  { schoolYear, isConcept }: { schoolYear: number; isConcept: boolean },
): LevelProblem | null {
  const was = old.find((one) => levelName(one) === at);
  if (!was && !levelsAt(site, schoolYear).includes(at)) return 'noLevel';
  if (!was || isConcept) return null;
  if (places < was.places) return 'lowered';
  return places > was.places && reason === '' ? 'noReason' : null;
}
