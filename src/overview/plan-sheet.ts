/**
 * The plan as rows of a sheet, one a node, and such a sheet read back. What a reader sees is what the sheet holds: the
 * rows that the filter left, with the branches above them, and the columns that were chosen.
 *
 * Always: Sleutel, Code, Niveau, Onder (the key of the row above), Titel, Prioritair. The rest stands there when it was
 * shown. Amounts come twice: as seen (expenses of all kinds), and for reading back one column per kind and side.
 */
import { kinds, type Kind, type MoneyColumn, type Side, sides } from '../budget/column.ts';
import { axes, type Axis } from '../followup/status.ts';
import { type Cents, fromDecimal, toDecimal } from '../kernel/money.ts';
import { levels, type Level } from '../planning/level.ts';
import { type Reading } from './filter.ts';
import type { Traces } from './history.ts';
import { type Amount, shareOf } from './measure.ts';
import type { PlanColumn } from './plan-column.ts';
import { actionRow } from './plan-page.ts';
import type { Branch, ShownLight } from './tree.ts';

/** A figure is decimal text ("22080.00"), so that each format writes it as its own kind of number. */
export type SheetCell = string | { figure: string } | null;
export type Sheet = { head: string[]; rows: SheetCell[][] };

const fixed = ['key', 'code', 'level', 'parent', 'title', 'priority'] as const;
const said = ['status', 'progress', 'time', 'money', 'track', 'owner', 'service'] as const;
const seen = ['estimate', 'realised', 'share'] as const;
type Field = (typeof fixed)[number] | (typeof said)[number] | (typeof seen)[number];

/** The words of the sheet; they are part of the format. */
export type SheetWords = {
  field: Record<Field, string>;
  level: Record<Level, string>;
  light: Record<ShownLight, string>;
  kind: Record<Kind, string>;
  side: Record<Side, string>;
  yes: string;
};

/** Between the parts of the name of an amount column: label, kind, side. */
const PART = ' · ';
const BETWEEN = ', ';

const fieldsOf = (columns: readonly PlanColumn[]): Field[] => [
  ...fixed,
  ...said.filter((field) =>
    (axes as readonly string[]).includes(field)
      ? columns.includes('lights')
      : columns.includes(field as PlanColumn),
  ),
  ...seen.filter((field) => columns.includes(field)),
];

const figure = (decimal: string | null): SheetCell => (decimal === null ? null : { figure: decimal });
const sum = (amount: Amount): SheetCell =>
  typeof amount === 'bigint' ? { figure: toDecimal(amount, 2) } : null;

type AmountColumn = { column: MoneyColumn; index: number; kind: Kind; side: Side };

/** @param branches as the filter left them. @param history as the tracks show it */
export function sheetOf(
  branches: readonly Branch[],
  reading: Reading,
  { columns, history, words }: { columns: readonly PlanColumn[]; history: Traces[]; words: SheetWords },
): Sheet {
  const { measure, content } = reading.view;
  const fields = fieldsOf(columns);
  const shown = [
    columns.includes('estimate') ? measure.estimate : null,
    columns.includes('realised') ? measure.realised : null,
  ];
  const amounts = content.columns.flatMap((column, index): AmountColumn[] =>
    shown.some((one) => one?.index === index)
      ? kinds.flatMap((kind) => sides.map((side) => ({ column, index, kind, side })))
      : [],
  );
  const rows: SheetCell[][] = [];
  const add = (branch: Branch): void => {
    const { node } = branch;
    const row = actionRow(branch, reading, history);
    const share = shareOf(branch.spending);
    // The lights, the status and who answers are said of what is followed up; of its branches the page only counts.
    const own = <T>(value: T): T | null => (branch.followed ? value : null);
    const cells: Record<Field, SheetCell> = {
      key: row.segment,
      code: node.code,
      level: words.level[node.level],
      parent: row.parent?.segment ?? null,
      title: node.title,
      priority: node.priority ? words.yes : null,
      status: node.status?.label ?? null,
      ...(Object.fromEntries(axes.map((axis) => [axis, own(words.light[row.lights[axis]])])) as Record<
        Axis,
        SheetCell
      >),
      track: own(row.track.map((light) => (light === null ? '' : words.light[light])).join(BETWEEN)),
      owner: row.responsible.owner?.name ?? null,
      service: row.responsible.service?.name ?? null,
      estimate: sum(branch.spending.estimate),
      realised: sum(branch.spending.realised),
      share: share === null ? null : figure((share / 10).toFixed(1)),
    };
    rows.push([
      ...fields.map((field) => cells[field]),
      ...amounts.map(({ index, kind, side }) => figure(node.money[kind]?.[side]?.[index] ?? null)),
    ]);
    branch.children.forEach(add);
  };
  branches.forEach(add);
  // A kind and side that no row has says nothing.
  const used = [
    ...fields.map(() => true),
    ...amounts.map((_, at) => rows.some((row) => row[fields.length + at] !== null)),
  ];
  const head = [
    ...fields.map((field) => words.field[field]),
    ...amounts.map(({ column, kind, side }) => [column.label, words.kind[kind], words.side[side]].join(PART)),
  ];
  const kept = <T>(row: readonly T[]): T[] => row.filter((_, at) => used[at]);
  return { head: kept(head), rows: rows.map(kept) };
}

export type SheetNode = {
  key: string;
  code: string | null;
  level: Level;
  parent: string | null;
  title: string;
  priority: boolean;
  /** Absent where the sheet has no such column; null where it has one and says nothing. */
  status?: string | null;
  lights?: Partial<Record<Axis, ShownLight | null>>;
  owner?: string | null;
  service?: string | null;
  amounts: { label: string; kind: Kind; side: Side; cents: Cents }[];
};
/** Rows count from 2: the head is row 1. */
export type SheetProblem = { row: number; column: string; why: 'column' | 'value' | 'key' | 'parent' };

/** A cell as a format reads it: words, a number of a spreadsheet, or nothing. */
export type ReadCell = string | number | null;

const centsOf = (cell: ReadCell): Cents | null => {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? (fromDecimal(cell.toFixed(2))?.cents ?? null) : null;
  return fromDecimal((cell ?? '').trim().replace(',', '.'))?.cents ?? null;
};
const empty = (cell: ReadCell | undefined): boolean => cell === undefined || cell === null || cell === '';

/** The nodes of a sheet, and what in it could not be understood; a row with a problem in what is fixed is left out. */
export function readSheet(
  head: readonly ReadCell[],
  rows: readonly (readonly ReadCell[])[],
  words: SheetWords,
): { nodes: SheetNode[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const names = head.map((name) => String(name ?? '').trim());
  const at = (field: Field): number => names.indexOf(words.field[field]);
  for (const field of ['key', 'level', 'parent', 'title'] as const)
    if (at(field) < 0) problems.push({ row: 1, column: words.field[field], why: 'column' });
  if (problems.length > 0) return { nodes: [], problems };

  const amounts = names.flatMap((name, index) => {
    const parts = name.split(PART);
    const side = sides.find((one) => words.side[one] === parts.at(-1));
    const kind = kinds.find((one) => words.kind[one] === parts.at(-2));
    return side && kind ? [{ index, name, kind, side, label: parts.slice(0, -2).join(PART) }] : [];
  });
  const nodes: SheetNode[] = [];
  const keys = new Set<string>();
  rows.forEach((cells, index) => {
    if (cells.every(empty)) return;
    const row = index + 2;
    const wrong = (column: string, why: SheetProblem['why']): void => {
      problems.push({ row, column, why });
    };
    const text = (field: Field): string | null => {
      const cell = at(field) < 0 ? null : cells[at(field)];
      return empty(cell) ? null : String(cell);
    };
    const key = text('key');
    const level = levels.find((one) => words.level[one] === text('level'));
    const parent = text('parent');
    if (key === null || keys.has(key)) return wrong(words.field.key, 'key');
    if (level === undefined) return wrong(words.field.level, 'value');
    if (parent !== null && !keys.has(parent)) return wrong(words.field.parent, 'parent');
    keys.add(key);
    const lights = axes
      .filter((axis) => at(axis) >= 0)
      .map((axis) => {
        const word = text(axis);
        const light = (Object.keys(words.light) as ShownLight[]).find((one) => words.light[one] === word);
        if (word !== null && light === undefined) wrong(words.field[axis], 'value');
        return [axis, light ?? null] as const;
      });
    nodes.push({
      key,
      code: text('code'),
      level,
      parent,
      title: text('title') ?? '',
      priority: text('priority') === words.yes,
      ...(at('status') < 0 ? {} : { status: text('status') }),
      ...(lights.length === 0 ? {} : { lights: Object.fromEntries(lights) }),
      ...(at('owner') < 0 ? {} : { owner: text('owner') }),
      ...(at('service') < 0 ? {} : { service: text('service') }),
      amounts: amounts.flatMap(({ index: place, name, kind, side, label }) => {
        const cell = cells[place];
        if (cell === undefined || empty(cell)) return [];
        const cents = centsOf(cell);
        if (cents === null) {
          wrong(name, 'value');
          return [];
        }
        return [{ label, kind, side, cents }];
      }),
    });
  });
  return { nodes, problems };
}
