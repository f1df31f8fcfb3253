import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClosing, axis, heading, narrative, paragraph, text } from '../../test/closing-builder.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, fillGovernment } from '../../test/two-governments.ts';
import { closedRoundText } from '../followup/closing-check.ts';
import { addClosing } from '../followup/closing.store.ts';
import type { ClosedNode } from '../followup/closing.ts';
import { anonymous, type Actor } from '../organisation/person.ts';
import type { Role } from '../organisation/role.ts';
import { withGovernment } from '../platform/database/government.ts';
import { listShownRounds } from './rounds.query.ts';
import { searchTexts } from './search.query.ts';

// As two-governments.ts numbers them: a node, a person, a service, and a published round of that government.
const idOf = (number: number): string =>
  `aaaaaaaa-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`;
const [node, person, service, closedRound] = [idOf(4), idOf(12), idOf(11), idOf(7)];
const openRound = 'aaaaaaaa-0000-4000-8000-000000000999';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await close(2, 'Nieuwe kleuterklas', 'De opbouw', 'werkers bezochten één school en de crèche.');
  await withGovernment(db.app, A, async (tx) => {
    await tx
      .insertInto('rounds')
      .values({
        government_id: A,
        id: openRound,
        plan_id: idOf(2),
        version_id: idOf(3),
        kind: 'h1',
        label: 'Half 2025',
        period_from: '2025-01-01',
        period_to: '2025-06-30',
        state: 'open',
      })
      .execute();
    const said = narrative(heading(2, 'Werf'), paragraph('De ', text('riool'), text('werken'), ' lopen.'));
    const { id } = await tx
      .insertInto('updates')
      .values({
        government_id: A,
        round_id: openRound,
        node_id: node,
        axes: JSON.stringify({ progress: { light: 'green', narrative: said } }),
        remark: 'De aannemer dreigt met een rechtszaak.',
        state: 'draft',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('comments')
      .values({ government_id: A, update_id: id, author_id: person, body: 'Graag een datum erbij.' })
      .execute();
  });
});
afterAll(() => db.drop());

/** As the work of a round would: through the application's own role. */
async function close(sequence: number, title: string, ...words: string[]): Promise<void> {
  const content = aClosing().content;
  const [model] = content.nodes;
  const closed: ClosedNode = {
    ...(model ?? (content.nodes[0] as ClosedNode)),
    node,
    code: 'A7',
    title,
    axes: { progress: axis('green', paragraph(...words)) },
  };
  await withGovernment(db.app, A, async (tx) => {
    await addClosing(tx, A, {
      roundId: closedRound,
      sequence,
      closedAt: '2026-01-01T00:00:00Z',
      reason: 'test',
      text: closedRoundText({ ...content, nodes: [closed], findings: [] }),
      hash: String(sequence).padStart(64, '0'),
    });
  });
}

const withRole = (role: Role, serviceId: string | null = null): Actor => ({
  person: { id: person, name: 'An', locale: 'nl' },
  grants: [{ role, bodyId: null, serviceId }],
  actsFor: [],
});
const coordinator = withRole('policy_coordinator');

const search = (asked: string, actor: Actor = coordinator) =>
  withGovernment(db.app, A, async (tx) => searchTexts(tx, actor, await listShownRounds(tx, actor), asked, 1));
const kinds = async (asked: string, actor?: Actor): Promise<string[]> =>
  (await search(asked, actor)).found.map(({ kind }) => kind);

describe('a search', () => {
  it('finds a part of a compound word: its beginning, its end and its middle', async () => {
    for (const part of ['opbouwwerkers', 'opbouw', 'werker', 'bouwwerk', 'KLEUTER', 'klas', 'a7'])
      expect([part, (await search(part)).all]).toEqual([part, 1]);
    expect((await search('opbouwwerkster')).all).toBe(0);
    // Marks within a word do not part it.
    expect(await kinds('rioolwerken')).toEqual(['text']);
  });

  it('finds other forms of a word and writes of accents nothing', async () => {
    const { found } = await search('scholen');
    expect(found.map(({ forms }) => forms)).toEqual([['school']]);
    expect((await search('creche een')).all).toBe(1);
    expect((await search('crèche')).all).toBe(1);
    expect((await search('school rioolwerken')).all).toBe(0); // not in one text
  });

  it('takes signs of patterns and of queries as they are', async () => {
    for (const asked of ['%', '_', "'", "' or 1=1 --", 'zq & | !', '\\', '  ', 'zq:*'])
      expect((await search(asked)).all).toBe(0);
  });

  it('says what the newest closing says, and no longer what it replaced', async () => {
    expect((await search('vervallen')).all).toBe(0);
    await close(3, 'Vervallen klas', 'Niets.');
    expect((await search('vervallen')).all).toBe(1);
    expect((await search('kleuterklas')).all).toBe(0);
    await close(4, 'Nieuwe kleuterklas', 'De opbouw', 'werkers bezochten één school en de crèche.');
    expect((await search('vervallen')).all).toBe(0);
  });

  it('gives what stays inside, and the round that runs, to staff only', async () => {
    expect(await kinds('rechtszaak')).toEqual(['remark']);
    const [comment] = (await search('datum')).found;
    expect([comment?.kind, comment?.title]).toEqual(['comment', '']); // the node has no title here
    for (const actor of [anonymous, withRole('councillor')])
      for (const asked of ['rechtszaak', 'datum', 'rioolwerken'])
        expect([asked, await kinds(asked, actor)]).toEqual([asked, []]);
    // The head of a service reads the remarks of that service and of no other.
    expect(await kinds('rechtszaak', withRole('service_head', service))).toEqual(['remark']);
    expect(await kinds('rechtszaak', withRole('service_head', idOf(99)))).toEqual([]);
  });

  it('follows a save: what was said before is gone', async () => {
    await withGovernment(db.app, A, (tx) =>
      tx
        .updateTable('updates')
        .set({ axes: JSON.stringify({}), remark: 'Opgelost.' })
        .where('round_id', '=', openRound)
        .execute(),
    );
    expect(await kinds('rioolwerken')).toEqual([]);
    expect(await kinds('rechtszaak')).toEqual([]);
    expect(await kinds('opgelost')).toEqual(['remark']);
  });
});
