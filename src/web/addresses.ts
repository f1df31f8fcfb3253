/** Every address of the site in one place. A round stands in an address only where it is not the newest. */
export type Where = { slug: string; round: string | null };

const withQuery = (path: string, query: Record<string, string | null>): string => {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === '' ? [] : [[key, value] satisfies [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const overviewAddress = ({ slug, round }: Where): string => withQuery(`/${slug}`, { ronde: round });
export const planAddress = ({ slug, round }: Where, query: Record<string, string | null> = {}): string =>
  withQuery(`/${slug}/plan`, { ronde: round, ...query });
export const nodeAddress = ({ slug, round }: Where, segment: string): string =>
  withQuery(`/${slug}/acties/${encodeURIComponent(segment)}`, { ronde: round });
export const roundsAddress = (slug: string): string => `/${slug}/rondes`;
export const roundAddress = (slug: string, id: string): string => `/${slug}/rondes/${id}`;
export const reportAddress = (slug: string, id: string, format: string): string =>
  `/${slug}/rondes/${id}/rapport.${format}`;
export const newRoundAddress = (slug: string, kind: string | null = null): string =>
  withQuery(`/${slug}/rondes/nieuw`, { soort: kind });
export const boardAddress = (slug: string, id: string, query: Record<string, string | null> = {}): string =>
  withQuery(`/${slug}/rondes/${id}/bord`, query);
export const roundSettingsAddress = (slug: string, id: string): string =>
  `/${slug}/rondes/${id}/instellingen`;
export const closeRoundAddress = (slug: string, id: string): string => `/${slug}/rondes/${id}/afsluiten`;
export const reviewsAddress = (slug: string, query: Record<string, string | null> = {}): string =>
  withQuery(`/${slug}/nazicht`, query);
export const reviewAddress = (
  slug: string,
  id: string,
  updateId: string,
  query: Record<string, string | null> = {},
): string => withQuery(`/${slug}/rondes/${id}/nazicht/${updateId}`, query);
export const agendaAddress = (slug: string): string => `/${slug}/agenda`;
