/** The tree of a plan from a table, taken in within the transaction of the caller. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { keepTotals } from '../budget/total.store.ts';
import { lockGovernment } from '../organisation/government.store.ts';
import { addEdit } from '../planning/edit.store.ts';
import { detailsAt, setDetails } from '../planning/node-detail.store.ts';
import { createNodesAs, setNodes } from '../planning/node.store.ts';
import type { Permitted } from '../planning/permit.query.ts';
import { createVersion } from '../planning/plan.store.ts';
import { conceptOf } from '../planning/version.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { TableContext } from './import-context.query.ts';
import { MOST_NAMES, type ImportChanges, type ImportPreview } from './import-preview.ts';
import type { importTaskSentences } from './import-task.nl.ts';
import type { ImportGiven, TableKind } from './import-task.ts';
import type { TreeGiven } from './table-tree.ts';
import { treeChange, type Says } from './tree-change.ts';

export type TableFile = { kind: TableKind; name: string; sha256: string; given: ImportGiven };
export type TableAt = {
  now: string;
  /** Null: the command line. */
  by: Permitted | null;
  words: typeof importTaskSentences;
  /** Only says what it would change. */
  dry: boolean;
  told?: (lines: number) => Promise<void>;
};

export const nothing: ImportChanges = { nodes: null, names: null, amounts: null, sums: [], groups: null };

const saysOf = (mapping: Readonly<Record<string, string>>): Says => {
  const has = (key: string): boolean => mapping[key] !== undefined;
  return {
    code: has('code'),
    under: has('under'),
    order: has('order'),
    priority: has('priority'),
    description: has('description'),
    from: has('from'),
    to: has('to'),
    field: has('field'),
    external: has('external'),
    sdgs: has('sdgs'),
  };
};

/** Into the version in the making, or a new one. A part that has money doesn't end by the silence of a file. */
export async function takeTree(
  tx: Transaction<Schema>,
  governmentId: string,
  file: TableFile,
  { plan, versions, version: newest, nodes, lines }: TableContext,
  rows: readonly TreeGiven[],
  { now, by, words, dry }: TableAt,
  shown: ImportPreview,
): Promise<ImportPreview> {
  const concept = conceptOf(versions);
  const details = newest ? await detailsAt(tx, plan.id, newest.sequence) : new Map();
  const change = treeChange(nodes, details, rows, {
    says: saysOf(shown.columns?.mapping ?? {}),
    newId: randomUUID,
  });
  // A file ends nothing by its silence, unless somebody says that it is the whole plan.
  const part = file.given.part ?? change.absent.length > 0;
  const ended = part ? [] : change.absent;
  const touched = new Map(change.changed.map((node) => [node.nodeId, node]));
  const byId = new Map(change.nodes.map((node) => [node.nodeId, node]));
  for (const { nodeId } of change.details) {
    const node = byId.get(nodeId);
    if (node) touched.set(nodeId, node);
  }
  const changed = [...touched.values()].filter(({ nodeId }) => !change.isNew.has(nodeId));
  const fresh = change.nodes.filter(({ nodeId }) => change.isNew.has(nodeId));
  const name = (node: { code: string | null; title: string }): string =>
    `${node.code ?? ''} ${node.title}`.trim().slice(0, 100);
  const names = (of: readonly { code: string | null; title: string }[]): string[] =>
    of.slice(0, MOST_NAMES).map(name);
  const label = concept?.label ?? file.given.version?.trim() ?? '';
  const seen: ImportPreview = {
    ...shown,
    version: label === '' ? null : label,
    goes: { ...shown.goes, part, ...(label === '' ? {} : { version: label }) },
    changes: {
      ...nothing,
      nodes: {
        new: fresh.length,
        changed: changed.length,
        ended: ended.length,
        all: change.nodes.length,
        absent: change.absent.length,
      },
      names: { new: names(fresh), changed: names(changed), ended: names(ended) },
    },
  };
  const no = (problem: string): ImportPreview => ({ ...seen, problem });
  if (concept?.state === 'submitted') return no(words.submitted(concept.label));
  if (label === '' || (!concept && versions.some((one) => one.label === label))) return no(words.nameVersion);
  const withMoney = new Set(
    lines.flatMap(({ nodeId, cents }) => (nodeId !== null && cents !== 0n ? [nodeId] : [])),
  );
  const rich = ended.filter(({ nodeId }) => withMoney.has(nodeId));
  if (rich.length > 0) return no(words.endedMoney(names(rich).join(', ')));
  if (dry) return seen;
  await lockGovernment(tx, governmentId);
  const version =
    concept ??
    (await createVersion(tx, {
      governmentId,
      planId: plan.id,
      sequence: (newest?.sequence ?? 0) + 1,
      label,
      state: 'concept',
      whole: newest === undefined,
    }));
  if (!concept) await keepTotals(tx, governmentId, { versionId: version.id });
  await createNodesAs(tx, governmentId, plan.id, [...change.isNew]);
  await setNodes(tx, governmentId, version.id, [
    ...change.changed,
    ...ended.map((node) => ({ ...node, ended: true })),
  ]);
  await setDetails(tx, governmentId, version.id, change.details);
  const nodeIds = [...touched.keys(), ...ended.map(({ nodeId }) => nodeId)];
  if (by && nodeIds.length > 0)
    await addEdit(tx, governmentId, { versionId: version.id, nodeIds, personId: by.personId, now });
  await addEntry(tx, governmentId, {
    at: now,
    actorId: by?.personId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    verb: 'import.accept',
    subject: { kind: 'version', id: version.id },
    before: null,
    after: {
      file: file.name,
      sha256: file.sha256,
      version: label,
      nodes: change.nodes.length,
      new: fresh.length,
      changed: changed.length,
      ended: ended.length,
    },
  });
  return seen;
}
