/** Money that went to another part, or outside the tree, when its own part ended. */
import { lineKey, type AmountLine } from './amount.ts';
import { sumLines } from './split.ts';

/** `line.nodeId` is where it went; null is outside the tree. */
export type MovedLine = { fromId: string; line: AmountLine };

/** Lines as they are told of where they went. */
export const movedTo = (lines: readonly AmountLine[], nodeId: string | null): MovedLine[] =>
  lines.flatMap((line): MovedLine[] =>
    line.nodeId === null ? [] : [{ fromId: line.nodeId, line: { ...line, nodeId } }],
  );

/** Lines of a part with what came to it. */
export const withMoved = (lines: readonly AmountLine[], moved: readonly MovedLine[]): AmountLine[] =>
  sumLines([...lines, ...moved.map(({ line }) => line)]);

/**
 * What is left of the lines of a part when what came to it goes back to where it came from; null when not all of it is
 * there any more.
 * @param before the lines of the part in the version before.
 */
export function withoutMoved(
  lines: readonly AmountLine[],
  moved: readonly MovedLine[],
  before: readonly AmountLine[],
): AmountLine[] | null {
  const was = new Map(before.map((line) => [lineKey(line), line.cents]));
  const left = new Map(lines.map((line) => [lineKey(line), line]));
  for (const gone of sumLines(moved.map(({ line }) => line))) {
    const key = lineKey(gone);
    const there = left.get(key);
    if (!there) return null;
    const cents = there.cents - gone.cents;
    const known = was.get(key);
    // Below what it had, and below nought, is less than what came.
    const own = known ?? 0n;
    const isLess = gone.cents > 0n ? cents < 0n && cents < own : gone.cents < 0n && cents > 0n && cents > own;
    if (isLess) return null;
    if (cents === 0n && known === undefined) left.delete(key);
    else left.set(key, { ...there, cents });
  }
  return [...left.values()];
}
