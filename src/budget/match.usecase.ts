/** Says where groups of the books belong, undoes it, and takes a rule away. Nothing is placed but by a person or a rule of one. */
import type { Kysely, Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { toDecimal } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Actor } from '../organisation/person.ts';
import { nodeIds } from '../planning/node.store.ts';
import { planSentences } from '../planning/permit.query.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { StoredGroup } from './books.ts';
import { unplaced, type LedgerPlace } from './ledger-line.ts';
import { listLedgerStates } from './ledger-state.store.ts';
import {
  createRule,
  findRule,
  groupsOfRule,
  listGroups,
  lockLedgerState,
  placeGroups,
  removeRule,
} from './match.store.ts';
import { permitBudget } from './permit.query.ts';
import { keepTotals } from './total.store.ts';

/** Is this state quoted by a round that is closed? Its places are then history: asked of the rounds, which look into here. */
export type Quoted = (tx: Transaction<Schema>, ledgerStateId: string) => Promise<boolean>;

type Chosen = { stateId: string; groups: readonly number[]; isQuoted: Quoted; now: string };

async function open(
  tx: Transaction<Schema>,
  actor: Actor,
  { stateId, groups, isQuoted }: Chosen,
): Promise<{ state: { id: string; planId: string }; found: StoredGroup[] }> {
  const words = planSentences(actor);
  const state = isUuid(stateId) ? await lockLedgerState(tx, stateId) : undefined;
  if (!state) throw new Refusal('not-found', words.noLedgerState);
  if (groups.length === 0) throw new Refusal('usage', words.noGroups);
  if (await isQuoted(tx, state.id)) throw new Refusal('conflict', words.ledgerQuoted);
  const found = await listGroups(tx, state.id, { nos: groups });
  if (found.length !== new Set(groups).size) throw new Refusal('not-found', words.noGroup);
  return { state, found };
}

const sumOf = (groups: readonly StoredGroup[]): string =>
  toDecimal(
    groups.reduce((sum, { cents }) => sum + cents, 0n),
    2,
  );

/** What a rule looks at: the code where there is one, else the words; always the body, field and account. */
const ruleOf = (group: LedgerPlace, nodeId: string | null) => ({
  bodyId: group.bodyId,
  givenCode: group.code,
  policyField: group.policyField,
  account: group.account,
  description: group.code === null ? group.title : null,
  nodeId,
});

/**
 * @param nodeId null: without objective. @param asRule what comes later with the same words follows.
 * @throws Refusal conflict when somebody placed one of them meanwhile.
 */
export async function confirmMatch(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { nodeId, asRule, ...chosen }: Chosen & { nodeId: string | null; asRule: boolean },
): Promise<void> {
  const words = planSentences(actor);
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitBudget(actor, 'match.change');
    const { state, found } = await open(tx, actor, chosen);
    if (found.some(({ matched }) => matched !== null)) throw new Refusal('conflict', words.groupTaken);
    if (nodeId !== null && !(await nodeIds(tx, state.planId)).has(nodeId))
      throw new Refusal('usage', words.noNode);
    const rules: string[] = [];
    for (const group of found) {
      const rule = ruleOf(group, nodeId);
      // Words are needed: a rule by account alone would take what nobody looked at.
      const isRule = asRule && (rule.givenCode !== null || rule.description !== null);
      const ruleId = isRule
        ? await createRule(tx, governmentId, state.planId, rule, { personId, now: chosen.now })
        : null;
      if (ruleId !== null) rules.push(ruleId);
      const matched = ruleId !== null ? 'rule' : nodeId === null ? 'without' : 'hand';
      await placeGroups(tx, state.id, [group.no], { nodeId, matched, ruleId });
    }
    await keepTotals(tx, governmentId, { ledgerStateId: state.id });
    await addEntry(tx, governmentId, {
      at: chosen.now,
      actorId: personId,
      onBehalfOf,
      verb: 'match.change',
      subject: { kind: 'ledger_state', id: state.id },
      before: null,
      after: { groups: found.map(({ no }) => no), node: nodeId, rules, amount: sumOf(found) },
    });
  });
}

/** Puts groups back on the work list. A rule stays until it is taken away itself. */
export async function undoMatch(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  chosen: Chosen,
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitBudget(actor, 'match.change');
    const { state, found } = await open(tx, actor, chosen);
    const placed = found.filter(({ matched }) => matched !== null);
    if (placed.length === 0) return;
    await placeGroups(
      tx,
      state.id,
      placed.map(({ no }) => no),
      unplaced,
    );
    await keepTotals(tx, governmentId, { ledgerStateId: state.id });
    await addEntry(tx, governmentId, {
      at: chosen.now,
      actorId: personId,
      onBehalfOf,
      verb: 'match.change',
      subject: { kind: 'ledger_state', id: state.id },
      before: {
        groups: placed.map(({ no }) => no),
        nodes: placed.map((one) => one.nodeId),
        amount: sumOf(placed),
      },
      after: null,
    });
  });
}

/**
 * Takes a rule away. What it placed in the newest state of the books goes back on the work list; older states stay as
 * they are, and so does a state that a closed round quotes.
 */
export async function deleteRule(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  { ruleId, isQuoted, now }: { ruleId: string; isQuoted: Quoted; now: string },
): Promise<void> {
  await withGovernment(db, governmentId, async (tx) => {
    const { personId, onBehalfOf } = permitBudget(actor, 'match.change');
    const rule = isUuid(ruleId) ? await findRule(tx, ruleId) : undefined;
    if (!rule) throw new Refusal('not-found', planSentences(actor).noRule);
    const { planId, id, ...told } = rule;
    const newest = (await listLedgerStates(tx, planId)).toSorted((a, b) =>
      a.takenAt < b.takenAt ? 1 : -1,
    )[0];
    const state = newest ? await lockLedgerState(tx, newest.id) : undefined;
    const free = state && !(await isQuoted(tx, state.id)) ? await groupsOfRule(tx, state.id, id) : [];
    if (state && free.length > 0) {
      await placeGroups(tx, state.id, free, unplaced);
      await keepTotals(tx, governmentId, { ledgerStateId: state.id });
    }
    await removeRule(tx, id);
    await addEntry(tx, governmentId, {
      at: now,
      actorId: personId,
      onBehalfOf,
      verb: 'match.change',
      subject: { kind: 'plan', id: planId },
      before: told,
      after: { freed: free.length },
    });
  });
}
