/** What changed between two versions, line by line, and back: version n plus its change is version n + 1. */
import { lineKey, type AmountChange, type AmountLine } from './amount.ts';

/** Only what differs, in the order of `after` and then what `before` had alone, as withdrawn. */
export function changesBetween(before: readonly AmountLine[], after: readonly AmountLine[]): AmountChange[] {
  const was = new Map(before.map((one) => [lineKey(one), one]));
  const changes: AmountChange[] = [];
  for (const one of after) {
    const key = lineKey(one);
    const old = was.get(key);
    was.delete(key);
    if (old === undefined || old.cents !== one.cents || old.description !== one.description)
      changes.push(one);
  }
  for (const old of was.values()) changes.push({ ...old, cents: null });
  return changes;
}

export function applyChanges(before: readonly AmountLine[], changes: readonly AmountChange[]): AmountLine[] {
  const lines = new Map(before.map((one) => [lineKey(one), one]));
  for (const { cents, ...one } of changes) {
    if (cents === null) lines.delete(lineKey(one));
    else lines.set(lineKey(one), { ...one, cents });
  }
  return [...lines.values()];
}
