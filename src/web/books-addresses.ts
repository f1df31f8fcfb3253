/** Addresses of the books: states, their lines, and the rules that place them. */
const withQuery = (path: string, query: Readonly<Record<string, string | number | null>>): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const booksAddress = (slug: string): string => `/${slug}/boekhouding`;
export const bookAddress = (slug: string, id: string, done: string | null = null): string =>
  withQuery(`/${slug}/boekhouding/${id}`, { gedaan: done });
export const bookLinesAddress = (
  slug: string,
  id: string,
  query: { groep?: number | null; vanaf?: number | null } = {},
): string =>
  withQuery(`/${slug}/boekhouding/${id}/lijnen`, { groep: query.groep ?? null, vanaf: query.vanaf ?? null });
export const bookLinesFileAddress = (slug: string, id: string, group: number | null): string =>
  withQuery(`/${slug}/boekhouding/${id}/lijnen.csv`, { groep: group });
export const matchRulesAddress = (slug: string, done: string | null = null): string =>
  withQuery(`/${slug}/boekhouding/regels`, { gedaan: done });
