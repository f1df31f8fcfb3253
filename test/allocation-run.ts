/** Runs the engine on a JSON value as the command does: through the text, the checks and the real HMAC. */
import { allocate, type Allocation } from '../src/allocation/allocate.ts';
import { describeProblem } from '../src/allocation/allocation.nl.ts';
import type { Input } from '../src/allocation/input.ts';
import { readInput } from '../src/allocation/read-input.ts';
import { hmacSha256 } from '../src/platform/hmac.ts';

export function parsed(input: unknown): Input {
  const read = readInput(JSON.stringify(input));
  if ('problem' in read) throw new Error(describeProblem(read.problem));
  return read.input;
}

export const run = (input: unknown): Allocation => allocate(parsed(input), hmacSha256);

/** The sentence with which an input is refused; null when it is not. */
export function refusalOf(text: string): string | null {
  const read = readInput(text);
  return 'problem' in read ? describeProblem(read.problem) : null;
}
