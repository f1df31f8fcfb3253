/** Microseconds since 1970 of an ISO 8601 moment with offset; null when it is finer than that. */
export function instantOf(text: string): number | null {
  const found = /^(.*?)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (!found) return null;
  const [, clock = '', fraction = '', offset = ''] = found;
  if (/[1-9]/.test(fraction.slice(6))) return null;
  const seconds = Date.parse(`${clock}${offset}`);
  return Number.isNaN(seconds) ? null : seconds * 1000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}
