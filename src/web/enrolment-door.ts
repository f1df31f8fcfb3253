/** What may come in with the pages of the central registration. */
import { z } from 'zod';
import { pseudonymSchema } from '../enrolment/registration.ts';
import { resultFiles } from '../enrolment/result-files.ts';
import { optional, uuid } from './door.ts';

export const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)
  .refine((one) => one >= 2012);

export const enrolmentQuery = z.object({ jaar: optional(year) });
export const yearForm = z.object({ jaar: year });
export const openForm = z.object({ jaar: year, code: z.string().trim().min(1).max(60) });
export const proposeForm = z.object({ jaar: year, reden: z.string().trim().max(500).default('') });
export const runDoor = z.object({ bestuur: z.string(), toewijzing: uuid });
/** A code as a parent types it: one that is none is simply not there. */
export const resultQuery = z.object({
  code: optional(
    z
      .string()
      .max(200)
      .transform((typed) => typed.trim().toLowerCase().slice(0, 60)),
  ),
});
export const resultFileDoor = runDoor.extend({ bestand: z.enum(resultFiles) });
export const runQuery = z.object({ code: optional(pseudonymSchema) });
