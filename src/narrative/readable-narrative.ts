/** A narrative without characters that nobody can read; what is left empty by that is left out. */
import { readable } from '../kernel/readable.ts';
import type { Block, Inline, List, ListItem, Narrative, Paragraph } from './narrative.ts';

/** A line end inside a text is a hard break, or no printer would show it. */
function inlines(content: readonly Inline[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.type === 'mention') {
      const label = readable(inline.attrs.label).replace(/\s+/gu, ' ');
      return label.trim() === '' ? [] : [{ ...inline, attrs: { ...inline.attrs, label } }];
    }
    if (inline.type === 'hardBreak') return [inline];
    return readable(inline.text)
      .split('\n')
      .flatMap((text, index): Inline[] => [
        ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
        ...(text === '' ? [] : [{ ...inline, text }]),
      ]);
  });
}

function clean<T extends { content?: Inline[] }>(block: T): T {
  if (block.content === undefined) return block;
  const content = inlines(block.content);
  if (content.length > 0) return { ...block, content };
  const { content: _, ...empty } = block;
  return empty as T;
}

const list = (one: List): List => ({
  ...one,
  content: one.content.map((item): ListItem => ({
    ...item,
    content: item.content.map((part: Paragraph | List) =>
      part.type === 'paragraph' ? clean(part) : list(part),
    ),
  })),
});

function blockOf(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return clean(block);
    case 'bulletList':
    case 'orderedList':
      return list(block);
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: cell.content.map(clean) })),
        })),
      };
  }
}

export const readableNarrative = (narrative: Narrative): Narrative => ({
  type: 'doc',
  content: narrative.content.map(blockOf),
});

type Part = Block | ListItem | Inline | { content?: readonly Part[] };

const saysSomething = (part: Part): boolean => {
  if ('text' in part) return part.text.trim() !== '';
  if ('attrs' in part && 'label' in part.attrs) return true;
  return 'content' in part && (part.content ?? []).some(saysSomething);
};

/** Nothing to read in it, whatever empty lists and cells it has. */
export const isEmptyNarrative = (narrative: Narrative): boolean => !narrative.content.some(saysSomething);
