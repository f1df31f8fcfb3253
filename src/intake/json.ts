/** A reading as JSON and back: the shape of `read --json`, which every later format serves too. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { lights, statusMeanings } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Passage } from '../narrative/passage.ts';
import { passagesText } from '../narrative/passage.ts';
import { levels } from '../planning/level.ts';
import { amounts, column, planPart, schemaPart, words } from './json-plan.ts';
import { isTerm } from './plan-term.ts';
import type { ReadAxis, Reading, ReadNode } from './reading.ts';

const place = { line: z.int().nullable().default(null), page: z.int().nullable().default(null) };
const links = z.array(z.object({ text: words, href: words })).optional();
const passage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
    text: words,
    links,
    ...place,
  }),
  z.object({ type: z.literal('paragraph'), text: words, links, ...place }),
  z.object({
    type: z.literal('list'),
    ordered: z.boolean().default(false),
    items: z.array(words),
    links,
    ...place,
  }),
  z.object({
    type: z.literal('table'),
    header: z.array(words),
    rows: z.array(z.array(words)),
    ...place,
  }),
]);
const axis = z.object({
  light: z.enum(lights).nullable().default(null),
  text: words.default(''),
  blocks: z.array(passage).default([]),
  present: z.boolean().optional(),
});
const kind = z.object({
  receipts: amounts.optional(),
  expenses: amounts.optional(),
  total: amounts.optional(),
});
const node = z.object({
  id: words,
  code: words.nullable(),
  level: z.enum(levels),
  title: words,
  parent: words.nullable(),
  parentId: words.nullable().optional(),
  ...place,
  priority: z.boolean().default(false),
  status: z.object({ label: words, meaning: z.enum(statusMeanings).nullable() }).nullable(),
  // A plan has none.
  axes: z.object({ progress: axis, time: axis, money: axis }).optional(),
  references: z.array(words).default([]),
  tables: z.array(z.object({ header: z.array(words), rows: z.array(z.array(words)), ...place })).default([]),
  money: z
    .object({ operating: kind.optional(), investment: kind.optional(), financing: kind.optional() })
    .default({}),
  moneyAsked: z.boolean().optional(),
  description: z.object({ text: words.default(''), blocks: z.array(passage).default([]) }).optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
});
const codes = [
  'sum-mismatch',
  'rounding',
  'lost-character',
  'dangling-reference',
  'duplicate-code',
  'table-mismatch',
  'missing-section',
  'unread-line',
  'proposal',
  'limit',
  'integrity',
] as const;
const finding = z.object({
  code: z.enum(codes),
  severity: z.enum(['error', 'warning', 'info']),
  ...place,
  node: words.nullable().default(null),
  nodeId: words.nullable().default(null),
  reason: words.default('told'),
  facts: z.record(z.string().regex(/^\w{1,60}$/u), z.union([words, z.number()])).optional(),
  message: words.default(''),
});
const file = z.object({
  columns: z.array(column),
  nodes: z.array(node),
  findings: z.array(finding).default([]),
  plan: planPart.optional(),
  schemas: z.array(schemaPart).optional(),
});

/** @param describe the sentence of a finding, in the language of the reader */
export function readingToJson(reading: Reading, describe: (finding: Finding) => string): unknown {
  return {
    ...(reading.plan ? { plan: reading.plan } : {}),
    columns: reading.columns.map(({ label, kind: what, year, version }) => ({
      label,
      kind: what,
      year,
      version,
    })),
    nodes: reading.nodes.map((one) => ({
      id: one.id,
      code: one.code,
      level: one.level,
      title: one.title,
      parent: one.parent,
      parentId: one.parentId,
      line: one.line,
      page: one.page,
      priority: one.priority,
      status: one.status,
      ...(reading.plan ? planJson(one) : { axes: axesJson(one) }),
      references: one.references,
      tables: one.tables,
      money: one.money,
      moneyAsked: one.moneyAsked,
    })),
    ...(reading.schemas ? { schemas: reading.schemas } : {}),
    findings: reading.findings.map((one) => ({
      code: one.code,
      severity: one.severity,
      line: one.line,
      page: one.page,
      node: one.node,
      nodeId: one.nodeId,
      reason: one.reason,
      facts: one.facts,
      message: describe(one),
    })),
  };
}

function axesJson({ axes }: ReadNode): unknown {
  return { progress: axisJson(axes.progress), time: axisJson(axes.time), money: axisJson(axes.money) };
}

/** Instead of axes: a plan tells what will be done, and from when to when. */
function planJson({ description = [], from, to }: ReadNode): object {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    description: { text: passagesText(description), blocks: description },
  };
}

function axisJson(one: ReadAxis): unknown {
  return { light: one.light, text: one.text, present: one.present, blocks: one.blocks.map(blockJson) };
}

function blockJson(block: Passage): unknown {
  const { type, line, page, ...rest } = block;
  return { type, line, page, ...rest };
}

/**
 * Reads our own JSON back; fields that the shape leaves free may be absent.
 * @throws an Error with the path of the first thing that is off, when it is something else.
 */
export function readingFromJson(value: unknown): Reading {
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { columns, nodes, findings, plan: told, schemas } = parsed.data;
  const last = new Map<string, string>();
  const ids = new Set<string>();
  const read = nodes.map((one): ReadNode => {
    if (ids.has(one.id)) throw new Error(`nodes: ${one.id}`);
    ids.add(one.id);
    const parentId =
      one.parentId === undefined
        ? one.parent === null
          ? null
          : (last.get(one.parent) ?? null)
        : one.parentId;
    if (parentId !== null && !ids.has(parentId)) throw new Error(`nodes: ${parentId}`);
    if (one.code !== null) last.set(one.code, one.id);
    const moneyAsked = one.moneyAsked ?? Object.keys(one.money).length > 0;
    const rows = Object.values(one.money).flatMap((kept) => Object.values(kept ?? {}));
    if (rows.some((row) => row !== undefined && row.length !== columns.length))
      throw new Error(`nodes.${one.id}.money`);
    const { description, from, to, axes = noAxes(), ...rest } = one;
    if (from !== undefined && to !== undefined && !isTerm({ from, to }))
      throw new Error(`nodes.${one.id}.from`);
    return {
      ...rest,
      parentId,
      moneyAsked,
      money: moneyOf(one.money),
      axes: {
        progress: axisFrom(axes.progress),
        time: axisFrom(axes.time),
        money: axisFrom(axes.money),
      },
      ...(description ? { description: blocksFrom(description) } : {}),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
  return {
    columns,
    nodes: read,
    findings: findings.map(({ message, facts, ...one }) => ({ ...one, facts: facts ?? { message } })),
    ...(told ? { plan: told } : {}),
    ...(schemas ? { schemas } : {}),
  };
}

function noAxes(): Record<'progress' | 'time' | 'money', GivenAxis> {
  const none = (): GivenAxis => ({ light: null, text: '', blocks: [], present: false });
  return { progress: none(), time: none(), money: none() };
}

type GivenAxis = z.infer<typeof axis>;

/** The blocks, or a paragraph for each line of a text that was given without. */
function blocksFrom({ blocks, text }: { blocks: z.infer<typeof passage>[]; text: string }): Passage[] {
  if (blocks.length > 0) return blocks.map(passageFrom);
  if (text === '') return [];
  return text.split('\n').map((line) => ({ type: 'paragraph', text: line, line: null, page: null }));
}

function axisFrom(given: GivenAxis): ReadAxis {
  const plain = blocksFrom(given);
  const text = given.blocks.length > 0 ? passagesText(plain) : given.text;
  return {
    light: given.light,
    text,
    blocks: plain,
    present: given.present ?? (text !== '' || given.light !== null),
  };
}

function passageFrom(given: z.infer<typeof passage>): Passage {
  const { line, page } = given;
  if (given.type === 'table') return given;
  const linked = given.links ? { links: given.links } : {};
  if (given.type === 'list')
    return { type: 'list', ordered: given.ordered, items: given.items, line, page, ...linked };
  if (given.type === 'heading')
    return { type: 'heading', level: given.level, text: given.text, line, page, ...linked };
  return { type: 'paragraph', text: given.text, line, page, ...linked };
}

function moneyOf(given: z.infer<typeof node>['money']): ReadNode['money'] {
  const money: ReadNode['money'] = {};
  for (const name of ['operating', 'investment', 'financing'] as const) {
    const one = given[name];
    if (!one) continue;
    money[name] = {
      ...(one.receipts ? { receipts: one.receipts } : {}),
      ...(one.expenses ? { expenses: one.expenses } : {}),
      ...(one.total ? { total: one.total } : {}),
    };
  }
  return money;
}
