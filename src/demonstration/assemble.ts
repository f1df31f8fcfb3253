/** The texts and the money of a demonstration, put together as the rows of a government. Identities come in by name. */
import type { Amount } from '../budget/amount.ts';
import type { ClosedAxis, RoundKind } from '../followup/closing.ts';
import { axes, type Axis, type Status, type StatusMeaning } from '../followup/status.ts';
import type { Reasons } from '../followup/update.ts';
import type { PlanNode } from '../planning/plan.ts';
import { assembleAmounts } from './assemble-amounts.ts';
import {
  firstYear,
  lastYear,
  ledgers,
  rounds,
  versions,
  type RoundKey,
  type VersionKey,
} from './calendar.ts';
import type { BodyKey, MoneyLine } from './money-line.ts';
import { proseOf } from './prose.ts';
import { isVersionKey, reasonsOf, standOf, type Told, type ToldAction, type ToldPlan } from './told.ts';

/** The same name always gives the same identity. */
export type IdOf = (name: string) => string;

export type DemonstrationWords = {
  government: string;
  municipality: string;
  ocmw: string;
  plan: string;
  objectives: readonly { code: string; title: string }[];
  versions: Readonly<Record<VersionKey, string>>;
  rounds: Readonly<Record<RoundKey, string>>;
  annualAccounts: (year: number) => string;
  halfYear: (year: number) => string;
  bookkeeping: string;
  statuses: Readonly<Record<StatusMeaning, string>>;
};

export type DemonstrationNode = PlanNode & { ended: boolean };
export type DemonstrationUpdate = {
  nodeId: string;
  status: Status;
  axes: Partial<Record<Axis, ClosedAxis>>;
  reasons: Reasons;
};
export type BodyAmounts = Readonly<Record<BodyKey, readonly Amount[]>>;

export type Demonstration = {
  government: { id: string; name: string };
  bodies: readonly { key: BodyKey; name: string; kind: BodyKey }[];
  plan: { id: string; label: string; firstYear: number; lastYear: number };
  /** In the order of their sequence; `nodes` are the rows that the version changes. */
  versions: readonly {
    id: string;
    label: string;
    setOn: string;
    nodes: readonly DemonstrationNode[];
    amounts: BodyAmounts;
  }[];
  ledgers: readonly {
    key: string;
    year: number;
    label: string;
    asOf: string;
    journalNumbers: string;
    source: string;
    amounts: BodyAmounts;
  }[];
  rounds: readonly {
    id: string;
    kind: RoundKind;
    label: string;
    from: string;
    to: string;
    versionId: string;
    ledgers: readonly string[];
    closedAt: string | null;
    updates: readonly DemonstrationUpdate[];
  }[];
};

function actionRows(action: ToldAction, place: Omit<PlanNode, 'title' | 'priority'>, at: VersionKey) {
  const first = action.since ?? 'v0';
  for (const key of [first, action.before?.version, action.until])
    if (key !== undefined && !isVersionKey(key)) throw new Error(`no version ${key}: ${action.code}`);
  const before = first === at ? action.before?.title : undefined;
  const row = (title: string, ended: boolean): DemonstrationNode[] => [
    { ...place, title, priority: action.priority ?? false, ended },
  ];
  if (at === action.until) return row(action.title, true);
  if (at === first) return row(before ?? action.title, false);
  if (at === action.before?.version) return row(action.title, false);
  return [];
}

function nodesOf(
  words: DemonstrationWords,
  plans: readonly ToldPlan[],
  idOf: IdOf,
  at: VersionKey,
): DemonstrationNode[] {
  const plain = { priority: false, ended: false };
  const id = (code: string) => idOf(`node ${code}`);
  const parentCode = (code: string) => code.slice(0, code.lastIndexOf('.'));
  const position = (code: string) => Number(code.slice(code.lastIndexOf('.') + 1));
  const place = (code: string, level: PlanNode['level']) => ({
    nodeId: id(code),
    parentId: code.includes('.') ? id(parentCode(code)) : null,
    level,
    code,
    position: position(code),
  });
  const upper = [
    ...words.objectives.map(({ code, title }) => ({ ...place(code, 'objective'), title, ...plain })),
    ...plans.map(({ code, title }) => ({ ...place(code, 'action_plan'), title, ...plain })),
  ];
  const actions = plans.flatMap((plan) =>
    plan.actions.flatMap((action) => actionRows(action, place(action.code, 'action'), at)),
  );
  return at === 'v0' ? [...upper, ...actions] : actions;
}

function updateOf(code: string, told: Told, words: DemonstrationWords, idOf: IdOf): DemonstrationUpdate {
  const { meaning, lights } = standOf(told.at);
  const find = (other: string) => idOf(`node ${other}`);
  const said = axes.map((axis, index) => [
    axis,
    { light: lights[index] ?? null, narrative: proseOf(told[axis] ?? '', find) },
  ]);
  return {
    nodeId: find(code),
    status: { label: words.statuses[meaning], meaning },
    axes: Object.fromEntries(said) as Partial<Record<Axis, ClosedAxis>>,
    reasons: reasonsOf(told),
  };
}

export function assemble(
  words: DemonstrationWords,
  plans: readonly ToldPlan[],
  money: readonly MoneyLine[],
  idOf: IdOf,
): Demonstration {
  const actions = plans.flatMap((plan) => plan.actions);
  const amounts = assembleAmounts(money, (code) => idOf(`node ${code}`));
  return {
    government: { id: idOf('government'), name: words.government },
    bodies: [
      { key: 'municipality', name: words.municipality, kind: 'municipality' },
      { key: 'ocmw', name: words.ocmw, kind: 'ocmw' },
    ],
    plan: { id: idOf('plan'), label: words.plan, firstYear, lastYear },
    versions: versions.map(({ key, setOn }) => ({
      id: idOf(`version ${key}`),
      label: words.versions[key],
      setOn,
      nodes: nodesOf(words, plans, idOf, key),
      amounts: amounts.ofVersion(key),
    })),
    ledgers: ledgers.map(({ key, year, asOf, journalNumbers }) => ({
      key,
      year,
      journalNumbers,
      label: key.startsWith('half') ? words.halfYear(year) : words.annualAccounts(year),
      asOf,
      source: words.bookkeeping,
      amounts: amounts.ofLedger(key),
    })),
    rounds: rounds.map(({ key, version, ...round }) => ({
      ...round,
      id: idOf(`round ${key}`),
      label: words.rounds[key],
      versionId: idOf(`version ${version}`),
      updates: actions.flatMap(({ code, rounds: told }) => {
        const one = told[key];
        return one ? [updateOf(code, one, words, idOf)] : [];
      }),
    })),
  };
}
