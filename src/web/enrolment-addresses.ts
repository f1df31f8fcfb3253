/** Addresses of the pages where officers run a year of the central registration. */
export const enrolmentAddress = (slug: string, year: number | null = null): string =>
  `/${slug}/aanmeldingen${year === null ? '' : `?jaar=${year}`}`;
export const runAddress = (slug: string, id: string): string => `/${slug}/aanmeldingen/${id}`;
export const runFileAddress = (slug: string, id: string): string => `/${slug}/aanmeldingen/${id}/bestand`;
/** What everybody may see: the draws and the results that were published, one of them, and its files. */
export const resultsAddress = (slug: string): string => `/${slug}/aanmeldingen/uitslag`;
export const resultAddress = (slug: string, id: string, code: string | null = null): string =>
  `/${slug}/aanmeldingen/uitslag/${id}${code === null ? '' : `?code=${code}`}`;
export const resultFileAddress = (slug: string, id: string, file: string): string =>
  `/${slug}/aanmeldingen/uitslag/${id}/${file}`;
