/** What may come in with the pages of the versions of a plan. Words in an address are Dutch and stay as they are. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { stockItems } from '../budget/amount.ts';
import type { Kind, Side } from '../budget/column.ts';
import { governmentDoor, optional, partNumber, roundDoor, uuid } from './door.ts';
import { planFormats } from './formats.ts';

export const kindTokens = {
  operating: 'exploitatie',
  investment: 'investering',
  financing: 'financiering',
} as const satisfies Record<Kind, string>;
export const sideTokens = {
  expenses: 'uitgaven',
  receipts: 'ontvangsten',
  total: 'saldo',
} as const satisfies Record<Side | 'total', string>;

const keyOf = <T extends string>(tokens: Readonly<Record<T, string>>, token: string | undefined): T | null =>
  (Object.keys(tokens) as T[]).find((one) => tokens[one] === token) ?? null;
export const kindOf = (token: string | undefined): Kind | null => keyOf<Kind>(kindTokens, token);
export const sideOf = (token: string | undefined): Side | 'total' =>
  keyOf<Side | 'total'>(sideTokens, token) ?? 'expenses';

const year = z
  .string()
  .regex(/^(?:19|20|21)\d{2}$/)
  .transform(Number);
const kind = z.enum(Object.values(kindTokens));
const side = z.enum(Object.values(sideTokens));

export const versionDoor = roundDoor;
export const versionFileDoor = roundDoor.extend({ formaat: z.enum(planFormats) });
/** A node, or the money that hangs outside the tree. */
export const versionNodeDoor = roundDoor.extend({ onderdeel: z.union([uuid, z.literal('zonder')]) });
export const versionPartDoor = roundDoor.extend({ onderdeel: uuid });
export const versionTableDoor = roundDoor.extend({ nummer: partNumber });
/** The tables of one version that are downloaded: its amounts by year, its credits, its equilibrium. */
export const versionSheets = ['bedragen', 'kredieten', 'evenwicht'] as const;
export const versionSheetDoor = versionFileDoor.extend({ tabel: z.enum(versionSheets) });
export const versionTableFileDoor = versionTableDoor.extend({ formaat: z.enum(planFormats) });
export const versionNodeFileDoor = versionNodeDoor.extend({ formaat: z.enum(planFormats) });
/** In an address: money outside the tree. In the data it is ''. */
export const nodeOfPart = (part: string): string => (part === 'zonder' ? '' : part);
export const besideFileDoor = governmentDoor.extend({ formaat: z.enum(planFormats) });

export const versionsQuery = z.object({
  datum: optional(isoDay),
  plan: optional(uuid),
  klaar: optional(z.enum(['gemaakt', 'weg'])),
});
export const yearsQuery = z.object({
  soort: optional(kind),
  kant: optional(side),
  klaar: optional(z.enum(['gemaakt', 'voorgelegd', 'terug', 'vastgesteld', 'reden'])),
});
export const compareViews = ['onderdelen', 'm1', 'kredieten'] as const;
export type CompareView = (typeof compareViews)[number];
/** Which sum of the equilibrium is worked out. */
export const workedOut = {
  both: 'saldo',
  cumulated: 'gecumuleerd',
  available: 'beschikbaar',
  netRepayments: 'aflossingen',
  margin: 'marge',
  corrected: 'gecorrigeerd',
} as const;
export const equilibriumQuery = z.object({
  rij: optional(z.enum(Object.values(workedOut))),
  jaar: optional(year),
});
export const versionCompareQuery = z.object({
  met: optional(uuid),
  jaar: optional(year),
  soort: optional(kind),
  rechtspersoon: optional(uuid),
  als: optional(z.enum(compareViews)),
  alles: optional(z.literal('ja')),
});
export type VersionCompareQuery = z.infer<typeof versionCompareQuery>;
export const besideQuery = z.object({
  plan: optional(uuid),
  jaar: optional(year),
  soort: optional(kind),
  kant: optional(side),
});

export const newVersionForm = z.object({ plan: uuid, naam: z.string().max(1_000) });
const count = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);
export const nextPlanForm = z.object({
  rechtspersoon: uuid,
  van: count,
  tot: count,
  naam: z.string().max(1_000),
  over: optional(uuid),
});
export const settingForm = z.object({
  datum: z.string().max(20),
  nummer: z.string().max(1_000),
  link: z.string().max(2_000),
});
export const reasonForm = z.object({ reden: z.string().max(100_000) });
export const creditsQuery = z.object({ jaar: optional(year), bewaard: optional(z.literal('ja')) });
export const stockForm = z.object({
  rechtspersoon: uuid,
  jaar: z.string().regex(/^\d{4}$/),
  wat: z.enum(stockItems),
  kredietgever: z.string().max(2_000),
  bedrag: z.string().max(100),
  bron: z.string().max(5_000),
});
export const successorsQuery = z.object({
  oud: optional(uuid),
  nieuw: optional(uuid),
  onderdeel: optional(uuid),
  bewaard: optional(z.literal('ja')),
});
export const successorForm = z.object({ oud: uuid, nieuw: uuid });
