/** Who sits and who waits at each school after a run, in the order of the school. */
import type { Composed } from './compose.ts';

export type Standing = {
  /** Applications of who has a place, and of acceptable children who prefer this school to what they have. */
  admitted: number[];
  waiting: number[];
};

export function standingsOf({ market, fair, child }: Composed, held: Int32Array): Standing[] {
  const standings: Standing[] = Array.from({ length: market.schools }, () => ({ admitted: [], waiting: [] }));
  for (let at = 0; at < market.school.length; at += 1) {
    const standing = standings[market.school[at] ?? 0];
    if (fair[at] === 0 || !standing) continue;
    const has = held[child[at] ?? 0] ?? -1;
    if (has === at) standing.admitted.push(at);
    else if (has === -1 || at < has) standing.waiting.push(at);
  }
  const inOrder = (one: number, other: number): number => (fair[one] ?? 0) - (fair[other] ?? 0);
  for (const { admitted, waiting } of standings) {
    admitted.sort(inOrder);
    waiting.sort(inOrder);
  }
  return standings;
}
