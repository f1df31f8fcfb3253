/** What may come in with the pages of the rules of a year. */
import { z } from 'zod';
import { type RulePart, ruleParts } from '../enrolment/rule-parts.ts';
import { optional, uuid } from './door.ts';
import { year } from './enrolment-door.ts';
import { partNames } from './rules-addresses.ts';

export const yearRulesQuery = z.object({ jaar: optional(year) });
export const rulesDoor = z.object({ bestuur: z.string(), id: uuid });
export const partDoor = z.object({
  bestuur: z.string(),
  id: uuid,
  deel: z
    .enum(Object.values(partNames))
    .transform((name): RulePart => ruleParts.find((part) => partNames[part] === name) ?? 'general'),
});
export const partQuery = z.object({ plaats: optional(z.string().max(60)) });
export const beginForm = z.object({
  jaar: year,
  van: z.enum(['A', 'B', 'C', 'double-quota', 'newest', 'year-before']),
});
export const seenForm = z.object({ gezien: z.string().max(40) });
/** The fields of a part, whatever they are called. */
export const partForm = z
  .record(z.string().max(80), z.string().max(20_000))
  .refine((fields) => Object.keys(fields).length <= 2_000);
