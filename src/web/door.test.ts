import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromForm } from './door.ts';

const door = z.object({ reden: z.string().max(5), aantal: z.string().regex(/^\d+$/) });
const sent = (...fields: [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('a form', () => {
  it('says which field is not right', () => {
    expect(() => fromForm(door, sent(['reden', 'te lang'], ['aantal', '1']))).toThrow('“reden”');
    expect(() => fromForm(door, sent(['reden', 'kort'], ['aantal', '-1']))).toThrow('“aantal”');
  });

  it('says no name back that only who forged it has', () => {
    const strict = z.object({}).catchall(z.literal(''));
    expect(() => fromForm(strict, sent(['<b>Bel 0900</b>', 'x']))).toThrow('kwam niet heel aan');
    expect(fromForm(z.looseObject({}), sent(['__proto__', 'x']))).toEqual({});
  });
});
