/**
 * One text for one value: keys in order, no spaces, absent fields left out. What is hashed and stored is this text, so
 * that the same round closed twice would give the same hash, whatever road its JSON took (jsonb reorders keys).
 */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}

/** @throws TypeError on what JSON cannot hold, such as bigint. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value as Json));
}
