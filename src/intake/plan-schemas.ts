/** Schemas of a plan other than its tree, as tables: every block of years of one schema on the same columns. */
import type { PrintedRow, Side } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Place } from '../narrative/passage.ts';
import { quote } from './doubt.ts';
import { sideWords } from './habits.ts';
import type { Grouping } from './money-amounts.ts';
import { isUnitNote } from './money-header.ts';
import { grandTotal } from './plan-habits.ts';
import { planHeader, type PlanColumn } from './plan-header.ts';
import type { Entity, PlanLine } from './plan-lines.ts';
import { isRowOf, layRows, rowOf, type PlanRow } from './plan-rows.ts';
import type { Section } from './plan-sections.ts';
import { planTitle } from './plan-titles.ts';
import type { ReadSchema, ReadSchemaRow } from './reading.ts';
import { joinLines, key } from './wording.ts';

/** A row with what stands over it. */
export type UnderRow = PlanRow & { under: string[]; node: string | null };
type Block = { columns: PlanColumn[]; rows: UnderRow[]; unit: string | null };

/** Marks before a label, from the outside in: "II.", "A.", "1.", "a.", "-". */
const marks: readonly RegExp[] = [
  /^(?:X|IX|IV|V?I{1,3}|V)\.\s?/u,
  /^[A-Z]\.\s/u,
  /^\d{1,2}\.\s/u,
  /^[a-z]\.\s/u,
  /^[-–]\s/u,
];
const depthOf = (label: string): number => marks.findIndex((mark) => mark.test(label));

/** The open place in a schema: the node or heading over its tables, the heading within, and the marked labels above. */
type Where = {
  node: string | null;
  over: string[];
  heading: string | null;
  path: { depth: number; label: string }[];
};

export function schemaOf(
  section: Section,
  context: { entity: Entity | null; grouping: Grouping; unit: string | null },
): { schema: ReadSchema; findings: Finding[] } {
  const findings: Finding[] = [];
  const blocks = blocksOf(section, context.entity, findings);
  const schema: ReadSchema = {
    code: section.code,
    title: section.title,
    line: section.line,
    page: section.page,
    columns: [],
    rows: [],
  };
  for (const block of blocks) {
    const unit = context.unit ?? block.unit;
    if (unit === null) addBlock(schema, block, context.grouping, findings);
    else findings.push(unread(block.rows[0] ?? schema, 'unit', { text: quote(unit) }));
  }
  for (const row of schema.rows) row.amounts = schema.columns.map((_, at) => row.amounts[at] ?? null);
  return { schema, findings };
}

function blocksOf(section: Section, entity: Entity | null, findings: Finding[]): Block[] {
  const { lines } = section;
  const blocks: Block[] = [];
  const where: Where = { node: null, over: [], heading: null, path: [] };
  let block: Block | null = null;
  let waiting: PlanLine[] = [];
  let told = false; // a node was named and its table has not begun
  const settle = (): void => {
    const label = groupsOf(waiting).at(-1);
    if (label !== undefined) enter(where, label);
    waiting = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const title = planTitle(lines, at, entity);
    if (title && !rowOf(line)) {
      where.node = title.code;
      where.over = [title.code === null ? title.title : `${title.code} ${title.title}`.trim()];
      where.heading = null;
      where.path = [];
      waiting = [];
      told = true;
      block = null;
      at = title.body - 1;
      continue;
    }
    const header = planHeader(lines, at, isRowOf);
    if (header) {
      at = header.body - 1;
      const again = line.breaks && block !== null && sameColumns(block.columns, header.columns);
      if (!again) {
        const label = groupsOf(waiting).at(-1);
        if (header.corner !== '') {
          where.over = [header.corner];
          where.node = null;
        } else if (label !== undefined && !told) {
          where.over = [label];
          where.node = null;
        }
        where.heading = null;
        where.path = [];
        const note = waiting.find(({ text }) => isUnitNote(text));
        const unit = note?.text ?? null;
        if (!header.columns) findings.push(unread(line, 'header', { text: quote(header.text) }));
        block = header.columns ? { columns: header.columns, rows: [], unit } : null;
        if (block) blocks.push(block);
      }
      waiting = [];
      told = false;
      continue;
    }
    const row = rowOf(line);
    if (row && block) {
      const goesOn = row.label === '' || /^[\p{Ll}(]/u.test(row.label);
      if (goesOn && waiting.length > 0) {
        const before = groupsOf(waiting).at(-1) ?? '';
        row.label = row.label === '' ? before : joinLines(before, row.label, before.endsWith('-'));
        waiting = [];
      }
      settle();
      if (row.label === '') {
        findings.push(unread(line, 'row-label', { text: quote(line.text) }));
        continue;
      }
      block.rows.push({ ...row, under: underOf(where, row.label), node: where.node });
      continue;
    }
    if (told && !grandTotal.test(line.text)) continue;
    told = false;
    const last = block?.rows.at(-1);
    if (last && waiting.length === 0 && !line.gap && /^[\p{Ll}(]/u.test(line.text) && line.text.length < 60) {
      const open = where.path.at(-1);
      if (open?.label === last.label) open.label = joinLines(open.label, line.text, false);
      last.label = joinLines(last.label, line.text, last.label.endsWith('-'));
      continue;
    }
    waiting.push(line);
  }
  return blocks;
}

/** Waiting lines as headings: white, and a total of everything, part them. */
function groupsOf(waiting: readonly PlanLine[]): string[] {
  const groups: string[] = [];
  waiting.forEach((line, at) => {
    const last = groups.at(-1);
    const same = waiting[at - 1]?.size === line.size && waiting[at - 1]?.bold === line.bold;
    if (
      last === undefined ||
      line.gap ||
      !same ||
      grandTotal.test(line.text) ||
      !/^[\p{Ll}(-]/u.test(line.text)
    )
      groups.push(line.text);
    else groups[groups.length - 1] = joinLines(last, line.text, last.endsWith('-'));
  });
  return groups;
}

/** A label without amounts: a heading within the table, or a step of the numbering. */
function enter(where: Where, label: string): void {
  const depth = depthOf(label);
  if (depth < 0) {
    where.heading = label;
    where.path = [];
    return;
  }
  where.path = where.path.filter((step) => step.depth < depth);
  where.path.push({ depth, label });
}

function underOf(where: Where, label: string): string[] {
  const depth = depthOf(label);
  if (depth >= 0) where.path = where.path.filter((step) => step.depth < depth);
  const under = [
    ...where.over,
    ...(where.heading === null ? [] : [where.heading]),
    ...(depth < 0 ? [] : where.path.map((step) => step.label)),
  ];
  if (depth >= 0) where.path.push({ depth, label });
  return under;
}

const sameColumns = (some: readonly PlanColumn[], others: readonly PlanColumn[] | null): boolean =>
  some.map(({ label }) => label).join('|') === (others ?? []).map(({ label }) => label).join('|');

/** A block's rows on the schema's columns: a row of the same name that has no amount in them yet, else one of its own. */
export function addBlock(
  schema: ReadSchema,
  block: { columns: readonly PlanColumn[]; rows: readonly UnderRow[] },
  grouping: Grouping,
  findings: Finding[],
): void {
  const at = block.columns.map((column) => {
    const known = schema.columns.findIndex(({ label }) => label === column.label);
    return known < 0 ? schema.columns.push({ ...column }) - 1 : known;
  });
  const laid = layRows(block.rows, block.columns.length, grouping);
  for (const row of block.rows) {
    const ways = laid.get(row) ?? [];
    const cells = ways.length === 1 ? ways[0] : undefined;
    if (!cells) {
      findings.push(unread(row, 'row-cells', { text: quote(row.text), columns: block.columns.length }));
      continue;
    }
    const name = nameOf(row);
    let into = schema.rows.find(
      (one) => nameOf(one) === name && at.every((column) => (one.amounts[column] ?? null) === null),
    );
    if (!into) {
      into = newRow(row);
      schema.rows.push(into);
    }
    for (const [index, cell] of cells.entries()) {
      const column = at[index];
      if (column === undefined) continue;
      if ('amount' in cell) into.amounts[column] = cell.amount;
      if ('unread' in cell)
        findings.push(
          unread(row, 'amount', {
            text: quote(cell.unread),
            row: quote(row.text),
            column: block.columns[index]?.label ?? '',
          }),
        );
    }
  }
}

function nameOf({
  under,
  node,
  label,
}: {
  under: readonly string[];
  node: string | null;
  label: string;
}): string {
  return JSON.stringify([under, node, label]);
}

function newRow(row: UnderRow): ReadSchemaRow {
  const { under, node, label, line, page } = row;
  const amounts: PrintedRow = [];
  return { label, under, node, nodeId: null, side: sideOf(label), amounts, line, page };
}

function sideOf(label: string): Side | null {
  const name = key(label).replace(/^[a-z]\. /u, '');
  return Object.hasOwn(sideWords, name) ? (sideWords[name] ?? null) : null;
}

function unread({ line, page }: Place, reason: string, facts: Finding['facts']): Finding {
  return { code: 'unread-line', reason, severity: 'error', line, page, node: null, nodeId: null, facts };
}
