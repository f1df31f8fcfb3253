import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, mix } from './colour.ts';
import { accentOf, contrastFaults, nearestReadable, themeStyle } from './theme.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('is that of WCAG: known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('mixes from one end to the other', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect([mix(one, other, 0), mix(one, other, 1)]).toEqual([one, other]);
      }),
    );
  });
});

describe('the colours of a government', () => {
  it('refuse a yellow on white and a navy on black, and take the house’s own', () => {
    expect(contrastFaults('#ffd500', 'light').map(({ on }) => on)).toContain('page');
    expect(contrastFaults('#0b1560', 'dark').map(({ on }) => on)).toContain('page');
    expect(contrastFaults('#2b44a8', 'light')).toEqual([]);
    expect(contrastFaults('#aebfff', 'dark')).toEqual([]);
  });

  it('of any colour a readable one is near, and what is readable stays', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light', 'dark' as const), (one, scheme) => {
        const near = nearestReadable(one, scheme);
        expect(contrastFaults(near, scheme)).toEqual([]);
        if (contrastFaults(one, scheme).length === 0) expect(near).toBe(one);
        expect(contrast(accentOf(near, scheme).onAccent, near)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('become a style sheet of tokens and nothing else', () => {
    expect(themeStyle('#2b44a8', '#aebfff')).toMatch(
      /^:root\{(?:--bs-color-[a-z-]+:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);){4}\}\n$/,
    );
  });
});
