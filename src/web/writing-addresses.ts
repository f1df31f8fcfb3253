/** Addresses of the pages on which a version of the plan is written. */
const withQuery = (path: string, query: Record<string, string | null>): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};
type Query = Record<string, string | null>;

export const writingAddress = (slug: string): string => `/${slug}/plan/bewerken`;
export const writeVersionAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/bewerken/${id}`, query);
export const writeNodeAddress = (slug: string, id: string, node: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/bewerken/${id}/onderdeel/${node}`, query);
export const splitNodeAddress = (slug: string, id: string, node: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/bewerken/${id}/onderdeel/${node}/splitsen`, query);
export const endNodeAddress = (slug: string, id: string, node: string): string =>
  `/${slug}/plan/bewerken/${id}/onderdeel/${node}/stoppen`;
export const newNodeAddress = (slug: string, id: string, under: string | null): string =>
  withQuery(`/${slug}/plan/bewerken/${id}/nieuw`, { onder: under });
export const renumberAddress = (slug: string, id: string): string =>
  `/${slug}/plan/bewerken/${id}/hernummeren`;
export const writtenChangesAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/bewerken/${id}/wijzigingen`, query);
