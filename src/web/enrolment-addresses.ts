/** Addresses of the pages where officers run a year of the central registration. */
export const enrolmentAddress = (slug: string, year: number | null = null): string =>
  `/${slug}/aanmeldingen${year === null ? '' : `?jaar=${year}`}`;
export const runAddress = (slug: string, id: string): string => `/${slug}/aanmeldingen/${id}`;
export const runFileAddress = (slug: string, id: string): string => `/${slug}/aanmeldingen/${id}/bestand`;
