/** What only a plan document has in the JSON of a reading: what it says of itself, and its schemas. */
import { z } from 'zod';
import { columnKinds, sides } from '../budget/column.ts';
import { storable } from '../kernel/readable.ts';
import { parsePeriod } from '../planning/plan.ts';

/** As the database can keep it: what comes in may have been written by anything. */
export const words = z.string().transform(storable);
/** A year of a plan or of its books: another number is a misreading. */
const year = z.int().min(1900).max(2200);
const place = { line: z.int().nullable().default(null), page: z.int().nullable().default(null) };
/** Decimal euros, as `toDecimal` prints them. */
const decimal = z.string().regex(/^-?\d{1,12}(?:\.\d{2})?$/u);
export const amounts = z.array(decimal.nullable());
export const column = z.object({
  label: words,
  kind: z.enum(columnKinds),
  year: year.nullable(),
  version: words.nullable(),
});
const side = z.enum(sides).nullable().default(null);
export const schemaPart = z
  .object({
    code: words.nullable(),
    title: words,
    ...place,
    columns: z.array(column.extend({ side })),
    rows: z.array(
      z.object({
        label: words,
        under: z.array(words).default([]),
        node: words.nullable().default(null),
        nodeId: words.nullable().default(null),
        side,
        amounts,
        ...place,
      }),
    ),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.amounts.length === columns.length), 'amounts');
export const planPart = z
  .object({
    body: z.object({ name: words, number: words }).nullable(),
    firstYear: year.nullable(),
    lastYear: year.nullable(),
    version: words.nullable(),
    journal: words.nullable(),
  })
  .refine(
    ({ firstYear, lastYear }) =>
      firstYear === null || lastYear === null || parsePeriod(`${firstYear}-${lastYear}`) !== null,
    'years',
  );
