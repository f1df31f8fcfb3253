/** Where a group of the books might belong, and why that is thought. A suggestion books nothing. */
import type { LedgerPlace } from './ledger-line.ts';

export type SuggestionReason = 'same-code' | 'same-description' | 'same-account' | 'similar-title';
/** `nodeId` null: without objective. `example`: what it is like. */
export type Suggestion = { nodeId: string | null; reason: SuggestionReason; example: string };

/** A group that somebody or something placed before, in this state or another. */
export type PlacedBefore = Omit<LedgerPlace, 'year'> & { nodeId: string | null };

const MOST = 3;
const ALIKE = 0.5;

const fold = (text: string | null): string =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Words that tell something: four letters or more. */
const wordsOf = (text: string | null): Set<string> =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 3),
  );

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}

/** The one place where all of these went; undefined where there is none or more than one. */
function onlyPlace(found: readonly PlacedBefore[]): PlacedBefore | undefined {
  const [first] = found;
  return first && found.every(({ nodeId }) => nodeId === first.nodeId) ? first : undefined;
}

/** For one group after another: what was placed before and the titles of the plan are read once. */
export function suggester(
  before: readonly PlacedBefore[],
  nodes: readonly { nodeId: string; code: string | null; title: string }[],
): (group: LedgerPlace) => Suggestion[] {
  const titles = nodes.map((node) => ({ node, words: wordsOf(node.title) }));
  const by = (key: (one: Omit<LedgerPlace, 'year'>) => string | null): Map<string, PlacedBefore[]> => {
    const found = new Map<string, PlacedBefore[]>();
    for (const one of before) {
      const name = key(one);
      if (name === null) continue;
      const list = found.get(name);
      if (list) list.push(one);
      else found.set(name, [one]);
    }
    return found;
  };
  const codeKey = (one: Omit<LedgerPlace, 'year'>) => (fold(one.code) === '' ? null : fold(one.code));
  const titleKey = (one: Omit<LedgerPlace, 'year'>) => (fold(one.title) === '' ? null : fold(one.title));
  const accountKey = (one: Omit<LedgerPlace, 'year'>) =>
    one.account === null ? null : [one.bodyId, one.policyField, one.account, one.kind, one.side].join(' ');
  const [byCode, byTitle, byAccount] = [by(codeKey), by(titleKey), by(accountKey)];
  return (group) => {
    const found: Suggestion[] = [];
    const add = (reason: SuggestionReason, nodeId: string | null | undefined, example: string): void => {
      if (nodeId === undefined || found.length >= MOST || found.some((one) => one.nodeId === nodeId)) return;
      found.push({ nodeId, reason, example });
    };
    const sameCode = onlyPlace(byCode.get(codeKey(group) ?? '') ?? []);
    add('same-code', sameCode?.nodeId, sameCode?.code ?? '');
    const sameTitle = onlyPlace(byTitle.get(titleKey(group) ?? '') ?? []);
    add('same-description', sameTitle?.nodeId, sameTitle?.title ?? '');
    const words = wordsOf(group.title);
    const nearest = titles
      .map(({ node, words: theirs }) => ({ node, alike: likeness(words, theirs) }))
      .filter(({ alike }) => alike >= ALIKE)
      .toSorted((a, b) => b.alike - a.alike);
    // Two that are as near say nothing.
    if (nearest[0] && nearest[0].alike !== nearest[1]?.alike)
      add('similar-title', nearest[0].node.nodeId, nearest[0].node.title);
    const sameAccount = onlyPlace(byAccount.get(accountKey(group) ?? '') ?? []);
    add(
      'same-account',
      sameAccount?.nodeId,
      [sameAccount?.policyField, sameAccount?.account].filter(Boolean).join(' '),
    );
    return found;
  };
}
