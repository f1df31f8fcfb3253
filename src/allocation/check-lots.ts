/** Every child that lots may decide about has one, and no two children have the same. */
import { type Input, needsLots } from './input.ts';
import type { Problem } from './problem.ts';

function checkNumbers(input: Input, numbers: ReadonlyMap<string, number>): Problem | null {
  const links = new Map(input.children.map(({ id, linked }) => [id, linked]));
  const seen = new Map<number, string>();
  for (const [id, number] of numbers) {
    const other = seen.get(number);
    const link = links.get(id);
    // Linked children share one lot, so one number for both says the same.
    if (other !== undefined && (link === undefined || links.get(other) !== link))
      return { code: 'equal-numbers', children: [other, id] };
    seen.set(number, id);
  }
  if (!needsLots(input)) return null;
  const without = input.children.find(({ id, choices }) => choices.length > 0 && !numbers.has(id));
  return without ? { code: 'no-number', child: without.id } : null;
}

export function checkLots(input: Input, children: ReadonlySet<string>): Problem | null {
  const { lots, lotScope, mechanism } = input;
  if (lots === undefined) return needsLots(input) ? { code: 'no-lots' } : null;
  const { seed, numbers } = lots;
  if (seed !== undefined && numbers !== undefined) return { code: 'two-lots' };
  if (seed === undefined && numbers === undefined) return { code: 'no-lot' };
  // One number a child, or one row of children for the whole run, is no draw a school.
  if (lotScope === 'school' && (numbers !== undefined || mechanism === 'serial'))
    return { code: 'one-lot-a-child' };
  if (numbers === undefined) return null;
  const stranger = [...numbers.keys()].find((id) => !children.has(id));
  if (stranger !== undefined) return { code: 'unknown', what: 'child', of: '', id: stranger };
  return checkNumbers(input, numbers);
}
