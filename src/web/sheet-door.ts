/** A small table that comes in by a page: a file is read and shown with what it would do, and then the same rows are kept. */
import { fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import type { SheetFinding } from '../kernel/row-table.ts';
import { storable } from '../kernel/readable.ts';
import { formOf } from './door.ts';
import { refused, type Refused } from './form.ts';
import type { Site } from './site.ts';
import { errorWords } from './site.nl.ts';
import { sheetWords } from './sheet.nl.ts';

/** Under the head. */
export const MOST_ROWS = 5000;
const MOST_BYTES = 4 * 1024 * 1024;
/** Shown of what is wrong; the rest is counted. */
const MOST_FINDINGS = 100;

const rowsSchema = z.array(z.array(z.string().max(5000)).max(200)).max(MOST_ROWS + 1);
const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number);
const fileForm = z.object({
  jaar: year,
  reden: z.string().max(500).default(''),
  bestand: z.instanceof(File),
});
const keepForm = z.object({
  jaar: year,
  reden: z.string().max(500).default(''),
  naam: z.string().max(300),
  rijen: z.string().max(3 * MOST_BYTES),
});

export type SheetGiven = { schoolYear: number; reason: string; rows: string[][]; file: string };
/** Counts by the name of what happens to a row. */
export type SheetOutcome = { findings: SheetFinding[]; counts: Readonly<Record<string, number>> };
export type SheetShown = {
  refusal?: undefined;
  typed?: undefined;
  sheet: {
    file: string;
    reason: string;
    rows: string;
    findings: SheetFinding[];
    more: number;
    counts: SheetOutcome['counts'];
  };
};

function parsed<T extends z.ZodType>(door: T, form: FormData): z.infer<T> {
  const found = door.safeParse(Object.fromEntries(form));
  if (!found.success || [...form].length > new Set(form.keys()).size)
    throw new Refusal('usage', errorWords.bad);
  return found.data;
}

function shown({ rows, file, reason }: SheetGiven, { findings, counts }: SheetOutcome): SheetShown {
  return {
    sheet: {
      file,
      reason,
      rows: JSON.stringify(rows),
      findings: findings.toSorted((one, other) => one.row - other.row).slice(0, MOST_FINDINGS),
      more: Math.max(0, findings.length - MOST_FINDINGS),
      counts,
    },
  };
}

/** @param look says what it would do, and stores nothing */
export async function lookAtSheet(
  request: Request,
  { readSheet, importBytes }: Pick<Site, 'readSheet' | 'importBytes'>,
  look: (given: SheetGiven) => Promise<SheetOutcome>,
): Promise<SheetShown | ActionFailure<Refused>> {
  const { jaar, reden, bestand } = parsed(fileForm, await formOf(request));
  try {
    if (bestand.size > Math.min(MOST_BYTES, importBytes))
      throw new Refusal('too-large', sheetWords.large(Math.floor(MOST_BYTES / 1024 / 1024)));
    const cells = await readSheet(new Uint8Array(await bestand.arrayBuffer()), bestand.name);
    const rows = cells.map((row) => row.map(storable));
    if (!rowsSchema.safeParse(rows).success)
      throw new Refusal('too-large', sheetWords.large(Math.floor(MOST_BYTES / 1024 / 1024)));
    const given = {
      schoolYear: jaar,
      reason: reden.trim(),
      rows,
      file: storable(bestand.name).slice(0, 200),
    };
    return shown(given, await look(given));
  } catch (error) {
    return refused(error, { reden });
  }
}

/** @param keep stores all of it, or nothing and says why. @returns null when it is stored */
export async function keepSheet(
  request: Request,
  keep: (given: SheetGiven) => Promise<SheetOutcome>,
): Promise<SheetShown | ActionFailure<Refused | SheetShown> | null> {
  const { jaar, reden, naam, rijen } = parsed(keepForm, await formOf(request));
  let rows: string[][];
  try {
    rows = rowsSchema.parse(JSON.parse(rijen)).map((row) => row.map(storable));
  } catch {
    throw new Refusal('usage', errorWords.bad);
  }
  try {
    const given = { schoolYear: jaar, reason: reden.trim(), rows, file: storable(naam) };
    const outcome = await keep(given);
    return outcome.findings.length === 0 ? null : fail(409, shown(given, outcome));
  } catch (error) {
    return refused(error, { reden });
  }
}
