import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNarrative } from './check.ts';
import { anyNarrative, codes, doc, grid, nested, paragraph, text, words } from '../../test/any-narrative.ts';
import type { Block, Narrative } from './narrative.ts';
import { sameBlocks, sameNarrative } from './same.ts';
import { blocksOf, partsOf, withTexts } from './text-form.ts';

const none = new Map<string, string>();
const list = (type: 'bulletList' | 'orderedList', ...items: string[]): Block => ({
  type,
  content: items.map((item) => ({
    type: 'listItem' as const,
    content: [{ type: 'paragraph' as const, content: [text(item)] }],
  })),
});
describe('a text that somebody typed', () => {
  it('has paragraphs, headings and lists', () => {
    const typed =
      '# Werken\r\n\r\nDe werf is gestart.\r\nZonder hinder.\r\n\r\nKlaar:\r\n- riolering\r\n- kabels\r\n\r\n1. eerst\r\n\r\n2. dan';
    expect(blocksOf(typed, none)).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [text('Werken')] },
      paragraph(text('De werf is gestart.'), { type: 'hardBreak' }, text('Zonder hinder.')),
      paragraph(text('Klaar:')),
      list('bulletList', 'riolering', 'kabels'),
      list('orderedList', 'eerst', 'dan'),
    ]);
  });

  it('has links that may be followed, and no others', () => {
    expect(blocksOf('Zie [de site](https://meerdorp.example/a_b), [x](javascript:alert(1))', none)).toEqual([
      paragraph(
        text('Zie '),
        text('de site', { type: 'link', attrs: { href: 'https://meerdorp.example/a_b' } }),
        text(', [x](javascript:alert(1))'),
      ),
    ]);
  });

  it('mentions an action by the longest code that the plan has', () => {
    expect(blocksOf('Samen met @1.2.1, @1.2 en @A20021. Niet @1.9 of tine@1.2', codes)).toEqual([
      paragraph(
        text('Samen met '),
        { type: 'mention', attrs: { id: '33333333-3333-4333-8333-333333333333', label: '1.2.1' } },
        text(', '),
        { type: 'mention', attrs: { id: '22222222-2222-4222-8222-222222222222', label: '1.2' } },
        text(' en '),
        { type: 'mention', attrs: { id: '11111111-1111-4111-8111-111111111111', label: 'A20021' } },
        text('. Niet @1.9 of tine@1.2'),
      ),
    ]);
  });

  it('has bold and italic words', () => {
    expect(blocksOf('Een **vet _en schuin_** woord in bestand_naam_x', none)).toEqual([
      paragraph(
        text('Een '),
        text('vet ', { type: 'bold' }),
        text('en schuin', { type: 'bold' }, { type: 'italic' }),
        text(' woord in bestand_naam_x'),
      ),
    ]);
  });

  it('a number that begins no list stays in the text', () => {
    expect(blocksOf('30. juni was de datum', none)).toEqual([paragraph(text('30. juni was de datum'))]);
  });
});

describe('a narrative in a plain form', () => {
  it('shows what is simple as text and keeps the rest between', () => {
    const narrative = doc(paragraph(text('voor')), grid, nested, paragraph(text('na')));
    expect(partsOf(narrative, none)).toEqual([
      { kind: 'text', text: 'voor', blocks: [paragraph(text('voor'))] },
      { kind: 'kept', blocks: [grid, nested] },
      { kind: 'text', text: 'na', blocks: [paragraph(text('na'))] },
    ]);
    expect(withTexts(narrative, ['anders', ''], none)).toEqual(doc(paragraph(text('anders')), grid, nested));
  });

  it('what looks like a sign gets a backslash and comes back without', () => {
    const narrative = doc(paragraph(text('- geen lijst')), paragraph(text('[a](https://b.example)')));
    const [part] = partsOf(narrative, none);
    expect(part).toMatchObject({ kind: 'text', text: '\\- geen lijst\n\n\\[a\\](https://b.example)' });
    expect(withTexts(narrative, [`${part?.kind === 'text' ? part.text : ''}\n\nerbij`], none)).toEqual(
      doc(...narrative.content, paragraph(text('erbij'))),
    );
  });

  it('a text that was not asked stays', () => {
    const narrative = doc(paragraph(text('voor')), grid, paragraph(text('na')));
    expect(withTexts(narrative, [undefined, 'later'], none)).toEqual(
      doc(paragraph(text('voor')), grid, paragraph(text('later'))),
    );
  });
});

/** What a browser sends of a text field. */
const sent = (shown: string): string => shown.replace(/\n/g, '\r\n');
const isSilent = (block: Block): boolean =>
  block.type === 'table'
    ? false
    : 'attrs' in block || block.type === 'paragraph'
      ? (block.content ?? []).every(
          (one) => one.type === 'hardBreak' || (one.type === 'text' && one.text.trim() === ''),
        )
      : (block.content ?? []).length === 0;

describe('whatever the narrative', () => {
  it('a form that comes back unchanged gives the identical narrative', () => {
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const texts = partsOf(narrative, codes).flatMap((part) =>
          part.kind === 'text' ? [sent(part.text)] : [],
        );
        expect(withTexts(narrative, texts, codes)).toEqual(narrative);
      }),
    );
  });

  it('words added at the end of each text leave every block that shows something as it was', () => {
    fc.assert(
      fc.property(anyNarrative, (narrative) => {
        const parts = partsOf(narrative, codes);
        const added = paragraph(text('erbij'));
        const texts = parts.flatMap((part) => (part.kind === 'text' ? [sent(`${part.text}\n\nerbij`)] : []));
        const expected = parts.flatMap((part) =>
          part.kind === 'kept' ? part.blocks : [...part.blocks.filter((one) => !isSilent(one)), added],
        );
        expect(sameBlocks(withTexts(narrative, texts, codes).content, expected)).toBe(true);
      }),
    );
  });

  it('any typed text gives a narrative that may be stored', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 200 })), (typed) => {
        expect(checkNarrative(doc(...blocksOf(typed, codes))).ok).toBe(true);
      }),
    );
  });

  it('a row of brackets of any length is read through', () => {
    const typed = '['.repeat(200_000);
    expect(blocksOf(typed, none)).toEqual([paragraph(text(typed))]);
  });

  it('the order of keys and marks makes no difference', () => {
    const one = doc(paragraph(text('a', { type: 'bold' }, { type: 'italic' })));
    const other: Narrative = {
      content: [
        {
          content: [{ marks: [{ type: 'italic' }, { type: 'bold' }], text: 'a', type: 'text' }],
          type: 'paragraph',
        },
      ],
      type: 'doc',
    };
    expect(sameNarrative(one, other)).toBe(true);
    expect(sameNarrative(one, doc(paragraph(text('a', { type: 'bold' }))))).toBe(false);
  });
});
