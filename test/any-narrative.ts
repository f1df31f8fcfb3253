/** Narratives of any shape that may be stored, with the signs that try a text form. */
import * as fc from 'fast-check';
import type { Block, Inline, Mark, Narrative } from '../src/narrative/narrative.ts';

export const codes = new Map([
  ['A20021', '11111111-1111-4111-8111-111111111111'],
  ['1.2', '22222222-2222-4222-8222-222222222222'],
  ['1.2.1', '33333333-3333-4333-8333-333333333333'],
]);
export const text = (words: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
export const doc = (...content: Block[]): Narrative => ({ type: 'doc', content });
export const grid: Block = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text('12')] }] }],
    },
  ],
};
export const nested: Block = {
  type: 'bulletList',
  content: [
    {
      type: 'listItem',
      content: [
        { type: 'paragraph', content: [text('boven')] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('onder')] }] }],
        },
      ],
    },
  ],
};

// Signs that mean something, words, breaks and codes: what may stand in a narrative, whoever wrote it.
const signs = [
  ['a', 'Z', '5', ' ', '.', '- ', '* ', '**', '_', '\\', '[', ']', '](', ')', '# ', '1. ', '2) ', '@'],
  ['@A20021', 'A20021', '•', '  ', 'é', '\u{1f333}', 'https://x.example/(y)', ':', '!', '\n'],
].flat();
const sign = fc.constantFrom(...signs);
export const words = fc.array(sign, { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
const marks = fc.uniqueArray(
  fc.constantFrom<Mark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://x.example/a(b)_c' } },
    { type: 'link', attrs: { href: 'mailto:info@meerdorp.example' } },
  ),
  { selector: ({ type }) => type, maxLength: 3 },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, marks).map(([one, with_]) => text(one, ...with_)) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Inline>(
      ...[...codes].map(([label, id]) => ({ type: 'mention' as const, attrs: { id, label } })),
      { type: 'mention', attrs: { id: 'x', label: 'weg 9' } },
    ),
  },
);
const inlines = fc.array(inline, { maxLength: 4 });
const anyParagraph = inlines.map((content) => ({ type: 'paragraph' as const, content }));
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyParagraph },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('bulletList' as const, 'orderedList' as const),
        fc.array(anyParagraph, { maxLength: 3 }),
      )
      .map(([type, items]): Block => ({
        type,
        content: items.map((item) => ({ type: 'listItem' as const, content: [item] })),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
      .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, content })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Block>(grid, nested) },
);
export const anyNarrative = fc.array(anyBlock, { maxLength: 6 }).map((content) => doc(...content));
