import { describe, expect, it } from 'vitest';
import { parsed } from '../../test/allocation-run.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { simulateDraws } from './simulate.ts';

describe('simulated draws', () => {
  it('differ where lots decide: two of one place each, both wanted by two', () => {
    // x and y want S; z wants only T. Whoever of x and y loses asks for T, and has it when its lot is lower than that of z.
    const input = parsed({
      children: [
        { id: 'x', choices: ['S', 'T'] },
        { id: 'y', choices: ['S', 'T'] },
        { id: 'z', choices: ['T'] },
      ],
      schools: [
        { id: 'S', capacity: 1 },
        { id: 'T', capacity: 1 },
      ],
      lots: { seed: 's' },
    });
    const { draws, placed, first } = simulateDraws(input, 600, hmacSha256);
    expect(draws).toBe(600);
    expect(placed).toEqual({ least: 2, mean: 2, most: 2 });
    expect(first).toMatchObject({ least: 1, most: 2 });
    // z has the worst of three lots in a third of the draws, and else gets its first choice.
    expect(Math.abs(first.mean - (1 + 2 / 3))).toBeLessThan(0.06);
  });

  it('are all alike where nothing is left to lots', () => {
    const input = parsed({
      children: [
        { id: 'x', choices: ['S'], distance: { S: 1 } },
        { id: 'y', choices: ['S'], distance: { S: 2 } },
      ],
      schools: [{ id: 'S', capacity: 1, criteria: ['distance'] }],
      lots: { seed: 's' },
    });
    expect(simulateDraws(input, 20, hmacSha256)).toEqual({
      draws: 20,
      placed: { least: 1, mean: 1, most: 1 },
      first: { least: 1, mean: 1, most: 1 },
    });
  });
});
