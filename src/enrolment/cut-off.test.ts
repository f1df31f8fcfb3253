import { describe, expect, it } from 'vitest';
import { parsed, run } from '../../test/allocation-run.ts';
import type { InputJson } from '../../test/allocation-check.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { cutOffsOf, ringOf } from './cut-off.ts';
import { publishRun } from './publish-run.ts';

describe('how far the last admitted child lives', () => {
  it('is said in a ring of 50 metres, or of 200 around the school', () => {
    expect([0, 199, 200, 249, 640, 650].map(ringOf)).toEqual([
      { from: 0, to: 200 },
      { from: 0, to: 200 },
      { from: 200, to: 250 },
      { from: 200, to: 250 },
      { from: 600, to: 650 },
      { from: 650, to: 700 },
    ]);
  });

  it('is said where five children were admitted, and not where four were', () => {
    const children = (school: string) =>
      [100, 300, 440, 512, 640, 812, 900].map((away, at) => ({
        id: `${school}-${at}`,
        choices: [school],
        distance: { [school]: away },
      }));
    const input: InputJson = {
      children: [...children('S'), ...children('T')],
      schools: [
        { id: 'S', capacity: 5, criteria: ['distance'] },
        { id: 'T', capacity: 4, criteria: ['distance'] },
      ],
    };
    const numbers = Object.fromEntries(input.children.map(({ id }, at) => [id, at]));
    const whole = { ...input, lots: { numbers } };
    const allocation = run(whole);
    const published = publishRun(parsed(whole), allocation, hmacSha256);
    // The fifth of the row, at 640 m.
    expect(cutOffsOf(allocation, published.allocation)).toEqual({ S: { 5: { from: 600, to: 650 } } });
  });
});
