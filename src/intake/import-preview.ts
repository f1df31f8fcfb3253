/** What a file that came in holds, and what it would change. Amounts are decimal text: it is kept as JSON. */
import type { Finding } from '../kernel/finding.ts';
import type { ImportGiven } from './import-task.ts';
import type { TableFinding, TableWarning } from './table-finding.ts';

export type ImportPreview = {
  /** Why it can't be taken in as it is, in a sentence; null: it can. */
  problem: string | null;
  /** Where it goes: what was given, and what was proposed for the rest. */
  goes: ImportGiven;
  /** Names for what `goes` points to. */
  plan: string | null;
  version: string | null;
  changes: ImportChanges | null;
  findings: Finding[];
  /** Of a table: rows that can't be taken in, `more`: how many are not shown; and what is told of rows that can. */
  rows: { findings: TableFinding[]; more: number; read: number; warnings?: TableWarning[] } | null;
  /** Of a table: the heads that the file has, and what each is taken for. */
  columns: {
    heads: string[];
    mapping: Readonly<Record<string, string>>;
    missing: string[];
    /** Nothing says of which body the amounts are, and there are several. */
    bodyless?: boolean;
  } | null;
  /** Of a report: the round that it closes. */
  round?: { id: string; label: string; period: string; joins: boolean };
};

export type ImportChanges = {
  /** `absent`: of the plan and not in a table; they end where the table is the whole plan. */
  nodes: { new: number; changed: number; ended: number; all: number; absent?: number } | null;
  /** The first of them by name, so that somebody can recognise what changes. */
  names: { new: string[]; changed: string[]; ended: string[] } | null;
  amounts: { count: number; changed: number } | null;
  /** Per year what stood there and what it becomes, expenses and receipts of all kinds. */
  sums: { year: number; side: 'expenses' | 'receipts'; before: string; after: string }[];
  groups: { all: number; unmatched: number } | null;
  /** Of a report: how many parts it tells of. */
  updates?: number;
};

/** So many findings of rows are kept; more help nobody. */
export const MOST_FINDINGS = 200;
export const MOST_NAMES = 12;
