/** The shape of a closing's content, checked when it is stored and when it is read back. */
import { z } from 'zod';
import { columnKinds, kinds } from '../budget/column.ts';
import { narrativeSchema } from '../narrative/check.ts';
import { levels } from '../planning/level.ts';
import { canonicalJson } from './canonical.ts';
import { roundKinds, type ClosedRound } from './closing.ts';
import { indicatorKinds } from './indicator.ts';
import { axes, lights, statusMeanings } from './status.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{2})?$/)
  .nullable();
const row = z.array(decimal);
const kindMoney = z.strictObject({
  receipts: row.optional(),
  expenses: row.optional(),
  total: row.optional(),
});
const axis = z.strictObject({ light: z.enum(lights).nullable(), narrative: narrativeSchema });
const source = z.strictObject({ fileName: z.string(), sha256: z.string(), format: z.string() });

const measured = z
  .string()
  .regex(/^-?\d{1,14}(\.\d{1,4})?$/)
  .nullable();
const indicator = z.strictObject({
  id: z.string(),
  kind: z.enum(indicatorKinds),
  name: z.string(),
  unit: z.string(),
  baseline: measured,
  baselineYear: z.number().int().nullable(),
  targets: z.array(z.strictObject({ year: z.number().int(), value: measured.unwrap() })),
  steps: z.array(z.strictObject({ id: z.string(), name: z.string(), due: day.nullable() })),
  values: z.array(
    z.strictObject({
      round: z.strictObject({ id: z.string(), label: z.string(), to: day }),
      value: measured,
      yes: z.boolean().nullable(),
      steps: z.array(z.string()).nullable(),
    }),
  ),
});
const settings = z.strictObject({
  cutOff: day.nullable(),
  asked: z.enum(['all', 'priority', 'selection']),
  ledgerStates: z.array(
    z.strictObject({
      year: z.number().int(),
      label: z.string(),
      asOf: day.nullable(),
      journalNumbers: z.string().nullable(),
    }),
  ),
  deadline: day.nullable().optional(),
  reviewDeadline: day.nullable().optional(),
  councilOn: day.nullable().optional(),
  movedPercent: z.number().int().optional(),
});

const node = z.strictObject({
  id: z.string(),
  node: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  level: z.enum(levels),
  parentId: z.string().nullable(),
  priority: z.boolean(),
  status: z.strictObject({ label: z.string(), meaning: z.enum(statusMeanings).nullable() }).nullable(),
  axes: z.partialRecord(z.enum(axes), axis),
  money: z.partialRecord(z.enum(kinds), kindMoney),
  moneyAsked: z.boolean(),
  owner: z.string().nullable().optional(),
  service: z.strictObject({ id: z.string(), name: z.string() }).nullable().optional(),
  indicators: z.array(indicator).optional(),
  line: z.number().int().nullable(),
  page: z.number().int().nullable(),
});

const finding = z.strictObject({
  code: z.string(),
  reason: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.number().int().nullable(),
  page: z.number().int().nullable(),
  node: z.string().nullable(),
  nodeId: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const closedRound = z.strictObject({
  format: z.literal(1),
  government: z.strictObject({ id: z.string(), name: z.string() }),
  plan: z.strictObject({
    id: z.string(),
    label: z.string(),
    firstYear: z.number().int(),
    lastYear: z.number().int(),
  }),
  version: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  round: z.strictObject({
    id: z.string(),
    kind: z.enum(roundKinds),
    label: z.string(),
    from: day,
    to: day,
  }),
  source: source.nullable(),
  alsoFrom: z.array(source).optional(),
  settings: settings.optional(),
  assumptions: narrativeSchema.nullable().optional(),
  risks: narrativeSchema.nullable().optional(),
  columns: z.array(
    z.strictObject({
      label: z.string(),
      kind: z.enum(columnKinds),
      year: z.number().int().nullable(),
      version: z.string().nullable(),
    }),
  ),
  nodes: z.array(node),
  findings: z.array(finding),
});

/** The content of a stored text, or where it goes wrong. */
export function parseClosedRound(
  text: string,
): { ok: true; content: ClosedRound } | { ok: false; at: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, at: error.message };
    throw error;
  }
  const parsed = closedRound.safeParse(value);
  if (!parsed.success) return { ok: false, at: parsed.error.issues[0]?.path.join('.') ?? '' };
  return { ok: true, content: parsed.data as ClosedRound };
}

/** The exact text that is stored and hashed. @throws when the content breaks its own shape: a bug, not a refusal. */
export function closedRoundText(content: ClosedRound): string {
  const text = canonicalJson(content);
  const check = parseClosedRound(text);
  if (!check.ok) throw new Error(`a closing that would not read back, at ${check.at}`);
  return text;
}
