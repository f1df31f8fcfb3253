/** What may come in with the pages of a round. */
import { z } from 'zod';
import { roundKinds } from '../followup/closing.ts';
import { decisionKinds } from '../followup/decision.ts';
import { axes } from '../followup/status.ts';
import { optional, roundDoor, uuid } from './door.ts';

export const updateDoor = roundDoor.extend({ updateId: uuid });
const count = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
export const boardDoor = z.object({
  kies: optional(z.enum(['ongewijzigd', 'niets'])),
  goedgekeurd: optional(count),
  herinnerd: optional(count),
  vandaag: optional(count),
});
export const reviewDoor = z.object({
  over: optional(z.string().max(1000)),
  klaar: optional(z.enum(['keur', 'terug', 'heropen', 'opmerking'])),
});
export const commentDoor = z.object({
  as: optional(z.enum(axes)),
  woorden: optional(z.string().max(2000)),
  // Whether it is empty or too long is for the use case to say, so that nothing that was typed is lost.
  opmerking: z.string().max(100_000),
});
export const resolveDoor = z.object({ reactie: uuid });
export const nodeChoiceDoor = z.object({ actie: uuid });

/** Fields as `kies-ID=ja`: the ids that were chosen. */
export const chosenIn = (fields: Readonly<Record<string, string>>, prefix: string): string[] =>
  Object.keys(fields).flatMap((name) => {
    const id = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
    return uuid.safeParse(id).success ? [id] : [];
  });
export const anyFields = z.record(z.string().max(100), z.string());
export const newRoundDoor = z.object({ soort: optional(z.enum(roundKinds)), plan: optional(uuid) });
export const savedDoor = z.object({ bewaard: optional(z.literal('ja')) });
export const closeDoor = z.object({
  actie: optional(uuid),
  klaar: optional(z.enum(['tekst', 'dicht', 'besluit', 'publiek', 'verbeterd'])),
});
export const decisionDoor = z.object({
  datum: z.string().max(20),
  nummer: z.string().max(1000),
  soort: z.enum(decisionKinds),
  link: optional(z.string().max(2000)),
});
export const calendarDoor = z.object({ sleutel: optional(z.string().regex(/^[\w-]{43}$/)) });
