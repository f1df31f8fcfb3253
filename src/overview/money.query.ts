/** The money of a plan as a reader may see it: which versions and states of the books there are, and what they add up to. */
import type { Transaction } from 'kysely';
import type { Total } from '../budget/amount.ts';
import { finalVersion } from '../budget/credit.ts';
import { mayBudget } from '../budget/permissions.ts';
import { listDomains } from '../budget/policy-domain.store.ts';
import { totalsOf } from '../budget/total.store.ts';
import type { Actor } from '../organisation/person.ts';
import { listBodies } from '../organisation/government.store.ts';
import { mayPlan } from '../planning/permissions.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { versionOn } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import { keptCut, type Fact, type MoneyCut, type MoneyNames } from './money.ts';
import { moneyNodes } from './money-tree.query.ts';

export type ShownState = {
  id: string;
  year: number;
  label: string;
  asOf: string | null;
  journalNumbers: string | null;
};

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

export type MoneyWish = {
  planId?: string | undefined;
  versionId?: string | undefined;
  stateId?: string | undefined;
  /** What was in force and in the books by then. */
  day?: string | undefined;
};

export type MoneyChoice = {
  plans: Plan[];
  plan: Plan;
  versions: PlanVersion[];
  version: PlanVersion;
  states: ShownState[];
  /** The state that is read for a year: the one asked for, else the newest. */
  stateOf: Map<number, ShownState>;
  years: number[];
};

export type NoMoney = 'nothing' | 'not-there';

/** `nothing`: the government has no plan to show yet; `not-there`: what was asked for isn't, or isn't for this reader. */
export async function chooseMoney(
  tx: Transaction<Schema>,
  actor: Actor,
  { planId, versionId, stateId, day }: MoneyWish,
): Promise<MoneyChoice | NoMoney> {
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
  let chosen = found.find(holds);
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
    if (day === undefined || (state.asOf !== null && state.asOf <= day)) stateOf.set(state.year, state);
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

const measured = (total: Total): Fact[] => {
  const { key, bodyId, kind, side, year, cents } = total;
  return total.measure === 'estimate' || total.measure === 'credit' || total.measure === 'actual'
    ? [{ key, bodyId, kind, side, year, cents, measure: total.measure }]
    : [];
};

/** The credit of a year is what the last version allows that was set in it, whichever version is looked at. */
async function creditFacts(tx: Transaction<Schema>, choice: MoneyChoice, cut: MoneyCut): Promise<Fact[]> {
  const until = choice.versions.filter(({ sequence }) => sequence <= choice.version.sequence);
  const finals = new Map<string, number[]>();
  for (const year of choice.years) {
    const version = finalVersion(until, year);
    if (version) finals.set(version.id, [...(finals.get(version.id) ?? []), year]);
  }
  const facts: Fact[] = [];
  for (const [versionId, years] of finals)
    facts.push(
      ...(await totalsOf(tx, { versionId }, keptCut(cut), years))
        .flatMap(measured)
        .filter(({ measure }) => measure === 'credit'),
    );
  return facts;
}

/** Everything that is added up for a cut, of both sides, all kinds and all bodies. */
export async function moneyFacts(
  tx: Transaction<Schema>,
  choice: MoneyChoice,
  cut: MoneyCut,
): Promise<Fact[]> {
  const planned = (await totalsOf(tx, { versionId: choice.version.id }, keptCut(cut))).flatMap(measured);
  const facts = planned.filter(({ measure }) => measure === 'estimate');
  facts.push(...(await creditFacts(tx, choice, cut)));
  for (const [year, state] of choice.stateOf)
    facts.push(...(await totalsOf(tx, { ledgerStateId: state.id }, keptCut(cut), [year])).flatMap(measured));
  return facts;
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
