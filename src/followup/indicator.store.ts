/** Indicators of actions: what is measured, from where to where, and what each round said. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { Indicator, IndicatorStep, IndicatorValue } from './indicator.ts';

/** `12.5000` as the column keeps it becomes `12.5`, which is what was typed. */
const plain = (decimal: string | null): string | null =>
  decimal === null ? null : decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

/** Of these nodes, those that still count, in their order; all of them when asked. */
export async function listIndicators(
  tx: Transaction<Schema>,
  nodeIds: readonly string[],
  { ended = false }: { ended?: boolean } = {},
): Promise<Indicator[]> {
  if (nodeIds.length === 0) return [];
  const rows = await tx
    .selectFrom('indicators')
    .select(['id', 'node_id as nodeId', 'kind', 'name', 'unit', 'baseline', 'baseline_year as baselineYear'])
    .where('node_id', 'in', nodeIds)
    .$if(!ended, (query) => query.where('ended', '=', false))
    .orderBy('node_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const targets = await tx
    .selectFrom('indicator_targets')
    .select(['indicator_id', 'year', 'value'])
    .where('indicator_id', 'in', ids)
    .orderBy('year')
    .execute();
  const steps = await tx
    .selectFrom('indicator_steps')
    .select(['indicator_id', 'id', 'name', 'due'])
    .where('indicator_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    baseline: plain(row.baseline),
    targets: targets
      .filter(({ indicator_id }) => indicator_id === row.id)
      .map(({ year, value }) => ({ year, value: plain(value) ?? value })),
    steps: steps
      .filter(({ indicator_id }) => indicator_id === row.id)
      .map(({ id, name, due }): IndicatorStep => ({ id, name, due })),
  }));
}

export async function findIndicator(
  tx: Transaction<Schema>,
  indicatorId: string,
): Promise<Indicator | undefined> {
  const row = await tx
    .selectFrom('indicators')
    .select('node_id')
    .where('id', '=', indicatorId)
    .executeTakeFirst();
  if (!row) return undefined;
  return (await listIndicators(tx, [row.node_id], { ended: true })).find(({ id }) => id === indicatorId);
}

/** An indicator with its targets and steps as given; what it had before gives way, but for steps that are named again. */
export async function putIndicator(
  tx: Transaction<Schema>,
  governmentId: string,
  { position, ...indicator }: Indicator & { position: number },
): Promise<void> {
  const row = {
    name: indicator.name,
    unit: indicator.unit,
    baseline: indicator.baseline,
    baseline_year: indicator.baselineYear,
    position,
    ended: false,
  };
  const own = { government_id: governmentId };
  await tx
    .insertInto('indicators')
    .values({ ...own, id: indicator.id, node_id: indicator.nodeId, kind: indicator.kind, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await tx.deleteFrom('indicator_targets').where('indicator_id', '=', indicator.id).execute();
  if (indicator.targets.length > 0)
    await tx
      .insertInto('indicator_targets')
      .values(
        indicator.targets.map(({ year, value }) => ({ ...own, indicator_id: indicator.id, year, value })),
      )
      .execute();
  await tx.deleteFrom('indicator_steps').where('indicator_id', '=', indicator.id).execute();
  if (indicator.steps.length > 0)
    await tx
      .insertInto('indicator_steps')
      .values(
        indicator.steps.map(({ id, name, due }, at) => ({
          ...own,
          id,
          indicator_id: indicator.id,
          name,
          due,
          position: at,
        })),
      )
      .execute();
}

export async function markEnded(tx: Transaction<Schema>, indicatorId: string): Promise<void> {
  await tx.updateTable('indicators').set({ ended: true }).where('id', '=', indicatorId).execute();
}

export async function saveValues(
  tx: Transaction<Schema>,
  governmentId: string,
  roundId: string,
  values: readonly IndicatorValue[],
  now: string,
): Promise<void> {
  if (values.length === 0) return;
  await tx
    .insertInto('indicator_values')
    .values(
      values.map((one) => ({
        government_id: governmentId,
        indicator_id: one.indicatorId,
        round_id: roundId,
        value: one.value,
        yes: one.yes,
        steps: one.steps === null ? null : JSON.stringify(one.steps),
        saved_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'indicator_id', 'round_id']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        yes: row.ref('excluded.yes'),
        steps: row.ref('excluded.steps'),
        saved_at: row.ref('excluded.saved_at'),
      })),
    )
    .execute();
}

export type RoundValue = IndicatorValue & { roundId: string };

/** What rounds said of these indicators. */
export async function listValues(
  tx: Transaction<Schema>,
  indicatorIds: readonly string[],
): Promise<RoundValue[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await tx
    .selectFrom('indicator_values')
    .select(['indicator_id as indicatorId', 'round_id as roundId', 'value', 'yes', 'steps'])
    .where('indicator_id', 'in', indicatorIds)
    .execute();
  return rows.map((row) => ({ ...row, value: plain(row.value) }));
}
