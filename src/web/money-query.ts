/** The addresses of the money pages: what is looked at, in Dutch words that stay as they are. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import type { Kind, Side } from '../budget/column.ts';
import { deviationOrders, deviationWays } from '../overview/money-deviation.ts';
import { IN_TREE, type MoneyCut, type MoneyMeasure, type RowAt } from '../overview/money.ts';
import { optional, partNumber, uuid } from './door.ts';

const cutTokens = {
  tree: 'boom',
  body: 'besturen',
  domain: 'domeinen',
  field: 'velden',
  account: 'rekeningen',
} as const satisfies Record<MoneyCut, string>;
const kindTokens = {
  operating: 'exploitatie',
  investment: 'investering',
  financing: 'financiering',
} as const satisfies Record<Kind, string>;
const sideTokens = { receipts: 'ontvangsten', expenses: 'uitgaven' } as const satisfies Record<Side, string>;
const measureTokens = {
  estimate: 'raming',
  credit: 'krediet',
  actual: 'rekening',
} as const satisfies Record<MoneyMeasure, string>;
const orderTokens = { amount: 'bedrag', share: 'aandeel', pace: 'tempo' } as const;
const wayTokens = { more: 'meer', less: 'minder' } as const;

/** The key whose token it is; undefined for none. */
const keyOf = <K extends string>(tokens: Record<K, string>, token: string | undefined): K | undefined =>
  (Object.keys(tokens) as K[]).find((key) => tokens[key] === token);

export const cutToken = (cut: MoneyCut): string => cutTokens[cut];
export const kindToken = (kind: Kind): string => kindTokens[kind];
export const sideToken = (side: Side): string => sideTokens[side];
export const measureToken = (measure: MoneyMeasure): string => measureTokens[measure];
export const orderToken = (order: (typeof deviationOrders)[number]): string => orderTokens[order];
export const wayToken = (way: (typeof deviationWays)[number]): string => wayTokens[way];

const oneOf = (tokens: Record<string, string>) => optional(z.enum(Object.values(tokens)));
const moneyDoor = z.object({
  plan: optional(uuid),
  versie: optional(uuid),
  stand: optional(uuid),
  dag: optional(isoDay),
  ronde: optional(uuid),
  jaar: optional(z.union([z.literal('alle'), z.string().regex(/^(?:19|20|21)\d{2}$/)])),
  soort: oneOf(kindTokens),
  kant: oneOf(sideTokens),
  bestuur: optional(uuid),
  naar: oneOf(cutTokens),
  diep: optional(z.literal('alles')),
  // Of one page only.
  maat: oneOf(measureTokens),
  rij: optional(z.string().max(120)),
  van: optional(uuid),
  saldo: optional(z.literal('ja')),
  tempo: optional(z.literal('ja')),
  min: optional(z.literal(measureTokens.estimate)),
  tegen: optional(z.literal('rekening')),
  volgorde: oneOf(orderTokens),
  richting: oneOf(wayTokens),
  blad: optional(partNumber),
});

export type MoneyQuery = {
  planId: string | undefined;
  versionId: string | undefined;
  stateId: string | undefined;
  day: string | undefined;
  roundId: string | undefined;
  year: number | 'all' | undefined;
  kind: Kind | null;
  side: Side;
  bodyId: string | null;
  cut: MoneyCut;
  deep: boolean;
  measure: MoneyMeasure;
  at: RowAt | null;
  from: string | undefined;
  /** Receipts less expenses. */
  balance: boolean;
  /** Less the estimate. */
  lessEstimate: boolean;
  /** Less what an even pace would have booked of it. */
  pace: boolean;
  againstBooks: boolean;
  order: (typeof deviationOrders)[number];
  way: (typeof deviationWays)[number] | null;
  part: number;
};

const nodeTokens: Readonly<Record<string, string>> = { '': 'zonder', '?': 'open', [IN_TREE]: 'boom' };
const NONE = 'geen';

/** `deel-…`, `domein-…`, `veld-…`, `rubriek-…`, `rekening-…`: a row of a table, in an address. */
export function rowToken(at: RowAt): string | null {
  if ('node' in at) return `deel-${nodeTokens[at.node] ?? at.node}`;
  if ('domain' in at) return `domein-${at.domain === '' ? NONE : at.domain}`;
  if ('field' in at) return `veld-${at.field === '' ? NONE : at.field}`;
  if ('rubric' in at) return `rubriek-${at.rubric.replaceAll(' ', '_')}`;
  if ('account' in at) return `rekening-${at.account.replaceAll(' ', '_')}`;
  return null;
}

/** Undefined for what is no row. */
export function rowOfToken(token: string): RowAt | undefined {
  const [, sort, value = ''] = /^(deel|domein|veld|rubriek|rekening)-(.+)$/s.exec(token) ?? [];
  const code = value === NONE ? '' : value;
  switch (sort) {
    case 'deel':
      for (const [node, word] of Object.entries(nodeTokens)) if (word === value) return { node };
      return uuid.safeParse(value).success ? { node: value } : undefined;
    case 'domein':
      return { domain: code };
    case 'veld':
      return { field: code };
    case 'rubriek':
      return { rubric: value.replaceAll('_', ' ') };
    case 'rekening':
      return { account: value.replaceAll('_', ' ') };
    default:
      return undefined;
  }
}

/** In which cut a row is found again. */
export function cutOf(at: RowAt | null): MoneyCut {
  if (at === null || 'node' in at) return 'tree';
  if ('body' in at) return 'body';
  if ('domain' in at) return 'domain';
  return 'field' in at ? 'field' : 'account';
}

/** Null for an address that says something that can't be. */
export function moneyQuery(url: URL): MoneyQuery | null {
  const given = [...url.searchParams].filter(([name]) => Object.hasOwn(moneyDoor.shape, name));
  if (new Set(given.map(([name]) => name)).size !== given.length) return null;
  const parsed = moneyDoor.safeParse(Object.fromEntries(given));
  if (!parsed.success) return null;
  const { data } = parsed;
  const at = data.rij === undefined ? null : rowOfToken(data.rij);
  if (at === undefined) return null;
  return {
    planId: data.plan,
    versionId: data.versie,
    stateId: data.stand,
    day: data.dag,
    roundId: data.ronde,
    year: data.jaar === undefined ? undefined : data.jaar === 'alle' ? 'all' : Number(data.jaar),
    kind: keyOf(kindTokens, data.soort) ?? null,
    side: keyOf(sideTokens, data.kant) ?? 'expenses',
    bodyId: data.bestuur ?? null,
    cut: keyOf(cutTokens, data.naar) ?? 'tree',
    deep: data.diep === 'alles',
    measure: keyOf(measureTokens, data.maat) ?? 'estimate',
    at,
    from: data.van,
    balance: data.saldo === 'ja',
    lessEstimate: data.min !== undefined,
    pace: data.tempo === 'ja',
    againstBooks: data.tegen === 'rekening',
    order: keyOf(orderTokens, data.volgorde) ?? 'amount',
    way: keyOf(wayTokens, data.richting) ?? null,
    part: Number(data.blad ?? '1'),
  };
}

export type MoneyAsk = Readonly<Record<string, string | null>>;

/** The query again, for a link that changes one thing of it. */
export const moneyAgain = (query: MoneyQuery): MoneyAsk => ({
  plan: query.planId ?? null,
  versie: query.versionId ?? null,
  stand: query.stateId ?? null,
  dag: query.day ?? null,
  ronde: query.roundId ?? null,
  jaar: query.year === undefined ? null : query.year === 'all' ? 'alle' : String(query.year),
  soort: query.kind === null ? null : kindTokens[query.kind],
  kant: query.side === 'expenses' ? null : sideTokens[query.side],
  bestuur: query.bodyId,
  naar: query.cut === 'tree' ? null : cutTokens[query.cut],
  diep: query.deep ? 'alles' : null,
});

const withQuery = (path: string, query: MoneyAsk): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};
export const moneyPages = ['lijnen', 'verschil', 'afwijkingen'] as const;
export type MoneyPageName = (typeof moneyPages)[number];
export const moneyAddress = (slug: string, query: MoneyAsk = {}): string => withQuery(`/${slug}/geld`, query);
export const moneyPageAddress = (slug: string, page: MoneyPageName, query: MoneyAsk = {}): string =>
  withQuery(`/${slug}/geld/${page}`, query);
export const moneyFileAddress = (
  slug: string,
  page: MoneyPageName | null,
  format: string,
  query: MoneyAsk,
): string => withQuery(`/${slug}/geld${page === null ? '' : `/${page}`}.${format}`, query);
