/** Indicators with what the rounds said of them. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { ClosedIndicator } from './closing.ts';
import { listIndicators, listValues } from './indicator.store.ts';
import type { IndicatorValue } from './indicator.ts';
import { listRounds } from './round.store.ts';
import type { Round } from './round.ts';
import type { AskedIndicator } from './work.ts';

/** Of one action, as a round asks them. */
export async function askedIndicators(
  tx: Transaction<Schema>,
  round: Pick<Round, 'id' | 'to' | 'planId'>,
  nodeId: string,
): Promise<AskedIndicator[]> {
  const indicators = await listIndicators(tx, [nodeId]);
  if (indicators.length === 0) return [];
  const values = await listValues(
    tx,
    indicators.map(({ id }) => id),
  );
  // The newest period first.
  const earlier = (await listRounds(tx)).filter(
    (one) => one.planId === round.planId && one.id !== round.id && one.to <= round.to,
  );
  const of = (indicatorId: string, roundId: string): IndicatorValue | null => {
    const found = values.find((one) => one.indicatorId === indicatorId && one.roundId === roundId);
    if (!found) return null;
    const { roundId: _, ...value } = found;
    return value;
  };
  return indicators.map((indicator) => {
    const before = earlier.find((one) => of(indicator.id, one.id) !== null);
    const last = before ? of(indicator.id, before.id) : null;
    return {
      ...indicator,
      value: of(indicator.id, round.id),
      last: before && last ? { ...last, round: before.label } : null,
    };
  });
}

/** As a closing of a round keeps them, with what earlier rounds said; a node without indicators is absent. */
export async function closedIndicators(
  tx: Transaction<Schema>,
  round: Pick<Round, 'id' | 'planId' | 'label' | 'to'>,
  nodes: readonly { nodeId: string; level: string }[],
): Promise<Map<string, ClosedIndicator[]>> {
  const indicators = await listIndicators(
    tx,
    nodes.filter(({ level }) => level === 'action').map(({ nodeId }) => nodeId),
  );
  if (indicators.length === 0) return new Map();
  const values = await listValues(
    tx,
    indicators.map(({ id }) => id),
  );
  const rounds = (await listRounds(tx))
    .filter((one) => one.planId === round.planId && one.state === 'closed' && one.to <= round.to)
    .filter(({ id }) => id !== round.id)
    .toReversed();
  const out = new Map<string, ClosedIndicator[]>();
  for (const { nodeId, ...indicator } of indicators) {
    const said = [...rounds, round].flatMap(({ id, label, to }) => {
      const one = values.find(({ indicatorId, roundId }) => indicatorId === indicator.id && roundId === id);
      if (!one && id !== round.id) return [];
      return [
        {
          round: { id, label, to },
          value: one?.value ?? null,
          yes: one?.yes ?? null,
          steps: one?.steps ? [...one.steps] : null,
        },
      ];
    });
    const closed: ClosedIndicator = {
      ...indicator,
      targets: [...indicator.targets],
      steps: [...indicator.steps],
      values: said,
    };
    out.set(nodeId, [...(out.get(nodeId) ?? []), closed]);
  }
  return out;
}
