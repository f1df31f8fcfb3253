/** The walls of the house, as one table. `architecture.test.ts` proves them; `docs/map.ts` draws them. */

/** Which rooms a room may look into (besides itself and kernel). */
export const views: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  narrative: [],
  document: [],
  audit: [],
  allocation: [],
  organisation: ['audit'],
  planning: ['audit', 'organisation'],
  budget: ['audit', 'organisation', 'planning', 'document'],
  followup: ['audit', 'organisation', 'planning', 'budget', 'narrative', 'figures'],
  overview: ['audit', 'organisation', 'planning', 'budget', 'followup', 'narrative', 'document'],
  reports: [
    'audit',
    'organisation',
    'planning',
    'budget',
    'followup',
    'overview',
    'narrative',
    'document',
    'figures',
  ],
  publication: ['audit', 'organisation', 'planning', 'budget', 'followup', 'overview', 'reports', 'figures'],
  intake: ['audit', 'organisation', 'planning', 'budget', 'followup', 'narrative', 'figures'],
  schools: ['audit', 'organisation'],
  enrolment: ['audit', 'organisation', 'schools', 'allocation', 'document', 'figures'],
  capacity: ['audit', 'organisation', 'schools', 'figures'],
  consultation: ['audit', 'organisation', 'schools', 'narrative', 'figures'],
  guidance: ['audit', 'organisation', 'schools', 'figures'],
  figures: [],
  // The demonstration fills the rooms as a person would, through their use cases and stores.
  demonstration: [
    'audit',
    'organisation',
    'planning',
    'budget',
    'followup',
    'narrative',
    'schools',
    'enrolment',
  ],
};

export type Suffix = 'pure' | 'store' | 'usecase' | 'query' | 'text' | 'test';

/** What a file may do, by the suffix of its name. `platform` and `node` say whether technology may be touched. */
export const suffixes: Readonly<
  Record<
    Exclude<Suffix, 'test'>,
    { sees: readonly Suffix[]; platform: boolean; node: boolean; packages: readonly string[] }
  >
> = {
  pure: { sees: ['pure'], platform: false, node: false, packages: ['zod', 'd3-shape', 'd3-scale'] },
  // A translation takes its type from the Dutch words.
  text: { sees: ['text'], platform: false, node: false, packages: [] },
  store: { sees: ['pure', 'store'], platform: true, node: false, packages: ['kysely', 'zod'] },
  query: {
    sees: ['pure', 'store', 'query', 'text'],
    platform: true,
    node: false,
    packages: ['kysely', 'zod'],
  },
  usecase: {
    sees: ['pure', 'store', 'query', 'usecase', 'text'],
    platform: true,
    node: true,
    packages: ['kysely', 'zod'],
  },
};

/** A store sees its own room's stores only: writing another room's tables goes through that room. */
export const storesStayHome = true;

/** Places that are no room: technology and the two doors. They may look into every room. */
export const places = ['platform', 'web', 'cli'] as const;

export function suffixOf(path: string): Suffix {
  if (path.endsWith('.test.ts')) return 'test';
  if (/\.(nl|en|fr)\.ts$/.test(path)) return 'text';
  const found = /\.(store|usecase|query)\.ts$/.exec(path);
  return found ? (found[1] as Suffix) : 'pure';
}
