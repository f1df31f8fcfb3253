import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, proseText, saying, type AtWork } from '../../test/round-builder.ts';
import { withGovernment } from '../platform/database/government.ts';
import { noteEditing } from './editing.usecase.ts';
import { saveUpdate, sayAsLastTime, submitUpdate } from './save-update.usecase.ts';
import type { SavedUpdate } from './update.ts';
import { findWorking } from './working-update.store.ts';

const now = '2027-07-10T09:00:00.000Z';
let db: TestDatabase;
let work: AtWork;
beforeAll(async () => {
  db = await testDatabase();
  work = await governmentAtWork(db, 'Zonnedal');
});
afterAll(() => db.drop());

const idOf = (code: string): string => work.updates[code] ?? '';
const read = (code: string) => withGovernment(db.app, work.governmentId, (tx) => findWorking(tx, idOf(code)));
const entries = (code: string) =>
  withGovernment(db.app, work.governmentId, (tx) =>
    tx
      .selectFrom('audit_entries')
      .select(['verb', 'actor_id', 'on_behalf_of', 'content'])
      .where('subject_id', '=', idOf(code))
      .orderBy('sequence')
      .execute(),
  );
const savesOf = (code: string) =>
  withGovernment(db.app, work.governmentId, (tx) =>
    tx
      .selectFrom('update_saves')
      .select(['id', 'revision'])
      .where('update_id', '=', idOf(code))
      .orderBy('revision')
      .execute(),
  );
const save = (code: string, basedOn: number, content: SavedUpdate, more: object = {}) =>
  saveUpdate(db.app, work.governmentId, work.actors.owner, {
    updateId: idOf(code),
    saveId: randomUUID(),
    basedOn,
    content,
    now,
    autosave: false,
    ...more,
  });

describe('saving an update', () => {
  it('keeps what was written, once, however often the same save is sent', async () => {
    const saveId = randomUUID();
    const content = saying('De klassen zijn geschilderd.', { remark: 'Nog niet zeggen.' });
    const first = await save('A1', 0, content, { saveId });
    expect(first).toEqual({ outcome: 'saved', revision: 1, state: 'draft' });
    expect(await save('A1', 0, content, { saveId })).toEqual(first);
    expect(await save('A1', 7, saying('Iets anders.'), { saveId })).toEqual(first);
    expect(await read('A1')).toMatchObject({ ...content, revision: 1, state: 'draft' });
    expect(await savesOf('A1')).toHaveLength(1);
    expect((await entries('A1')).map(({ verb }) => verb)).toEqual(['update.save']);
  });

  it('shows both texts to whoever comes second, and overwrites nothing', async () => {
    const mine = saying('Wat ik wilde zeggen.');
    expect(await save('A1', 0, mine)).toMatchObject({
      outcome: 'conflict',
      revision: 1,
      theirs: saying('De klassen zijn geschilderd.', { remark: 'Nog niet zeggen.' }),
      by: 'owner van Zonnedal',
    });
    expect(await read('A1')).toMatchObject({ revision: 1 });
    const both = await Promise.all([save('A1', 1, saying('een')), save('A1', 1, saying('twee'))]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'saved']);
    expect(await read('A1')).toMatchObject({ revision: 2 });
  });

  it('is done once when the same save arrives twice at once', async () => {
    const saveId = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 4 }, () => save('A1', 2, saying('Vier keer gestuurd.'), { saveId })),
    );
    expect(all).toEqual(Array.from({ length: 4 }, () => ({ outcome: 'saved', revision: 3, state: 'draft' })));
    expect((await savesOf('A1')).filter(({ id }) => id === saveId)).toHaveLength(1);
  });

  it('leaves no entry in the trail when it saves by itself', async () => {
    const before = (await entries('A1')).length;
    expect(await save('A1', 3, saying('Vanzelf bewaard.'), { autosave: true })).toMatchObject({
      revision: 4,
    });
    expect((await entries('A1')).length).toBe(before);
  });

  it('does not take the id of another save', async () => {
    const [first] = await savesOf('A1');
    await expect(save('A2', 0, saying('x'), { saveId: first?.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await read('A2')).toMatchObject({ revision: 0, state: 'asked' });
  });

  it('refuses what is broken or hostile, in Dutch, and stores nothing', async () => {
    const deep = (levels: number): unknown =>
      levels === 0
        ? { type: 'paragraph' }
        : {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'paragraph' }, deep(levels - 1)] }],
          };
    const said = (narrative: unknown) =>
      ({ ...saying('x'), axes: { progress: { light: null, narrative } } }) as unknown as SavedUpdate;
    const text = (value: string, marks?: unknown) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: value, ...(marks ? { marks } : {}) }] }],
    });
    for (const [content, code, sentence] of [
      [said({ type: 'doc', content: [{ type: 'script', content: 'alert(1)' }] }), 'usage', /vorm/],
      [said({ type: 'doc', content: [deep(12)] }), 'usage', /genest/],
      [said(text('x'.repeat(1_000_000))), 'too-large', /te lang/],
      [said(text('klik', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])), 'usage', /koppeling/],
      [{ ...saying('x'), remark: 'x'.repeat(20_001) }, 'too-large', /te lang/],
      [{ ...saying('x'), reden: 'anders' } as SavedUpdate, 'usage', /vorm/],
      [null as unknown as SavedUpdate, 'usage', /vorm/],
    ] as const)
      await expect(save('A2', 0, content)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(sentence) as string,
      });
    expect(await read('A2')).toMatchObject({ revision: 0, state: 'asked', axes: {} });
    expect(await savesOf('A2')).toEqual([]);
    expect(await entries('A2')).toEqual([]);
  });

  it('leaves out characters that nobody can read', async () => {
    await save('A2', 0, saying('Factuur\u202etxt.exe\u0000 klaar', { remark: 'a\u0007b' }));
    expect(await read('A2')).toMatchObject({
      axes: { progress: { narrative: proseText('Factuurtxt.exe klaar') } },
      remark: 'ab',
    });
  });
});

describe('handing in', () => {
  it('asks for a status, a text, and a reason for amber and red', async () => {
    const narrative = proseText('Loopt.');
    const content = saying('', {
      status: null,
      axes: {
        progress: { light: 'green', narrative: proseText('') },
        time: { light: 'amber', narrative },
        money: { light: 'red', narrative },
      },
      reasons: { money: { cause: 'budget', text: 'Duurder dan geraamd.' } },
    });
    await save('A3', 0, content);
    const submit = (basedOn: number) =>
      submitUpdate(db.app, work.governmentId, work.actors.owner, { updateId: idOf('A3'), basedOn, now });
    expect(await submit(1)).toEqual({
      outcome: 'incomplete',
      missing: [
        { field: 'status', why: 'status' },
        { field: 'time', why: 'reason' },
        { field: 'text', why: 'text' },
      ],
    });
    expect(await submit(0)).toMatchObject({ outcome: 'conflict', revision: 1 });
    await save('A3', 1, saying('Loopt.'), { autosave: true });
    expect(await submit(2)).toEqual({ outcome: 'submitted' });
    expect(await read('A3')).toMatchObject({
      state: 'submitted',
      submittedBy: work.actors.owner.person?.id,
    });
    expect((await entries('A3')).map(({ verb }) => verb)).toEqual(['update.save', 'update.submit']);
    // Of each author the last save stays.
    expect((await savesOf('A3')).map(({ revision }) => revision)).toEqual([2]);
    await expect(save('A3', 2, saying('Te laat.'))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says as last time what was said the last time, in one act', async () => {
    const given = { updateId: idOf('A2'), saveId: randomUUID(), basedOn: 1, now };
    expect(await sayAsLastTime(db.app, work.governmentId, work.actors.owner, given)).toEqual({
      outcome: 'submitted',
    });
    expect(await sayAsLastTime(db.app, work.governmentId, work.actors.owner, given)).toEqual({
      outcome: 'submitted',
    });
    expect(await read('A2')).toMatchObject({
      ...saying('A2 loopt goed.', { remark: 'ab' }),
      state: 'submitted',
      sameAsLast: true,
      revision: 2,
    });
    const last = (await entries('A2')).at(-1);
    expect(JSON.parse(last?.content ?? '')).toMatchObject({ after: { sameAsLast: true } });
  });

  it('has nothing to repeat where nothing was said', async () => {
    await expect(
      sayAsLastTime(db.app, work.governmentId, work.actors.otherOwner, {
        updateId: idOf('A5'),
        saveId: randomUUID(),
        basedOn: 0,
        now,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is done by a substitute on the owner’s behalf', async () => {
    const owner = work.actors.otherOwner.person?.id ?? '';
    const substitute = { ...work.actors.councillor, actsFor: [owner] };
    const given = { updateId: idOf('A4'), saveId: randomUUID(), basedOn: 0, now };
    await sayAsLastTime(db.app, work.governmentId, substitute, given);
    expect((await entries('A4')).at(-1)).toMatchObject({
      actor_id: substitute.person?.id,
      on_behalf_of: owner,
    });
  });
});

describe('a text and the values beside it', () => {
  it('are kept together or not at all', async () => {
    const code = 'A1';
    const before = { update: await read(code), saves: await savesOf(code), entries: await entries(code) };
    const values = [{ indicatorId: randomUUID(), value: '1', yes: null, steps: null }];
    await expect(save(code, before.update?.revision ?? 0, saying('Half.'), { values })).rejects.toMatchObject(
      { code: 'not-found' },
    );
    expect({ update: await read(code), saves: await savesOf(code), entries: await entries(code) }).toEqual(
      before,
    );
  });
});

describe('who has it open', () => {
  it('is told to the others, for a minute', async () => {
    const at = (actor: AtWork['actors']['owner'], instant: string) =>
      noteEditing(db.app, work.governmentId, actor, { updateId: idOf('A1'), now: instant });
    expect(await at(work.actors.owner, '2027-07-10T10:00:00.000Z')).toEqual([]);
    expect(await at(work.actors.head, '2027-07-10T10:00:30.000Z')).toMatchObject([
      { name: 'owner van Zonnedal' },
    ]);
    expect(await at(work.actors.owner, '2027-07-10T10:00:45.000Z')).toMatchObject([
      { name: 'head van Zonnedal' },
    ]);
    expect(await at(work.actors.head, '2027-07-10T10:02:00.000Z')).toEqual([]);
  });
});
