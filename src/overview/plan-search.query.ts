/** Searching in a plan that has no round yet: code, title and description of each part, as the version to show has it. */
import type { Transaction } from 'kysely';
import type { Actor } from '../organisation/person.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { plainly } from './plainly.ts';
import { planAsSet } from './plan-version.query.ts';
import { wordsOf } from './search.query.ts';

export type FoundPart = { nodeId: string; title: string; body: string };
export type PlanSearch = {
  words: string[];
  found: FoundPart[];
  all: number;
  parts: number;
  at: number;
  version: { id: string; label: string } | null;
};

const PART = 20;

/** All words must stand in one part of the plan. @param at which part of the answer, from 1 */
export async function searchPlan(
  tx: Transaction<Schema>,
  actor: Actor,
  asked: string,
  at: number,
): Promise<PlanSearch> {
  const words = wordsOf(asked);
  const shown = words.length === 0 ? null : await planAsSet(tx, actor);
  if (!shown) return { words, found: [], all: 0, parts: 1, at: 1, version: null };
  const { plan, version } = shown;
  const details = await detailsAt(tx, plan.id, version.sequence);
  const hits = (await nodesAt(tx, plan.id, version.sequence)).flatMap(
    ({ nodeId, code, title }): (FoundPart & { named: boolean })[] => {
      const name = [code ?? '', title].filter((part) => part !== '').join(' ');
      const body = details.get(nodeId)?.description ?? '';
      const [head, text] = [plainly(name), plainly(`${name} ${body}`)];
      return words.every((word) => text.includes(word))
        ? [{ nodeId, title: name, body, named: words.every((word) => head.includes(word)) }]
        : [];
    },
  );
  // What is called so comes before what only speaks of it.
  const ranked = [...hits.filter(({ named }) => named), ...hits.filter(({ named }) => !named)];
  const parts = Math.max(1, Math.ceil(ranked.length / PART));
  const part = Math.min(at, parts);
  return {
    words,
    found: ranked
      .slice((part - 1) * PART, part * PART)
      .map(({ nodeId, title, body }) => ({ nodeId, title, body })),
    all: ranked.length,
    parts,
    at: part,
    version: { id: version.id, label: version.label },
  };
}
