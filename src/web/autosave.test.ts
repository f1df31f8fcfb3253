import { beforeEach, describe, expect, it } from 'vitest';
import { Autosave, keptAt, type Save, type SaveAnswer, type SaveState } from './autosave.ts';

let stored: Map<string, string>;
let asked: { work: () => void; milliseconds: number }[];
let sent: Save[];
let told: SaveState['kind'][];
/** What the other side does with each save: an answer, or none. */
let answers: (SaveAnswer | 'no connection')[];
let ids: number;
beforeEach(() => {
  stored = new Map();
  asked = [];
  sent = [];
  told = [];
  answers = [];
  ids = 0;
});

const store = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const begin = (basedOn = 3): Autosave =>
  new Autosave('k', basedOn, {
    store,
    send: (save) => {
      sent.push(save);
      const answer = answers.shift() ?? 'no connection';
      return answer === 'no connection' ? Promise.reject(new Error(answer)) : Promise.resolve(answer);
    },
    later: (work, milliseconds) => {
      const one = { work, milliseconds };
      asked.push(one);
      return () => void (asked = asked.filter((other) => other !== one));
    },
    newId: () => `id-${(ids += 1)}`,
    now: () => '2025-08-17T12:02:00Z',
    told: ({ kind }) => told.push(kind),
  });
const elapse = async (): Promise<void> => {
  const due = asked;
  asked = [];
  for (const { work } of due) work();
  await new Promise((resolve) => setTimeout(resolve, 0));
};
const saved = (revision: number): SaveAnswer => ({ outcome: 'saved', revision, at: '2025-08-17T12:02:01Z' });

describe('what somebody writes', () => {
  it('lies on the device until we said that we have it', async () => {
    const autosave = begin();
    answers = [saved(4)];
    autosave.change({ remark: 'een' });
    expect(keptAt(store, 'k')).toMatchObject({ saveId: 'id-1', basedOn: 3, fields: { remark: 'een' } });
    await elapse();
    expect(keptAt(store, 'k')).toBeNull();
    expect(autosave.pending).toBe(false);
    expect(told).toEqual(['unsaved', 'saving', 'saved']);
    answers = [saved(5)];
    autosave.change({ remark: 'twee' });
    await elapse();
    expect(sent.map(({ saveId, basedOn }) => [saveId, basedOn])).toEqual([
      ['id-1', 3],
      ['id-2', 4],
    ]);
  });

  it('is sent again under the same id when no answer came, each time later', async () => {
    const autosave = begin();
    answers = ['no connection', 'no connection', saved(4)];
    autosave.change({ remark: 'een' });
    await elapse();
    const first = asked[0]?.milliseconds ?? 0;
    await elapse();
    expect(asked[0]?.milliseconds).toBe(first * 2);
    expect(autosave.state.kind).toBe('offline');
    expect(keptAt(store, 'k')).not.toBeNull();
    await elapse();
    expect(sent.map(({ saveId }) => saveId)).toEqual(['id-1', 'id-1', 'id-1']);
    expect(autosave.state.kind).toBe('saved');
  });

  it('what is written while a save is under way is the next save, from the revision that it got', async () => {
    const autosave = begin();
    answers = [saved(4), saved(5)];
    autosave.change({ remark: 'een' });
    const due = asked;
    asked = [];
    for (const { work } of due) work();
    autosave.change({ remark: 'een twee' });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(keptAt(store, 'k')).toMatchObject({ basedOn: 4, fields: { remark: 'een twee' } });
    await elapse();
    expect(sent.at(-1)).toMatchObject({ saveId: 'id-2', basedOn: 4 });
    expect(keptAt(store, 'k')).toBeNull();
  });

  it('a save that got no answer goes first, for it may have arrived', async () => {
    const autosave = begin();
    answers = ['no connection', saved(4), saved(5)];
    autosave.change({ remark: 'een' });
    await elapse();
    autosave.change({ remark: 'een twee' });
    expect(keptAt(store, 'k')).toMatchObject({ saveId: 'id-2', before: { saveId: 'id-1' } });
    await autosave.flush();
    expect(sent.map(({ saveId, basedOn }) => [saveId, basedOn])).toEqual([
      ['id-1', 3],
      ['id-1', 3],
      ['id-2', 4],
    ]);
    expect(autosave.pending).toBe(false);
    expect(stored.size).toBe(0);
  });

  it('is neither sent nor thrown away after a conflict', async () => {
    const autosave = begin();
    answers = [{ outcome: 'conflict' }];
    autosave.change({ remark: 'een' });
    await elapse();
    autosave.change({ remark: 'een twee' });
    await elapse();
    expect(sent).toHaveLength(1);
    expect(autosave.state.kind).toBe('conflict');
    expect(keptAt(store, 'k')).toMatchObject({ fields: { remark: 'een twee' } });
  });

  it('a tab that was closed is taken up under the id that it had', async () => {
    begin().change({ remark: 'een' });
    asked = [];
    const kept = keptAt(store, 'k');
    expect(kept).not.toBeNull();
    const autosave = begin();
    answers = [saved(4)];
    if (kept) autosave.resume(kept);
    await elapse();
    expect(sent).toMatchObject([{ saveId: 'id-1', basedOn: 3 }]);
    expect(stored.size).toBe(0);
  });

  it('goes on without a store, and rubbish in it is nothing', async () => {
    stored.set('k', '{"saveId":5}');
    expect(keptAt(store, 'k')).toBeNull();
    const autosave = begin();
    const { setItem } = store;
    store.setItem = () => {
      throw new Error('full');
    };
    answers = [saved(4)];
    autosave.change({ remark: 'een' });
    await elapse();
    store.setItem = setItem;
    expect(autosave.state.kind).toBe('saved');
  });
});
