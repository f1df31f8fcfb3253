/** Indicators of the demonstration and what its rounds said of them. */
import type { Transaction } from 'kysely';
import { putIndicator, saveValues } from '../followup/indicator.store.ts';
import type { Indicator, IndicatorValue } from '../followup/indicator.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { IdOf } from './assemble.ts';
import type { RoundKey } from './calendar.ts';
import type { Measure } from './measure.ts';
import { measures } from './measures.nl.ts';

const all: readonly Measure[] = measures;
const nothing = { value: null, yes: null, steps: null };

function indicatorOf(measure: Measure, idOf: IdOf): Indicator {
  const name = `indicator ${measure.action}`;
  return {
    id: idOf(name),
    nodeId: idOf(`node ${measure.action}`),
    kind: measure.kind,
    name: measure.name,
    unit: measure.kind === 'number' ? measure.unit : '',
    baseline: measure.kind === 'number' ? (measure.baseline?.[0] ?? null) : null,
    baselineYear: measure.kind === 'number' ? (measure.baseline?.[1] ?? null) : null,
    targets:
      measure.kind === 'number'
        ? Object.entries(measure.targets).map(([year, value]) => ({ year: Number(year), value }))
        : [],
    steps:
      measure.kind === 'steps'
        ? measure.steps.map(([step, due]) => ({ id: idOf(`${name} ${step}`), name: step, due }))
        : [],
  };
}

function valueIn(measure: Measure, indicator: Indicator, round: RoundKey): IndicatorValue | null {
  const said = measure.said[round];
  if (said === undefined) return null;
  const of = { ...nothing, indicatorId: indicator.id };
  if (typeof said === 'string') return { ...of, value: said };
  if (typeof said === 'boolean') return { ...of, yes: said };
  return { ...of, steps: indicator.steps.slice(0, said).map(({ id }) => id) };
}

export async function fillMeasures(tx: Transaction<Schema>, governmentId: string, idOf: IdOf): Promise<void> {
  for (const measure of all)
    await putIndicator(tx, governmentId, { ...indicatorOf(measure, idOf), position: 0 });
}

export async function fillValues(
  tx: Transaction<Schema>,
  governmentId: string,
  idOf: IdOf,
  round: RoundKey,
  now: string,
): Promise<void> {
  const values = all.flatMap((measure) => valueIn(measure, indicatorOf(measure, idOf), round) ?? []);
  await saveValues(tx, governmentId, idOf(`round ${round}`), values, now);
}
