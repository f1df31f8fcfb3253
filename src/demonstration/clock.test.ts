import { expect, test } from 'vitest';
import { demonstrationNow } from './clock.ts';

test('a demonstration begins on its own day and then goes at the pace of the real clock', () => {
  const at = { installedAt: '2026-11-25T20:00:00.123456Z', begins: '2025-09-02T06:30:00.000Z' };
  expect(demonstrationNow('2026-11-25T20:00:00.123Z', at)).toBe('2025-09-02T06:30:00.000Z');
  expect(demonstrationNow('2026-11-26T21:01:01.123Z', at)).toBe('2025-09-03T07:31:01.000Z');
  // A machine whose clock was set back.
  expect(demonstrationNow('2026-01-01T00:00:00.000Z', at)).toBe('2025-09-02T06:30:00.000Z');
});
