/** A run as anybody may have it: the input as a file for `allocate FILE --json`, and what that prints. */
import { allocate, type Allocation, textOf } from '../allocation/allocate.ts';
import type { Input } from '../allocation/input.ts';
import type { Hmac } from '../allocation/lots.ts';
import { readInput } from '../allocation/read-input.ts';
import type { ComputedRun } from './compute-run.ts';
import { type CutOffs, cutOffsOf } from './cut-off.ts';
import type { Sha256 } from './draw.ts';
import { publishedInput } from './published-input.ts';

export type PublishedRun = {
  file: string;
  /** To the byte what the command prints for the file. */
  result: string;
  /** The same, not yet as text. */
  allocation: Allocation;
};

/** Every child at its school and in its place on every list. */
const places = ({ assignment, waiting }: Allocation): string =>
  JSON.stringify([
    Object.entries(assignment).sort(([one], [other]) => (one < other ? -1 : 1)),
    Object.entries(waiting).map(([school, lists]) => [school, Object.entries(lists)]),
  ]);

/** @param allocation what the run gave */
export function publishRun(input: Input, allocation: Allocation, hmac: Hmac): PublishedRun {
  const file = `${JSON.stringify(publishedInput(input), null, 2)}\n`;
  const read = readInput(file);
  if ('problem' in read) throw new Error(`a published input must be readable: ${read.problem.code}`);
  const again = allocate(read.input, hmac);
  if (places(again) !== places(allocation)) throw new Error('a published run must give the same places');
  return { file, result: textOf(again), allocation: again };
}

/** All that is kept of a publication. */
export type PublicationTexts = {
  inputHash: string;
  resultHash: string;
  rulesHash: string;
  input: string;
  result: string;
  cutOffs: CutOffs;
};

/** @param rules the text of the rule set */
export function publicationOf(
  { input, allocation }: ComputedRun,
  rules: string,
  hmac: Hmac,
  sha256: Sha256,
): PublicationTexts {
  const published = publishRun(input, allocation, hmac);
  return {
    inputHash: sha256(published.file),
    resultHash: sha256(published.result),
    rulesHash: sha256(rules),
    input: published.file,
    result: published.result,
    cutOffs: cutOffsOf(allocation, published.allocation),
  };
}
