/** An amount as it is stored: whole cents, of a node, in one year. */
import type { Cents } from '../kernel/money.ts';
import type { Kind, Side } from './column.ts';

export type Measure = 'estimate' | 'credit_initial' | 'credit_final' | 'actual';

/** `nodeId` null: money outside the tree. */
export type Amount = {
  nodeId: string | null;
  kind: Kind;
  side: Side;
  year: number;
  measure: Measure;
  cents: Cents;
};
