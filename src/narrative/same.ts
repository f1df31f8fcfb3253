/**
 * Whether two narratives say the same in the same form: the order of keys and of marks tells nothing (jsonb reorders keys), and no
 * content is the same as an empty one.
 */
import type { Mark, Narrative } from './narrative.ts';
import { sortedMarks } from './text-inline.ts';

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const filled = (value: object): [string, unknown][] =>
    Object.entries(value).filter(
      ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
    );
  const left = filled(a);
  const right = new Map(filled(b));
  return (
    left.length === right.size &&
    left.every(([key, part]) => {
      const other = right.get(key);
      return key === 'marks'
        ? sameValue(sortedMarks(part as Mark[]), sortedMarks((other ?? []) as Mark[]))
        : sameValue(part, other);
    })
  );
}

export const sameBlocks = (a: Narrative['content'], b: Narrative['content']): boolean => sameValue(a, b);
export const sameNarrative = (a: Narrative, b: Narrative): boolean => sameValue(a, b);
