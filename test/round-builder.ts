/** A small government at work: a plan of six actions, its people, one round that is closed and one that runs. */
import { randomUUID } from 'node:crypto';
import { addAmounts } from '../src/budget/amount.store.ts';
import { createLedgerState } from '../src/budget/ledger-state.store.ts';
import { closeRound } from '../src/followup/close-round.usecase.ts';
import { openRound } from '../src/followup/round.usecase.ts';
import { createRound } from '../src/followup/round.store.ts';
import { saveUpdates } from '../src/followup/update.store.ts';
import type { SavedUpdate } from '../src/followup/update.ts';
import { listWorking } from '../src/followup/working-update.store.ts';
import { narrativeOf } from '../src/narrative/convert.ts';
import type { Narrative } from '../src/narrative/narrative.ts';
import { createBody, createGovernment } from '../src/organisation/government.store.ts';
import type { Actor } from '../src/organisation/person.ts';
import { addGrant, createPerson } from '../src/organisation/person.store.ts';
import type { Grant, Role } from '../src/organisation/role.ts';
import { createService, setAssignments } from '../src/organisation/service.store.ts';
import { createNodes, setNodes } from '../src/planning/node.store.ts';
import { createPlan, createVersion } from '../src/planning/plan.store.ts';
import type { Connection } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';

export const proseText = (...lines: string[]): Narrative =>
  narrativeOf(lines.map((text) => ({ type: 'paragraph', text, line: null, page: null })));

export const saying = (text: string, more: Partial<SavedUpdate> = {}): SavedUpdate => ({
  status: { label: 'In uitvoering', meaning: 'running' },
  axes: { progress: { light: 'green', narrative: proseText(text) } },
  reasons: {},
  remark: '',
  ...more,
});

export const people = {
  coordinator: { role: 'policy_coordinator', service: null },
  administrator: { role: 'administrator', service: null },
  director: { role: 'financial_director', service: null },
  management: { role: 'management_team', service: null },
  councillor: { role: 'councillor', service: null },
  head: { role: 'service_head', service: 'school' },
  otherHead: { role: 'service_head', service: 'streets' },
  owner: { role: 'action_owner', service: 'school' },
  otherOwner: { role: 'action_owner', service: 'streets' },
} as const satisfies Record<string, { role: Role; service: 'school' | 'streets' | null }>;
export type PersonKey = keyof typeof people;

export type AtWork = {
  governmentId: string;
  planId: string;
  versionId: string;
  ledgerStateId: string;
  closedRoundId: string;
  roundId: string;
  services: Record<'school' | 'streets', string>;
  actors: Record<PersonKey, Actor>;
  /** Ids of the nodes by code: BD1, AP1, A1 to A6. A1 to A3 are of the owner, A4 and A5 of the other, A6 of nobody. */
  nodes: Record<string, string>;
  /** Ids of the updates of the round that runs, by the code of the action. */
  updates: Record<string, string>;
};

export const opened = '2027-07-05T08:00:00.000Z';

/** @param extra so many actions more, B1 and on, of the owner. */
export async function governmentAtWork(
  connection: Pick<Connection, 'app'>,
  name: string,
  extra = 0,
): Promise<AtWork> {
  const governmentId = randomUUID();
  const db = connection.app;
  const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]) => withGovernment(db, governmentId, work);
  const more = Array.from({ length: extra }, (_, at) => `B${at + 1}`);
  const codes = ['BD1', 'AP1', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', ...more];
  const made = await inside(async (tx) => {
    await createGovernment(tx, { id: governmentId, name, slug: name.toLowerCase() });
    const bodyId = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
    const services = {
      school: await createService(tx, governmentId, { name: 'Onderwijs' }),
      streets: await createService(tx, governmentId, { name: 'Openbare werken', position: 1 }),
    };
    const actors = {} as Record<PersonKey, Actor>;
    for (const [key, { role, service }] of Object.entries(people) as [
      PersonKey,
      (typeof people)[PersonKey],
    ][]) {
      const person = { name: `${key} van ${name}`, mail: `${key}@${name.toLowerCase()}.example` };
      const id = await createPerson(tx, governmentId, person);
      const grant: Grant = { role, bodyId: null, serviceId: service === null ? null : services[service] };
      await addGrant(tx, governmentId, id, grant);
      actors[key] = { person: { id, name: person.name, locale: 'nl' }, grants: [grant], actsFor: [] };
    }
    const plan = await createPlan(tx, { governmentId, bodyId, firstYear: 2026, lastYear: 2031 });
    const version = await createVersion(tx, {
      governmentId,
      planId: plan.id,
      sequence: 1,
      label: '2027001',
      setOn: '2026-12-15',
    });
    const ids = await createNodes(tx, governmentId, plan.id, codes.length);
    const nodes = Object.fromEntries(codes.map((code, at) => [code, ids[at] ?? '']));
    const parent = (code: string): string | null =>
      code === 'BD1' ? null : (nodes[code === 'AP1' ? 'BD1' : 'AP1'] ?? null);
    await setNodes(
      tx,
      governmentId,
      version.id,
      codes.map((code, position) => ({
        nodeId: nodes[code] ?? '',
        parentId: parent(code),
        level: code === 'BD1' ? 'objective' : code === 'AP1' ? 'action_plan' : 'action',
        code,
        title: `Titel van ${code}`,
        position,
        priority: code === 'A1' || code === 'A4',
      })),
    );
    const [owner, other] = [actors.owner.person?.id ?? null, actors.otherOwner.person?.id ?? null];
    await setAssignments(tx, governmentId, [
      ...['A1', 'A2', 'A3', ...more].map((code) => ({
        nodeId: nodes[code] ?? '',
        ownerId: owner,
        serviceId: services.school,
      })),
      ...['A4', 'A5'].map((code) => ({
        nodeId: nodes[code] ?? '',
        ownerId: other,
        serviceId: services.streets,
      })),
      { nodeId: nodes['A6'] ?? '', ownerId: null, serviceId: services.streets },
    ]);
    const estimate = (code: string, cents: bigint) => ({
      nodeId: nodes[code] ?? '',
      kind: 'operating' as const,
      side: 'expenses' as const,
      year: 2027,
      measure: 'estimate' as const,
      cents,
    });
    await addAmounts(tx, { governmentId, bodyId, versionId: version.id }, [
      estimate('A1', 20_000_00n),
      estimate('A2', 5_000_00n),
    ]);
    const ledger = await createLedgerState(tx, {
      governmentId,
      planId: plan.id,
      year: 2027,
      label: 'Geboekt 30/06/2027',
      asOf: '2027-06-30',
      source: 'boekhouding',
    });
    await addAmounts(tx, { governmentId, bodyId, ledgerStateId: ledger.id }, [
      { ...estimate('A1', 7_500_50n), measure: 'actual' },
    ]);
    const closed = await createRound(tx, governmentId, {
      planId: plan.id,
      versionId: version.id,
      kind: 'annual',
      label: 'Opvolgingsrapportering 2026',
      from: '2026-01-01',
      to: '2026-12-31',
      state: 'open',
    });
    await saveUpdates(
      tx,
      governmentId,
      closed.id,
      ['A1', 'A2', 'A4'].map((code) => ({ nodeId: nodes[code] ?? '', ...saying(`${code} loopt goed.`) })),
    );
    return {
      planId: plan.id,
      versionId: version.id,
      ledgerStateId: ledger.id,
      closedRoundId: closed.id,
      services,
      actors,
      nodes,
    };
  });
  await closeRound(db, governmentId, made.closedRoundId, { now: '2027-02-20T10:00:00.000Z' });
  const { roundId } = await openRound(db, governmentId, made.actors.coordinator, {
    planId: made.planId,
    kind: 'h1',
    from: '2027-01-01',
    to: '2027-06-30',
    versionId: made.versionId,
    ledgerStateIds: [made.ledgerStateId],
    asked: 'all',
    nodeIds: [],
    cutOff: '2027-06-30',
    deadline: '2027-08-15',
    reviewDeadline: '2027-08-31',
    councilOn: '2027-09-21',
    movedPercent: 20,
    services: [
      {
        serviceId: made.services.streets,
        deadline: '2027-08-20',
        reviewerId: made.actors.otherHead.person?.id ?? null,
      },
    ],
    now: opened,
  });
  const working = await inside((tx) => listWorking(tx, roundId));
  const updates = Object.fromEntries(
    codes.flatMap((code) => {
      const found = working.find(({ nodeId }) => nodeId === made.nodes[code]);
      return found ? [[code, found.id]] : [];
    }),
  );
  return { governmentId, roundId, updates, ...made };
}
