/** What only a plan document has in the JSON of a reading: what it says of itself, and its schemas. */
import { z } from 'zod';
import { columnKinds, sides } from '../budget/column.ts';

const place = { line: z.int().nullable().default(null), page: z.int().nullable().default(null) };
/** Decimal euros, as `toDecimal` prints them. */
const decimal = z.string().regex(/^-?\d{1,12}(?:\.\d{2})?$/u);
export const amounts = z.array(decimal.nullable());
export const column = z.object({
  label: z.string(),
  kind: z.enum(columnKinds),
  year: z.int().nullable(),
  version: z.string().nullable(),
});
const side = z.enum(sides).nullable().default(null);
export const schemaPart = z
  .object({
    code: z.string().nullable(),
    title: z.string(),
    ...place,
    columns: z.array(column.extend({ side })),
    rows: z.array(
      z.object({
        label: z.string(),
        under: z.array(z.string()).default([]),
        node: z.string().nullable().default(null),
        nodeId: z.string().nullable().default(null),
        side,
        amounts,
        ...place,
      }),
    ),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.amounts.length === columns.length), 'amounts');
export const planPart = z.object({
  body: z.object({ name: z.string(), number: z.string() }).nullable(),
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
  version: z.string().nullable(),
  journal: z.string().nullable(),
});
