/** Money of one node over several, to the cent. */
import type { Cents } from '../kernel/money.ts';
import { lineKey, type AmountLine } from './amount.ts';

/**
 * Divides an amount by weights: each part gets the whole cents of its share, and the cents that are left go one by one to
 * the largest remainders, the earlier first. The parts are always the amount.
 * @param weights whole numbers, not below nought, together above it.
 */
export function shareOut(cents: Cents, weights: readonly bigint[]): Cents[] {
  const sum = weights.reduce((total, one) => total + one, 0n);
  if (sum <= 0n || weights.some((one) => one < 0n))
    throw new Error('weights must not be negative or all nought');
  const size = cents < 0n ? -cents : cents;
  const parts = weights.map((weight) => (size * weight) / sum);
  const rest = weights.map((weight, index) => ({ index, left: (size * weight) % sum }));
  const short = Number(size - parts.reduce((total, one) => total + one, 0n));
  const first = rest.toSorted((a, b) => (a.left === b.left ? a.index - b.index : a.left > b.left ? -1 : 1));
  for (const { index } of first.slice(0, short)) parts[index] = (parts[index] ?? 0n) + 1n;
  return cents < 0n ? parts.map((part) => -part) : parts;
}

/** Lines that say the same place are one. */
export function sumLines(lines: readonly AmountLine[]): AmountLine[] {
  const sums = new Map<string, AmountLine>();
  for (const line of lines) {
    const known = sums.get(lineKey(line));
    if (known) known.cents += line.cents;
    else sums.set(lineKey(line), { ...line });
  }
  return [...sums.values()];
}

/** Each line over the nodes, by their weights; a part of nought has no line. */
export function splitLines(
  lines: readonly AmountLine[],
  parts: readonly { nodeId: string; weight: bigint }[],
): AmountLine[] {
  const weights = parts.map(({ weight }) => weight);
  return sumLines(
    lines.flatMap((line) =>
      shareOut(line.cents, weights).flatMap((cents, index): AmountLine[] => {
        const nodeId = parts[index]?.nodeId;
        return nodeId === undefined || cents === 0n ? [] : [{ ...line, nodeId, cents }];
      }),
    ),
  );
}

/** All of these lines at one node, or outside the tree. */
export const gatherLines = (lines: readonly AmountLine[], nodeId: string | null): AmountLine[] =>
  sumLines(lines.map((line) => ({ ...line, nodeId })));
