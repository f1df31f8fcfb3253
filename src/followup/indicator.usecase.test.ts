import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, type AtWork } from '../../test/round-builder.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { GivenIndicator } from './check-indicator.ts';
import { endIndicator, setIndicator, storeIndicatorValues } from './indicator.usecase.ts';
import { liveRound } from './round-content.query.ts';
import { updateForm } from './work.query.ts';

const now = '2027-07-10T09:00:00.000Z';
let db: TestDatabase;
let work: AtWork;
let ids: { number: string; steps: string };
beforeAll(async () => {
  db = await testDatabase();
  work = await governmentAtWork(db, 'Zonnedal');
});
afterAll(() => db.drop());

const bare: GivenIndicator = {
  id: null,
  kind: 'number',
  name: 'Klassen met ventilatie',
  unit: 'klassen',
  baseline: null,
  baselineYear: null,
  targets: [],
  steps: [],
};
const set = (more: Partial<GivenIndicator>, who: keyof AtWork['actors'] = 'coordinator') =>
  setIndicator(db.app, work.governmentId, work.actors[who], {
    ...bare,
    ...more,
    nodeId: work.nodes['A1'] ?? '',
    now,
  });
const asked = async () =>
  (
    await withGovernment(db.app, work.governmentId, (tx) =>
      updateForm(tx, work.actors.owner, work.updates['A1'] ?? '', '2027-07-10'),
    )
  )?.indicators ?? [];
const values = (...given: Parameters<typeof storeIndicatorValues>[3]['values']) =>
  withGovernment(db.app, work.governmentId, (tx) =>
    storeIndicatorValues(tx, work.governmentId, work.actors.owner, {
      updateId: work.updates['A1'] ?? '',
      values: given,
      now,
    }),
  );
const unknown = { value: null, yes: null, steps: null };

describe('indicators', () => {
  it('are set by the coordinator and the head of the service, not by an owner or another head', async () => {
    ids = {
      number: await set({ baseline: '2', baselineYear: 2025, targets: [{ year: 2027, value: '6' }] }),
      steps: await set(
        {
          kind: 'steps',
          name: 'Naar een vergunning',
          unit: '',
          steps: [
            { id: null, name: 'Ontwerp', due: '2027-03-31' },
            { id: null, name: 'Aanvraag', due: null },
          ],
        },
        'head',
      ),
    };
    for (const who of ['owner', 'otherHead', 'management'] as const)
      await expect(set({}, who)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await asked()).map(({ name, value, last }) => [name, value, last])).toEqual([
      ['Klassen met ventilatie', null, null],
      ['Naar een vergunning', null, null],
    ]);
  });

  it('are filled in by the owner, in one entry of the trail; what did not change makes none', async () => {
    const [, steps] = await asked();
    const done = steps?.steps[0]?.id ?? '';
    const said = [
      { ...unknown, indicatorId: ids.number, value: '4,5' },
      { ...unknown, indicatorId: ids.steps, steps: [done] },
    ];
    await values(...said);
    await values(...said);
    expect((await asked()).map(({ value }) => [value?.value, value?.steps])).toEqual([
      ['4.5', null],
      [null, [done]],
    ]);
    const entries = await withGovernment(db.app, work.governmentId, (tx) =>
      tx.selectFrom('audit_entries').select('content').where('verb', '=', 'indicator.value').execute(),
    );
    expect(entries).toHaveLength(1);
    await expect(values({ ...unknown, indicatorId: ids.number, value: 'veel' })).rejects.toMatchObject({
      code: 'usage',
      message: '"veel" is geen getal. Gebruik cijfers met een komma, zonder eenheid.',
    });
  });

  it('keep what was said of a step when its name changes, and of an indicator that ends', async () => {
    const [, before] = await asked();
    await set({
      id: ids.steps,
      kind: 'steps',
      name: 'Naar een vergunning',
      unit: '',
      steps: [
        { id: before?.steps[0]?.id ?? null, name: 'Ontwerp klaar', due: '2027-03-31' },
        { id: before?.steps[1]?.id ?? null, name: 'Aanvraag', due: null },
        { id: null, name: 'Vergunning', due: '2027-12-31' },
      ],
    });
    const [, after] = await asked();
    expect(after?.steps.map(({ name }) => name)).toEqual(['Ontwerp klaar', 'Aanvraag', 'Vergunning']);
    expect(after?.value?.steps).toEqual([after?.steps[0]?.id]);
    await endIndicator(db.app, work.governmentId, work.actors.coordinator, {
      indicatorId: ids.steps,
      now,
    });
    expect((await asked()).map(({ name }) => name)).toEqual(['Klassen met ventilatie']);
  });

  it('stand in the round with their baseline, target and value; unknown is null', async () => {
    await values({ ...unknown, indicatorId: ids.number, value: '' });
    const round = await withGovernment(db.app, work.governmentId, (tx) => liveRound(tx, work.roundId));
    expect(round.nodes.find(({ code }) => code === 'A1')?.indicators).toMatchObject([
      {
        name: 'Klassen met ventilatie',
        baseline: '2',
        baselineYear: 2025,
        targets: [{ year: 2027, value: '6' }],
        values: [{ round: { id: work.roundId }, value: null, yes: null, steps: null }],
      },
    ]);
  });
});
