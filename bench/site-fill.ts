/** A government as large as they come: a plan of 1,000 actions with twelve closed and published rounds, and somebody who signed in. */
import { createHash } from 'node:crypto';
import { closedRoundText } from '../src/followup/closing-check.ts';
import { addClosing } from '../src/followup/closing.store.ts';
import type { ClosedNode, ClosedRound } from '../src/followup/closing.ts';
import { publishRound } from '../src/followup/publication.store.ts';
import { createRound } from '../src/followup/round.store.ts';
import { lights } from '../src/followup/status.ts';
import { createBody, createGovernment } from '../src/organisation/government.store.ts';
import { createPerson } from '../src/organisation/person.store.ts';
import { createService, setAssignments } from '../src/organisation/service.store.ts';
import { createSession } from '../src/organisation/session.store.ts';
import { createNodesAs, setNodes } from '../src/planning/node.store.ts';
import { createPlan, createVersion } from '../src/planning/plan.store.ts';
import type { Connection } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { aClosing, axis, paragraph } from '../test/closing-builder.ts';

export const large = {
  slug: 'reuzegem',
  /** Of the cookie; its hash is what the database knows. */
  token: 'A'.repeat(43),
  /** Codes of a branch and of an action under it. */
  branch: '4.7',
  action: '4.7.2',
};
const governmentId = 'cccccccc-0000-4000-8000-000000000001';
const ROUNDS = 12;
const WORDS =
  'De werken aan het fietspad langs de opbouwwerkersstraat lopen volgens planning en de buurt kreeg een brief over de omleiding'.split(
    ' ',
  );

/** About 900 characters, other ones for every action and round. */
const prose = (seed: number): string =>
  Array.from({ length: 140 }, (_, at) => WORDS[(seed * 7 + at * (1 + (seed % 5))) % WORDS.length]).join(' ');

/** Ten objectives of ten action plans of ten actions, each like one of the closing that tests are made of. */
function planOf(): ClosedNode[] {
  const base = aClosing().content.nodes;
  const like = (level: ClosedNode['level']): ClosedNode[] => base.filter((node) => node.level === level);
  const levels = [like('objective'), like('action_plan'), like('action')];
  const nodes: ClosedNode[] = [];
  const grow = (parent: ClosedNode | null, depth: number): void => {
    const models = levels[depth] ?? [];
    if (models.length === 0) return;
    for (let number = 1; number <= 10; number += 1) {
      const model = models[nodes.length % models.length];
      if (!model) return;
      const at = nodes.length + 1;
      const node: ClosedNode = {
        ...model,
        id: `n${at}`,
        node: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        code: parent === null ? String(number) : `${parent.code}.${number}`,
        parentId: parent?.id ?? null,
      };
      nodes.push(node);
      grow(node, depth + 1);
    }
  };
  grow(null, 0);
  return nodes;
}

function nodesOf(base: readonly ClosedNode[], round: number): ClosedNode[] {
  return base.map((node, index) =>
    node.level === 'action'
      ? {
          ...node,
          axes: {
            progress: axis(lights[(index + round) % 3] ?? null, paragraph(prose(index + round))),
            time: axis(
              lights[(index * round) % 3] ?? null,
              paragraph(prose(index * 3 + round).slice(0, 300)),
            ),
            money: axis('green'),
          },
        }
      : node,
  );
}

export async function fillLarge(connection: Pick<Connection, 'app'>): Promise<void> {
  const content = { ...aClosing().content, nodes: planOf() };
  const { plan, version } = content;
  if (version === null) throw new Error('a plan needs a version');
  await withGovernment(connection.app, governmentId, async (tx) => {
    await createGovernment(tx, { id: governmentId, name: 'Reuzegem', slug: large.slug });
    const bodyId = await createBody(tx, {
      governmentId,
      name: 'Gemeente Reuzegem',
      kind: 'municipality',
      position: 0,
    });
    await createPlan(tx, { ...plan, governmentId, bodyId });
    await createNodesAs(
      tx,
      governmentId,
      plan.id,
      content.nodes.map(({ node }) => node),
    );
    await createVersion(tx, {
      ...version,
      governmentId,
      planId: plan.id,
      sequence: 1,
      state: 'set',
      setOn: '2025-12-16',
    });
    const identities = new Map(content.nodes.map(({ id, node }) => [id, node]));
    await setNodes(
      tx,
      governmentId,
      version.id,
      content.nodes.map(({ node, parentId, level, code, title, priority }, position) => ({
        nodeId: node,
        parentId: parentId === null ? null : (identities.get(parentId) ?? null),
        level,
        code,
        title,
        priority,
        position,
      })),
    );
    const now = new Date().toISOString();
    const personId = await createPerson(tx, governmentId, {
      name: 'Lien Vercammen',
      mail: 'lien@reuzegem.example',
      locale: 'nl',
      state: 'active',
    });
    await createSession(tx, governmentId, {
      personId,
      tokenHash: createHash('sha256').update(large.token).digest('hex'),
      method: 'password',
      device: '',
      now,
      expiresAt: new Date(Date.parse(now) + 3_600_000).toISOString(),
    });
    const serviceId = await createService(tx, governmentId, { name: 'Mobiliteit' });
    const actions = content.nodes.filter(({ level }) => level === 'action');
    await setAssignments(
      tx,
      governmentId,
      actions.map(({ node }, index) => ({
        nodeId: node,
        ownerId: index % 5 === 0 ? null : personId,
        serviceId,
      })),
    );
    for (let index = 0; index < ROUNDS; index += 1) {
      const year = 2026 + Math.floor(index / 2);
      const half = index % 2 === 0;
      const round = await createRound(tx, governmentId, {
        planId: plan.id,
        versionId: version.id,
        kind: half ? 'h1' : 'annual',
        label: `Opvolgingsrapportering ${year}${half ? ', eerste semester' : ''}`,
        from: `${year}-01-01`,
        to: half ? `${year}-06-30` : `${year}-12-31`,
        state: 'closed',
      });
      const closed: ClosedRound = {
        ...content,
        government: { id: governmentId, name: 'Reuzegem' },
        round: { id: round.id, kind: round.kind, label: round.label, from: round.from, to: round.to },
        nodes: nodesOf(content.nodes, index + 1),
        findings: [],
      };
      const text = closedRoundText(closed);
      await addClosing(tx, governmentId, {
        roundId: round.id,
        sequence: 1,
        closedAt: now,
        reason: 'first',
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      });
      await publishRound(tx, governmentId, { roundId: round.id, now, personId: null });
    }
  });
}
