/** Addresses of the rules of a year and of their dry runs. */
import type { RulePart } from '../enrolment/rule-parts.ts';

/** What a part is called in an address. */
export const partNames = {
  general: 'deelname',
  calendar: 'kalender',
  ages: 'leeftijden',
  priority: 'voorrang',
  reserves: 'voorbehouden',
  ordering: 'ordening',
  choices: 'kiezen',
  letters: 'brieven',
} as const satisfies Record<RulePart, string>;

export const yearRulesAddress = (slug: string, year: number): string =>
  `/${slug}/aanmeldingen/regels?jaar=${year}`;
export const rulesAddress = (slug: string, id: string): string => `/${slug}/aanmeldingen/regels/${id}`;
export const rulePartAddress = (
  slug: string,
  id: string,
  part: RulePart,
  site: string | null = null,
): string =>
  `${rulesAddress(slug, id)}/${partNames[part]}${site === null ? '' : `?${new URLSearchParams({ plaats: site }).toString()}`}`;
/** @param query as the page was asked, for the same comparison as a file */
export const dryRunsAddress = (slug: string, year: number): string =>
  `/${slug}/aanmeldingen/vergelijken?jaar=${year}`;
export const dryRunsFileAddress = (slug: string, query: Readonly<Record<string, string>>): string =>
  `/${slug}/aanmeldingen/vergelijken/tabel.csv?${new URLSearchParams(query).toString()}`;
