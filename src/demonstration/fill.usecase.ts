/** Fills the demonstration government. Idempotent: what is there already stays as it is. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { closeRoundIn } from '../followup/close-round.usecase.ts';
import { publishRound } from '../followup/publication.store.ts';
import { putDecision } from '../followup/decision.store.ts';
import { changeSettings } from '../followup/round-settings.store.ts';
import { createRound, quoteLedgerStates } from '../followup/round.store.ts';
import { saveUpdates } from '../followup/update.store.ts';
import { createBody, createGovernment, findGovernment } from '../organisation/government.store.ts';
import { slugOf } from '../organisation/slug.ts';
import { createNodesAs, nodesAt } from '../planning/node.store.ts';
import { createPlan } from '../planning/plan.store.ts';
import type { Connection } from '../platform/database/connect.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { Demonstration, DemonstrationUpdate } from './assemble.ts';
import { rounds, type RoundKey } from './calendar.ts';
import { running } from './course.nl.ts';
import { fillCourse } from './fill-course.usecase.ts';
import { fillMeasures, fillValues } from './fill-measures.usecase.ts';
import type { BodyKey } from './money-line.ts';
import {
  fillDomains,
  fillLedgers,
  fillStock,
  fillVersions,
  type MoneyFilling,
} from './fill-money.usecase.ts';
import { fillEnrolment } from './fill-enrolment.usecase.ts';
import { fillSchools } from './fill-schools.usecase.ts';
import { fillPeople } from './fill-people.usecase.ts';
import { told } from './council.nl.ts';
import { meerdorp } from './meerdorp.query.ts';
import { proseOf } from './prose.ts';

/** A name-based UUID (RFC 9562, version 5 in shape): the same on every machine. */
export function identityOf(name: string): string {
  const hex = createHash('sha1').update(`beleidsspoor/meerdorp/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

type Filling = MoneyFilling;

async function fillPlan(filling: Filling): Promise<void> {
  const { tx, governmentId, bodies, demonstration } = filling;
  const plan = demonstration.plan;
  await createPlan(tx, { ...plan, governmentId, bodyId: bodies.municipality });
  const identities = new Set(
    demonstration.versions.flatMap(({ nodes }) => nodes.map(({ nodeId }) => nodeId)),
  );
  await createNodesAs(tx, governmentId, plan.id, [...identities]);
  await fillVersions(filling);
  await fillDomains(filling);
  await fillStock(filling);
}

const council: { readonly [key in RoundKey]?: { assumptions: string | null; risks: string | null } } = told;

async function fillRounds(filling: Filling, states: ReadonlyMap<string, string>): Promise<void> {
  const { tx, governmentId, demonstration } = filling;
  let lastTime: readonly DemonstrationUpdate[] = [];
  for (const [index, { updates, ledgers, closedAt, ...round }] of demonstration.rounds.entries()) {
    const { key, cutOff, council: decision } = rounds[index] ?? {};
    await createRound(tx, governmentId, { ...round, planId: demonstration.plan.id, state: 'open' });
    const quoted = ledgers.flatMap((ledger) => states.get(ledger) ?? []);
    await quoteLedgerStates(tx, governmentId, round.id, quoted);
    if (key) await fillValues(tx, governmentId, identityOf, key, closedAt ?? running.openedAt);
    if (closedAt === null) {
      const shown = new Set(
        (await nodesAt(tx, demonstration.plan.id, demonstration.versions.length)).map(({ nodeId }) => nodeId),
      );
      await fillCourse(
        { tx, governmentId, idOf: identityOf, roundId: round.id },
        { updates, ledgers, closedAt, ...round },
        lastTime,
        actionCodes(demonstration).filter((code) => shown.has(identityOf(`node ${code}`))),
      );
      continue;
    }
    await saveUpdates(tx, governmentId, round.id, updates);
    const find = (code: string) => identityOf(`node ${code}`);
    const { assumptions = null, risks = null } = (key && council[key]) ?? {};
    await changeSettings(tx, round.id, {
      cutOff: cutOff ?? null,
      assumptions: assumptions === null ? null : proseOf(assumptions, find),
      risks: risks === null ? null : proseOf(risks, find),
    });
    await closeRoundIn(tx, governmentId, round.id, { now: closedAt });
    await publishRound(tx, governmentId, { roundId: round.id, now: closedAt, personId: null });
    if (decision)
      await putDecision(tx, governmentId, { roundId: round.id, kind: 'noting', url: null, ...decision });
    lastTime = updates;
  }
}

const actionCodes = (demonstration: Demonstration): string[] => [
  ...new Set(
    demonstration.versions.flatMap(({ nodes }) =>
      nodes.flatMap(({ level, code }) => (level === 'action' && code !== null ? [code] : [])),
    ),
  ),
];

/**
 * One transaction: a kill in the middle leaves nothing, and the next start fills again. Instants, identities and so the
 * hashes of the closed rounds are fixed, the same on every machine.
 * @returns 'already' when a government of that name is there.
 */
export async function fillDemonstration(
  connection: Pick<Connection, 'app'>,
): Promise<{ outcome: 'filled' | 'already'; governmentId: string; name: string }> {
  const demonstration = meerdorp(identityOf);
  const { id: governmentId, name } = demonstration.government;
  const work = async (tx: Transaction<Schema>) => {
    if (await findGovernment(tx)) return { outcome: 'already' as const, governmentId, name };
    if (!(await createGovernment(tx, { id: governmentId, name, slug: slugOf(name) })))
      return { outcome: 'already' as const, governmentId, name };
    const ids: Partial<Record<BodyKey, string>> = {};
    for (const [position, { key, ...body }] of demonstration.bodies.entries())
      ids[key] = await createBody(tx, { ...body, governmentId, position });
    const { municipality, ocmw } = ids;
    if (municipality === undefined || ocmw === undefined) throw new Error('a body is missing');
    const filling = { tx, governmentId, bodies: { municipality, ocmw }, demonstration, idOf: identityOf };
    await fillPlan(filling);
    await fillPeople(tx, governmentId, identityOf, actionCodes(demonstration));
    await fillSchools(tx, governmentId, identityOf);
    await fillEnrolment(tx, governmentId, identityOf);
    await fillMeasures(tx, governmentId, identityOf);
    await fillRounds(filling, await fillLedgers(filling));
    return { outcome: 'filled' as const, governmentId, name };
  };
  // Nobody else sees this government before it is whole, so the closings need no snapshot of their own.
  return withGovernment(connection.app, governmentId, work);
}
