import { expect, test } from 'vitest';
import { mentionsOf } from './mentions.ts';
import type { Inline, Narrative } from './narrative.ts';

const mention = (label: string): Inline => ({ type: 'mention', attrs: { id: `id-${label}`, label } });
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });

test('finds mentions in every kind of block, in the order of the text', () => {
  const narrative: Narrative = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [mention('A1')] },
      paragraph({ type: 'text', text: 'Zie A9 en ' }, mention('A2')),
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(mention('A3')),
              {
                type: 'orderedList',
                content: [{ type: 'listItem', content: [paragraph(mention('A4'))] }],
              },
            ],
          },
        ],
      },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(mention('A5'))] }] },
        ],
      },
      { type: 'paragraph' },
    ],
  };
  expect(mentionsOf(narrative).map(({ label }) => label)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  expect(mentionsOf(narrative)[0]?.id).toBe('id-A1');
});
