/** The one door for what an owner writes: what does not pass here is not stored. */
import { z } from 'zod';
import { readable } from '../kernel/readable.ts';
import { checkNarrative } from '../narrative/check.ts';
import { isEmptyNarrative, readableNarrative } from '../narrative/readable-narrative.ts';
import type { ClosedAxis } from './closing.ts';
import { axes, isOver, lights, statusMeanings, type Axis } from './status.ts';
import { causes, type Reasons, type SavedUpdate } from './update.ts';

/** Of one save, whatever its texts are: with what was there before it must fit in one entry of the trail. */
export const savedLimit = 600_000;
export const reasonLimit = 2_000;
export const remarkLimit = 20_000;

const words = (limit: number) => z.string().max(limit).transform(readable);
const label = z
  .string()
  .max(200)
  .transform((text) => readable(text).replace(/\s+/gu, ' ').trim())
  .refine((text) => text !== '' && text.length <= 100);
const axis = z.strictObject({ light: z.enum(lights).nullable(), narrative: z.unknown() });
const saved = z.strictObject({
  status: z.strictObject({ label, meaning: z.enum(statusMeanings).nullable() }).nullable(),
  axes: z.partialRecord(z.enum(axes), axis),
  reasons: z.partialRecord(
    z.enum(axes),
    z.strictObject({ cause: z.enum(causes).nullable(), text: words(reasonLimit) }),
  ),
  remark: words(remarkLimit),
});

export type SavedCheck =
  { ok: true; content: SavedUpdate } | { ok: false; why: 'shape' | 'size' | 'depth' | 'link'; at: string };

/** @param value as it came in. Characters that nobody can read are left out. */
export function checkSaved(value: unknown): SavedCheck {
  const parsed = saved.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, why: issue?.code === 'too_big' ? 'size' : 'shape', at: issue?.path.join('.') ?? '' };
  }
  const { status, reasons, remark } = parsed.data;
  const said: Partial<Record<Axis, ClosedAxis>> = {};
  for (const name of axes) {
    const one = parsed.data.axes[name];
    if (!one) continue;
    const narrative = checkNarrative(one.narrative);
    if (!narrative.ok) return { ok: false, why: narrative.why, at: `axes.${name}` };
    said[name] = { light: one.light, narrative: readableNarrative(narrative.narrative) };
  }
  const content = { status, axes: said, reasons: keptReasons(reasons), remark };
  if (JSON.stringify(content).length > savedLimit) return { ok: false, why: 'size', at: '' };
  return { ok: true, content };
}

/** A reason without a cause and without words is none. */
const keptReasons = (reasons: Reasons): Reasons =>
  Object.fromEntries(
    Object.entries(reasons).filter(([, reason]) => reason.cause !== null || reason.text.trim() !== ''),
  );

export type Missing = {
  field: 'status' | 'progress' | 'time' | 'money' | 'text';
  why: 'reason' | 'status' | 'text' | 'light';
};

type Told = Pick<SavedUpdate, 'status' | 'axes' | 'reasons'> & { sameAsLast?: boolean };

/**
 * Lights that warn without saying why. What was taken over from the last time may come from a report that had no reasons
 * apart: there the text of the axis is the reason.
 */
export const unreasoned = (told: Told): Axis[] =>
  axes.filter((name) => {
    const said = told.axes[name];
    if (said?.light !== 'amber' && said?.light !== 'red') return false;
    if ((told.reasons[name]?.text.trim() ?? '') !== '') return false;
    return told.sameAsLast !== true || isEmptyNarrative(said.narrative);
  });

/**
 * What still has to be said before it can be handed in: a status, how it goes with a light and a text, and a reason for
 * each light that is amber or red. What is done, stopped or not begun needs no light.
 */
export function missingIn(told: Told): Missing[] {
  const out: Missing[] = [];
  const { progress } = told.axes;
  if (told.status === null) out.push({ field: 'status', why: 'status' });
  const resting = isOver(told.status) || told.status?.meaning === 'not_started';
  if (!resting && (progress?.light ?? null) === null) out.push({ field: 'progress', why: 'light' });
  out.push(...unreasoned(told).map((field) => ({ field, why: 'reason' as const })));
  if (!progress || isEmptyNarrative(progress.narrative)) out.push({ field: 'text', why: 'text' });
  return out;
}
