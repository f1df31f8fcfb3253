/** The tree of a plan as a table: out and in again, in any order, and what is wrong with a row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../overview/csv.ts';
import { levels } from '../planning/level.ts';
import type { NodeDetail } from '../planning/node-detail.ts';
import type { PlanNode } from '../planning/plan.ts';
import { inTreeOrder } from '../planning/tree.ts';
import { readTableFile } from '../platform/documents/read-table-file.ts';
import type { TableKnown } from './table-known.ts';
import { readTable, type TableRead } from './table-read.ts';
import { treeTable } from './table-write.ts';
import { treeChange, type TreeChange } from './tree-change.ts';

const idOf = (index: number): string => `11111111-0000-4000-8000-${String(index).padStart(12, '0')}`;
const text = fc.constantFrom('Bomen', '=Water; "diep"', "'t Veld", '-5', 'Één\nen twee', '1.2');
const plan = fc
  .array(
    fc.record({
      up: fc.nat(),
      code: fc.constantFrom(null, 'A1', 'AP-1', '1.2', '=1'),
      title: text,
      priority: fc.boolean(),
      description: fc.constantFrom('', 'Meer groen.\n\nOveral.'),
      startsOn: fc.constantFrom(null, '2026-01-01'),
      sdgs: fc.constantFrom<number[]>([], [4], [4, 13]),
      policyField: fc.constantFrom(null, '0680'),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((picks) => {
    const nodes: PlanNode[] = [];
    const details = new Map<string, NodeDetail>();
    picks.forEach((pick, index) => {
      const parent = index === 0 ? undefined : nodes[pick.up % index];
      const deep = parent ? levels.indexOf(parent.level) + 1 : 1;
      const level = levels[Math.min(deep, 5)] ?? 'action';
      const above = parent && parent.level !== 'action' ? parent.nodeId : null;
      nodes.push({
        nodeId: idOf(index),
        parentId: above,
        level: above === null && level === 'action' && parent ? 'objective' : level,
        code: pick.code,
        title: pick.title,
        position: index,
        priority: pick.priority,
      });
      details.set(idOf(index), {
        nodeId: idOf(index),
        description: pick.description,
        startsOn: pick.startsOn,
        endsOn: null,
        policyField: pick.policyField,
        externalCode: null,
        sdgs: pick.sdgs,
      });
    });
    return { nodes: inTreeOrder(nodes), details };
  });

const knownOf = (nodes: readonly PlanNode[]): TableKnown => ({
  bodies: [],
  bodyId: null,
  years: [2026],
  nodes,
  fields: [],
  accounts: [],
});
const read = (rows: readonly (readonly (string | null)[])[], nodes: readonly PlanNode[]): TableRead => {
  const [head = [], ...others] = rows;
  const bytes = new TextEncoder().encode(
    writeCsv({ head: head.map((one) => one ?? ''), rows: others.map((row) => [...row]) }),
  );
  return readTable(readTableFile(bytes, 'boom.csv', 100), {
    kind: 'tree',
    mapping: null,
    known: knownOf(nodes),
    year: null,
  });
};
const all = {
  code: true,
  under: true,
  order: true,
  priority: true,
  description: true,
  from: true,
  to: true,
  field: true,
  external: true,
  sdgs: true,
};
const change = (
  nodes: readonly PlanNode[],
  details: ReadonlyMap<string, NodeDetail>,
  { tree }: TableRead,
): TreeChange => {
  let next = 0;
  return treeChange(nodes, details, tree, { says: all, newId: () => `new-${(next += 1)}` });
};
const table = (nodes: readonly PlanNode[], details: ReadonlyMap<string, NodeDetail>) => {
  const made = treeTable(nodes, details);
  return [made.head, ...made.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)))];
};

describe('a tree that was exported', () => {
  it('changes nothing when it comes back, in whatever order its rows are', () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.nat()), ({ nodes, details }, picks) => {
        const [head = [], ...rows] = table(nodes, details);
        const mixed = rows
          .map((row) => ({ row, at: picks.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const back = read([head, ...mixed], nodes);
        expect(back.rows.findings).toEqual([]);
        expect(back.columns.missing).toEqual([]);
        const found = change(nodes, details, back);
        expect(found.changed).toEqual([]);
        expect(found.details).toEqual([]);
        expect(found.absent).toEqual([]);
        expect(found.isNew.size).toBe(0);
      }),
    );
  });

  it('makes the same tree in a plan that is empty', () => {
    fc.assert(
      fc.property(plan, ({ nodes, details }) => {
        // Without keys a code that stands twice names nobody, so only codes of their own.
        const own = nodes.map((node, index) => ({ ...node, code: `K${index}` }));
        const rows = table(own, details).map((row, index) => (index === 0 ? row : [null, ...row.slice(1)]));
        const found = change([], new Map(), read(rows, []));
        const shape = (some: readonly PlanNode[]) => {
          const code = new Map(some.map((node) => [node.nodeId, node.code]));
          return inTreeOrder(some).map((node) => [
            node.code,
            node.level,
            node.title.trim(),
            node.priority,
            node.parentId === null ? null : code.get(node.parentId),
          ]);
        };
        expect(shape(found.nodes)).toEqual(shape(own));
      }),
    );
  });
});

describe('a row of a tree', () => {
  const head = ['Code', 'Niveau', 'Valt onder', 'Titel', 'Van', 'Tot', 'Prioritair', 'SDG', 'Beleidsveld'];
  const reasons = (...rows: (string | null)[][]) =>
    read([head, ...rows], []).rows.findings.map(({ row, reason }) => `${row} ${reason}`);
  const objective = ['BD1', 'Beleidsdoelstelling', null, 'Groen', null, null, null, null, null];

  it('is told what is wrong with it', () => {
    expect(
      reasons(objective, ['A1', 'Actie', 'BD1', 'Bomen', '1/1/2026', '31/12/2026', 'ja', '13; 15', '0680']),
    ).toEqual([]);
    expect(reasons(['A1', 'constructor', null, 'x', null, null, 'toString', null, null])).toEqual([
      '2 level',
      '2 yes-no',
    ]);
    expect(reasons(['A1', 'Taak', null, 'Bomen', null, null, null, null, null])).toEqual(['2 level']);
    expect(reasons(['A1', 'Actie', 'BD9', 'Bomen', null, null, null, null, null])).toEqual(['2 node']);
    expect(reasons(objective, objective, ['A1', 'Actie', 'BD1', 'x', null, null, null, null, null])).toEqual([
      '3 twice',
      '4 which-node',
    ]);
    expect(reasons(['A1', 'Actie', null, null, null, null, null, null, null])).toEqual(['2 missing']);
    expect(reasons(['A1', 'Actie', null, 'x', '31/12/2026', '1/1/2026', null, null, null])).toEqual([
      '2 before',
    ]);
    expect(reasons(['A1', 'Actie', null, 'x', '31/2/2026', null, 'misschien', '18', '12345'])).toEqual([
      '2 yes-no',
      '2 day',
      '2 sdg',
      '2 field',
    ]);
    expect(
      reasons(
        ['A1', 'Actie', null, 'x', null, null, null, null, null],
        ['BD1', 'Beleidsdoelstelling', 'A1', 'y', null, null, null, null, null],
      ),
    ).toEqual(['3 under']);
    expect(
      reasons(
        ['Z', 'Zonder beleidsdoelstelling', 'A1', 'x', null, null, null, null, null],
        ['A1', 'Actie', 'Z', 'y', null, null, null, null, null],
      ),
    ).toEqual(['2 loop', '3 loop']);
  });

  it('without a column for the part above or the code keeps both', () => {
    const top = { parentId: null, level: 'objective', code: 'BD1', title: 'Groen' } as const;
    const nodes: PlanNode[] = [
      { ...top, nodeId: idOf(0), position: 0, priority: false },
      {
        ...top,
        nodeId: idOf(1),
        parentId: idOf(0),
        level: 'action',
        code: 'A1',
        position: 0,
        priority: false,
      },
    ];
    const file = read(
      [
        ['Sleutel', 'Niveau', 'Titel'],
        [idOf(1), 'Actie', 'Bomen'],
      ],
      nodes,
    );
    const says = { ...all, code: false, under: false, order: false };
    const found = treeChange(nodes, new Map(), file.tree, { says, newId: () => 'new' });
    expect(found.changed).toEqual([{ ...nodes[1], title: 'Bomen' }]);
  });

  it('that is not there is told, and what stands in the file keeps its identity by its code', () => {
    const nodes: PlanNode[] = ['A1', 'A2'].map((code, position) => ({
      nodeId: idOf(position),
      parentId: null,
      level: 'action',
      code,
      title: code,
      position,
      priority: false,
    }));
    const one = read(
      [
        ['Code', 'Niveau', 'Titel'],
        ['A1', 'Actie', 'Nieuwe naam'],
      ],
      nodes,
    );
    const found = change(nodes, new Map(), one);
    expect(found.absent.map(({ code }) => code)).toEqual(['A2']);
    expect(found.changed.map(({ nodeId, title }) => [nodeId, title])).toEqual([[idOf(0), 'Nieuwe naam']]);
  });

  it('that is new stands by its code, 2 before 10, where the file says no order', () => {
    const file = (...codes: string[]) =>
      read([['Code', 'Niveau', 'Titel'], ...codes.map((code) => [code, 'Actie', `Titel ${code}`])], []);
    const says = { ...all, order: false };
    const order = (...codes: string[]) => {
      let next = 0;
      const newId = () => `new-${(next += 1)}`;
      const { nodes } = treeChange([], new Map(), file(...codes).tree, { says, newId });
      return inTreeOrder(nodes).map(({ code }) => code);
    };
    expect(order('1.10', '1.2', '1.1')).toEqual(['1.1', '1.2', '1.10']);
    expect(order('AP-2', 'AP-10', 'AP-1')).toEqual(['AP-1', 'AP-2', 'AP-10']);
  });

  it('that is longer than the digital reporting shows is told, and taken in', () => {
    const title = 't'.repeat(101);
    const description = 'o'.repeat(4001);
    const found = read(
      [
        ['Code', 'Niveau', 'Titel', 'Omschrijving'],
        ['A1', 'Actie', title, description],
        ['A2', 'Actie', title.slice(1), description.slice(1)],
      ],
      [],
    );
    expect(found.rows.findings).toEqual([]);
    expect(found.rows.warnings).toEqual([
      { row: 2, column: 'Titel', kind: 'title', length: 101 },
      { row: 2, column: 'Omschrijving', kind: 'text', length: 4001 },
    ]);
    expect(found.tree[0]).toMatchObject({ title, description });
  });
});
