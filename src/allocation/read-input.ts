/** A JSON text as an input, or the first thing that is wrong with it. */
import type { z } from 'zod';
import { checkInput } from './check-input.ts';
import { type Input, inputSchema } from './input.ts';
import type { Expected, Problem } from './problem.ts';
import { repeatedKey } from './repeated-key.ts';

export type ReadInput = { input: Input } | { problem: Problem };

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');

const kinds: Readonly<Record<string, Expected>> = {
  array: 'array',
  object: 'object',
  string: 'text',
  number: 'amount',
  int: 'count',
  boolean: 'boolean',
};

/** What should stand at a place, from what the schema missed there. */
function expectedOf(issue: z.core.$ZodIssue): Expected {
  const last = issue.path.at(-1);
  if (last === 'capacity' || last === 'places') return 'count';
  if (last === 'part') return 'part';
  if (last === 'registeredAt') return 'moment';
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? 'text';
  if (issue.code === 'custom') {
    if (issue.params?.['expected'] === 'amount') return issue.path.at(-2) === 'numbers' ? 'number' : 'amount';
    return last === 'distance' || last === 'numbers' ? 'object' : 'text';
  }
  return 'text';
}

const holds = (value: unknown, path: readonly PropertyKey[]): boolean => {
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false;
    at = (at as Record<PropertyKey, unknown>)[part];
  }
  return true;
};

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  if (issue.code === 'unrecognized_keys')
    return { code: 'unknown-key', at: pathOf(issue.path), key: issue.keys[0] ?? '' };
  if (issue.path.length > 0 && !holds(value, issue.path))
    return { code: 'missing', at: pathOf(issue.path.slice(0, -1)), key: String(issue.path.at(-1)) };
  return { code: 'wrong', at: pathOf(issue.path), expected: expectedOf(issue) };
}

export function readInput(text: string): ReadInput {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: { code: 'not-json' } };
    throw error;
  }
  const twice = repeatedKey(text);
  if (twice !== null) return { problem: { code: 'repeated-key', key: twice } };
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: issue ? problemOf(issue, value) : { code: 'not-json' } };
  }
  const problem = checkInput(parsed.data);
  return problem ? { problem } : { input: parsed.data };
}
