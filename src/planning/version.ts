/** What a version needs to be made and to be set, and which one held when. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { readable } from '../kernel/readable.ts';
import type { PlanVersion } from './plan.ts';

const line = (longest: number) =>
  z
    .string()
    .transform((text) => readable(text).replaceAll(/\s+/g, ' ').trim())
    .refine((text) => text.length <= longest);

/** Null when it is empty or too long. */
export function checkLabel(given: string): string | null {
  const parsed = line(100).safeParse(given);
  return parsed.success && parsed.data !== '' ? parsed.data : null;
}

export type Setting = { setOn: string; decisionNumber: string | null; decisionUrl: string | null };

const setting = z.object({
  setOn: isoDay,
  decisionNumber: line(100).transform((text) => (text === '' ? null : text)),
  decisionUrl: z
    .string()
    .trim()
    .max(1_000)
    .regex(/^(?:https?:\/\/[^\s/?#\p{Cc}][^\s\p{Cc}]*)?$/u)
    .transform((text) => (text === '' ? null : text)),
});

/** Null when something is off. */
export function checkSetting(given: {
  setOn: string;
  decisionNumber: string;
  decisionUrl: string;
}): Setting | null {
  const parsed = setting.safeParse(given);
  return parsed.success ? parsed.data : null;
}

/** A reason as it is kept; empty takes it away; null when it is too long. */
export function checkReason(given: string): string | null {
  const text = readable(given).trim();
  return text.length <= 4_000 ? text : null;
}

/** The version that was in force on a day: the newest one that was set by then. @param versions in their sequence */
export const versionOn = (versions: readonly PlanVersion[], day: string): PlanVersion | null =>
  versions.findLast(({ state, setOn }) => state === 'set' && setOn !== null && setOn <= day) ?? null;

/** The version before, which `version` is compared with unless somebody says otherwise. */
export const versionBefore = (
  versions: readonly PlanVersion[],
  version: Pick<PlanVersion, 'sequence'>,
): PlanVersion | null => versions.findLast(({ sequence }) => sequence < version.sequence) ?? null;

/**
 * A round looks at what the council set, or at what goes to the same council as its report (bbc.md, section 3); never at a
 * version that is still being written.
 */
export const mayBeFollowed = ({ state }: Pick<PlanVersion, 'state'>): boolean => state !== 'concept';

export const conceptOf = (versions: readonly PlanVersion[]): PlanVersion | null =>
  versions.find(({ state }) => state !== 'set') ?? null;
