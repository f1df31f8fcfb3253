/**
 * Linked children whom the run set apart: one has a place at a school where another waits. A twin for the same level may
 * be taken above capacity when only one fits (enrolment.md 1.4, overcapacity groups; 1.7): that is proposed, not done.
 */
import type { Composed } from './compose.ts';
import type { Standing } from './standing.ts';

export type Split = {
  linked: string;
  children: Record<string, string | null>;
  /** Who could be taken above capacity where. Children of another level are not proposed. */
  proposals: { child: string; school: string }[];
};

export function splitsOf(composed: Composed, held: Int32Array, standings: Standing[]): Split[] {
  const { input, market, child } = composed;
  const links = new Map<string, number[]>();
  input.children.forEach(({ linked }, one) => {
    if (linked === undefined) return;
    const link = links.get(linked) ?? [];
    links.set(linked, link);
    link.push(one);
  });
  const linkOf = (one: number): string | undefined => input.children[one]?.linked;
  const found = new Map<string, Split['proposals']>();
  standings.forEach(({ admitted, waiting }, school) => {
    const here = admitted.map((at) => child[at] ?? 0).filter((one) => linkOf(one) !== undefined);
    for (const at of waiting) {
      const one = child[at] ?? 0;
      const linked = linkOf(one);
      if (linked === undefined) continue;
      const beside = here.filter((other) => linkOf(other) === linked);
      if (beside.length === 0) continue;
      const proposals = found.get(linked) ?? [];
      found.set(linked, proposals);
      const level = input.children[one]?.level;
      if (beside.some((other) => input.children[other]?.level === level))
        proposals.push({ child: input.children[one]?.id ?? '', school: input.schools[school]?.id ?? '' });
    }
  });
  const schoolOf = (one: number): string | null => {
    const at = held[one] ?? -1;
    return at === -1 ? null : (input.schools[market.school[at] ?? 0]?.id ?? null);
  };
  return [...links]
    .filter(([linked]) => found.has(linked))
    .map(([linked, children]) => ({
      linked,
      children: Object.fromEntries(children.map((one) => [input.children[one]?.id ?? '', schoolOf(one)])),
      proposals: found.get(linked) ?? [],
    }));
}
