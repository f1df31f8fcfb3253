/** A file that comes in by the site: what it is, where it goes, and how far it is. */
import { z } from 'zod';
import { roundKinds } from '../followup/closing.ts';
import { isoDay } from '../kernel/iso-day.ts';

export const tableKinds = ['tree', 'estimates', 'ledger'] as const;
export type TableKind = (typeof tableKinds)[number];
export const importKinds = ['document', 'report', ...tableKinds] as const;

export type ImportKind = (typeof importKinds)[number];

export const isTable = (kind: ImportKind): kind is TableKind => tableKinds.some((one) => one === kind);

/** `reading` and `accepting` wait for a job. */
export type ImportState = 'reading' | 'ready' | 'accepting' | 'done';

const year = z.number().int().min(1976).max(2200);
const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** Where it goes, as far as somebody said it. */
export const importGiven = z.object({
  /** A plan that is there; for a plan document the body and the years instead, for a report the years. */
  planId: id.optional(),
  bodyId: id.optional(),
  years: z.object({ firstYear: year, lastYear: year }).optional(),
  /** The name of the version that it makes. */
  version: z.string().max(100).optional(),
  /** The day that the council set it; without it is a concept. */
  setOn: isoDay.optional(),
  /** A plan document that shows a part of the plan. */
  part: z.boolean().optional(),
  /** Of a report: the round that it closes. */
  round: z.object({ kind: z.enum(roundKinds), from: isoDay, to: isoDay }).optional(),
  /** Of a state of the books. */
  year: year.optional(),
  label: z.string().max(200).optional(),
  asOf: isoDay.optional(),
});
export type ImportGiven = z.infer<typeof importGiven>;
