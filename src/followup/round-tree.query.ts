/** The tree that a round looks at: its version of the plan, with what the coordinator asked from a newer one. */
import type { Transaction } from 'kysely';
import { nodesAt } from '../planning/node.store.ts';
import { listVersions } from '../planning/plan.store.ts';
import type { PlanNode, PlanVersion } from '../planning/plan.ts';
import { inTreeOrder } from '../planning/tree.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Round } from './round.ts';

export type RoundTree = {
  /** Null for a round that hangs at no version. */
  version: PlanVersion | null;
  /** In tree order. */
  nodes: PlanNode[];
  /** Nodes of the round's version, without those that were asked from a newer one. */
  own: ReadonlySet<string>;
  versions: PlanVersion[];
};

export async function roundTree(
  tx: Transaction<Schema>,
  round: Pick<Round, 'id' | 'planId' | 'versionId'>,
): Promise<RoundTree> {
  const versions = await listVersions(tx, round.planId);
  const version = versions.find(({ id }) => id === round.versionId) ?? null;
  if (!version) return { version, nodes: [], own: new Set(), versions };
  const nodes = await nodesAt(tx, round.planId, version.sequence);
  const own = new Set(nodes.map(({ nodeId }) => nodeId));
  const asked = await tx
    .selectFrom('updates')
    .select('node_id')
    .where('round_id', '=', round.id)
    .where('asked', '=', true)
    .execute();
  const extra = new Set(asked.map(({ node_id }) => node_id).filter((id) => !own.has(id)));
  const newest = versions.at(-1);
  if (extra.size === 0 || !newest) return { version, nodes, own, versions };

  const later = new Map(
    (await nodesAt(tx, round.planId, newest.sequence)).map((node) => [node.nodeId, node]),
  );
  /** The nearest node above that the round's version has as well. */
  const place = (node: PlanNode): string | null => {
    const seen = new Set<string>();
    let at = node.parentId;
    while (at !== null && !own.has(at) && !seen.has(at)) {
      seen.add(at);
      at = later.get(at)?.parentId ?? null;
    }
    return at !== null && own.has(at) ? at : null;
  };
  const added = [...extra].flatMap((id) => {
    const node = later.get(id);
    return node ? [{ ...node, parentId: place(node) }] : [];
  });
  return { version, nodes: inTreeOrder([...nodes, ...added]), own, versions };
}
