/**
 * What a closed round holds: everything that its report prints, in one immutable piece.
 * Reports are made from this and from nothing else. It is stored as the exact text that was hashed.
 */
import type { MoneyColumn, NodeMoney } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Level } from '../planning/level.ts';
import type { IndicatorKind, IndicatorStep } from './indicator.ts';
import type { Axis, Light, Status } from './status.ts';

export const roundKinds = ['h1', 'annual', 'quarter', 'own'] as const;
export type RoundKind = (typeof roundKinds)[number];

export type ClosedAxis = { light: Light | null; narrative: Narrative };

/** An indicator of a node, with what each round up to this one said of it. Unknown is null, which is not zero. */
export type ClosedIndicator = {
  id: string;
  kind: IndicatorKind;
  name: string;
  unit: string;
  baseline: string | null; // decimal text, as typed
  baselineYear: number | null;
  targets: { year: number; value: string }[];
  steps: IndicatorStep[];
  /** The oldest round first; the last one is this round. */
  values: {
    round: { id: string; label: string; to: string };
    value: string | null;
    yes: boolean | null;
    /** Ids of the steps that are done. */
    steps: string[] | null;
  }[];
};

export type ClosedNode = {
  /** n1, n2, ... in the order of the tree: the id that a reading of the same report gives. */
  id: string;
  /** The node's lasting identity in the database (a UUID). */
  node: string;
  code: string | null;
  title: string;
  level: Level;
  parentId: string | null;
  priority: boolean;
  status: Status | null;
  /** A section that the source did not have is absent; one that was there but empty has an empty narrative. */
  axes: Partial<Record<Axis, ClosedAxis>>;
  /** Printed amounts: cents where the node carries its own money, whole euros where it adds up others. */
  money: NodeMoney;
  /** True when a money table was printed, be it with a header only. */
  moneyAsked: boolean;
  /**
   * Who answered for it, by id: a name must be able to go, and what is closed can't change. The fields from here on are
   * absent in closings from before they were there and in what was imported.
   */
  owner?: string | null;
  service?: { id: string; name: string } | null;
  indicators?: ClosedIndicator[];
  /** Where it stood in the imported file; null for a round that was followed up here. */
  line: number | null;
  page: number | null;
};

export type ClosedSource = { fileName: string; sha256: string; format: string };

/** How the round was run, as far as its report tells. */
export type ClosedSettings = {
  cutOff: string | null; // ISO date: what happened later is not in it
  asked: 'all' | 'priority' | 'selection';
  /** Where the realised amounts come from; `journalNumbers` as the books name them. */
  ledgerStates: { year: number; label: string; asOf: string | null; journalNumbers: string | null }[];
  /** The terms that owners, reviewers and the council had, and the limit of the board. */
  deadline?: string | null;
  reviewDeadline?: string | null;
  councilOn?: string | null;
  movedPercent?: number;
};

export type ClosedRound = {
  format: 1;
  government: { id: string; name: string };
  plan: { id: string; label: string; firstYear: number; lastYear: number };
  version: { id: string; label: string } | null;
  round: {
    id: string;
    kind: RoundKind;
    label: string; // "Opvolgingsrapportering 2024"
    from: string; // ISO dates
    to: string;
  };
  /** The source of an imported report; null for a round that was followed up here. */
  source: ClosedSource | null;
  /** Files that joined the round later, each with another objective. */
  alsoFrom?: ClosedSource[];
  /** Absent where it was not asked: in an import, and in closings from before. */
  settings?: ClosedSettings;
  /** Changes in what the plan assumes, and in its financial risks: the third and fourth part of a follow-up report. */
  assumptions?: Narrative | null;
  risks?: Narrative | null;
  columns: MoneyColumn[];
  nodes: ClosedNode[];
  findings: Finding[];
};

/** A closing as stored: the content, the instant that it was taken and its hash. */
export type Closing = {
  id: string;
  roundId: string;
  sequence: number;
  closedAt: string; // ISO instant, UTC
  reason: string; // why this closing was made: "first", or what was added
  hash: string; // sha256 of the stored text, hex
  content: ClosedRound;
};
