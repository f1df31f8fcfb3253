/** What may come in with a request about one update. */
import { z } from 'zod';
import { optional, uuid } from './door.ts';

export const atUpdate = z.object({ bewaard: optional(z.string().max(10)), gedaan: optional(uuid) });
export const atWork = z.object({ gedaan: optional(uuid), begin: optional(z.string().max(10)) });
export const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const sameForm = z.object({ basedOn: revision, saveId: uuid });
/** Every field as it came, each once: for a form of which the fields follow from what it shows. */
export const anyFields = z.record(z.string().max(200), z.string());
