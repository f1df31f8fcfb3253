/** What somebody asks the site to make: the report of a closed round with a choice, or its comparison with an earlier one. */
import { z } from 'zod';
import { decisionKinds } from '../followup/decision.ts';
import { type ReportChoice } from './choice.ts';
import { depths } from './depth.ts';

export const orderFormats = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type OrderFormat = (typeof orderFormats)[number];

/** Everything that decides the bytes: closings never change, and the decision is kept as it was when it was asked. */
const order = z.object({
  roundId: z.string(),
  /** Which closing of the round. */
  sequence: z.number().int(),
  format: z.enum(orderFormats),
  choice: z.object({
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }),
      z.object({ kind: z.literal('priority') }),
      z.object({ kind: z.literal('objective'), node: z.string() }),
      z.object({ kind: z.literal('service'), id: z.string() }),
    ]),
    columns: z.array(z.number().int().nonnegative()).readonly().nullable(),
    depth: z.enum(depths),
    narratives: z.boolean(),
  }),
  decision: z
    .object({
      roundId: z.string(),
      decidedOn: z.string(),
      number: z.string(),
      kind: z.enum(decisionKinds),
      url: z.string().nullable(),
    })
    .nullable(),
  /** The round that it is compared with, and which closing of it; null for a report. */
  before: z.object({ roundId: z.string(), sequence: z.number().int() }).nullable(),
});
export type ReportOrder = z.infer<typeof order>;

/** An order as it was stored. @throws when it is none: a bug. */
export const readOrder = (stored: unknown): ReportOrder => order.parse(stored);

/** A choice in one form, so that the same wish is one order: all columns in order are no choice of columns. */
export function tidyChoice(choice: ReportChoice, columns: number): ReportChoice {
  const kept =
    choice.columns && [...new Set(choice.columns)].filter((at) => at < columns).sort((a, b) => a - b);
  return { ...choice, columns: kept === null || kept.length === columns ? null : kept };
}
