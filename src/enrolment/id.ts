/** What a site, a group, an age group or a family is called. */
import { z } from 'zod';

/**
 * Names are hashed and kept, so half a sign or a NUL is none; and they are keys of records, so neither is what every
 * object has of itself, like `constructor`.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(60)
  .refine((id) => id.isWellFormed() && !id.includes('\0') && !(id in {}));
