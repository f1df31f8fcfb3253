/** Where the lines of a row of money stand. */
import { UNMATCHED, WITHOUT } from '../budget/amount.ts';
import { findAccount } from '../budget/general-account.ts';
import { fieldDomain, IN_TREE, rubricKey, type Fact, type MoneyNames, type RowAt } from './money.ts';

export type LinePlace = Pick<Fact, 'key' | 'kind'>;

/** Where the lines of a row stand: the keys of kept totals that it adds up, each in its kind. */
export function placesUnder(
  at: RowAt | null,
  facts: readonly Pick<Fact, 'key' | 'kind' | 'side'>[],
  names: Pick<MoneyNames, 'nodes' | 'domains'>,
): LinePlace[] {
  const holds = placesTest(at, names);
  const out = new Map<string, LinePlace>();
  for (const fact of facts) {
    const name = `${fact.kind} ${fact.key}`;
    if (!out.has(name) && holds(fact)) out.set(name, { key: fact.key, kind: fact.kind });
  }
  return [...out.values()];
}

function placesTest(
  at: RowAt | null,
  { nodes, domains }: Pick<MoneyNames, 'nodes' | 'domains'>,
): (fact: Pick<Fact, 'key' | 'kind' | 'side'>) => boolean {
  if (at === null) return () => true;
  if ('node' in at) {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    if (at.node === WITHOUT) return ({ key }) => key !== UNMATCHED && !byId.has(key);
    if (at.node === IN_TREE) return ({ key }) => byId.has(key);
    return ({ key }) => {
      for (let id: string | null = key; id !== null; id = byId.get(id)?.parentId ?? null)
        if (id === at.node) return true;
      return false;
    };
  }
  if ('field' in at) return ({ key }) => key === at.field;
  if ('domain' in at) return ({ key }) => fieldDomain(key, domains) === at.domain;
  if ('rubric' in at)
    return ({ key, kind, side }) =>
      findAccount(key, kind, side)?.rubrics.some(({ code }) => rubricKey(kind, side, code) === at.rubric) ===
      true;
  if ('account' in at)
    return ({ key, kind, side }) => {
      const account = findAccount(key, kind, side);
      return (account === null ? `unknown ${key}` : rubricKey(kind, side, account.code)) === at.account;
    };
  return ({ kind }) => at.kind === null || at.kind === kind;
}
