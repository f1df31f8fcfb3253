/** The form of an update as its fields, in a page and in the store of a browser; and what they say, read once. */
import { z } from 'zod';
import { decimalOf } from '../followup/check-indicator.ts';
import type { IndicatorValue } from '../followup/indicator.ts';
import { axes, lights, statusMeanings, type Axis, type Status } from '../followup/status.ts';
import { causes, type Reasons, type SavedUpdate } from '../followup/update.ts';
import { checkNarrative } from '../narrative/check.ts';
import { emptyNarrative, type Narrative } from '../narrative/narrative.ts';
import { withTexts } from '../narrative/text-form.ts';
import type { Codes } from '../narrative/text-inline.ts';
import { sameForm } from './update-door.ts';
import { field, type Fields } from './update-field.ts';

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

/** These are no fields of this form, or a text in them can't be stored. */
export type BadFields = { bad: 'shape' | 'size' | 'depth' | 'link' };

const INDICATOR = /^indicator\.([0-9a-f-]{36})\.(number|yes|steps)$/;

/** The other way round; undefined: no status of ours. */
function statusIn(given: string): Status | null | undefined {
  if (given === '') return null;
  const at = given.indexOf(':');
  const meaning = given.slice(0, at);
  const found = statusMeanings.find((one) => one === meaning) ?? null;
  return at < 0 || (found === null && meaning !== '')
    ? undefined
    : { label: given.slice(at + 1), meaning: found };
}

/** What a browser sends for a new line. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

async function narrativeIn(
  fields: Fields,
  axis: Axis,
  codes: () => Promise<Codes>,
): Promise<Narrative | BadFields | undefined> {
  const given = fields[field.base(axis)] ?? '';
  let base: Narrative | undefined;
  if (given !== '') {
    let value: unknown;
    try {
      value = JSON.parse(given);
    } catch {
      return { bad: 'shape' };
    }
    const checked = checkNarrative(value);
    if (!checked.ok) return { bad: checked.why };
    base = checked.narrative;
  }
  const texts: (string | undefined)[] = [];
  const begin = `${axis}.text.`;
  for (const name of Object.keys(fields))
    if (name.startsWith(begin) && /^\d{1,4}$/.test(name.slice(begin.length)))
      texts[Number(name.slice(begin.length))] = fields[name];
  if (texts.length === 0) return base;
  const made = withTexts(base ?? emptyNarrative, [...texts], await codes());
  return base === undefined && made.content.length === 0 ? undefined : made;
}

/** What was typed of the indicators; whether it fits them is the use case's to judge. */
function valuesIn(fields: Fields): { values: IndicatorValue[]; badNumbers: string[] } {
  const values: IndicatorValue[] = [];
  const badNumbers: string[] = [];
  for (const [name, typed] of Object.entries(fields)) {
    const [, indicatorId = '', kind] = INDICATOR.exec(name) ?? [];
    const nothing = { indicatorId, value: null, yes: null, steps: null };
    if (kind === 'number') {
      const value = typed.trim() === '' ? null : decimalOf(typed);
      if (value === null && typed.trim() !== '') badNumbers.push(indicatorId);
      else values.push({ ...nothing, value });
    } else if (kind === 'yes')
      values.push({ ...nothing, yes: typed === 'ja' ? true : typed === 'nee' ? false : null });
    else if (kind === 'steps') {
      const begin = field.step(indicatorId, '');
      const steps = Object.keys(fields).flatMap((one) =>
        one.startsWith(begin) ? [one.slice(begin.length)] : [],
      );
      values.push({
        ...nothing,
        steps: steps.length > 0 || fields[field.none(indicatorId)] === 'ja' ? steps : null,
      });
    }
  }
  return { values, badNumbers };
}

/** Other lengths are the use case's to judge. */
export async function readUpdate(
  fields: Fields,
  codes: () => Promise<Codes>,
): Promise<ReadUpdate | BadFields> {
  const begin = sameForm.safeParse(fields);
  if (!begin.success) return { bad: 'shape' };
  const status = statusIn(fields['status'] ?? '');
  if (status === undefined) return { bad: 'shape' };
  const reasons: Reasons = {};
  const said: SavedUpdate['axes'] = {};
  for (const axis of axes) {
    const shown = light.safeParse(fields[field.light(axis)] ?? '');
    const because = cause.safeParse(fields[field.cause(axis)] ?? '');
    const narrative = await narrativeIn(fields, axis, codes);
    if (!shown.success || !because.success) return { bad: 'shape' };
    if (narrative !== undefined && 'bad' in narrative) return narrative;
    const lit = shown.data === '' ? null : shown.data;
    if (lit !== null || narrative !== undefined)
      said[axis] = { light: lit, narrative: narrative ?? emptyNarrative };
    const text = lines(fields[field.why(axis)] ?? '').trim();
    // A reason for a light that is green again is a reason for nothing.
    if ((lit === 'amber' || lit === 'red') && (because.data !== '' || text !== ''))
      reasons[axis] = { cause: because.data === '' ? null : because.data, text };
  }
  return {
    ...begin.data,
    content: { status, axes: said, reasons, remark: lines(fields['remark'] ?? '') },
    ...valuesIn(fields),
  };
}
