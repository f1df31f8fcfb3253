/** What patterns would make of the codes of a version that is being written; nothing is stored. */
import type { Transaction } from 'kysely';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';
import { openConcept, recode, type Recoded } from './edit.query.ts';
import { countEdits } from './edit.store.ts';
import type { Level } from './level.ts';
import { writtenLevels } from './place.ts';
import type { PlanNode, PlanVersion } from './plan.ts';
import { patternsOf, type Patterns } from './renumber.ts';

export type CodePreview = {
  version: PlanVersion;
  seen: number;
  /** The levels that this plan has, and the patterns that its codes follow now. */
  levels: Level[];
  now: Patterns;
  /** Parts with something below them, to stay within. */
  scopes: PlanNode[];
  /** Null: nothing was asked, or it can't be: then `refusal` says why. */
  rows: Recoded[] | null;
  refusal: string | null;
};

/** @throws Refusal not-found, not-allowed, conflict. */
export async function previewCodes(
  tx: Transaction<Schema>,
  governmentId: string,
  actor: Actor,
  { versionId, asked }: { versionId: string; asked: { patterns: Patterns; under: string | null } | null },
): Promise<CodePreview> {
  const concept = await openConcept(tx, governmentId, actor, { versionId });
  const { version, nodes } = concept;
  const used = new Set(nodes.map(({ level }) => level));
  const parents = new Set(nodes.map(({ parentId }) => parentId));
  let rows: Recoded[] | null = null;
  let refusal: string | null = null;
  try {
    rows = asked === null ? null : recode(concept, asked.patterns, asked.under);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error.message;
  }
  return {
    version,
    seen: await countEdits(tx, version.id),
    levels: writtenLevels.filter((level) => used.has(level)),
    now: patternsOf(nodes),
    scopes: nodes.filter(({ nodeId }) => parents.has(nodeId)),
    rows,
    refusal,
  };
}
