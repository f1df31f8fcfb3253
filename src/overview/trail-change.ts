/** What an entry of the trail changed, field by field: only what differs. */
export type FieldChange = { field: string; from: string | null; to: string | null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in one line: words as they are, the rest as JSON. Null and absent are nothing. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

export function changesOf(before: unknown, after: unknown): FieldChange[] {
  if (!isRecord(before) && !isRecord(after)) {
    const [from, to] = [shown(before), shown(after)];
    return from === to ? [] : [{ field: '', from, to }];
  }
  const [one, other] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return fields.flatMap((field): FieldChange[] => {
    // Said of the moment before only where it is said of the moment after as well, or is gone.
    const [from, to] = [shown(one[field]), shown(other[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}
