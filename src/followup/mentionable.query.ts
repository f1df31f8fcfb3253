/** What a text of a round may mention: the parts of its plan version, by their code. */
import type { Transaction } from 'kysely';
import { nodesAt } from '../planning/node.store.ts';
import { listVersions } from '../planning/plan.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import { findRound } from './round.store.ts';

export type Mentionable = { id: string; code: string; title: string };

/** In the order of the plan; a code that stands for two parts is left out, since it names neither. */
export async function listMentionable(tx: Transaction<Schema>, roundId: string): Promise<Mentionable[]> {
  const round = await findRound(tx, roundId);
  const version = round && (await listVersions(tx, round.planId)).find(({ id }) => id === round.versionId);
  if (!round || !version) return [];
  const nodes = await nodesAt(tx, round.planId, version.sequence);
  const times = new Map<string, number>();
  for (const { code } of nodes) if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
  return nodes.flatMap(({ nodeId, code, title }) =>
    code !== null && times.get(code) === 1 ? [{ id: nodeId, code, title }] : [],
  );
}
