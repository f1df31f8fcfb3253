/** The actions that a text mentions, in its order. */
import type { Inline, List, Narrative, Paragraph } from './narrative.ts';

type Mention = { id: string; label: string };

const inInlines = (content: readonly Inline[] | undefined): Mention[] =>
  (content ?? []).flatMap((inline) => (inline.type === 'mention' ? [inline.attrs] : []));

const inItems = (list: List): Mention[] =>
  list.content.flatMap((item) =>
    item.content.flatMap((part: Paragraph | List) =>
      part.type === 'paragraph' ? inInlines(part.content) : inItems(part),
    ),
  );

export function mentionsOf(narrative: Narrative): Mention[] {
  return narrative.content.flatMap((block) => {
    if (block.type === 'heading' || block.type === 'paragraph') return inInlines(block.content);
    if (block.type === 'table')
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.flatMap((part) => inInlines(part.content))),
      );
    return inItems(block);
  });
}
