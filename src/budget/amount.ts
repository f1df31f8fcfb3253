/** An amount as it is stored: whole cents, of a node, in one year. */
import type { Cents } from '../kernel/money.ts';
import type { Kind, Side } from './column.ts';

/**
 * `credit`: what a version allows for a year, per body and kind; the initial and the final credit of a year follow from
 * the days on which versions were set. `credit_initial` and `credit_final` are what a report printed of them.
 */
export const measures = ['estimate', 'credit', 'credit_initial', 'credit_final', 'actual'] as const;
export type Measure = (typeof measures)[number];

/** `nodeId` null: money outside the tree. */
export type Amount = {
  nodeId: string | null;
  kind: Kind;
  side: Side;
  year: number;
  measure: Measure;
  cents: Cents;
};

/** An amount with all that it is told apart by. `line`: the number of the budget line, such as MJP004937. */
export type AmountLine = Amount & {
  bodyId: string;
  policyField: string | null;
  account: string | null;
  line: string | null;
  description: string | null;
};

/** An amount that nothing more is known of. */
export const plainLine = { policyField: null, account: null, line: null, description: null } as const;

/** What a version says of one amount: what it is from now on, or null where it is withdrawn. */
export type AmountChange = Omit<AmountLine, 'cents'> & { cents: Cents | null };

/** What makes two lines the same line in two versions. */
export const lineKey = (one: Omit<AmountLine, 'cents' | 'description'>): string =>
  JSON.stringify([
    one.bodyId,
    one.nodeId,
    one.kind,
    one.side,
    one.year,
    one.measure,
    one.policyField,
    one.account,
    one.line,
  ]);

/** How a line of the books found its place; null where it has not yet. */
export type Match = 'code' | 'rule' | 'hand' | 'without';

/** By what totals are kept. */
export const cuts = ['node', 'policy_field', 'account'] as const;
export type Cut = (typeof cuts)[number];

/** In the cut by node: money outside the tree, and money of the books that is not matched yet. */
export const WITHOUT = '';
export const UNMATCHED = '?';

/** A kept sum: `key` is a node, policy field or account; `lines` is how many lines it adds up. */
export type Total = {
  cut: Cut;
  key: string;
  bodyId: string;
  kind: Kind;
  side: Side;
  year: number;
  measure: Measure;
  cents: Cents;
  lines: number;
};

export const stockItems = ['cumulated_result', 'unavailable_funds', 'debt'] as const;
export type StockItem = (typeof stockItems)[number];
