/**
 * The open data on actions of multi-year plans: a JSON list with a row for each action, with the objective and the action
 * plan over it and an amount a year (bbc.md, source 11). Rows are taken as they are or the file is not taken at all.
 */
import { z } from 'zod';
import { readable } from '../kernel/readable.ts';
import { slugOf } from '../organisation/slug.ts';

const ROWS = 200_000;
/** A plan has six years (bbc.md, section 1); a file may show the year before or after it. */
const YEARS = 12;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((given) => readable(given).trim());
const line = (most: number) => text(most).transform((given) => given.replace(/\s+/gu, ' '));
const code = line(100);
const title = line(1_000);
const description = text(100_000);

const row = z.object({
  municipality: line(200).pipe(z.string().min(1)),
  nis_code: z.string().regex(/^\d{5}$/u),
  bd_code: code,
  bd_short: title,
  bd_long: description,
  ap_code: code,
  ap_short: title,
  ap_long: description,
  ac_code: code,
  ac_short: title,
  ac_long: description,
  total_amount: z.number(),
  yearly_amounts: z
    .record(z.string().regex(/^20\d\d$/u), z.number())
    .refine((years) => Object.keys(years).length >= 1, 'no years'),
});
/** `number`: its place in the file, from 1. */
export type MjpRow = z.infer<typeof row> & { number: number };

export type MjpRows =
  | { ok: true; rows: MjpRow[]; firstYear: number; lastYear: number }
  | { ok: false; why: 'no-list' | 'no-rows' | 'too-many' }
  | { ok: false; why: 'row'; row: number; field: string }
  | { ok: false; why: 'years'; firstYear: number; lastYear: number }
  /** One municipality under two codes or two spellings: whose the row is, is not sure. */
  | { ok: false; why: 'two-names'; row: number; name: string; other: string };

export function mjpRows(value: unknown): MjpRows {
  if (!Array.isArray(value)) return { ok: false, why: 'no-list' };
  if (value.length === 0) return { ok: false, why: 'no-rows' };
  if (value.length > ROWS) return { ok: false, why: 'too-many' };
  const rows: MjpRow[] = [];
  const known = new Map<string, MjpRow>();
  for (const [index, one] of value.entries()) {
    const parsed = row.safeParse(one);
    const number = index + 1;
    if (!parsed.success)
      return { ok: false, why: 'row', row: number, field: parsed.error.issues[0]?.path.join('.') ?? '' };
    const read = { ...parsed.data, number };
    for (const key of [slugOf(read.municipality), read.nis_code]) {
      const first = known.get(key) ?? read;
      known.set(key, first);
      if (first.municipality !== read.municipality || first.nis_code !== read.nis_code) {
        const name = (of: MjpRow): string => `${of.municipality} (${of.nis_code})`;
        return { ok: false, why: 'two-names', row: number, name: name(read), other: name(first) };
      }
    }
    rows.push(read);
  }
  const years = new Set(rows.flatMap(({ yearly_amounts }) => Object.keys(yearly_amounts).map(Number)));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  if (lastYear - firstYear >= YEARS) return { ok: false, why: 'years', firstYear, lastYear };
  return { ok: true, rows, firstYear, lastYear };
}
