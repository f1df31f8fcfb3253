/** The rounds of a government that a reader may see, newest period first (of one period the widest), each with its closings but not their content. */
import type { Transaction } from 'kysely';
import type { RoundKind } from '../followup/closing.ts';
import { mayFollowUp } from '../followup/permissions.ts';
import type { Actor } from '../organisation/person.ts';
import type { Schema } from '../platform/database/schema.ts';

export type ShownClosing = { id: string; sequence: number; closedAt: string; reason: string; hash: string };
export type ShownRound = {
  id: string;
  plan: { id: string; label: string; firstYear: number; lastYear: number };
  version: string | null;
  kind: RoundKind;
  label: string;
  from: string;
  to: string;
  state: 'open' | 'closed';
  /** When everybody could see it; null for a round that is not published. */
  publishedAt: string | null;
  /** Newest first; empty for a round that was never closed. */
  closings: ShownClosing[];
};

/** Rounds of which this actor may read the state that they are in; a closed one without a closing has nothing to show. */
export async function listShownRounds(tx: Transaction<Schema>, actor: Actor): Promise<ShownRound[]> {
  const rounds = await tx
    .selectFrom('rounds')
    .innerJoin('plans', (join) =>
      join.onRef('plans.government_id', '=', 'rounds.government_id').onRef('plans.id', '=', 'rounds.plan_id'),
    )
    .leftJoin('plan_versions', (join) =>
      join
        .onRef('plan_versions.government_id', '=', 'rounds.government_id')
        .onRef('plan_versions.id', '=', 'rounds.version_id'),
    )
    .leftJoin('publications', (join) =>
      join
        .onRef('publications.government_id', '=', 'rounds.government_id')
        .onRef('publications.round_id', '=', 'rounds.id'),
    )
    .select([
      'publications.published_at',
      'rounds.id',
      'rounds.kind',
      'rounds.label',
      'rounds.period_from',
      'rounds.period_to',
      'rounds.state',
      'plans.id as plan_id',
      'plans.label as plan_label',
      'plans.first_year',
      'plans.last_year',
      'plan_versions.label as version_label',
    ])
    .orderBy('rounds.period_to', 'desc')
    .orderBy('rounds.period_from')
    .orderBy('rounds.kind')
    .orderBy('rounds.id')
    .execute();
  const closings = await tx
    .selectFrom('closings')
    .select(['id', 'round_id', 'sequence', 'closed_at', 'reason', 'hash'])
    .orderBy('sequence', 'desc')
    .execute();
  return rounds
    .map((round): ShownRound => ({
      id: round.id,
      plan: {
        id: round.plan_id,
        label: round.plan_label,
        firstYear: round.first_year,
        lastYear: round.last_year,
      },
      version: round.version_label,
      kind: round.kind,
      label: round.label,
      from: round.period_from,
      to: round.period_to,
      state: round.state,
      publishedAt: round.published_at,
      closings: closings
        .filter(({ round_id }) => round_id === round.id)
        .map(({ id, sequence, closed_at, reason, hash }) => ({
          id,
          sequence,
          closedAt: closed_at,
          reason,
          hash,
        })),
    }))
    .filter(
      ({ state, publishedAt, closings: taken }) =>
        (state === 'open' || taken.length > 0) &&
        mayFollowUp(actor, 'round.read', { state: publishedAt === null ? state : 'published' }).ok,
    );
}
