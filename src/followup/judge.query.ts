/** What is at odds in the updates of a round, by node. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { estimatesBefore, textsBefore } from './board-history.query.ts';
import { contradictionsOf, type Contradiction } from './contradictions.ts';
import { roundColumns, spendingOf, yearOf } from './round-money.query.ts';
import type { RoundTree } from './round-tree.query.ts';
import type { SettledRound } from './round.ts';
import type { WorkingUpdate } from './update.ts';

export async function judgeUpdates(
  tx: Transaction<Schema>,
  round: SettledRound,
  { version, nodes }: Pick<RoundTree, 'version' | 'nodes'>,
  updates: ReadonlyMap<string, WorkingUpdate>,
): Promise<Map<string, Contradiction[]>> {
  const columns = version ? await roundColumns(tx, round, version) : [];
  const spending = spendingOf(columns, yearOf(round));
  const texts = await textsBefore(tx, round);
  const estimates = await estimatesBefore(tx, round);
  const known = new Set(nodes.map(({ nodeId }) => nodeId));
  const out = new Map<string, Contradiction[]>();
  for (const { nodeId, title } of nodes) {
    const update = updates.get(nodeId);
    if (!update?.asked) continue;
    const found = contradictionsOf(
      {
        ...update,
        title,
        money: spending(nodeId),
        estimateBefore: estimates(nodeId),
        textsBefore: texts.get(nodeId) ?? [],
      },
      { movedPercent: round.movedPercent, known },
    );
    if (found.length > 0) out.set(nodeId, found);
  }
  return out;
}
