/** The form of an update as its fields, in a page and in the store of a browser; and what they say, read once. */
import { z } from 'zod';
import type { Indicator, IndicatorValue } from '../followup/indicator.ts';
import { axes, lights, type Axis, type Status } from '../followup/status.ts';
import { causes, type Reasons, type SavedUpdate } from '../followup/update.ts';
import { checkNarrative } from '../narrative/check.ts';
import { emptyNarrative, type Narrative } from '../narrative/narrative.ts';
import { withTexts } from '../narrative/text-form.ts';
import type { Codes } from '../narrative/text-inline.ts';

export type Fields = Readonly<Record<string, string>>;

export const field = {
  light: (axis: Axis) => `${axis}.light`,
  cause: (axis: Axis) => `${axis}.cause`,
  why: (axis: Axis) => `${axis}.why`,
  /** The narrative that the texts were shown of, as JSON; empty where there was none. */
  base: (axis: Axis) => `${axis}.base`,
  text: (axis: Axis, part: number) => `${axis}.text.${part}`,
  value: (indicatorId: string) => `indicator.${indicatorId}`,
  step: (indicatorId: string, stepId: string) => `indicator.${indicatorId}.${stepId}`,
} as const;

const revision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const head = z.object({ basedOn: revision, saveId: uuid });
const light = z.enum(['', ...lights]);
const cause = z.enum(['', ...causes]);

export type ReadUpdate = {
  basedOn: number;
  saveId: string;
  content: SavedUpdate;
  values: IndicatorValue[];
  /** Indicators of which the value is no number. */
  badNumbers: string[];
};

type Known = {
  statuses: readonly Status[];
  indicators: readonly Indicator[];
  codes: () => Promise<Codes>;
};

/** What a browser sends for a new line. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

async function narrativeIn(fields: Fields, axis: Axis, known: Known): Promise<Narrative | null | undefined> {
  const given = fields[field.base(axis)] ?? '';
  let base: Narrative | undefined;
  if (given !== '') {
    let value: unknown;
    try {
      value = JSON.parse(given);
    } catch {
      return null;
    }
    const checked = checkNarrative(value);
    if (!checked.ok) return null;
    base = checked.narrative;
  }
  const texts: (string | undefined)[] = [];
  const begin = `${axis}.text.`;
  for (const name of Object.keys(fields))
    if (name.startsWith(begin) && /^\d{1,4}$/.test(name.slice(begin.length)))
      texts[Number(name.slice(begin.length))] = fields[name];
  if (texts.length === 0) return base;
  const made = withTexts(base ?? emptyNarrative, [...texts], await known.codes());
  return base === undefined && made.content.length === 0 ? undefined : made;
}

/** Decimal text with a point; null is no number. `1.250,5` and `1250.5` are the same. */
export function decimalOf(typed: string): string | null {
  const text = typed.replace(/[\s\u00a0]/g, '').replace(/^−/, '-');
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?$/.test(text) ? text.replaceAll('.', '') : text;
  const number = plain.replace(',', '.');
  return /^-?\d{1,14}(?:\.\d{1,4})?$/.test(number) ? number : null;
}

function valueIn(fields: Fields, indicator: Indicator): IndicatorValue | 'bad' | null {
  const name = field.value(indicator.id);
  const given = fields[name];
  if (given === undefined) return null;
  const nothing = { indicatorId: indicator.id, value: null, yes: null, steps: null };
  if (indicator.kind === 'number') {
    if (given.trim() === '') return nothing;
    const value = decimalOf(given);
    return value === null ? 'bad' : { ...nothing, value };
  }
  if (indicator.kind === 'yes_no')
    return { ...nothing, yes: given === 'ja' ? true : given === 'nee' ? false : null };
  const steps = indicator.steps.flatMap(({ id }) =>
    fields[field.step(indicator.id, id)] === 'ja' ? [id] : [],
  );
  return { ...nothing, steps: steps.length > 0 || given === 'geen' ? steps : null };
}

/** Null: these are no fields of this form. Lengths are the use case's to judge. */
export async function readUpdate(fields: Fields, known: Known): Promise<ReadUpdate | null> {
  const begin = head.safeParse(fields);
  if (!begin.success) return null;
  const label = fields['status'] ?? '';
  const status = known.statuses.find((one) => one.label === label);
  if (label !== '' && !status) return null;
  const reasons: Reasons = {};
  const said: SavedUpdate['axes'] = {};
  for (const axis of axes) {
    const shown = light.safeParse(fields[field.light(axis)] ?? '');
    const because = cause.safeParse(fields[field.cause(axis)] ?? '');
    const narrative = await narrativeIn(fields, axis, known);
    if (!shown.success || !because.success || narrative === null) return null;
    const lit = shown.data === '' ? null : shown.data;
    if (lit !== null || narrative !== undefined)
      said[axis] = { light: lit, narrative: narrative ?? emptyNarrative };
    const text = lines(fields[field.why(axis)] ?? '').trim();
    // A reason for a light that is green again is a reason for nothing.
    if ((lit === 'amber' || lit === 'red') && (because.data !== '' || text !== ''))
      reasons[axis] = { cause: because.data === '' ? null : because.data, text };
  }
  const values: IndicatorValue[] = [];
  const badNumbers: string[] = [];
  for (const indicator of known.indicators) {
    const value = valueIn(fields, indicator);
    if (value === 'bad') badNumbers.push(indicator.id);
    else if (value) values.push(value);
  }
  return {
    ...begin.data,
    content: { status: status ?? null, axes: said, reasons, remark: lines(fields['remark'] ?? '') },
    values,
    badNumbers,
  };
}
