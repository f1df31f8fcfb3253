/** Addresses of the pages of registrations. */
const inYear = (path: string, year: number | null): string => (year === null ? path : `${path}?jaar=${year}`);

export const childrenAddress = (
  slug: string,
  year: number | null,
  more: Readonly<Record<string, string | null>> = {},
): string => {
  const query = new URLSearchParams(
    Object.entries({ jaar: year === null ? null : String(year), ...more }).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  );
  return `/${slug}/aanmeldingen/kinderen${query.size > 0 ? `?${query}` : ''}`;
};
export const childAddress = (slug: string, code: string, year: number | null): string =>
  inYear(`/${slug}/aanmeldingen/kinderen/${code}`, year);
export const newChildAddress = (slug: string, year: number | null): string =>
  inYear(`/${slug}/aanmeldingen/kinderen/nieuw`, year);
export const childrenImportAddress = (slug: string, year: number | null): string =>
  inYear(`/${slug}/aanmeldingen/kinderen/inlezen`, year);
export const childrenFileAddress = (
  slug: string,
  what: 'sjabloon' | 'uitvoer',
  format: string,
  year: number | null,
): string => inYear(`/${slug}/aanmeldingen/kinderen/bestand-${what}.${format}`, year);
