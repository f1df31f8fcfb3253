/** What a change of a few lines does to the totals that are kept of all lines. */
import { cuts, WITHOUT, type AmountLine, type Cut, type Total } from './amount.ts';

const keyIn = (cut: Cut, line: AmountLine): string => {
  if (cut === 'node') return line.nodeId ?? WITHOUT;
  return (cut === 'policy_field' ? line.policyField : line.account) ?? '';
};

/** What the lines of after add, less what those of before added; sums that stay as they are are left out. */
export function totalsDifference(before: readonly AmountLine[], after: readonly AmountLine[]): Total[] {
  const sums = new Map<string, Total>();
  const add = (line: AmountLine, sign: 1 | -1): void => {
    const { bodyId, kind, side, year, measure } = line;
    for (const cut of cuts) {
      const key = keyIn(cut, line);
      const at = JSON.stringify([cut, key, bodyId, kind, side, year, measure]);
      const sum = sums.get(at) ?? { cut, key, bodyId, kind, side, year, measure, cents: 0n, lines: 0 };
      sum.cents += BigInt(sign) * line.cents;
      sum.lines += sign;
      sums.set(at, sum);
    }
  };
  for (const line of before) add(line, -1);
  for (const line of after) add(line, 1);
  return [...sums.values()].filter(({ cents, lines }) => cents !== 0n || lines !== 0);
}
