/**
 * The money of a plan by what it is asked by: its tree, its bodies, policy domains and fields, or general accounts; with
 * what was estimated, allowed and booked beside each other. From kept totals, exactly in cents.
 */
import { UNMATCHED, WITHOUT, type Cut, type Total } from '../budget/amount.ts';
import { kinds, type Kind, type Side } from '../budget/column.ts';
import { findAccount, generalAccounts, type GeneralAccount } from '../budget/general-account.ts';
import { domainOf, findPolicyField, policyFields, type PolicyDomain } from '../budget/policy-field.ts';
import type { Cents } from '../kernel/money.ts';
import type { PlanNode } from '../planning/plan.ts';

export const moneyCuts = ['tree', 'body', 'domain', 'field', 'account'] as const;
export type MoneyCut = (typeof moneyCuts)[number];

/** In which kept totals a cut is found. */
export const keptCut = (cut: MoneyCut): Cut =>
  cut === 'account' ? 'account' : cut === 'domain' || cut === 'field' ? 'policy_field' : 'node';

export const moneyMeasures = ['estimate', 'credit', 'actual'] as const;
export type MoneyMeasure = (typeof moneyMeasures)[number];

/** Null: there is no line of it, which is not the same as nothing. */
export type Figures = Record<MoneyMeasure, Cents | null>;
/** `cents` is per year that is looked at; null where there is no line. */
export type Fact = Pick<Total, 'key' | 'bodyId' | 'kind' | 'side'> & {
  measure: MoneyMeasure;
  cents: readonly (Cents | null)[];
};

/** Where a node is asked for: everything that hangs in the tree. */
export const IN_TREE = '*';

/** What a row stands for: enough to find its lines again. */
export type RowAt =
  | { node: string }
  | { body: string; kind: Kind | null }
  | { domain: string }
  | { field: string }
  | { rubric: string }
  | { account: string };

export type MoneyRow = {
  key: string;
  at: RowAt;
  depth: number;
  code: string | null;
  /** Null: money without objective, not matched, without field or account: the page has a word for it. */
  name: string | null;
  figures: Figures;
  /** The same per year, in the order of the years asked for. */
  years: Figures[];
};

export type MoneyTable = { rows: MoneyRow[]; total: Figures; years: Figures[] };

export const noFigures = (): Figures => ({ estimate: null, credit: null, actual: null });

function put(to: Figures, measure: MoneyMeasure, cents: Cents): void {
  to[measure] = (to[measure] ?? 0n) + cents;
}

type Skeleton = Omit<MoneyRow, 'figures' | 'years'>;

type Sums = { all: Figures; years: Figures[] };

function addFact({ all, years }: Sums, { measure, cents }: Fact): void {
  for (const [index, one] of cents.entries()) {
    if (one === null) continue;
    put(all, measure, one);
    const year = years[index];
    if (year) put(year, measure, one);
  }
}

/**
 * @param years how many there are.
 * @param pathOf the keys of the rows that a fact counts in, the outermost first.
 * @param skeleton every row there can be, in order; one without any fact is left out.
 */
function lay(
  facts: readonly Fact[],
  years: number,
  skeleton: readonly Skeleton[],
  pathOf: (fact: Fact) => readonly string[],
): MoneyTable {
  const fresh = (): Sums => ({ all: noFigures(), years: Array.from({ length: years }, noFigures) });
  const sums = new Map<string, Sums>();
  const total = fresh();
  for (const fact of facts) {
    for (const key of pathOf(fact)) {
      let row = sums.get(key);
      if (row === undefined) sums.set(key, (row = fresh()));
      addFact(row, fact);
    }
    addFact(total, fact);
  }
  return {
    rows: skeleton.flatMap((one) => {
      const found = sums.get(one.key);
      return found ? [{ ...one, figures: found.all, years: found.years }] : [];
    }),
    total: total.all,
    years: total.years,
  };
}

export type MoneyNames = {
  /** Every node that money can be on, in tree order, with its depth. */
  nodes: readonly (PlanNode & { depth: number })[];
  bodies: readonly { id: string; name: string }[];
  domains: readonly PolicyDomain[];
};

const NO_DOMAIN = '';
export const fieldDomain = (field: string, own: readonly PolicyDomain[]): string =>
  domainOf(field, own)?.code ?? NO_DOMAIN;
export const rubricKey = (kind: Kind, side: Side, code: string): string => `${kind} ${side} ${code}`;

function byTree(facts: readonly Fact[], years: number, { nodes }: MoneyNames): MoneyTable {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const skeleton: Skeleton[] = nodes.map(({ nodeId, depth, code, title }) => ({
    key: nodeId,
    at: { node: nodeId },
    depth,
    code,
    name: title,
  }));
  for (const key of [WITHOUT, UNMATCHED])
    skeleton.push({ key, at: { node: key }, depth: 0, code: null, name: null });
  return lay(facts, years, skeleton, ({ key, measure }) => {
    // A credit is of a body and a kind, of no node.
    if (measure === 'credit') return [];
    const path: string[] = [];
    for (let id: string | null = key; id !== null; id = byId.get(id)?.parentId ?? null) path.push(id);
    return byId.has(key) || key === UNMATCHED ? path : [WITHOUT];
  });
}

function byBody(facts: readonly Fact[], years: number, { bodies }: MoneyNames): MoneyTable {
  const skeleton = bodies.flatMap(({ id, name }): Skeleton[] => [
    { key: id, at: { body: id, kind: null }, depth: 0, code: null, name },
    ...kinds.map((kind): Skeleton => ({
      key: `${id} ${kind}`,
      at: { body: id, kind },
      depth: 1,
      code: null,
      name: null,
    })),
  ]);
  return lay(facts, years, skeleton, ({ bodyId, kind }) => [bodyId, `${bodyId} ${kind}`]);
}

function fieldRow(code: string, depth: number): Skeleton {
  return {
    key: `field ${code}`,
    at: { field: code },
    depth,
    code: code === '' ? null : code,
    name: code === '' ? null : (findPolicyField(code)?.name ?? ''),
  };
}

/** The fields in the order of the list; what isn't in it comes behind, and then what has no field. */
function fieldsIn(facts: readonly Fact[]): string[] {
  const used = new Set(facts.flatMap(({ key, measure }) => (measure === 'credit' ? [] : [key])));
  const known = policyFields.map(({ code }) => code).filter((code) => used.has(code));
  const other = [...used].filter((code) => code !== '' && findPolicyField(code) === null).sort();
  return [...known, ...other, ...(used.has('') ? [''] : [])];
}

function byField(facts: readonly Fact[], years: number): MoneyTable {
  const skeleton = fieldsIn(facts).map((code) => fieldRow(code, 0));
  return lay(facts, years, skeleton, ({ key, measure }) => (measure === 'credit' ? [] : [`field ${key}`]));
}

function byDomain(facts: readonly Fact[], years: number, { domains }: MoneyNames): MoneyTable {
  const fields = fieldsIn(facts);
  const groups = new Map<string, { name: string | null; fields: string[] }>(
    domains.map(({ code, name }) => [code, { name, fields: [] }]),
  );
  for (const field of fields) {
    const found = domainOf(field, domains);
    const group = groups.get(found?.code ?? NO_DOMAIN);
    if (group) group.fields.push(field);
    else groups.set(found?.code ?? NO_DOMAIN, { name: found?.name ?? null, fields: [field] });
  }
  const last = (code: string): number => (code === NO_DOMAIN ? 1 : 0);
  const skeleton = [...groups]
    .sort(([a], [b]) => last(a) - last(b))
    .flatMap(([code, group]): Skeleton[] => [
      {
        key: `domain ${code}`,
        at: { domain: code },
        depth: 0,
        code: code === NO_DOMAIN ? null : code,
        name: group.name,
      },
      ...(code === NO_DOMAIN ? group.fields.filter((field) => field !== '') : group.fields).map((field) =>
        fieldRow(field, 1),
      ),
    ]);
  return lay(facts, years, skeleton, ({ key, measure }) =>
    measure === 'credit' ? [] : [`domain ${fieldDomain(key, domains)}`, `field ${key}`],
  );
}

const chart: ReadonlySet<GeneralAccount> = new Set(generalAccounts);

/**
 * The accounts of the chart of the decree; the longer ones of the books count in theirs, a shorter one stands before the
 * first that begins like it.
 */
function byAccount(facts: readonly Fact[], years: number): MoneyTable {
  const skeleton: Skeleton[] = [];
  const open = new Set<string>();
  const shorter = new Set(
    facts
      .flatMap(({ key, kind, side }) => findAccount(key, kind, side) ?? [])
      .filter((one) => !chart.has(one)),
  );
  const accounts = generalAccounts.flatMap((one) => {
    const before = [...shorter].filter(
      ({ code, kind, side }) => kind === one.kind && side === one.side && one.code.startsWith(code),
    );
    for (const stands of before) shorter.delete(stands);
    return [...before, one];
  });
  for (const { code, title, kind, side, rubrics } of accounts) {
    for (const [depth, rubric] of rubrics.entries()) {
      const key = rubricKey(kind, side, rubric.code);
      if (open.has(key)) continue;
      open.add(key);
      skeleton.push({ key, at: { rubric: key }, depth, code: rubric.code, name: rubric.title });
    }
    const key = rubricKey(kind, side, code);
    skeleton.push({ key, at: { account: key }, depth: rubrics.length, code, name: title });
  }
  const unknown = new Set<string>();
  const pathOf = ({ key, kind, side, measure }: Fact): string[] => {
    if (measure === 'credit') return [];
    const account = findAccount(key, kind, side);
    if (account === null) {
      unknown.add(key);
      return [`unknown ${key}`];
    }
    return [
      ...account.rubrics.map(({ code }) => rubricKey(kind, side, code)),
      rubricKey(kind, side, account.code),
    ];
  };
  for (const fact of facts) pathOf(fact);
  for (const key of [...unknown].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b))))
    skeleton.push({
      key: `unknown ${key}`,
      at: { account: `unknown ${key}` },
      depth: 0,
      code: key === '' ? null : key,
      name: null,
    });
  return lay(facts, years, skeleton, pathOf);
}

/**
 * @param facts of one side and of the kinds and bodies that are looked at.
 * @param years how many there are.
 */
export function moneyTable(
  cut: MoneyCut,
  facts: readonly Fact[],
  years: number,
  names: MoneyNames,
): MoneyTable {
  switch (cut) {
    case 'tree':
      return byTree(facts, years, names);
    case 'body':
      return byBody(facts, years, names);
    case 'domain':
      return byDomain(facts, years, names);
    case 'field':
      return byField(facts, years);
    case 'account':
      return byAccount(facts, years);
  }
}

/** Tenths of a percent of the estimate; null without an estimate. */
export const shareOfEstimate = ({ estimate, actual }: Figures): number | null =>
  estimate === null || actual === null || estimate <= 0n ? null : Number((actual * 1000n) / estimate);

/** What was booked beyond the estimate; null where one of both is not known. */
export const differenceOf = ({ estimate, actual }: Figures): Cents | null =>
  estimate === null || actual === null ? null : actual - estimate;
