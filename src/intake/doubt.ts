/** A doubt that came up while reading, before the node that it is about has its id. */
import type { Severity } from '../kernel/finding.ts';
import type { Place } from '../narrative/passage.ts';

export type Doubt = Place & {
  reason: string;
  severity: Severity;
  facts: Readonly<Record<string, string | number>>;
  /** The doubt leaves a gap in the node's money, so that nothing may be said of sums over it. */
  money: boolean;
};

const LONGEST_QUOTE = 160;

export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}
