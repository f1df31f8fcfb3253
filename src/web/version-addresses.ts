/** Addresses of the versions of a plan, their money and what goes on in a next plan. */
type Query = Record<string, string | number | null | undefined>;

const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const versionsAddress = (slug: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies`, query);
export const versionAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/${id}`, query);
/** A part of the plan as a version has it. */
export const versionNodeAddress = (slug: string, id: string, node: string): string =>
  `/${slug}/plan/versies/${id}/onderdelen/${node}`;
/** A table of its document, counted from 1. */
export const versionTableAddress = (slug: string, id: string, number: number): string =>
  `/${slug}/plan/versies/${id}/tabellen/${number}`;
export const versionTableFileAddress = (slug: string, id: string, number: number, format: string): string =>
  `/${slug}/plan/versies/${id}/tabellen/${number}.${format}`;
/** `bedragen`, `kredieten` or `evenwicht`. */
export const versionSheetAddress = (
  slug: string,
  id: string,
  table: string,
  format: string,
  query: Query = {},
): string => withQuery(`/${slug}/plan/versies/${id}/${table}.${format}`, query);
export const stockFileAddress = (slug: string, format: string): string =>
  `/${slug}/plan/versies/schulden.${format}`;
export const versionChangeFileAddress = (
  slug: string,
  id: string,
  node: string | null,
  format: string,
  query: Query = {},
): string => withQuery(`/${slug}/plan/versies/${id}/vergelijk/${node ?? 'zonder'}.${format}`, query);
export const versionCompareAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/${id}/vergelijk`, query);
export const versionCompareFileAddress = (slug: string, id: string, format: string, query: Query): string =>
  withQuery(`/${slug}/plan/versies/${id}/vergelijk.${format}`, query);
/** `node` null: money outside the tree. */
export const versionChangeAddress = (
  slug: string,
  id: string,
  node: string | null,
  query: Query = {},
): string => withQuery(`/${slug}/plan/versies/${id}/vergelijk/${node ?? 'zonder'}`, query);
export const versionsBesideAddress = (slug: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/naast`, query);
export const versionsBesideFileAddress = (slug: string, format: string, query: Query): string =>
  withQuery(`/${slug}/plan/versies/naast.${format}`, query);
export const creditsAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/${id}/kredieten`, query);
export const equilibriumAddress = (slug: string, id: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/${id}/evenwicht`, query);
export const stockAddress = (slug: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/versies/schulden`, query);
export const successorsAddress = (slug: string, query: Query = {}): string =>
  withQuery(`/${slug}/plan/opvolgers`, query);
