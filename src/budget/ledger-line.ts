/** Lines of the books: in groups that say the same place, and what places a group in the plan. Pure. */
import type { Cents } from '../kernel/money.ts';
import type { Match } from './amount.ts';
import type { Kind, Side } from './column.ts';

/** A line as it came; `row` is where it stands in the file. Receipts and expenses are both positive, a correction negative. */
export type LedgerLineGiven = LedgerPlace & {
  row: number;
  /** The journal number that identifies it. */
  entry: string | null;
  bookedOn: string | null;
  description: string;
  cents: Cents;
};

/** What the books say of where it belongs. */
export type LedgerPlace = {
  bodyId: string;
  code: string | null;
  title: string | null;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  side: Side;
  year: number;
};

export type LedgerGroup = LedgerPlace & { no: number };

/** Lines without code and title are told apart by their description: else they would all be one group. */
const titleOf = (one: LedgerLineGiven): string | null =>
  one.title ?? (one.code === null && one.description !== '' ? one.description : null);

const placeKey = (one: LedgerPlace): string =>
  `${one.bodyId}\u0000${one.code ?? ''}\u0000${one.title ?? ''}\u0000${one.policyField ?? ''}\u0000${one.account ?? ''}\u0000${one.kind}\u0000${one.side}\u0000${one.year}`;

/**
 * The groups numbered from 1 in an order of their own, so that the order of the file changes nothing, and the number of
 * the group of each line.
 */
export function groupLines(lines: readonly LedgerLineGiven[]): { groups: LedgerGroup[]; groupOf: number[] } {
  const found = new Map<string, { place: LedgerPlace; key: string; members: number[] }>();
  lines.forEach((line, index) => {
    const title = titleOf(line);
    const key = placeKey(title === line.title ? line : { ...line, title });
    const known = found.get(key);
    if (known) known.members.push(index);
    else {
      const { bodyId, code, policyField, account, kind, side, year } = line;
      const place = { bodyId, code, title, policyField, account, kind, side, year };
      found.set(key, { place, key, members: [index] });
    }
  });
  const groupOf = lines.map(() => 0);
  const groups = [...found.values()]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ place, members }, at): LedgerGroup => {
      for (const index of members) groupOf[index] = at + 1;
      return { ...place, no: at + 1 };
    });
  return { groups, groupOf };
}

/** A match that somebody confirmed. What is null is not looked at; `nodeId` null: without objective. */
export type MatchRule = {
  id: string;
  bodyId: string | null;
  givenCode: string | null;
  policyField: string | null;
  account: string | null;
  description: string | null;
  nodeId: string | null;
};

export type Placement = { nodeId: string | null; matched: Match | null; ruleId: string | null };

export const unplaced: Placement = { nodeId: null, matched: null, ruleId: null };

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const fits = (rule: MatchRule, group: LedgerPlace): boolean =>
  (rule.bodyId === null || rule.bodyId === group.bodyId) &&
  (rule.givenCode === null || fold(rule.givenCode) === fold(group.code ?? '')) &&
  (rule.policyField === null || rule.policyField === group.policyField) &&
  (rule.account === null || rule.account === group.account) &&
  (rule.description === null || fold(rule.description) === fold(group.title ?? ''));

const width = (rule: MatchRule): number =>
  [rule.bodyId, rule.givenCode, rule.policyField, rule.account, rule.description].filter(
    (one) => one !== null,
  ).length;

/**
 * Where groups belong: a confirmed rule first (the narrowest; two that disagree place nothing), then a code that the
 * plan has once. Everything else waits on the work list.
 */
export function placer(
  nodes: readonly { nodeId: string; code: string | null }[],
  rules: readonly MatchRule[],
): (group: LedgerPlace) => Placement {
  const byCode = new Map<string, string | null>();
  for (const { nodeId, code } of nodes) {
    if (code === null || code.trim() === '') continue;
    byCode.set(fold(code), byCode.has(fold(code)) ? null : nodeId);
  }
  const narrowest = rules.filter((rule) => width(rule) > 0).toSorted((a, b) => width(b) - width(a));
  return (group) => {
    const fitting = narrowest.filter((rule) => fits(rule, group));
    const [first] = fitting;
    if (first) {
      const rivals = fitting.filter((rule) => width(rule) === width(first));
      if (rivals.some(({ nodeId }) => nodeId !== first.nodeId)) return unplaced;
      return { nodeId: first.nodeId, matched: 'rule', ruleId: first.id };
    }
    const node = group.code === null ? null : (byCode.get(fold(group.code)) ?? null);
    return node === null ? unplaced : { nodeId: node, matched: 'code', ruleId: null };
  };
}

/** First and last number of each journal, as reports print them: `IK 12-980, JR 1-4410`. */
export function journalNumbersOf(entries: Iterable<string | null>): string | null {
  const journals = new Map<string, { from: bigint; to: bigint }>();
  const others = new Set<string>();
  for (const entry of entries) {
    if (entry === null) continue;
    const parts = /^(\D*?)[\s-]*(\d{1,18})$/.exec(entry.trim());
    if (!parts) {
      others.add(entry.trim());
      continue;
    }
    const [journal, number] = [parts[1]?.trim() ?? '', BigInt(parts[2] ?? '0')];
    const span = journals.get(journal);
    if (!span) journals.set(journal, { from: number, to: number });
    else if (number < span.from) span.from = number;
    else if (number > span.to) span.to = number;
  }
  const spans = [...journals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([journal, { from, to }]) => `${journal} ${from === to ? from : `${from}-${to}`}`.trim());
  if (others.size > 0) spans.push([...others].sort().slice(0, 3).join(', '));
  return spans.length === 0 ? null : spans.join(', ').slice(0, 1000);
}
