/** What an entry of the trail changed, field by field: only what differs. */
import type { Narrative } from '../narrative/narrative.ts';
import { plainTextOf } from '../narrative/plain-text.ts';

/** `field` is the way to it, with points: `content.axes.time.light`. */
export type FieldChange = { field: string; from: string | null; to: string | null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNarrative = (value: unknown): value is Narrative =>
  isRecord(value) && value['type'] === 'doc' && Array.isArray(value['content']);

/** A value in one line: words as they are, a list of words with commas, the rest as JSON. Null and absent are nothing. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text =
    typeof value === 'string'
      ? value
      : isNarrative(value)
        ? plainTextOf(value)
        : Array.isArray(value) && value.every((one) => typeof one === 'string')
          ? value.join(', ')
          : JSON.stringify(value);
  return text === '' ? null : text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

const isParts = (value: unknown): value is Record<string, unknown> => isRecord(value) && !isNarrative(value);

export function changesOf(before: unknown, after: unknown, way = ''): FieldChange[] {
  if (!isParts(before) && !isParts(after)) {
    const [from, to] = [shown(before), shown(after)];
    return from === to ? [] : [{ field: way, from, to }];
  }
  const [one, other] = [isParts(before) ? before : {}, isParts(after) ? after : {}];
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return fields.flatMap((field) =>
    changesOf(one[field], other[field], way === '' ? field : `${way}.${field}`),
  );
}
