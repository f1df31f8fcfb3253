/**
 * Counts that leave the house: what is said of fewer than five children may be said of one (enrolment.md 5, "small cells
 * suppressed"). A hidden count is null; nought is no one's secret.
 */
const LEAST = 5;

const isSmall = (count: number): boolean => count > 0 && count < LEAST;

/**
 * Counts that sum to a known whole. One hidden count would be what is missing, so the smallest other that is not nought
 * goes with it; where there is none, nothing is said.
 * @param among the same counts for all children, when these are of a group: who is not in it is a group as well
 */
export function hideSmall(counts: readonly number[], among?: readonly number[]): (number | null)[] {
  const hidden = counts.map((count, at) => isSmall(count) || isSmall((among?.[at] ?? count) - count));
  if (hidden.filter(Boolean).length === 1) {
    const others = counts.flatMap((count, at) => (count > 0 && !hidden[at] ? [{ count, at }] : []));
    const [least] = others.toSorted((one, other) => one.count - other.count);
    if (!least) return counts.map(() => null);
    hidden[least.at] = true;
  }
  return counts.map((count, at) => (hidden[at] ? null : count));
}
