/** The part of an import that gives nodes their lasting identity, and a version of the plan the rows that changed. */
import type { Transaction } from 'kysely';
import { changedNodes } from '../planning/match.ts';
import { createNodes, nodesChangedIn, setNodes } from '../planning/node.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Decision, Settled } from './import-decide.query.ts';

export type Doing = Exclude<Decision, { outcome: 'already' }>;

export async function storeNodes(
  tx: Transaction<Schema>,
  governmentId: string,
  plan: Plan,
  version: PlanVersion,
  settled: Settled,
  decision: Doing,
): Promise<{ identity: ReadonlyMap<string, string>; created: number }> {
  const unknown = settled.reading.nodes.filter(({ id }) => !decision.identity.has(id));
  const ids = await createNodes(tx, governmentId, plan.id, unknown.length);
  const identity = new Map(decision.identity);
  unknown.forEach(({ id }, index) => {
    const lasting = ids[index];
    if (lasting === undefined) throw new Error('the database gave fewer nodes than asked');
    identity.set(id, lasting);
  });
  const rows = changedNodes(decision.known, settled.reading.nodes, identity);
  await setNodes(tx, governmentId, version.id, rows);
  // A version that was put in before another must not change what that other one shows.
  const next = decision.version
    ? undefined
    : decision.versions.find(({ sequence }) => sequence === decision.sequence);
  if (next) {
    const theirs = await nodesChangedIn(tx, next.id);
    const was = new Map(decision.known.map((node) => [node.nodeId, node]));
    const kept = rows.flatMap(({ nodeId }) => {
      const node = was.get(nodeId);
      return node && !theirs.has(nodeId) ? [node] : [];
    });
    await setNodes(tx, governmentId, next.id, kept);
  }
  return { identity, created: unknown.length };
}
