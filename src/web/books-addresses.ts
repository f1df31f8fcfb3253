/** Addresses of the books: states, their lines, and the rules that place them. */
const withQuery = (path: string, query: Readonly<Record<string, string | number | null>>): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const booksAddress = (slug: string): string => `/${slug}/boekhouding`;
/** What is looked for in a state, and the part of its work list (`blad`) and of what was placed. */
export type BookAsk = {
  zoek?: string | null;
  van?: string | null;
  tot?: string | null;
  blad?: number | null;
  gekoppeld?: number | null;
};
const asked = ({ zoek, van, tot, blad, gekoppeld }: BookAsk): Record<string, string | number | null> => ({
  zoek: zoek ?? null,
  van: van ?? null,
  tot: tot ?? null,
  blad: blad === 1 ? null : (blad ?? null),
  gekoppeld: gekoppeld === 1 ? null : (gekoppeld ?? null),
});
export const bookAddress = (
  slug: string,
  id: string,
  done: string | null = null,
  ask: BookAsk = {},
): string => withQuery(`/${slug}/boekhouding/${id}`, { gedaan: done, ...asked(ask) });
/** An act on a state that comes back to what was looked for. */
export const bookAct = (act: string, ask: BookAsk): string => {
  const query = withQuery('', asked(ask));
  return `${query === '' ? '?' : `${query}&`}/${act}`;
};
export const bookLinesAddress = (
  slug: string,
  id: string,
  query: { groep?: number | null; zoek?: string | null; vanaf?: number | null } = {},
): string =>
  withQuery(`/${slug}/boekhouding/${id}/lijnen`, {
    groep: query.groep ?? null,
    zoek: query.zoek ?? null,
    vanaf: query.vanaf ?? null,
  });
export const bookLinesFileAddress = (
  slug: string,
  id: string,
  group: number | null,
  text: string | null,
): string => withQuery(`/${slug}/boekhouding/${id}/lijnen.csv`, { groep: group, zoek: text });
export const matchRulesAddress = (slug: string, done: string | null = null): string =>
  withQuery(`/${slug}/boekhouding/regels`, { gedaan: done });
