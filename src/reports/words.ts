/** Every word and sentence that a report needs; `report.nl.ts` holds the Dutch ones. */
import type { Kind, Side } from '../budget/column.ts';
import type { DecisionKind } from '../followup/decision.ts';
import type { Axis, Light } from '../followup/status.ts';
import type { Severity } from '../kernel/finding.ts';
import type { Level } from '../planning/level.ts';

/** A node's heading, level, axes and money rows are read back by our own intake: change these words together with it. */
export type ReadBackWords = {
  levels: Readonly<Record<Level, string>>;
  axes: Readonly<Record<Axis, string>>;
  lights: Readonly<Record<Light | 'none', string>>;
  noLightNeeded: string;
  kinds: Readonly<Record<Kind, string>>;
  sides: Readonly<Record<Side, string>>;
  balance: (kind: string) => string;
  inEuro: string;
  level: string;
  under: string;
  status: string;
  priority: string;
  yes: string;
  keyFigures: string;
  findings: string;
  origin: string;
  service: string;
  indicatorsTitle: string;
  fourPartsTitle: string;
};

export type ReportWords = ReadBackWords & {
  contents: string;
  untitled: string;
  months: readonly string[];
  date: (day: number, month: string, year: number) => string;
  moment: (date: string, hours: string, minutes: string) => string;
  period: (from: string, to: string) => string;
  foot: (moment: string, mark: string) => string;
  footImported: (moment: string, mark: string) => string;
  subject: (government: string, plan: string) => string;
  keywords: readonly string[];
  cover: {
    eyebrow: string;
    period: string;
    plan: string;
    version: string;
    frozen: string;
    imported: string;
    cutOff: string;
    planOf: (years: string) => string;
    subtitle: (government: string, plan: string) => string;
    mark: string;
    statement: (actions: number, counts: readonly { status: string; count: number }[]) => string;
  };
  moneyCaption: (name: string) => string;
  noAmounts: string;
  narrativeTable: (name: string, number: number) => string;
  roundedBalance: (columns: readonly string[]) => string;
  roundedParts: (columns: readonly string[]) => string;
  figures: {
    levelCount: Readonly<Record<Level, (count: number) => string>>;
    lead: (counts: readonly string[]) => string;
    statusTitle: string;
    statusDescription: (counts: readonly { status: string; count: number }[]) => string;
    lightTitle: string;
    lightDescription: (
      rows: readonly { axis: string; counts: readonly { word: string; count: number }[] }[],
    ) => string;
    moneyTitle: (realised: string, estimated: string) => string;
    moneyDescription: (rows: readonly { name: string; realised: string; estimated: string }[]) => string;
    moneyNote: (rounded: boolean, printed: boolean, drawn: number | null) => string;
    all: string;
    noStatus: string;
    axis: string;
    total: string;
    part: string;
    share: string;
    sideOf: (side: string, column: string) => string;
  };
  fourParts: {
    priority: string;
    noPriority: string;
    money: string;
    noMoney: string;
    moneyNote: string;
    share: string;
    assumptions: string;
    risks: string;
    unchanged: string;
    notAsked: string;
  };
  indicators: {
    intro: string;
    /** Never a word that a code could be read in: our reader passes over what stands here. */
    heading: (name: string) => string;
    titleOf: (name: string, node: string) => string;
    of: string;
    count: (count: number) => string;
    moment: string;
    value: string;
    target: string;
    unknown: string;
    no: string;
    baselineOf: (year: string) => string;
    inUnit: (unit: string) => string;
    description: (
      values: readonly { name: string; value: string }[],
      targets: readonly { name: string; value: string }[],
    ) => string;
    step: string;
    due: string;
    state: string;
    stepDone: string;
    stepOpen: string;
    stepsDone: (done: number, all: number) => string;
    stepsUnknown: string;
  };
  choice: {
    label: string;
    all: string;
    priority: string;
    objective: (name: string) => string;
    service: (name: string) => string;
    depth: Readonly<Record<'objective' | 'action_plan', string>>;
    sentence: (chosen: {
      scope: string;
      depth: string | null;
      narratives: boolean;
      columns: readonly string[] | null;
    }) => string;
    note: string;
  };
  decision: {
    label: string;
    kinds: Readonly<Record<DecisionKind, string>>;
    text: (kind: string, day: string, number: string) => string;
  };
  comparison: {
    title: string;
    subtitle: (before: string, after: string) => string;
    lead: (before: string, after: string, count: number) => string;
    foot: (before: string, after: string) => string;
    summary: string;
    count: string;
    node: string;
    what: string;
    statuses: string;
    lights: string;
    money: string;
    column: string;
    difference: string;
    moneyNote: string;
    names: string;
    presence: string;
    added: string;
    dropped: string;
    texts: string;
    textNote: string;
  };
  findingWords: {
    none: string;
    intro: string;
    severity: string;
    where: string;
    what: string;
    whole: string;
    line: (line: number) => string;
    severities: Readonly<Record<Severity, string>>;
  };
  originWords: {
    imported: string;
    followedUp: string;
    file: string;
    fileHash: string;
    closed: string;
    closingHash: string;
    sequence: string;
    rounding: string;
    balance: string;
    missing: string;
    asked: string;
    askedActions: Readonly<Record<'all' | 'priority' | 'selection', string>>;
    cutOff: string;
    ledger: string;
    ledgerState: (label: string, day: string | null, journalNumbers: string | null) => string;
    reason: string;
    roundRow: string;
    columns: string;
  };
};
