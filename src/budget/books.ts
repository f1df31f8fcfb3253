/** The states of the books as pages show them. */
import type { Plan } from '../planning/plan.ts';
import type { Kind, Side } from './column.ts';
import type { LedgerGroup, MatchRule, Placement } from './ledger-line.ts';
import type { Suggestion } from './suggest.ts';

export type LedgerState = { id: string; year: number; label: string; asOf: string | null; source: string };
export type ListedState = LedgerState & { planId: string; takenAt: string; journalNumbers: string | null };

/** A group with what its lines add up to. */
export type StoredGroup = LedgerGroup & Placement & { lines: number; cents: bigint };
/** A rule with who made it, and how many groups it placed. */
export type KeptRule = MatchRule & { createdAt: string; createdBy: string | null; groups: number };

/** What one side of a kind adds up to, and how much of it is not placed yet. */
export type BookSum = { kind: Kind; side: Side; cents: bigint; waiting: bigint };
export type Book = ListedState & { lines: number; waitingGroups: number; sums: BookSum[] };

export type PlaceName = { nodeId: string; code: string | null; title: string };

export type WaitingGroup = StoredGroup & { suggestions: Suggestion[] };

/** What somebody looks for among groups: a text in them or their lines, and bounds on the amount without its sign. */
export type GroupSearch = { text: string | null; least: bigint | null; most: bigint | null };

/** A part of a long list: which it is, how many parts there are, and how many rows that is in all. */
export type Part<Row> = { rows: Row[]; at: number; parts: number; all: number };

export type OpenBook = {
  book: Book;
  plan: Plan;
  waiting: Part<WaitingGroup>;
  /** What a person or a rule placed. */
  placed: Part<StoredGroup>;
  places: PlaceName[];
  bodies: { id: string; name: string }[];
};

export type BookLine = {
  line: number;
  bodyId: string;
  year: number;
  entry: string | null;
  bookedOn: string | null;
  description: string;
  cents: bigint;
  code: string | null;
  title: string | null;
  policyField: string | null;
  account: string | null;
  kind: Kind;
  side: Side;
};

export type RuleList = { plan: Plan; rules: (KeptRule & { place: PlaceName | null })[] }[];
