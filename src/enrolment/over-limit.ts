/**
 * A run goes by sites, and a school or a campus has a limit above them (enrolment.md 1.4). No allocation that keeps its
 * promises knows limits across options with orders of their own, so a run that would pass one is refused, and says where.
 */
export type OverLimit = { school: string; by: number };

/** @param shared what sites may take together */
export function overLimit(
  assignment: Readonly<Record<string, string | null>>,
  shared: readonly { school: string; sites: readonly string[]; free: number }[],
): OverLimit | null {
  const placed = Map.groupBy(Object.values(assignment), (option) => option?.split('/')[0] ?? null);
  for (const { school, sites, free } of shared) {
    const by = sites.reduce((sum, site) => sum + (placed.get(site)?.length ?? 0), 0) - free;
    if (by > 0) return { school, by };
  }
  return null;
}
