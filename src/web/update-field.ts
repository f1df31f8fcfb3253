/** How the fields of the form of an update are named: what a page shows, and what is read of it again. */
import type { Axis, Status } from '../followup/status.ts';

export type Fields = Readonly<Record<string, string>>;

export const field = {
  light: (axis: Axis) => `${axis}.light`,
  cause: (axis: Axis) => `${axis}.cause`,
  why: (axis: Axis) => `${axis}.why`,
  /** The narrative that the texts were shown of, as JSON; empty where there was none. */
  base: (axis: Axis) => `${axis}.base`,
  text: (axis: Axis, part: number) => `${axis}.text.${part}`,
  number: (indicatorId: string) => `indicator.${indicatorId}.number`,
  yes: (indicatorId: string) => `indicator.${indicatorId}.yes`,
  steps: (indicatorId: string) => `indicator.${indicatorId}.steps`,
  none: (indicatorId: string) => `indicator.${indicatorId}.none`,
  step: (indicatorId: string, stepId: string) => `indicator.${indicatorId}.step.${stepId}`,
} as const;

/** A status in a field: what it means, and the word for it. */
export const statusField = (status: Status | null): string =>
  status === null ? '' : `${status.meaning ?? ''}:${status.label}`;
