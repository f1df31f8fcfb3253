/** What of an older plan goes on in a newer one: what a person may be asked to confirm. */
import type { PlanNode } from './plan.ts';

export type Successor = { oldId: string; newId: string };

/** Codes are used again with another meaning (Mechelen; bbc.md, section 0), so a code alone is the weakest sign. */
export const signs = ['both', 'title', 'code'] as const;
export type Sign = (typeof signs)[number];
export type Suggestion = Successor & { sign: Sign };

const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** For each old node the new nodes of its level with the same title or code; what is linked already is left out. */
export function suggestSuccessors(
  old: readonly PlanNode[],
  now: readonly PlanNode[],
  links: readonly Successor[],
): Suggestion[] {
  const done = new Set(links.map(({ oldId }) => oldId));
  const byTitle = Map.groupBy(now, (node) => `${node.level} ${plainly(node.title)}`);
  const byCode = Map.groupBy(now, (node) => `${node.level} ${node.code ?? ''}`);
  return old.flatMap((node): Suggestion[] => {
    if (done.has(node.nodeId)) return [];
    const title = plainly(node.title);
    const same = title === '' ? [] : (byTitle.get(`${node.level} ${title}`) ?? []);
    const coded = node.code === null ? [] : (byCode.get(`${node.level} ${node.code}`) ?? []);
    const found = [...new Set([...same, ...coded])].map((one): Suggestion => ({
      oldId: node.nodeId,
      newId: one.nodeId,
      sign: same.includes(one) ? (coded.includes(one) ? 'both' : 'title') : 'code',
    }));
    return found.sort((a, b) => signs.indexOf(a.sign) - signs.indexOf(b.sign));
  });
}
