/** What comes in with a new round or its settings, checked. */
import { z } from 'zod';
import { checkNarrative } from '../narrative/check.ts';
import { readable } from '../kernel/readable.ts';
import type { Narrative } from '../narrative/narrative.ts';
import { readableNarrative } from '../narrative/readable-narrative.ts';
import { roundKinds, type RoundKind } from './closing.ts';
import { askedActions, type Asked, type RoundService, type RoundSettings } from './round.ts';

export type NewRound = {
  planId: string;
  kind: RoundKind;
  from: string;
  to: string;
  versionId: string;
  ledgerStateIds: readonly string[];
  asked: Asked;
  /** The selection, when that is what is asked. */
  nodeIds: readonly string[];
  cutOff: string | null;
  deadline: string | null;
  reviewDeadline: string | null;
  councilOn: string | null;
  movedPercent: number;
  services: readonly RoundService[];
  label?: string;
};

/** A day that is on the calendar: 30 February is not. */
const day = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  .refine((text) => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
  });
const id = z.uuid();
const percent = z.number().int().min(1).max(1000);
const terms = {
  cutOff: day.nullable(),
  deadline: day.nullable(),
  reviewDeadline: day.nullable(),
  councilOn: day.nullable(),
};
const service = z.strictObject({ serviceId: id, deadline: day.nullable(), reviewerId: id.nullable() });
const label = z
  .string()
  .transform((text) => readable(text).replace(/\s+/gu, ' ').trim())
  .refine((text) => text.length >= 1 && text.length <= 200);

const inOrder = (one: { deadline?: string | null | undefined; reviewDeadline?: string | null | undefined }) =>
  !one.deadline || !one.reviewDeadline || one.deadline <= one.reviewDeadline;
const servicesOnce = (one: { services?: readonly RoundService[] | undefined }) =>
  new Set(one.services?.map(({ serviceId }) => serviceId)).size === (one.services?.length ?? 0);

const newRound = z
  .object({
    planId: id,
    kind: z.enum(roundKinds),
    from: day,
    to: day,
    versionId: id,
    ledgerStateIds: z.array(id).max(50),
    asked: z.enum(askedActions),
    nodeIds: z.array(id).max(5_000),
    ...terms,
    movedPercent: percent,
    services: z.array(service).max(500),
    label: label.optional(),
  })
  .refine(({ from, to }) => from <= to)
  .refine(inOrder)
  .refine(servicesOnce);

/** Null when something is off. */
export function checkNewRound(given: NewRound): NewRound | null {
  const parsed = newRound.safeParse(given);
  if (!parsed.success) return null;
  const { label: name, ...rest } = parsed.data;
  return name === undefined ? rest : { ...rest, label: name };
}

export type RoundChange = Partial<Omit<RoundSettings, 'asked'>> & { services?: readonly RoundService[] };

const change = z
  .object({ ...terms, movedPercent: percent, services: z.array(service).max(500) })
  .partial()
  .refine(inOrder)
  .refine(servicesOnce);

export type ChangeCheck =
  { ok: true; change: RoundChange } | { ok: false; why: 'round' | 'shape' | 'size' | 'depth' | 'link' };

/** What is not given stays as it is. */
export function checkRoundChange(given: RoundChange): ChangeCheck {
  const { assumptions, risks, ...rest } = given;
  const parsed = change.safeParse(rest);
  if (!parsed.success) return { ok: false, why: 'round' };
  const out: RoundChange = {};
  for (const [key, value] of Object.entries(parsed.data))
    if (value !== undefined) Object.assign(out, { [key]: value });
  for (const [key, text] of Object.entries({ assumptions, risks }) as [
    'assumptions' | 'risks',
    Narrative | null | undefined,
  ][]) {
    if (text === undefined) continue;
    if (text === null) out[key] = null;
    else {
      const checked = checkNarrative(text);
      if (!checked.ok) return { ok: false, why: checked.why };
      out[key] = readableNarrative(checked.narrative);
    }
  }
  return { ok: true, change: out };
}
