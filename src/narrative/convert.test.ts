import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNarrative } from './check.ts';
import { narrativeOf, passagesOf } from './convert.ts';
import type { Passage, PassageLink } from './passage.ts';

const place = { line: null, page: null };
const word = fc.stringMatching(/^[A-Za-zé0-9%.,()]{1,12}$/);
const href = fc.constantFrom('https://voorbeeld.be/a', 'https://voorbeeld.be/b', 'mailto:info@voorbeeld.be');

/** A text with links in it, in order: plain words and linked words between spaces, so that no link touches another. */
const linked = fc
  .array(fc.record({ words: fc.array(word, { minLength: 1, maxLength: 3 }), href: fc.option(href) }), {
    maxLength: 6,
  })
  .map((parts) => {
    let text = '';
    const links: PassageLink[] = [];
    parts.forEach((part, index) => {
      // The number makes each linked text unique: a link is found by its words.
      const run = part.href === null ? part.words.join(' ') : `«${index}» ${part.words.join('\n')}`;
      if (part.href !== null) links.push({ text: run, href: part.href });
      text += (index > 0 ? ' ' : '') + run;
    });
    return { text, ...(links.length > 0 ? { links } : {}) };
  });

const passage: fc.Arbitrary<Passage> = fc.oneof(
  fc
    .record({ level: fc.constantFrom<1 | 2 | 3>(1, 2, 3), run: linked })
    .map(({ level, run }) => ({ ...place, type: 'heading' as const, level, ...run })),
  linked.map((run) => ({ ...place, type: 'paragraph' as const, ...run })),
  fc
    .record({ ordered: fc.boolean(), runs: fc.array(linked, { minLength: 1, maxLength: 4 }) })
    .map(({ ordered, runs }) => {
      const links = runs.flatMap((run, item) =>
        (run.links ?? []).map((link) => ({ href: link.href, text: link.text.replace('«', `«${item}.`) })),
      );
      return {
        ...place,
        type: 'list' as const,
        ordered,
        items: runs.map((run, item) => run.text.replaceAll('«', `«${item}.`)),
        ...(links.length > 0 ? { links } : {}),
      };
    }),
  fc
    .record({
      header: fc.array(fc.oneof(word, fc.constant('')), { maxLength: 4 }),
      rows: fc.array(fc.array(fc.oneof(word, fc.constant('')), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map((table) => ({ ...place, type: 'table' as const, ...table })),
);

describe('passages and narratives', () => {
  it('come back as they were, but for line and page', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 8 }), (passages) => {
        const narrative = narrativeOf(passages);
        expect(passagesOf(narrative)).toEqual(passages);
        expect(passagesOf(JSON.parse(JSON.stringify(narrative)) as typeof narrative)).toEqual(passages);
      }),
    );
  });

  it('what a reading makes passes the check', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 8 }), (passages) => {
        const narrative = narrativeOf(passages);
        expect(checkNarrative(narrative)).toEqual({ ok: true, narrative });
      }),
    );
  });

  it('keeps a link on the words that carry it', () => {
    const narrative = narrativeOf([
      {
        ...place,
        type: 'paragraph',
        text: 'Zie de gids voor ouders.',
        links: [{ text: 'de gids', href: 'https://voorbeeld.be/gids' }],
      },
    ]);
    expect(narrative.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Zie ' },
        {
          type: 'text',
          text: 'de gids',
          marks: [{ type: 'link', attrs: { href: 'https://voorbeeld.be/gids' } }],
        },
        { type: 'text', text: ' voor ouders.' },
      ],
    });
  });

  it('flattens a nested list and drops bold', () => {
    const inner = {
      type: 'bulletList' as const,
      content: [
        {
          type: 'listItem' as const,
          content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'binnen' }] }],
        },
      ],
    };
    expect(
      passagesOf({
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  {
                    type: 'paragraph',
                    content: [{ type: 'text', text: 'buiten', marks: [{ type: 'bold' }] }],
                  },
                  inner,
                ],
              },
            ],
          },
        ],
      }),
    ).toEqual([{ ...place, type: 'list', ordered: false, items: ['buiten', 'binnen'] }]);
  });
});

describe('the check of a narrative', () => {
  const withLink = (target: string): unknown => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: target } }] }],
      },
    ],
  });

  it.each(['https://voorbeeld.be', 'http://voorbeeld.be/a?b=c', 'mailto:x@voorbeeld.be', 'tel:+3253000000'])(
    'takes a link to %s',
    (target) => expect(checkNarrative(withLink(target)).ok).toBe(true),
  );

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//voorbeeld.be',
    'https://',
    '',
  ])('refuses a link to %j', (target) => expect(checkNarrative(withLink(target)).ok).toBe(false));

  it('refuses what is no narrative, unknown blocks and marks, and extra fields', () => {
    for (const wrong of [
      null,
      'tekst',
      { type: 'doc' },
      { type: 'doc', content: [{ type: 'script', content: [] }] },
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'underline' }] }] },
        ],
      },
      { type: 'doc', content: [{ type: 'paragraph', onclick: 'x' }] },
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 4 } }] },
    ])
      expect(checkNarrative(wrong).ok).toBe(false);
  });

  it('refuses what is too deep or too large', () => {
    let nested: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 12; depth += 1)
      nested = {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }, nested] }],
      };
    expect(checkNarrative({ type: 'doc', content: [nested] })).toMatchObject({ ok: false, why: 'depth' });
    const long = { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(300_000) }] };
    expect(checkNarrative({ type: 'doc', content: [long] })).toMatchObject({ ok: false, why: 'size' });
  });
});
