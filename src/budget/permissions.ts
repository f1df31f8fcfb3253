/** Who may take money in, match it with the plan, and see it line by line. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';

const staff = [
  'administrator',
  'policy_coordinator',
  'financial_director',
  'service_head',
  'action_owner',
  'management_team',
] as const satisfies readonly Role[];

export const budgetRules = [
  // Sums of the books go with the rounds that quote them: of a published round, of a closed one, of no round yet.
  { verb: 'books.read', who: ['anonymous'], scope: 'government', states: ['published'] },
  { verb: 'books.read', who: ['signed_in'], scope: 'government', states: ['closed', 'published'] },
  { verb: 'books.read', who: staff, scope: 'anywhere' },
  {
    verb: 'estimates.change',
    who: ['financial_director', 'policy_coordinator'],
    scope: 'government',
    states: ['concept'],
  },
  { verb: 'credits.change', who: ['financial_director'], scope: 'government', states: ['concept'] },
  { verb: 'stock.change', who: ['financial_director'], scope: 'government' },
  { verb: 'ledger.import', who: ['financial_director'], scope: 'government' },
  { verb: 'match.change', who: ['financial_director', 'policy_coordinator'], scope: 'government' },
  { verb: 'domains.change', who: ['financial_director', 'policy_coordinator'], scope: 'government' },
  // Totals are public with the plan; a line of the books may name who was paid.
  { verb: 'lines.read', who: ['signed_in'], scope: 'government' },
] as const satisfies readonly Rule[];

export type BudgetVerb = (typeof budgetRules)[number]['verb'];

export const mayBudget = (actor: Actor, verb: BudgetVerb, thing?: Thing): Answer =>
  may<BudgetVerb>(budgetRules, actor, verb, thing);
