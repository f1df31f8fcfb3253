/** The address of the plan: which actions, in which form, with which columns. Sharing the link shares what is seen. */
import { z } from 'zod';
import { axes, type Axis } from '../followup/status.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import { nodeAt } from '../overview/address.ts';
import { type AnsweredBy, type Filter, lightFilters } from '../overview/filter.ts';
import { type PlanColumn, planColumns } from '../overview/plan-column.ts';
import type { RoundView } from '../overview/round-view.ts';
import { statusOrder } from '../overview/tally.ts';
import { optional, partNumber, uuid } from './door.ts';
import { errorWords } from './site.nl.ts';

/** Words in an address are Dutch and stay as they are: people keep them. */
const axisTokens = { progress: 'stand', time: 'tijd', money: 'geld' } as const satisfies Record<Axis, string>;
const columnTokens = {
  plan: 'onderdeel',
  status: 'status',
  lights: 'lichten',
  track: 'rondes',
  owner: 'eigenaar',
  service: 'dienst',
  estimate: 'raming',
  realised: 'gerealiseerd',
  share: 'aandeel',
} as const satisfies Record<PlanColumn, string>;
export const axisToken = (axis: Axis): string => axisTokens[axis];
export const columnToken = (column: PlanColumn): string => columnTokens[column];

const planDoor = z.object({
  ronde: optional(uuid),
  status: optional(z.enum(statusOrder)),
  licht: optional(z.enum(lightFilters)),
  as: optional(z.enum(Object.values(axisTokens))),
  prioritair: optional(z.literal('ja')),
  deel: optional(z.string().max(80)),
  dienst: optional(z.union([uuid, z.enum(['geen', 'mijn'])])),
  eigenaar: optional(z.union([uuid, z.enum(['geen', 'ik'])])),
  q: optional(z.string().max(200)),
  weergave: optional(z.enum(['boom', 'tabel'])),
  open: optional(z.string().max(4000)),
  blad: optional(partNumber),
});
export type PlanQuery = z.infer<typeof planDoor> & { kolom: PlanColumn[] };

const bad = (): Refusal => new Refusal('usage', errorWords.bad);

/** Columns may be named more than once; for the rest, of two answers none is the right one. */
export function planQuery(url: URL): PlanQuery {
  const given: Record<string, string> = {};
  for (const name of Object.keys(planDoor.shape)) {
    const values = url.searchParams.getAll(name);
    if (values.length > 1) throw bad();
    if (values[0] !== undefined) given[name] = values[0];
  }
  const parsed = planDoor.safeParse(given);
  const named = url.searchParams.getAll('kolom');
  const kolom = planColumns.filter((column) => named.includes(columnTokens[column]));
  if (!parsed.success || named.some((token) => !kolom.some((column) => columnTokens[column] === token)))
    throw bad();
  return { ...parsed.data, kolom };
}

/** The query again, for a link that changes one thing of it; the round stands in the address by itself. */
export const queryAgain = ({ kolom, ...query }: PlanQuery): Record<string, string | string[] | null> => ({
  ...Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? null])),
  ronde: null,
  kolom: kolom.map(columnToken),
});

/** Of whom "mine" speaks: the services of a person's roles, the person and those they stand in for. */
export const ownServices = (actor: Actor): string[] =>
  actor.grants.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]));
const ownPeople = (actor: Actor): string[] =>
  actor.person === null ? [] : [actor.person.id, ...actor.actsFor];

const answeredBy = (token: string | undefined, own: string[]): AnsweredBy | null => {
  if (token === undefined) return null;
  if (token === 'geen') return 'none';
  return token === 'mijn' || token === 'ik' ? own : [token];
};

/** @throws Refusal for a part of the plan that isn't there, or a question about people from who did not sign in. */
export function filterFrom(query: PlanQuery, view: RoundView, actor: Actor): Filter {
  const under = query.deel === undefined ? null : nodeAt(view.content, query.deel);
  if (query.deel !== undefined && under === null) throw new Refusal('not-found', errorWords.noNode);
  const names = actor.person !== null;
  if (!names && (query.dienst !== undefined || query.eigenaar !== undefined))
    throw new Refusal('not-allowed', errorWords.signInForNames);
  return {
    status: query.status ?? null,
    light: query.licht ?? null,
    axis: axes.find((axis) => axisTokens[axis] === query.as) ?? null,
    priority: query.prioritair === 'ja',
    under: under?.id ?? null,
    service: answeredBy(query.dienst, ownServices(actor)),
    owner: answeredBy(query.eigenaar, ownPeople(actor)),
    words: query.q ?? '',
  };
}
