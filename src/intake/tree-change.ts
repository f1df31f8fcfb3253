/** What a table of the tree changes in a version. */
import { matchNodes } from '../planning/match.ts';
import type { NodeDetail } from '../planning/node-detail.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { TreeGiven } from './table-tree.ts';

export type TreeChange = {
  /** How the nodes of the file stand after it, in the order of its rows. */
  nodes: PlanNode[];
  isNew: ReadonlySet<string>;
  changed: PlanNode[];
  details: NodeDetail[];
  /** Nodes of the plan that are not in the file. */
  absent: PlanNode[];
};

const natural = new Intl.Collator('nl-BE', { numeric: true });

/** What a file is silent about stays: a column that it lacks changes nothing. */
export type Says = Readonly<
  Record<
    'code' | 'under' | 'order' | 'priority' | 'description' | 'from' | 'to' | 'field' | 'external' | 'sdgs',
    boolean
  >
>;

/**
 * A new part stands where the file says. Where it says nothing, it comes after those that are there, in the order of its
 * code (2 before 10), or of its title where it has none: in whatever order the rows are.
 * @param newId an unused id for each part that the plan doesn't know.
 */
export function treeChange(
  known: readonly PlanNode[],
  details: ReadonlyMap<string, NodeDetail>,
  rows: readonly TreeGiven[],
  { says, newId }: { says: Says; newId: () => string },
): TreeChange {
  const byId = new Map(known.map((node) => [node.nodeId, node]));
  const named = new Set(rows.flatMap((one) => one.key ?? []));
  const identity = new Map<number, string>();
  for (const one of rows) if (one.key !== null) identity.set(one.row, one.key);
  const free = rows.filter((one) => one.key === null);
  const matched = matchNodes(
    known.filter(({ nodeId }) => !named.has(nodeId)),
    free.map((one) => ({
      id: String(one.row),
      parentId: null,
      level: one.level,
      code: one.code,
      title: one.title,
      priority: one.priority,
    })),
  );
  const isNew = new Set<string>();
  // In an order of their own, so that the order of the file gives no other ids their place.
  for (const one of free.toSorted((a, b) => natural.compare(a.code ?? a.title, b.code ?? b.title))) {
    const found = matched.get(String(one.row)) ?? newId();
    if (!matched.has(String(one.row))) isNew.add(found);
    identity.set(one.row, found);
  }
  const idOf = (row: number): string => {
    const found = identity.get(row);
    if (found === undefined) throw new Error(`row ${row} has no identity`);
    return found;
  };
  const parentIn = (one: TreeGiven): string | null =>
    says.under ? parentOf(one, idOf) : (byId.get(idOf(one.row))?.parentId ?? null);
  const last = new Map<string | null, number>();
  for (const node of known) last.set(node.parentId, Math.max(node.position, last.get(node.parentId) ?? -1));
  const place = new Map<number, number>();
  for (const one of rows.toSorted((a, b) => natural.compare(a.code ?? a.title, b.code ?? b.title))) {
    const parentId = parentIn(one);
    const was = byId.get(idOf(one.row));
    const next = (last.get(parentId) ?? -1) + 1;
    const stays = was?.parentId === parentId ? was.position : null;
    const position = says.order && one.order !== null ? one.order : (stays ?? next);
    if (position === next && stays === null) last.set(parentId, next);
    place.set(one.row, position);
  }
  const nodes = rows.map((one): PlanNode => {
    const nodeId = idOf(one.row);
    return {
      nodeId,
      parentId: parentIn(one),
      level: one.level,
      code: says.code ? one.code : (byId.get(nodeId)?.code ?? null),
      title: one.title,
      position: place.get(one.row) ?? 0,
      priority: says.priority ? one.priority : (byId.get(nodeId)?.priority ?? false),
    };
  });
  const differs = (node: PlanNode): boolean => {
    const was = byId.get(node.nodeId);
    return (
      !was ||
      was.parentId !== node.parentId ||
      was.level !== node.level ||
      was.code !== node.code ||
      was.title !== node.title ||
      was.position !== node.position ||
      was.priority !== node.priority
    );
  };
  const standing = new Set(nodes.map(({ nodeId }) => nodeId));
  return {
    nodes,
    isNew,
    changed: nodes.filter(differs),
    details: rows.flatMap((one) => changedDetail(idOf(one.row), one, details, says)),
    absent: known.filter(({ nodeId }) => !standing.has(nodeId)),
  };
}

const parentOf = ({ under }: TreeGiven, idOf: (row: number) => string): string | null =>
  under === null ? null : 'row' in under ? idOf(under.row) : under.nodeId;

const empty: Omit<NodeDetail, 'nodeId'> = {
  description: '',
  startsOn: null,
  endsOn: null,
  policyField: null,
  externalCode: null,
  sdgs: [],
};

/** Texts as a cell shows them: a file can't hold the space around them. */
const shown = ({ description, ...rest }: Omit<NodeDetail, 'nodeId'>): string =>
  JSON.stringify([
    description.trim(),
    rest.startsOn,
    rest.endsOn,
    rest.policyField,
    rest.externalCode,
    rest.sdgs,
  ]);

function changedDetail(
  nodeId: string,
  one: TreeGiven,
  details: ReadonlyMap<string, NodeDetail>,
  says: Says,
): NodeDetail[] {
  const was = details.get(nodeId) ?? empty;
  const is = {
    description: says.description ? one.description : was.description,
    startsOn: says.from ? one.startsOn : was.startsOn,
    endsOn: says.to ? one.endsOn : was.endsOn,
    policyField: says.field ? one.policyField : was.policyField,
    externalCode: says.external ? one.externalCode : was.externalCode,
    sdgs: says.sdgs ? one.sdgs : was.sdgs,
  };
  return shown(is) === shown(was) ? [] : [{ nodeId, ...is }];
}
