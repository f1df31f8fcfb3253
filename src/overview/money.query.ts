/** The money of a plan as a reader may see it: which versions and states of the books there are, and what they add up to. */
import type { Transaction } from 'kysely';
import type { Cut } from '../budget/amount.ts';
import type { Side } from '../budget/column.ts';
import { finalVersion } from '../budget/credit.ts';
import { mayBudget } from '../budget/permissions.ts';
import { listDomains } from '../budget/policy-domain.store.ts';
import { totalsByYear, type YearTotals } from '../budget/total.store.ts';
import { quotedLedgerStates } from '../followup/round.store.ts';
import type { Actor } from '../organisation/person.ts';
import { listBodies } from '../organisation/government.store.ts';
import { mayPlan } from '../planning/permissions.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { versionOn } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Fact, MoneyNames } from './money.ts';
import type { MoneyChoice, ShownState } from './money-choice.ts';
import { moneyNodes } from './money-tree.query.ts';
import { listShownRounds } from './rounds.query.ts';

/** States of the books that an actor may see, by year and moment: those of published rounds are everybody's. */
export async function shownStates(
  tx: Transaction<Schema>,
  actor: Actor,
  planId: string,
): Promise<ShownState[]> {
  const rows = await tx
    .selectFrom('ledger_states as s')
    .leftJoin('round_ledger_states as q', 'q.ledger_state_id', 's.id')
    .leftJoin('rounds as r', 'r.id', 'q.round_id')
    .leftJoin('publications as p', 'p.round_id', 'r.id')
    .select(['s.id', 's.year', 's.label', 's.as_of as asOf', 's.journal_numbers as journalNumbers'])
    .select((eb) => [
      eb.fn<boolean>('bool_or', [eb('p.round_id', 'is not', null)]).as('published'),
      eb.fn<boolean>('bool_or', [eb.fn.coalesce(eb('r.state', '=', 'closed'), eb.val(false))]).as('closed'),
    ])
    .where('s.plan_id', '=', planId)
    .groupBy('s.id')
    .orderBy('s.year')
    .orderBy('s.as_of')
    .orderBy('s.taken_at')
    .orderBy('s.id')
    .execute();
  return rows.flatMap(({ published, closed, ...state }) =>
    mayBudget(actor, 'books.read', { state: published ? 'published' : closed ? 'closed' : 'running' }).ok
      ? [state]
      : [],
  );
}

/** Undefined for a round that isn't there, or isn't for this reader. */
async function roundOf(
  tx: Transaction<Schema>,
  actor: Actor,
  roundId: string,
): Promise<{ planId: string; versionId: string | null; states: Set<string> } | undefined> {
  if (!(await listShownRounds(tx, actor)).some(({ id }) => id === roundId)) return undefined;
  const found = await tx
    .selectFrom('rounds')
    .select(['plan_id as planId', 'version_id as versionId'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  return found && { ...found, states: new Set(await quotedLedgerStates(tx, roundId)) };
}

export type MoneyWish = {
  planId?: string | undefined;
  versionId?: string | undefined;
  stateId?: string | undefined;
  /** What was in force and in the books by then. */
  day?: string | undefined;
  /** The version and the books that a round looks at. */
  roundId?: string | undefined;
  /** The year that is looked at, which tells the plan where nothing else does. */
  year?: number | 'all' | undefined;
};

export type NoMoney = 'nothing' | 'not-there';

/** `nothing`: the government has no plan to show yet; `not-there`: what was asked for isn't, or isn't for this reader. */
export async function chooseMoney(
  tx: Transaction<Schema>,
  actor: Actor,
  given: MoneyWish,
): Promise<MoneyChoice | NoMoney> {
  const round = given.roundId === undefined ? null : await roundOf(tx, actor, given.roundId);
  if (round === undefined) return 'not-there';
  const { planId = round?.planId, versionId = round?.versionId ?? undefined, stateId, day } = given;
  const all = await listPlans(tx);
  const found: { plan: Plan; versions: PlanVersion[] }[] = [];
  for (const one of all) {
    const versions = (await listVersions(tx, one.id)).filter(
      ({ state }) => mayPlan(actor, 'version.read', { state }).ok,
    );
    if (versions.length > 0) found.push({ plan: one, versions });
  }
  if (found.length === 0) return 'nothing';
  const holds = ({ plan, versions }: (typeof found)[number]): boolean =>
    planId === undefined
      ? versionId === undefined || versions.some(({ id }) => id === versionId)
      : plan.id === planId;
  // Without a wish: of the plans that have the year the one that is in force, so that a next plan in the making moves nothing.
  const year =
    typeof given.year === 'number' ? given.year : day === undefined ? null : Number(day.slice(0, 4));
  const hasYear = ({ plan }: (typeof found)[number]): boolean =>
    year === null || (plan.firstYear <= year && year <= plan.lastYear);
  const isSet = ({ versions }: (typeof found)[number]): boolean =>
    versions.some(({ state }) => state === 'set');
  const fit = found.filter(holds);
  let chosen =
    fit.find((one) => hasYear(one) && isSet(one)) ?? fit.find(hasYear) ?? fit.find(isSet) ?? fit[0];
  // A state of the books tells its plan too.
  if (planId === undefined && versionId === undefined && stateId !== undefined)
    for (const one of found)
      if ((await shownStates(tx, actor, one.plan.id)).some(({ id }) => id === stateId)) chosen = one;
  if (chosen === undefined) return 'not-there';
  const { plan, versions } = chosen;
  const newest = versions.findLast(({ state }) => state === 'set') ?? versions.at(-1);
  const version =
    versionId !== undefined
      ? versions.find(({ id }) => id === versionId)
      : day === undefined
        ? newest
        : (versionOn(versions, day) ?? undefined);
  if (version === undefined) return 'not-there';
  const states = await shownStates(tx, actor, plan.id);
  const stateOf = new Map<number, ShownState>();
  for (const state of states)
    if (
      (day === undefined || (state.asOf !== null && state.asOf <= day)) &&
      (round === null || round.states.has(state.id))
    )
      stateOf.set(state.year, state);
  if (stateId !== undefined) {
    const wanted = states.find(({ id }) => id === stateId);
    if (wanted === undefined) return 'not-there';
    stateOf.set(wanted.year, wanted);
  }
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  );
  return { plans: found.map((one) => one.plan), plan, versions, version, states, stateOf, years };
}

const measured = ({ measure, ...total }: YearTotals): Fact[] =>
  measure === 'estimate' || measure === 'credit' || measure === 'actual' ? [{ ...total, measure }] : [];

/** Whose credit a year has: the last version that was set in it, up to the version that is looked at. */
export const creditVersion = (
  { versions, version }: Pick<MoneyChoice, 'versions' | 'version'>,
  year: number,
): PlanVersion | null =>
  finalVersion(
    versions.filter(({ sequence }) => sequence <= version.sequence),
    year,
  );

/** Everything that is added up for the years asked for, of all kinds and all bodies. @param side null is both */
export async function moneyFacts(
  tx: Transaction<Schema>,
  choice: MoneyChoice,
  cut: Cut,
  years: readonly number[],
  side: Side | null,
): Promise<Fact[]> {
  const of = (id: string | undefined, year: number) => (id === undefined ? [] : [{ id, year }]);
  const planned = years.flatMap((year) => of(choice.version.id, year));
  const credited = years.flatMap((year) => of(creditVersion(choice, year)?.id, year));
  const booked = years.flatMap((year) => of(choice.stateOf.get(year)?.id, year));
  return [
    ...(await totalsByYear(tx, { of: 'version', at: planned }, cut, years, side, 'estimate')),
    ...(await totalsByYear(tx, { of: 'version', at: credited }, cut, years, side, 'credit')),
    ...(await totalsByYear(tx, { of: 'ledger_state', at: booked }, cut, years, side, 'actual')),
  ].flatMap(measured);
}

export async function moneyNames(
  tx: Transaction<Schema>,
  { plan, version }: MoneyChoice,
): Promise<MoneyNames> {
  return {
    nodes: await moneyNodes(tx, plan.id, version.sequence),
    bodies: await listBodies(tx),
    domains: await listDomains(tx),
  };
}
