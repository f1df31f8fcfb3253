/** A run worked out from its frozen text and its seed; the same text and seed give the same bytes. */
import { z } from 'zod';
import { allocate, type Allocation, textOf } from '../allocation/allocate.ts';
import { checkInput } from '../allocation/check-input.ts';
import type { Input } from '../allocation/input.ts';
import type { Hmac } from '../allocation/lots.ts';
import { composeInput, sitePlacesSchema } from './compose-input.ts';
import type { FrozenContent } from './frozen-input.ts';
import { registrationsSchema } from './registration.ts';
import { ruleSetSchema } from './rule-set.ts';

const frozenSchema = z.strictObject({
  rules: ruleSetSchema,
  places: z.array(sitePlacesSchema).max(400),
  registrations: registrationsSchema,
});

export const frozenContent = (text: string): FrozenContent => frozenSchema.parse(JSON.parse(text));

export type ComputedRun = { content: FrozenContent; input: Input; allocation: Allocation; result: string };

/** @returns null for an input that cannot be allocated */
export function computeRun(frozen: string, seed: string, hmac: Hmac): ComputedRun | null {
  const content = frozenContent(frozen);
  const input = composeInput(content.rules, content.places, content.registrations, seed);
  if (checkInput(input)) return null;
  const allocation = allocate(input, hmac);
  return { content, input, allocation, result: textOf(allocation) };
}
