/**
 * A reading as the content of a closed round, and a closed round as a reading of its own report.
 * `readingOf(closedFrom(reading, facts))` is the reading again but for the line and page of its blocks.
 */
import type { ClosedAxis, ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes, type Axis } from '../followup/status.ts';
import { narrativeOf, passagesOf } from '../narrative/convert.ts';
import { passagesText } from '../narrative/passage.ts';
import type { ReadAxis, Reading, ReadNode } from './reading.ts';
import { linkReferences, shapesOf } from './references.ts';

/** What a reading cannot know: who it is about and which rows of the database its nodes are. */
export type ClosedFacts = Pick<ClosedRound, 'government' | 'plan' | 'version' | 'round' | 'source'> & {
  /** The lasting identity of each node of the reading, by its id there. */
  nodes: ReadonlyMap<string, string>;
};

function closedAxes(node: ReadNode): ClosedNode['axes'] {
  const out: Partial<Record<Axis, ClosedAxis>> = {};
  for (const axis of axes) {
    const read = node.axes[axis];
    if (read.present) out[axis] = { light: read.light, narrative: narrativeOf(read.blocks) };
  }
  return out;
}

export function closedFrom(reading: Reading, facts: ClosedFacts): ClosedRound {
  return {
    format: 1,
    government: facts.government,
    plan: facts.plan,
    version: facts.version,
    round: facts.round,
    source: facts.source,
    columns: reading.columns,
    nodes: reading.nodes.map((node): ClosedNode => {
      const lasting = facts.nodes.get(node.id);
      if (lasting === undefined) throw new Error(`node ${node.id} has no lasting identity`);
      return {
        id: node.id,
        node: lasting,
        code: node.code,
        title: node.title,
        level: node.level,
        parentId: node.parentId,
        priority: node.priority,
        status: node.status,
        axes: closedAxes(node),
        money: node.money,
        moneyAsked: node.moneyAsked,
        line: node.line,
        page: node.page,
      };
    }),
    findings: reading.findings,
  };
}

function readAxis(axis: ClosedAxis | undefined): ReadAxis {
  if (!axis) return { light: null, text: '', blocks: [], present: false };
  const blocks = passagesOf(axis.narrative);
  return { light: axis.light, text: passagesText(blocks), blocks, present: true };
}

function readNode(node: ClosedNode, codes: ReadonlyMap<string, string | null>): ReadNode {
  const read = {
    progress: readAxis(node.axes.progress),
    time: readAxis(node.axes.time),
    money: readAxis(node.axes.money),
  };
  return {
    id: node.id,
    code: node.code,
    level: node.level,
    title: node.title,
    parent: node.parentId === null ? null : (codes.get(node.parentId) ?? null),
    parentId: node.parentId,
    line: node.line,
    page: node.page,
    priority: node.priority,
    status: node.status,
    axes: read,
    references: [],
    tables: axes.flatMap((axis) =>
      read[axis].blocks.flatMap((block) =>
        block.type === 'table'
          ? [{ header: block.header, rows: block.rows, line: block.line, page: block.page }]
          : [],
      ),
    ),
    money: node.money,
    moneyAsked: node.moneyAsked,
  };
}

/** What reading the report of this round gives. Findings are those of the closing: nothing is read anew. */
export function readingOf(content: ClosedRound): Reading {
  const codes = new Map(content.nodes.map(({ id, code }) => [id, code]));
  const nodes = content.nodes.map((node) => readNode(node, codes));
  linkReferences(nodes, shapesOf(nodes.flatMap(({ code }) => (code === null ? [] : [code]))));
  return { columns: content.columns, nodes, findings: content.findings };
}
