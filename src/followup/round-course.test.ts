/** One round from its opening to a published, corrected report, as the people of a government walk through it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { governmentAtWork, opened, proseText, saying, type AtWork } from '../../test/round-builder.ts';
import { addAmounts } from '../budget/amount.store.ts';
import { createLedgerState } from '../budget/ledger-state.store.ts';
import { listBodies } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { nodesAt, createNodes, setNodes } from '../planning/node.store.ts';
import { createVersion } from '../planning/plan.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { roundBoard } from './board.query.ts';
import { closingChecks } from './closing-checks.query.ts';
import { closeRoundOf, correctClosing, publish, recordDecision } from './closing.usecase.ts';
import { listClosings } from './closing.store.ts';
import { addComment, approveUpdates, reopenUpdate, resolveComment, returnUpdate } from './review.usecase.ts';
import { closingOf, liveRound } from './round-content.query.ts';
import { previewRound, roundChoices } from './round-choices.query.ts';
import { findSettledRound } from './round-settings.store.ts';
import { askNode, changeRound, dropNode, openRound } from './round.usecase.ts';
import { saveUpdate, sayAsLastTime, submitUpdate } from './save-update.usecase.ts';
import type { SavedUpdate } from './update.ts';
import { myWork, updateForm } from './work.query.ts';

const now = '2027-07-10T09:00:00.000Z';
let db: TestDatabase;
let work: AtWork;
beforeAll(async () => {
  db = await testDatabase();
  work = await governmentAtWork(db, 'Zonnedal');
});
afterAll(() => db.drop());

const inside = <T>(given: Parameters<typeof withGovernment<T>>[2]) =>
  withGovernment(db.app, work.governmentId, given);
const idOf = (code: string): string => work.updates[code] ?? '';
const handIn = async (actor: Actor, code: string, content: SavedUpdate) => {
  const basedOn =
    (await inside((tx) => updateForm(tx, actor, idOf(code), '2027-07-10')))?.update.revision ?? 0;
  const at = { updateId: idOf(code), now };
  await saveUpdate(db.app, work.governmentId, actor, {
    ...at,
    saveId: randomUUID(),
    basedOn,
    content,
    autosave: false,
  });
  return submitUpdate(db.app, work.governmentId, actor, { ...at, basedOn: basedOn + 1 });
};
const board = (today = '2027-07-10') =>
  inside((tx) => roundBoard(tx, work.actors.coordinator, work.roundId, today));

describe('opening', () => {
  it('lists who is missing before it opens, and asks all actions', async () => {
    const preview = await inside((tx) =>
      previewRound(tx, work.actors.coordinator, {
        planId: work.planId,
        kind: 'h1',
        from: '2027-01-01',
        to: '2027-06-30',
        versionId: work.versionId,
        asked: 'all',
        nodeIds: [],
      }),
    );
    expect(preview.ownerless.map(({ code, service }) => `${code} ${service}`)).toEqual([
      'A6 Openbare werken',
    ]);
    expect(preview).toMatchObject({
      exists: true,
      perService: [
        { name: 'Onderwijs', actions: 3 },
        { name: 'Openbare werken', actions: 3 },
      ],
    });
    expect(Object.keys(work.updates)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  });

  it('asks only priority actions, or a selection, in a round beside it; the same round only once', async () => {
    const given = {
      planId: work.planId,
      kind: 'annual' as const,
      from: '2027-01-01',
      to: '2027-12-31',
      versionId: work.versionId,
      ledgerStateIds: [],
      asked: 'priority' as const,
      nodeIds: [],
      cutOff: null,
      deadline: null,
      reviewDeadline: null,
      councilOn: null,
      movedPercent: 20,
      services: [],
      now: opened,
    };
    const open = (more: object) =>
      openRound(db.app, work.governmentId, work.actors.coordinator, { ...given, ...more });
    expect(await open({})).toMatchObject({ asked: 2 });
    await expect(open({})).rejects.toMatchObject({ code: 'conflict' });
    const selection = { kind: 'own', from: '2027-02-01', asked: 'selection' };
    expect(await open({ ...selection, nodeIds: [work.nodes['A5'] ?? ''] })).toMatchObject({ asked: 1 });
    await expect(open({ ...selection, from: '2027-03-01' })).rejects.toMatchObject({ code: 'usage' });
    for (const wrong of [
      { from: '2028-01-01' },
      { deadline: '2027-02-30' },
      { deadline: '2027-09-01', reviewDeadline: '2027-08-01' },
      { movedPercent: 0 },
    ])
      await expect(open({ kind: 'quarter', ...wrong })).rejects.toMatchObject({ code: 'usage' });
    await expect(open({ kind: 'quarter', ledgerStateIds: [randomUUID()] })).rejects.toMatchObject({
      code: 'not-found',
    });
    const inState = async (state: 'concept' | 'submitted') =>
      inside(async (tx) => {
        await tx.deleteFrom('plan_versions').where('label', '=', 'Ontwerp').execute();
        const place = { governmentId: work.governmentId, planId: work.planId, sequence: 9, label: 'Ontwerp' };
        const { id } = await createVersion(tx, { ...place, state, whole: false });
        const choices = await roundChoices(tx, work.actors.coordinator, work.planId);
        return { versionId: id, offered: choices.versions.some((one) => one.id === id) };
      });
    const { versionId, offered } = await inState('concept');
    expect(offered).toBe(false);
    await expect(open({ kind: 'quarter', versionId })).rejects.toMatchObject({ code: 'conflict' });
    expect((await inState('submitted')).offered).toBe(true);
    await inside((tx) => tx.deleteFrom('plan_versions').where('label', '=', 'Ontwerp').execute());
  });
});

describe('the work', () => {
  it('shows owners what is asked, until when, and what was said last', async () => {
    const [mine] = (await inside((tx) => myWork(tx, work.actors.owner, '2027-08-18'))).filter(
      ({ round }) => round.id === work.roundId,
    );
    expect(
      mine?.items.map(({ code, deadline, daysLate, last, money }) => [
        code,
        deadline,
        daysLate,
        last?.status?.meaning ?? null,
        money,
      ]),
    ).toEqual([
      ['A1', '2027-08-15', 3, 'running', { year: 2027, estimate: '20000.00', spent: '7500.50' }],
      ['A2', '2027-08-15', 3, 'running', { year: 2027, estimate: '5000.00', spent: null }],
      ['A3', '2027-08-15', 3, null, { year: 2027, estimate: null, spent: null }],
    ]);
    const form = await inside((tx) => updateForm(tx, work.actors.owner, idOf('A1'), '2027-07-10'));
    expect(form).toMatchObject({
      daysLate: 0,
      place: [{ code: 'BD1' }, { code: 'AP1' }],
      last: { round: { label: 'Opvolgingsrapportering 2026' }, axes: saying('A1 loopt goed.').axes },
      money: { money: { operating: { expenses: ['7500.50', '20000.00'] } } },
      next: { code: 'A2' },
    });
    expect(form?.may).toMatchObject({ save: { ok: true }, approve: { ok: false, why: 'role' } });
    expect(await inside((tx) => updateForm(tx, work.actors.councillor, idOf('A1'), '2027-07-10'))).toBeNull();
  });

  it('goes back and forth between owner and reviewer, with a comment at a place', async () => {
    const { owner, head } = work.actors;
    const content = saying('Drie klassen zijn klaar. Bel 0470 12 34 56.', {
      axes: {
        progress: { light: 'green', narrative: proseText('Drie klassen zijn klaar. Bel 0470 12 34 56.') },
        time: { light: 'amber', narrative: proseText('Levering is laat.') },
      },
      reasons: { time: { cause: 'contractor', text: 'De ramen komen later.' } },
      remark: 'Intern: aannemer in moeilijkheden.',
    });
    expect(await handIn(owner, 'A1', content)).toEqual({ outcome: 'submitted' });
    await returnUpdate(db.app, work.governmentId, head, {
      updateId: idOf('A1'),
      comment: { axis: 'progress', quote: 'Bel 0470 12 34 56', body: 'Geen telefoonnummers.' },
      now,
    });
    const [item] = (await inside((tx) => myWork(tx, owner, '2027-07-10')))
      .flatMap(({ items }) => items)
      .filter(({ updateId }) => updateId === idOf('A1'));
    expect(item).toMatchObject({
      state: 'returned',
      openComments: 1,
      newestComment: { author: 'head van Zonnedal', body: 'Geen telefoonnummers.' },
    });
    expect((await board()).contradictions).toMatchObject([
      { code: 'A1', kind: 'personal-data', facts: { what: 'phone', text: '0470 12 34 56' } },
    ]);
    const mended = {
      ...content,
      axes: { ...content.axes, progress: saying('Drie klassen zijn klaar.').axes.progress },
    };
    expect(await handIn(owner, 'A1', mended as SavedUpdate)).toEqual({ outcome: 'submitted' });
    const form = await inside((tx) => updateForm(tx, owner, idOf('A1'), '2027-07-10'));
    const [comment] = form?.comments ?? [];
    expect(comment).toMatchObject({ quote: 'Bel 0470 12 34 56', resolvedAt: null });
    await resolveComment(db.app, work.governmentId, owner, { commentId: comment?.id ?? '', now });
    await addComment(db.app, work.governmentId, work.actors.management, {
      updateId: idOf('A1'),
      axis: null,
      quote: null,
      body: 'Mooi.',
      now,
    });
  });

  it('is approved in bulk; what can’t be is told one by one', async () => {
    const { owner, otherOwner, head, coordinator } = work.actors;
    for (const [actor, code] of [
      [owner, 'A2'],
      [otherOwner, 'A4'],
    ] as const)
      await sayAsLastTime(db.app, work.governmentId, actor, {
        updateId: idOf(code),
        saveId: randomUUID(),
        basedOn: 0,
        now,
      });
    expect((await board()).waiting.map(({ code, unchanged, changes }) => [code, unchanged, changes])).toEqual(
      [
        ['A1', false, ['time-light', 'text']],
        ['A2', true, []],
        ['A4', true, []],
      ],
    );
    const approved = await approveUpdates(db.app, work.governmentId, head, {
      updateIds: [idOf('A1'), idOf('A2'), idOf('A4'), randomUUID()],
      now,
    });
    expect(approved.approved).toEqual([idOf('A1'), idOf('A2')]);
    expect(approved.refused.map(({ updateId }) => updateId).slice(0, 1)).toEqual([idOf('A4')]);
    expect(approved.refused).toHaveLength(2);
    await reopenUpdate(db.app, work.governmentId, coordinator, { updateId: idOf('A2'), now });
    await expect(
      reopenUpdate(db.app, work.governmentId, head, { updateId: idOf('A1'), now }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await submitUpdate(db.app, work.governmentId, owner, { updateId: idOf('A2'), basedOn: 1, now });
    await approveUpdates(db.app, work.governmentId, coordinator, {
      updateIds: [idOf('A2'), idOf('A4')],
      now,
    });
    expect((await board('2027-08-18')).counts).toMatchObject({ approved: 3, asked: 3, total: 6, late: 1 });
  });
});

describe('a version that is set during the round', () => {
  it('leaves the round on its own, and lists what is new and dropped for the coordinator', async () => {
    const added = await inside(async (tx) => {
      const later = await createVersion(tx, {
        governmentId: work.governmentId,
        planId: work.planId,
        sequence: 2,
        label: '2027002',
        setOn: '2027-07-06',
      });
      const nodes = await nodesAt(tx, work.planId, 2);
      const gone = nodes.find(({ code }) => code === 'A5');
      const [id = ''] = await createNodes(tx, work.governmentId, work.planId, 1);
      const base = { parentId: work.nodes['AP1'] ?? '', level: 'action' as const, priority: false };
      await setNodes(tx, work.governmentId, later.id, [
        { ...base, nodeId: gone?.nodeId ?? '', code: 'A5', title: 'Titel van A5', position: 6, ended: true },
        { ...base, nodeId: id, code: 'A7', title: 'Nieuwe actie', position: 9 },
      ]);
      return id;
    });
    const newer = (await board()).newer;
    expect(newer).toMatchObject({
      version: { label: '2027002' },
      added: [{ code: 'A7', asked: false }],
      dropped: [{ code: 'A5', asked: true }],
    });
    const decide = { roundId: work.roundId, now };
    await askNode(db.app, work.governmentId, work.actors.coordinator, { ...decide, nodeId: added });
    await dropNode(db.app, work.governmentId, work.actors.coordinator, {
      ...decide,
      nodeId: work.nodes['A5'] ?? '',
    });
    expect((await board()).newer).toMatchObject({ added: [{ asked: true }], dropped: [{ asked: false }] });
    // Asked from a newer version, it stands in this round under the plan that both have.
    const asked = (await board()).ownerless.find(({ nodeId }) => nodeId === added);
    expect(asked).toMatchObject({ code: 'A7', title: 'Nieuwe actie' });
    const open = await inside((tx) => liveRound(tx, work.roundId));
    const parent = open.nodes.find(({ code }) => code === 'AP1');
    expect(open.nodes.find(({ node }) => node === added)).toMatchObject({ parentId: parent?.id });
    expect(open.nodes.find(({ code }) => code === 'A5')).toMatchObject({ status: null, axes: {} });
    // What is not asked is not missing.
    expect(open.findings.filter(({ code }) => code === 'missing-section').map(({ node }) => node)).toEqual([
      'A3',
      'A3',
      'A6',
      'A6',
      'A7',
      'A7',
    ]);
    await dropNode(db.app, work.governmentId, work.actors.coordinator, { ...decide, nodeId: added });
    expect((await board()).version?.label).toBe('2027001');
  });
});

describe('closing', () => {
  it('keeps back what is not approved, until there is a reason', async () => {
    const close = (override: string | null) =>
      closeRoundOf(db.app, work.governmentId, work.actors.coordinator, {
        roundId: work.roundId,
        now,
        override,
      });
    await changeRound(db.app, work.governmentId, work.actors.coordinator, {
      roundId: work.roundId,
      risks: proseText('De rente steeg tot 3,4 %.'),
      now,
    });
    // Saved and not handed in: it must not get out.
    await saveUpdate(db.app, work.governmentId, work.actors.owner, {
      updateId: idOf('A3'),
      saveId: randomUUID(),
      basedOn: 0,
      content: saying('Een klad dat niemand mag zien.'),
      now,
      autosave: true,
    });
    const round = await inside((tx) => findSettledRound(tx, work.roundId));
    const checks = round && (await inside((tx) => closingChecks(tx, round)));
    expect(checks?.notApproved.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'A3 draft',
      'A6 asked',
    ]);
    expect(checks?.parts).toMatchObject({
      priorityActions: { total: 2, said: 2 },
      assumptions: false,
      risks: true,
    });
    // A1 had a phone number in it until it was sent back.
    expect(checks?.contradictions).toEqual([]);
    await expect(close(null)).rejects.toMatchObject({ code: 'conflict', facts: { open: 2 } });
    await expect(close('  ')).rejects.toMatchObject({ code: 'conflict' });
    const closing = await close('De raad wacht niet.');
    expect(closing.reason).toBe(
      'Afsluiting van de ronde, met 2 niet goedgekeurde opvolgingen: De raad wacht niet.',
    );
    await expect(close('nog eens')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('holds the reason with the light, owners, settings and risks, and nothing that is internal', async () => {
    const closing = await inside((tx) => closingOf(tx, work.roundId));
    const content = closing?.content;
    const a1 = content?.nodes.find(({ code }) => code === 'A1');
    expect(a1?.axes.time?.narrative).toEqual(proseText('Waarom: De ramen komen later.', 'Levering is laat.'));
    expect(a1).toMatchObject({
      owner: work.actors.owner.person?.id,
      service: { id: work.services.school, name: 'Onderwijs' },
    });
    expect(content?.settings).toMatchObject({ cutOff: '2027-06-30', asked: 'all', movedPercent: 20 });
    expect(content?.risks).toEqual(proseText('De rente steeg tot 3,4 %.'));
    expect(content).not.toHaveProperty('assumptions');
    const text = JSON.stringify(content);
    for (const secret of ['moeilijkheden', 'Geen telefoonnummers', 'Mooi.', 'klad', 'owner van'])
      expect(text).not.toContain(secret);
    expect(content?.nodes.find(({ code }) => code === 'A3')).toMatchObject({ status: null, axes: {} });
    expect((await inside(checkGovernment)).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  });

  it('ends the work: nothing more is saved, reviewed or asked', async () => {
    const { owner, coordinator } = work.actors;
    const refused = { code: 'conflict' };
    await expect(handIn(owner, 'A3', saying('Te laat.'))).rejects.toMatchObject(refused);
    await expect(
      returnUpdate(db.app, work.governmentId, coordinator, {
        updateId: idOf('A1'),
        comment: { axis: null, quote: null, body: 'Toch niet.' },
        now,
      }),
    ).rejects.toMatchObject(refused);
    const form = await inside((tx) => updateForm(tx, coordinator, idOf('A1'), '2027-07-10'));
    expect(Object.values(form?.may ?? {}).map(({ ok }) => ok)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is corrected by a new closing that says what changed and why, beside the old one', async () => {
    const correct = (more: object) =>
      correctClosing(db.app, work.governmentId, work.actors.coordinator, {
        roundId: work.roundId,
        reason: 'Het aantal klassen was fout.',
        now,
        ...more,
      });
    const node = work.nodes['A1'] ?? '';
    await expect(correct({ nodes: [] })).rejects.toMatchObject({ code: 'conflict' });
    await expect(correct({ reason: ' ', risks: null })).rejects.toMatchObject({ code: 'usage' });
    await expect(correct({ nodes: [{ node: randomUUID(), status: null }] })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { axes } = saying('Vier klassen zijn klaar.');
    const closing = await correct({ nodes: [{ node, axes }] });
    expect(closing).toMatchObject({ sequence: 2, reason: 'Het aantal klassen was fout.' });
    const [first, second] = await inside(async (tx) => [
      await closingOf(tx, work.roundId, 1),
      await closingOf(tx, work.roundId),
    ]);
    const said = (one: typeof first) =>
      one?.content.nodes.find((other) => other.node === node)?.axes.progress?.narrative;
    expect(said(first)).toEqual(proseText('Drie klassen zijn klaar.'));
    expect(said(second)).toEqual(proseText('Vier klassen zijn klaar.'));
    // What was not corrected stays, the reason of the light too.
    expect(second?.content.nodes.find((other) => other.node === node)?.axes.time).toEqual(
      first?.content.nodes.find((other) => other.node === node)?.axes.time,
    );
    expect(await inside((tx) => listClosings(tx, work.roundId))).toHaveLength(2);
    expect((await inside(checkGovernment)).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  });

  it('is corrected in its money when other books should have been quoted', async () => {
    const books = await inside(async (tx) => {
      const [body] = await listBodies(tx);
      const state = await createLedgerState(tx, {
        governmentId: work.governmentId,
        planId: work.planId,
        year: 2027,
        label: 'Geboekt 30/06/2027, verbeterd',
        asOf: '2027-06-30',
        source: 'boekhouding',
      });
      await addAmounts(
        tx,
        { governmentId: work.governmentId, bodyId: body?.id ?? '', ledgerStateId: state.id },
        [
          {
            nodeId: work.nodes['A1'] ?? '',
            kind: 'operating',
            side: 'expenses',
            year: 2027,
            measure: 'actual',
            cents: 8_000_00n,
          },
        ],
      );
      return state.id;
    });
    const correct = (ledgerStateIds: string[]) =>
      correctClosing(db.app, work.governmentId, work.actors.coordinator, {
        roundId: work.roundId,
        reason: 'De boekhouding was niet de juiste.',
        ledgerStateIds,
        now,
      });
    await expect(correct([randomUUID()])).rejects.toMatchObject({ code: 'not-found' });
    const { content, sequence } = await correct([books]);
    expect(sequence).toBe(3);
    expect(content.columns[0]?.label).toBe('Geboekt 30/06/2027, verbeterd');
    const money = (code: string) =>
      content.nodes.find((node) => node.code === code)?.money.operating?.expenses;
    expect(money('A1')).toEqual(['8000.00', '20000.00']);
    expect(money('BD1')).toEqual(['8000', '25000']);
    expect(content.settings?.ledgerStates.map(({ label }) => label)).toEqual([
      'Geboekt 30/06/2027, verbeterd',
    ]);
    // The text that was corrected before is still there.
    expect(content.nodes.find(({ code }) => code === 'A1')?.axes.progress?.narrative).toEqual(
      proseText('Vier klassen zijn klaar.'),
    );
    await expect(correct([books])).rejects.toMatchObject({ code: 'conflict' });
    expect((await inside(checkGovernment)).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  });

  it('is decided on by the council and published, each with its entry', async () => {
    const { coordinator } = work.actors;
    const decision = {
      roundId: work.roundId,
      decidedOn: '2027-09-21',
      number: 'GR/2027/088',
      kind: 'noting' as const,
      url: 'https://raad.zonnedal.example/88',
    };
    await recordDecision(db.app, work.governmentId, coordinator, { ...decision, now });
    for (const wrong of [{ decidedOn: '2027-02-30' }, { number: ' ' }, { url: 'javascript:alert(1)' }])
      await expect(
        recordDecision(db.app, work.governmentId, coordinator, { ...decision, ...wrong, now }),
      ).rejects.toMatchObject({ code: 'usage' });
    await publish(db.app, work.governmentId, coordinator, { roundId: work.roundId, now });
    await expect(
      publish(db.app, work.governmentId, coordinator, { roundId: work.roundId, now }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const verbs = await inside((tx) =>
      tx
        .selectFrom('audit_entries')
        .select('verb')
        .where('subject_id', '=', work.roundId)
        .orderBy('sequence')
        .execute(),
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'round.open',
      'update.ask',
      'update.drop',
      'update.drop',
      'round.change',
      'round.close',
      'round.correct',
      'round.correct',
      'round.decide',
      'round.publish',
    ]);
  });
});
