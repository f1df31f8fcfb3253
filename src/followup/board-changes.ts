/** What in an update differs from what was said the last time. */
import { canonicalJson } from './canonical.ts';
import type { Change } from './board.ts';
import type { LastSaid } from './last-said.ts';
import { axes } from './status.ts';
import type { SavedUpdate } from './update.ts';

/** Without a last time everything that is said is new. */
export function changesOf(
  last: Pick<LastSaid, 'status' | 'axes' | 'reasons'> | null,
  now: Pick<SavedUpdate, 'status' | 'axes' | 'reasons'>,
): Change[] {
  const out: Change[] = [];
  if (canonicalJson(last?.status ?? null) !== canonicalJson(now.status)) out.push('status');
  for (const axis of axes)
    if ((last?.axes[axis]?.light ?? null) !== (now.axes[axis]?.light ?? null)) out.push(`${axis}-light`);
  const texts = (said: typeof now | null): string =>
    canonicalJson(
      axes.map((axis) => [said?.axes[axis]?.narrative.content ?? [], said?.reasons[axis] ?? null]),
    );
  if (texts(last) !== texts(now)) out.push('text');
  return out;
}
