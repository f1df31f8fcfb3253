/** The lines behind a change: what each was in the reference and is now. */
import type { Cents } from '../kernel/money.ts';
import { lineKey, type AmountLine } from './amount.ts';

export type ComparedLine = Omit<AmountLine, 'cents'> & { before: Cents; after: Cents };

/** In the order of the reference, and then what is new. */
export function compareLines(reference: readonly AmountLine[], now: readonly AmountLine[]): ComparedLine[] {
  const lines = new Map<string, ComparedLine>();
  for (const { cents, ...one } of reference) lines.set(lineKey(one), { ...one, before: cents, after: 0n });
  for (const { cents, ...one } of now) {
    const known = lines.get(lineKey(one));
    if (known) Object.assign(known, { after: cents, description: one.description });
    else lines.set(lineKey(one), { ...one, before: 0n, after: cents });
  }
  return [...lines.values()];
}
