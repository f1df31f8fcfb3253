/** Reasons of lights as a report prints them: the first paragraph of the text of their axis. */
import type { Inline, Paragraph } from '../narrative/narrative.ts';
import type { ClosedAxis } from './closing.ts';
import { axes, type Axis } from './status.ts';
import type { Reasons } from './update.ts';

/** Part of what is stored in a closing, as is the word that names an axis in print: it doesn't change with the reader. */
export const because = 'Waarom: ';

function paragraphOf(text: string): Paragraph {
  const content = text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ]);
  return { type: 'paragraph', content };
}

export function axesWithReasons(
  said: Partial<Record<Axis, ClosedAxis>>,
  reasons: Reasons,
): Partial<Record<Axis, ClosedAxis>> {
  const out: Partial<Record<Axis, ClosedAxis>> = {};
  for (const axis of axes) {
    const one = said[axis];
    if (!one) continue;
    const reason = reasons[axis]?.text.trim() ?? '';
    const warns = one.light === 'amber' || one.light === 'red';
    out[axis] =
      warns && reason !== ''
        ? {
            ...one,
            narrative: {
              type: 'doc',
              content: [paragraphOf(`${because}${reason}`), ...one.narrative.content],
            },
          }
        : one;
  }
  return out;
}
