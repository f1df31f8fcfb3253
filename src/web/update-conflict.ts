/** Two texts for one action: where they differ, and what stays of them as somebody chose. */
import { axes, type Axis } from '../followup/status.ts';
import type { SavedUpdate } from '../followup/update.ts';
import { emptyNarrative } from '../narrative/narrative.ts';
import { sameNarrative } from '../narrative/same.ts';

export type Part = 'status' | 'remark' | `${Axis}.light` | `${Axis}.reason` | `${Axis}.text`;
export const parts: readonly Part[] = [
  'status',
  ...axes.flatMap((axis) => [`${axis}.light`, `${axis}.reason`, `${axis}.text`] as const),
  'remark',
];

const narrative = (update: SavedUpdate, axis: Axis) => update.axes[axis]?.narrative ?? emptyNarrative;

function differs(part: Part, mine: SavedUpdate, theirs: SavedUpdate): boolean {
  if (part === 'status') return mine.status?.label !== theirs.status?.label;
  if (part === 'remark') return mine.remark !== theirs.remark;
  const [axis, what] = part.split('.') as [Axis, 'light' | 'reason' | 'text'];
  if (what === 'light') return (mine.axes[axis]?.light ?? null) !== (theirs.axes[axis]?.light ?? null);
  if (what === 'text') return !sameNarrative(narrative(mine, axis), narrative(theirs, axis));
  const [one, other] = [mine.reasons[axis], theirs.reasons[axis]];
  return (one?.cause ?? null) !== (other?.cause ?? null) || (one?.text ?? '') !== (other?.text ?? '');
}

export const differences = (mine: SavedUpdate, theirs: SavedUpdate): Part[] =>
  parts.filter((part) => differs(part, mine, theirs));

/** Theirs, with my parts where mine was chosen. */
export function merged(mine: SavedUpdate, theirs: SavedUpdate, chosen: ReadonlySet<Part>): SavedUpdate {
  const from = (part: Part): SavedUpdate => (chosen.has(part) ? mine : theirs);
  const out: SavedUpdate = {
    status: from('status').status,
    remark: from('remark').remark,
    axes: {},
    reasons: {},
  };
  for (const axis of axes) {
    const text = from(`${axis}.text`).axes[axis]?.narrative;
    const light = from(`${axis}.light`).axes[axis]?.light ?? null;
    if (text !== undefined || light !== null) out.axes[axis] = { light, narrative: text ?? emptyNarrative };
    const reason = from(`${axis}.reason`).reasons[axis];
    if (reason) out.reasons[axis] = reason;
  }
  return out;
}
