import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseText, saying } from '../../test/round-builder.ts';
import { checkNarrative } from '../narrative/check.ts';
import { checkSaved, missingIn, unreasoned } from './check-saved.ts';
import { axesWithReasons } from './reasons.ts';
import { axes } from './status.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const narrative = fc
  .array(
    fc.oneof(
      fc.record({
        type: fc.constant('paragraph'),
        content: fc.array(fc.record({ type: fc.constant('text'), text })),
      }),
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.constantFrom(1, 2, 3) }),
        content: fc.array(
          fc.record({
            type: fc.constant('mention'),
            attrs: fc.record({
              id: fc.uuid(),
              label: fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
            }),
          }),
        ),
      }),
    ),
    { maxLength: 4 },
  )
  .map((content) => ({ type: 'doc', content }));
const light = fc.constantFrom('green', 'amber', 'red', null);
const saved = fc.record({
  status: fc.option(fc.record({ label: text, meaning: fc.constantFrom('running', 'done', null) })),
  axes: fc.dictionary(fc.constantFrom(...axes), fc.record({ light, narrative })),
  reasons: fc.dictionary(
    fc.constantFrom(...axes),
    fc.record({ cause: fc.constantFrom('staff', null), text }),
  ),
  remark: text,
});

describe('the door for what an owner writes', () => {
  it('lets nothing unreadable through, and what went through goes through again unchanged', () => {
    fc.assert(
      fc.property(saved, (given) => {
        const checked = checkSaved(given);
        if (!checked.ok) return;
        // Only controls that mark a line end or a tab, no turned direction, no private use.
        expect(JSON.stringify(checked.content)).not.toMatch(
          /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]|\\u00(?!09|0a)[01][0-9a-f]/u,
        );
        for (const axis of axes) {
          const one = checked.content.axes[axis];
          if (one) expect(checkNarrative(one.narrative).ok).toBe(true);
        }
        expect(checkSaved(checked.content)).toEqual(checked);
        // What is stored can be closed: a reason becomes a paragraph that the same door lets in.
        for (const one of Object.values(axesWithReasons(checked.content.axes, checked.content.reasons)))
          expect(checkNarrative(one.narrative).ok).toBe(true);
      }),
    );
  });

  it('never falls over what comes in', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 5 }), (given) => void checkSaved(given)));
  });
});

describe('what is missing', () => {
  it('is nothing for an action that is over, without lights', () => {
    for (const meaning of ['done', 'stopped', 'not_started'] as const) {
      const said = { progress: { light: null, narrative: proseText('Klaar.') } };
      expect(missingIn(saying('', { status: { label: 'x', meaning }, axes: said }))).toEqual([]);
    }
  });

  it('is a light of an action that runs, and the text', () => {
    expect(missingIn(saying('', { axes: {} }))).toEqual([
      { field: 'progress', why: 'light' },
      { field: 'text', why: 'text' },
    ]);
  });

  it('is no reason where the text of an older report said why', () => {
    const time = { light: 'red' as const, narrative: proseText('De werken liggen stil.') };
    const content = saying('Loopt.', { axes: { ...saying('Loopt.').axes, time } });
    expect(unreasoned(content)).toEqual(['time']);
    expect(unreasoned({ ...content, sameAsLast: true })).toEqual([]);
  });
});
