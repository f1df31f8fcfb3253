/** The wall between governments, tried by everybody in one of them with everything that names a thing of the other. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import {
  governmentAtWork,
  people,
  proseText,
  saying,
  type AtWork,
  type PersonKey,
} from '../../test/round-builder.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from '../organisation/person.ts';
import { anonymous } from '../organisation/person.ts';
import { withGovernment } from '../platform/database/government.ts';
import { roundBoard } from './board.query.ts';
import { closeRoundOf, correctClosing, publish, recordDecision } from './closing.usecase.ts';
import { noteEditing } from './editing.usecase.ts';
import { endIndicator, setIndicator, storeIndicatorValues } from './indicator.usecase.ts';
import { addComment, approveUpdates, reopenUpdate, resolveComment, returnUpdate } from './review.usecase.ts';
import { previewRound } from './round-choices.query.ts';
import { askNode, changeRound, dropNode, openRound } from './round.usecase.ts';
import { saveUpdate, sayAsLastTime, submitUpdate } from './save-update.usecase.ts';
import { updateForm } from './work.query.ts';

const now = '2027-07-10T09:00:00.000Z';
let db: TestDatabase;
let own: AtWork;
let other: AtWork;
let theirComment = '';
let theirIndicator = '';
let theirSave = '';

beforeAll(async () => {
  db = await testDatabase();
  own = await governmentAtWork(db, 'Zonnedal');
  other = await governmentAtWork(db, 'Maandorp');
  const { owner, coordinator } = other.actors;
  const updateId = other.updates['A1'] ?? '';
  theirSave = randomUUID();
  await saveUpdate(db.app, other.governmentId, owner, {
    updateId,
    saveId: theirSave,
    basedOn: 0,
    content: saying('Van ons.'),
    now,
    autosave: false,
  });
  const comment = { axis: null, quote: null, body: 'Van ons.' };
  theirComment = await addComment(db.app, other.governmentId, coordinator, { updateId, ...comment, now });
  theirIndicator = await setIndicator(db.app, other.governmentId, coordinator, {
    ...number,
    nodeId: other.nodes['A1'] ?? '',
    now,
  });
});
afterAll(() => db.drop());

const number = {
  id: null,
  kind: 'number' as const,
  name: 'Aantal',
  unit: '',
  baseline: null,
  baselineYear: null,
  targets: [],
  steps: [],
};
const newRound = () => ({
  planId: own.planId,
  kind: 'quarter' as const,
  from: '2027-07-01',
  to: '2027-09-30',
  versionId: own.versionId,
  ledgerStateIds: [] as string[],
  asked: 'all' as const,
  nodeIds: [] as string[],
  cutOff: null,
  deadline: null,
  reviewDeadline: null,
  councilOn: null,
  movedPercent: 20,
  services: [] as { serviceId: string; deadline: string | null; reviewerId: string | null }[],
  now,
});
const comment = { axis: null, quote: null, body: 'Van hier.' };
const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]) =>
  withGovernment(db.app, own.governmentId, work);

/** Everything that can be done, each with an id of the other government. */
function attempts(actor: Actor): Record<string, () => Promise<unknown>> {
  const at = [db.app, own.governmentId, actor] as const;
  const storeValues = (given: Parameters<typeof storeIndicatorValues>[3]) =>
    inside((tx) => storeIndicatorValues(tx, own.governmentId, actor, given));
  const updateId = other.updates['A1'] ?? '';
  const { roundId, closedRoundId } = other;
  const nodeId = other.nodes['A1'] ?? '';
  const ours = { roundId: own.roundId, now };
  const save = { updateId, saveId: randomUUID(), basedOn: 1, now };
  const openWith = (more: object) => openRound(...at, { ...newRound(), ...more });
  const service = { serviceId: own.services.school, deadline: null, reviewerId: null };
  return {
    save: () => saveUpdate(...at, { ...save, content: saying('Van hier.'), autosave: false }),
    submit: () => submitUpdate(...at, save),
    'as last time': () => sayAsLastTime(...at, save),
    return: () => returnUpdate(...at, { updateId, comment, now }),
    reopen: () => reopenUpdate(...at, { updateId, now }),
    comment: () => addComment(...at, { updateId, ...comment, now }),
    resolve: () => resolveComment(...at, { commentId: theirComment, now }),
    editing: () => noteEditing(...at, { updateId, now }),
    values: () =>
      storeValues({
        updateId,
        values: [{ indicatorId: theirIndicator, value: '1', yes: null, steps: null }],
        now,
      }),
    indicator: () => setIndicator(...at, { ...number, nodeId, now }),
    'indicator by id': () => setIndicator(...at, { ...number, id: theirIndicator, nodeId, now }),
    'end indicator': () => endIndicator(...at, { indicatorId: theirIndicator, now }),
    change: () => changeRound(...at, { roundId, movedPercent: 50, now }),
    ask: () => askNode(...at, { roundId, nodeId, now }),
    drop: () => dropNode(...at, { roundId, nodeId, now }),
    close: () => closeRoundOf(...at, { roundId, now, override: 'Toch.' }),
    correct: () =>
      correctClosing(...at, { roundId: closedRoundId, reason: 'Fout.', risks: proseText('Nieuw.'), now }),
    decide: () =>
      recordDecision(...at, {
        roundId: closedRoundId,
        decidedOn: '2027-03-01',
        number: 'GR/1',
        kind: 'noting',
        url: null,
        now,
      }),
    publish: () => publish(...at, { roundId: closedRoundId, now }),
    board: () => inside((tx) => roundBoard(tx, actor, roundId, '2027-07-10')),
    form: async () => {
      if ((await inside((tx) => updateForm(tx, actor, updateId, '2027-07-10'))) === null)
        throw new Refusal('not-found', 'null');
    },
    preview: () => inside((tx) => previewRound(tx, actor, { ...newRound(), planId: other.planId })),
    'open their plan': () => openWith({ planId: other.planId, versionId: other.versionId }),
    'open with their version': () => openWith({ versionId: other.versionId }),
    'open with their books': () => openWith({ ledgerStateIds: [other.ledgerStateId] }),
    'open with their service': () =>
      openWith({ services: [{ ...service, serviceId: other.services.school }] }),
    'open with their reviewer': () =>
      openWith({ services: [{ ...service, reviewerId: other.actors.head.person?.id }] }),
    'our round with their reviewer': () =>
      changeRound(...at, {
        ...ours,
        services: [{ ...service, reviewerId: other.actors.head.person?.id ?? '' }],
      }),
    'our round asks their action': () => askNode(...at, { ...ours, nodeId }),
    'our round drops their action': () => dropNode(...at, { ...ours, nodeId }),
    'our values of their indicator': () =>
      storeValues({
        updateId: own.updates['A1'] ?? '',
        values: [{ indicatorId: theirIndicator, value: '1', yes: null, steps: null }],
        now,
      }),
    'our save with their id': () =>
      saveUpdate(...at, {
        ...save,
        updateId: own.updates['A1'] ?? '',
        saveId: theirSave,
        basedOn: 0,
        content: saying('Van hier.'),
        autosave: false,
      }),
  };
}

/** Every row of every table of both, as the owner sees them. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(db.owner);
  const out = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ hash: string | null }>`
      select md5(string_agg(t::text, '|' order by t::text)) as hash from ${sql.table(name)} t`.execute(
      db.owner,
    );
    out.push(`${name} ${rows[0]?.hash ?? ''}`);
  }
  return out.join('\n');
}

describe('nobody reaches over the wall', () => {
  const everybody = [...(Object.keys(people) as PersonKey[]), 'anonymous', 'substitute'] as const;
  it.each(everybody)(
    'not as %s: what is of another government is not found, and nothing is stored',
    async (who) => {
      // A substitute who claims to act for an owner of the other government, too.
      const theirs = other.actors.owner.person?.id ?? '';
      const actor: Actor =
        who === 'anonymous'
          ? anonymous
          : who === 'substitute'
            ? { ...own.actors.owner, actsFor: [theirs] }
            : own.actors[who];
      const before = await everything();
      const codes: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(attempts(actor)))
        codes[name] = await attempt().then(
          () => 'done',
          (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
        );
      const approved = await approveUpdates(db.app, own.governmentId, actor, {
        updateIds: [other.updates['A1'] ?? ''],
        now,
      });
      expect(approved).toMatchObject({ approved: [], refused: [{ updateId: other.updates['A1'] }] });
      expect(await everything()).toBe(before);
      // Who may not do it at all is told that first, or that it isn't there: never anything else.
      const mixed = new Set(Object.values(codes));
      if (who === 'coordinator') {
        expect(codes['our save with their id']).toBe('conflict');
        delete codes['our save with their id'];
        expect(new Set(Object.values(codes))).toEqual(new Set(['not-found']));
      } else
        expect([...mixed].filter((code) => !['not-found', 'not-allowed', 'conflict'].includes(code))).toEqual(
          [],
        );
      expect(mixed.has('not-found')).toBe(true);
      for (const name of ['save', 'submit', 'return', 'comment', 'change', 'close', 'publish', 'indicator'])
        expect(codes[name], name).toBe('not-found');
    },
  );
});

describe('whoever may not', () => {
  it('is refused in their own government as the table of rights says, and leaves no trace', async () => {
    const updateId = own.updates['A1'] ?? '';
    const save = { updateId, basedOn: 0, content: saying('x'), now, autosave: false };
    const before = await everything();
    for (const who of [
      'director',
      'management',
      'councillor',
      'administrator',
      'otherOwner',
      'otherHead',
    ] as const)
      await expect(
        saveUpdate(db.app, own.governmentId, own.actors[who], { ...save, saveId: randomUUID() }),
        who,
      ).rejects.toMatchObject({ code: 'not-allowed' });
    for (const who of Object.keys(people) as PersonKey[])
      if (who !== 'coordinator') {
        const at = [db.app, own.governmentId, own.actors[who]] as const;
        const refused = { code: 'not-allowed' };
        await expect(openRound(...at, newRound()), who).rejects.toMatchObject(refused);
        await expect(
          closeRoundOf(...at, { roundId: own.roundId, now, override: 'Toch.' }),
          who,
        ).rejects.toMatchObject(refused);
        await expect(publish(...at, { roundId: own.closedRoundId, now }), who).rejects.toMatchObject(refused);
      }
    await expect(
      saveUpdate(db.app, own.governmentId, anonymous, { ...save, saveId: randomUUID() }),
    ).rejects.toMatchObject({ code: 'not-allowed', message: 'Meld je eerst aan.' });
    expect(await everything()).toBe(before);
  });

  it('is told in their language', async () => {
    const english: Actor = {
      ...own.actors.councillor,
      person: { id: own.actors.councillor.person?.id ?? '', name: 'C', locale: 'en' },
    };
    await expect(openRound(db.app, own.governmentId, english, newRound())).rejects.toMatchObject({
      message: 'Your role does not allow this. Ask the policy coordinator.',
    });
  });
});
