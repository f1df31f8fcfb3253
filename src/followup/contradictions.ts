/** What in an update does not agree with itself, with the books, or with what may be published. Doubts, never corrections. */
import { fromDecimal, type Cents } from '../kernel/money.ts';
import { mentionsOf } from '../narrative/mentions.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import { unreasoned } from './check-saved.ts';
import { shownText, shownTitle } from './open-findings.ts';
import { personalDataIn } from './personal-data.ts';
import { axes } from './status.ts';
import type { SavedUpdate } from './update.ts';
import type { Spending } from './work.ts';

export const contradictionKinds = [
  'done-unspent',
  'light-without-reason',
  'amount-moved',
  'old-text',
  'dead-reference',
  'personal-data',
  'text-limit',
  'title-limit',
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** `facts` fill the sentence: decimal amounts, an axis, a code, a number. */
export type Contradiction = {
  kind: ContradictionKind;
  facts: Readonly<Record<string, string | number>>;
};

export type Judged = Pick<SavedUpdate, 'status' | 'axes' | 'reasons'> & {
  title: string;
  sameAsLast: boolean;
  money: Spending;
  /** What the plan of the round before estimated for the year of this round. */
  estimateBefore: string | null;
  /** Texts of the rounds before, the newest first; two that are the same as now make it older than two rounds. */
  textsBefore: readonly string[];
};

/** Done with less than this share of the estimate spent: something is not booked, or was not needed. */
const unspentShare = 10n;

const cents = (decimal: string | null): Cents | null =>
  decimal === null ? null : (fromDecimal(decimal)?.cents ?? null);

function moneyContradictions(one: Judged, movedPercent: number): Contradiction[] {
  const out: Contradiction[] = [];
  const estimate = cents(one.money.estimate);
  const spent = cents(one.money.spent) ?? 0n;
  if (
    one.status?.meaning === 'done' &&
    estimate !== null &&
    estimate > 0n &&
    spent * 100n < estimate * unspentShare
  )
    out.push({
      kind: 'done-unspent',
      facts: { estimate: one.money.estimate ?? '0.00', spent: one.money.spent ?? '0.00' },
    });
  const before = cents(one.estimateBefore);
  if (before !== null && before !== 0n && estimate !== null) {
    const size = (amount: Cents): Cents => (amount < 0n ? -amount : amount);
    const moved = (size(estimate - before) * 100n) / size(before);
    if (size(estimate - before) * 100n > size(before) * BigInt(movedPercent))
      out.push({
        kind: 'amount-moved',
        facts: {
          before: one.estimateBefore ?? '0.00',
          now: one.money.estimate ?? '0.00',
          percent: Number(moved),
        },
      });
  }
  return out;
}

/** @param known nodes that the plan of this round shows. */
export function contradictionsOf(
  one: Judged,
  { movedPercent, known }: { movedPercent: number; known: ReadonlySet<string> },
): Contradiction[] {
  const out = moneyContradictions(one, movedPercent);
  out.push(...unreasoned(one).map((axis) => ({ kind: 'light-without-reason' as const, facts: { axis } })));
  const progress = one.axes.progress ? plainTextOf(one.axes.progress.narrative).trim() : '';
  const [last, before] = one.textsBefore;
  if (progress !== '' && progress === last && progress === before)
    out.push({
      kind: 'old-text',
      facts: { rounds: one.textsBefore.filter((text) => text === progress).length },
    });
  const dead = axes.flatMap((axis) =>
    one.axes[axis] ? mentionsOf(one.axes[axis].narrative).filter(({ id }) => !known.has(id)) : [],
  );
  for (const code of new Set(dead.map(({ label }) => label)))
    out.push({ kind: 'dead-reference', facts: { code } });
  for (const axis of axes) {
    const said = one.axes[axis];
    if (!said) continue;
    const reason = one.reasons[axis]?.text ?? '';
    const text = `${reason}\n${plainTextOf(said.narrative)}`.trim();
    for (const found of personalDataIn(text))
      out.push({ kind: 'personal-data', facts: { axis, what: found.kind, text: found.text } });
    if (text.length > shownText)
      out.push({ kind: 'text-limit', facts: { axis, length: text.length, limit: shownText } });
  }
  if (one.title.length > shownTitle)
    out.push({ kind: 'title-limit', facts: { length: one.title.length, limit: shownTitle } });
  return out;
}
