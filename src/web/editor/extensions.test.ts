import { getSchema } from '@tiptap/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNarrative, doc, paragraph, text } from '../../../test/any-narrative.ts';
import { checkNarrative } from '../../narrative/check.ts';
import { type EditorNode, fromEditor, toEditor } from '../../narrative/editor-form.ts';
import type { Block, Inline, List, Narrative } from '../../narrative/narrative.ts';
import { sameNarrative } from '../../narrative/same.ts';
import { extensionsWith } from './extensions.ts';

const schema = getSchema(extensionsWith({ actions: () => [], suggestion: {} }));
/** As an editor opens it and gives it back, untouched. */
const through = (narrative: Narrative): Narrative => {
  const opened = schema.nodeFromJSON(toEditor(narrative));
  opened.check();
  return fromEditor(opened.toJSON() as EditorNode);
};

/** An editor joins neighbours that look the same, and knows no bare list, table or line at the end. */
const joined = (content: readonly Inline[] = []): Inline[] => {
  const out: Inline[] = [];
  for (const one of content) {
    const last = out.at(-1);
    const marks = (run: Inline) =>
      JSON.stringify(run.type === 'text' ? (run.marks ?? []).toSorted(byType) : null);
    if (one.type === 'text' && last?.type === 'text' && marks(one) === marks(last)) last.text += one.text;
    else out.push({ ...one });
  }
  return out;
};
const byType = (a: { type: string }, b: { type: string }): number => (a.type < b.type ? -1 : 1);
const tidyList = (list: List): List => ({
  ...list,
  content: list.content.map((item) => ({
    ...item,
    content: item.content.map((part) =>
      part.type === 'paragraph' ? { ...part, content: joined(part.content) } : tidyList(part),
    ),
  })),
});
function tidy(narrative: Narrative): Narrative {
  const content = narrative.content.flatMap((block): Block[] => {
    if (block.type === 'heading' || block.type === 'paragraph')
      return [{ ...block, content: joined(block.content) }];
    if (block.content.length === 0) return [];
    return [block.type === 'table' ? block : tidyList(block)];
  });
  while (content.at(-1)?.type === 'paragraph' && (content.at(-1)?.content ?? []).length === 0) content.pop();
  return { type: 'doc', content };
}

describe('the editor', () => {
  it('knows what a narrative may hold, and nothing else', () => {
    const inNarratives =
      'bulletList doc hardBreak heading listItem mention orderedList paragraph table tableCell tableHeader tableRow text';
    expect(Object.keys(schema.nodes).toSorted()).toEqual(inNarratives.split(' '));
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link']);
  });

  it('gives back every narrative that it opens as it was', () => {
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const back = through(narrative);
        expect(checkNarrative(back).ok).toBe(true);
        expect(sameNarrative(back, tidy(narrative))).toBe(true);
      }),
    );
  });

  it('opens what is empty, and gives nothing for it', () => {
    expect(through({ type: 'doc', content: [] })).toEqual({ type: 'doc', content: [] });
  });

  it('what a list or a cell may not lack is made up, and goes again', () => {
    const bare: Narrative = doc(
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'bulletList',
                content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('onder')] }] }],
              },
            ],
          },
        ],
      },
      paragraph(text('na')),
    );
    expect(through(bare)).toEqual(bare);
  });

  it('leaves out what only an editor has: joined cells, marks on a mention, an address that may not be', () => {
    const mention = { type: 'mention', attrs: { id: 'x', label: 'A1', mentionSuggestionChar: '@' } };
    const narrative = fromEditor({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { ...mention, marks: [{ type: 'bold' }] },
            { type: 'text', text: 'weg', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        },
      ],
    });
    expect(narrative).toEqual(
      doc(paragraph({ type: 'mention', attrs: { id: 'x', label: 'A1' } }, text('weg')), {
        type: 'orderedList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
    );
  });
});
