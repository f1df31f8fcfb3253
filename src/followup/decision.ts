/** What the council did with a closed round. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { readable } from '../kernel/readable.ts';

export const decisionKinds = ['noting', 'approval'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export type Decision = {
  roundId: string;
  decidedOn: string;
  number: string;
  kind: DecisionKind;
  url: string | null;
};

const decision = z.object({
  roundId: z.string(),
  decidedOn: isoDay,
  number: z
    .string()
    .transform((text) => readable(text).trim())
    .refine((text) => text.length >= 1 && text.length <= 100),
  kind: z.enum(decisionKinds),
  url: z
    .string()
    .max(1_000)
    .regex(/^https?:\/\/[^\s/?#\p{Cc}][^\s\p{Cc}]*$/u)
    .nullable(),
});

/** Null when something is off. */
export function checkDecision(given: Decision): Decision | null {
  const parsed = decision.safeParse(given);
  return parsed.success ? parsed.data : null;
}
