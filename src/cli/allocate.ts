/** `allocate FILE [--json]`: the places, waiting lists and reasons of one input; stores nothing, starts no database. */
import { basename } from 'node:path';
import { allocate, type Allocation, textOf } from '../allocation/allocate.ts';
import { describeProblem } from '../allocation/allocation.nl.ts';
import type { Input } from '../allocation/input.ts';
import { readInput } from '../allocation/read-input.ts';
import { readable } from '../kernel/readable.ts';
import { Refusal } from '../kernel/refusal.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { allocateWords } from './allocate.nl.ts';
import { argumentsOf, wordAt } from './arguments.ts';
import { bytesOf } from './files.ts';

async function inputOf(path: string): Promise<Input> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('unreadable', allocateWords.notUtf8(name));
  }
  const read = readInput(text);
  if ('problem' in read)
    throw new Refusal('unreadable', allocateWords.refused(name, describeProblem(read.problem)));
  return read.input;
}

/** A few lines for a person; the reasons are in the JSON. */
function summaryOf(input: Input, { assignment, waiting, checks, splits = [] }: Allocation): string {
  const placed = Object.values(assignment).filter((school) => school !== null);
  const schools = input.schools.map(({ id, capacity }) =>
    allocateWords.school(
      id,
      placed.filter((school) => school === id).length,
      capacity,
      waiting[id]?.['all']?.length ?? 0,
    ),
  );
  const split = splits.flatMap(({ proposals }) =>
    proposals.map(({ child, school }) => allocateWords.split(child, school)),
  );
  return [
    allocateWords.summary(placed.length, input.children.length),
    ...schools,
    ...split,
    allocateWords.checks(checks.feasible, checks.stable),
  ]
    .map((line) => `${readable(line).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`)
    .join('');
}

export async function allocateFile(args: string[]): Promise<number> {
  const { values, words } = argumentsOf('allocate', args, { json: { type: 'boolean' } }, ['bestand']);
  const input = await inputOf(wordAt(words, 0));
  const allocation = allocate(input, hmacSha256);
  process.stdout.write(values.json ? textOf(allocation) : summaryOf(input, allocation));
  return 0;
}
