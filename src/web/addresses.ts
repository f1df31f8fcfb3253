/** Every address of the site in one place. A round stands in an address only where it is not the newest. */
export type Where = { slug: string; round: string | null };

type Query = Record<string, string | readonly string[] | null>;

const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .filter((one) => one !== '')
      .map((one): [string, string] => [name, one]),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

export const overviewAddress = ({ slug, round }: Where): string => withQuery(`/${slug}`, { ronde: round });
export const planAddress = ({ slug, round }: Where, query: Query = {}): string =>
  withQuery(`/${slug}/plan`, { ...query, ronde: round });
export const planFileAddress = ({ slug, round }: Where, query: Query, format: string): string =>
  withQuery(`/${slug}/plan.${format}`, { ...query, ronde: round });
export const searchAddress = (slug: string, query: Query = {}): string => withQuery(`/${slug}/zoek`, query);
export const compareAddress = (slug: string, id: string, before: string | null, query: Query = {}): string =>
  withQuery(`/${slug}/rondes/${id}/vergelijk`, { met: before, ...query });
export const nodeAddress = ({ slug, round }: Where, segment: string): string =>
  withQuery(`/${slug}/acties/${encodeURIComponent(segment)}`, { ronde: round });
/** Where the menu leads; what is looked at there stands in `money-query.ts`, with the parser that no page needs. */
export const moneyMenuAddress = (slug: string): string => `/${slug}/geld`;
export const roundsAddress = (slug: string): string => `/${slug}/rondes`;
export const roundAddress = (slug: string, id: string): string => `/${slug}/rondes/${id}`;
export const reportAddress = (slug: string, id: string, format: string): string =>
  `/${slug}/rondes/${id}/rapport.${format}`;
export const predecessorReportAddress = (
  slug: string,
  predecessor: string,
  id: string,
  format: string,
): string => `/${slug}/rondes/voorgangers/${predecessor}/${id}/rapport.${format}`;
export const makeReportAddress = (slug: string, id: string): string => `/${slug}/rondes/${id}/rapport`;
export const madeReportAddress = (slug: string, id: string, job: string): string =>
  `/${slug}/rondes/${id}/rapport/${job}`;
export const newRoundAddress = (
  slug: string,
  kind: string | null = null,
  plan: string | null = null,
): string => withQuery(`/${slug}/rondes/nieuw`, { soort: kind, plan });
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
export const workAddress = (slug: string): string => `/${slug}/werk`;
export const updateAddress = (slug: string, roundId: string, updateId: string): string =>
  `/${slug}/rondes/${roundId}/opvolging/${updateId}`;
export const trailAddress = (slug: string, nodeId: string): string =>
  withQuery(`/${slug}/beheer/logboek`, { actie: nodeId });
export const signInAddress = (slug: string, from: string): string =>
  withQuery(`/${slug}/aanmelden`, { naar: from });
