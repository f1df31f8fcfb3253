/** Addresses of free places and of the pages where officers keep them. */
export const schoolsAddress = (slug: string, query: { jaar?: number | null; groep?: string | null } = {}) => {
  const given = new URLSearchParams();
  if (query.jaar) given.set('jaar', String(query.jaar));
  if (query.groep) given.set('geboortejaar', query.groep);
  return `/${slug}/scholen${given.size > 0 ? `?${given}` : ''}`;
};
export const keepSchoolsAddress = (slug: string): string => `/${slug}/scholen/beheer`;
export const capacityImportAddress = (slug: string, year: number | null = null): string =>
  `/${slug}/scholen/beheer/inlezen${year === null ? '' : `?jaar=${year}`}`;
export const capacityFileAddress = (
  slug: string,
  what: 'sjabloon' | 'uitvoer',
  format: string,
  year: number | null,
): string => `/${slug}/scholen/beheer/capaciteiten-${what}.${format}${year === null ? '' : `?jaar=${year}`}`;
export const keepSiteAddress = (slug: string, id: string, year: number | null = null): string =>
  `/${slug}/scholen/beheer/${id}${year === null ? '' : `?jaar=${year}`}`;
