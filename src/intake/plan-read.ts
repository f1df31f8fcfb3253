/** Pieces of a plan document to a reading: the second grammar of the house over the same pieces. Pure. */
import type { Finding } from '../kernel/finding.ts';
import { planPeriods } from '../planning/plan.ts';
import { checkSums } from './check-sums.ts';
import { checkText } from './check-text.ts';
import { linesOf } from './lines.ts';
import { placeMoney } from './money-columns.ts';
import { saysOtherUnit } from './money-header.ts';
import { checkPlan } from './plan-check.ts';
import { noteSchemas, treeSchema } from './plan-habits.ts';
import { planLines, type PlanText } from './plan-lines.ts';
import type { LooseTable } from './plan-money.ts';
import { groupingOf } from './plan-rows.ts';
import { addBlock, schemaOf } from './plan-schemas.ts';
import { sectionsOf, type Section } from './plan-sections.ts';
import { planTitle } from './plan-titles.ts';
import { PlanTree } from './plan-tree.ts';
import { unlabelledTables } from './plan-unlabelled.ts';
import type { Piece } from './piece.ts';
import { doubtsOf, duplicates, inOrder, widthOf } from './read.ts';
import type { Reading, ReadPlan, ReadSchema, Skipped } from './reading.ts';

const isNote = (section: Section): boolean =>
  noteSchemas.some((code) => section.code?.startsWith(code) ?? false);

export function readPlan(pieces: readonly Piece[]): { reading: Reading; skipped: Skipped[] } {
  const text = planLines(pieces);
  const { entity, skipped } = text;
  const sections = sectionsOf(text).map((section) => withNodes(section, text));
  const grouping = groupingOf(text.lines);
  const print = { width: widthOf(linesOf(pieces)), mentions: () => false };
  const unit = text.lines.find((line) => saysOtherUnit(line.text))?.text ?? null;
  const skip = (
    { line, page, text: words }: { line: number | null; page: number | null; text: string },
    why: Skipped['why'],
  ) => skipped.push({ line, page, text: words.slice(0, 160), why });
  const tree = new PlanTree({ entity, grouping, print, unit, skip });
  const whole = sections.filter(({ code }) => code === treeSchema);
  // Without the tree with its amounts, the strategic note tells the nodes; without that, the document itself.
  const read = whole.length > 0 ? whole : sections.filter((one) => !one.schema || isNote(one));
  for (const section of read) tree.add(section);
  const placed = tree.finish();
  const { columns, places } = placeMoney(placed);
  for (const column of columns) if (column.kind === 'estimate') column.version ??= text.dossier;
  const nodes = placed.map(({ node }) => node);
  const ids = new Map(nodes.flatMap(({ code, id }) => (code === null ? [] : [[code, id] as const])));
  const findings: Finding[] = [];
  const schemas: ReadSchema[] = [];
  for (const section of sections) {
    if (!section.schema || section.code === treeSchema) continue;
    if (isNote(section) && whole.length > 0) markPriorities(section, text, nodes);
    const { schema, findings: told } = schemaOf(section, { entity, grouping, unit });
    findings.push(...told);
    if (schema.rows.length > 0) schemas.push(schema);
  }
  // What a strategic note prints by node stands in its schema already.
  if (whole.length > 0 || !sections.some(isNote)) schemas.push(...looseSchema(tree.loose, findings));
  for (const row of schemas.flatMap(({ rows }) => rows))
    row.nodeId = row.node === null ? null : (ids.get(row.node) ?? null);
  const doubtful = new Set(
    placed.filter((one) => one.draft.doubts.some((doubt) => doubt.money)).map((one) => one.node.id),
  );
  const passed = sections.filter((one) => !one.schema && !read.includes(one));
  findings.push(
    ...tree.lost,
    ...unlabelledTables([...passed.flatMap(({ lines }) => lines), ...tree.passed]),
    ...placed.flatMap(doubtsOf),
    ...checkText(nodes),
    ...checkSums({ nodes, columns, places, doubtful }),
    ...checkPlan(nodes, columns, schemas, doubtful),
    ...duplicates(nodes),
  );
  skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const plan = planOf(
    text,
    sections,
    columns.flatMap(({ year }) => year ?? []),
  );
  return { reading: { columns, nodes, findings: inOrder(findings), plan, schemas }, skipped };
}

/** The name of the tree may stand in a sentence or a list: a part without nodes is not the tree. */
function withNodes(section: Section, { entity }: PlanText): Section {
  if (section.code !== treeSchema) return section;
  const holds = section.lines.some((_, at) => planTitle(section.lines, at, entity) !== null);
  return holds ? section : { ...section, code: null, schema: false };
}

/** The strategic note holds what the council wants explicit reporting on: the tree with all amounts has no marks. */
function markPriorities(section: Section, { entity }: PlanText, nodes: Reading['nodes']): void {
  for (let at = 0; at < section.lines.length; at += 1) {
    const title = planTitle(section.lines, at, entity);
    if (!title) continue;
    const node =
      title.code === null
        ? undefined
        : nodes.find(({ code, level }) => code === title.code && level === title.level);
    if (node && title.priority) node.priority = true;
    at = title.body - 1;
  }
}

/** Amounts by node without their kind, where no schema of the document has them. */
function looseSchema(loose: readonly LooseTable[], findings: Finding[]): ReadSchema[] {
  const [first] = loose;
  if (!first) return [];
  const schema: ReadSchema = { code: null, title: '', line: null, page: null, columns: [], rows: [] };
  schema.line = first.rows[0]?.line ?? null;
  schema.page = first.rows[0]?.page ?? null;
  for (const { node, columns, rows, grouping } of loose) {
    const { code, title } = node.node;
    const under = [code === null ? title : `${code} ${title}`.trim()];
    addBlock(
      schema,
      { columns, rows: rows.filter(({ rest }) => rest !== '').map((row) => ({ ...row, under, node: code })) },
      grouping,
      findings,
    );
  }
  for (const row of schema.rows) row.amounts = schema.columns.map((_, at) => row.amounts[at] ?? null);
  return schema.rows.length > 0 ? [schema] : [];
}

function planOf(text: PlanText, sections: readonly Section[], years: readonly number[]): ReadPlan {
  const named = [
    ...text.lines.slice(0, 400).map((line) => line.text),
    ...text.skipped.map((one) => one.text),
  ].flatMap((line) =>
    planPeriods.filter(({ firstYear, lastYear }) =>
      new RegExp(`\\b${firstYear}\\s?[-–]\\s?${lastYear}\\b`, 'u').test(line),
    ),
  );
  const counts = planPeriods.map((period) => named.filter((one) => one === period).length);
  const most = Math.max(...counts);
  const period =
    most > 0
      ? planPeriods[counts.indexOf(most)]
      : planPeriods.find(({ firstYear }) => firstYear === Math.min(...years));
  const journal =
    sections.find(({ code }) => code === treeSchema)?.journal ??
    sections.find((one) => one.journal !== null)?.journal;
  return {
    body: text.entity,
    firstYear: period?.firstYear ?? null,
    lastYear: period?.lastYear ?? null,
    version: text.dossier,
    journal: journal ?? null,
  };
}
