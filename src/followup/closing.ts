/**
 * What a closed round holds: everything that its report prints, in one immutable piece.
 * Reports are made from this and from nothing else. It is stored as the exact text that was hashed.
 */
import type { MoneyColumn, NodeMoney } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Level } from '../planning/level.ts';
import type { Axis, Light, Status } from './status.ts';

export const roundKinds = ['h1', 'annual', 'quarter', 'own'] as const;
export type RoundKind = (typeof roundKinds)[number];

export type ClosedAxis = { light: Light | null; narrative: Narrative };

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
  /** Where it stood in the imported file; null for a round that was followed up here. */
  line: number | null;
  page: number | null;
};

export type ClosedSource = { fileName: string; sha256: string; format: string };

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
