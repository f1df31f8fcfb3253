/** What a file says, read without guessing: the shape of `read --json`. Nothing here is stored yet. */
import type { MoneyColumn, NodeMoney } from '../budget/column.ts';
import type { SchemaColumn, SchemaRow } from '../budget/version-schema.ts';
import type { Axis, Light, Status } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Passage, Place } from '../narrative/passage.ts';
import type { Level } from '../planning/level.ts';

/** `text` is the plain text of the blocks, one block or bullet a line, bullets as "• item". */
export type ReadAxis = { light: Light | null; text: string; blocks: Passage[]; present: boolean };
export type ReadTable = { header: string[]; rows: string[][]; line: number | null; page: number | null };

export type ReadNode = {
  id: string; // n1, n2, ... in the order of the tree, a parent before its children
  code: string | null;
  level: Level;
  title: string;
  parent: string | null; // code of the parent
  parentId: string | null;
  line: number | null;
  page: number | null;
  priority: boolean;
  status: Status | null;
  axes: Record<Axis, ReadAxis>;
  references: string[];
  tables: ReadTable[];
  money: NodeMoney;
  moneyAsked: boolean;
  /** Of a plan: what it says of the node, and its first and last day ("2026-01-01"); a plan has no axes. */
  description?: Passage[];
  from?: string;
  to?: string;
};

export type ReadSchemaRow = SchemaRow & Place;
/** A schema of a plan other than its tree. */
export type ReadSchema = Place & {
  /** "M2(W)", "SN"; null for a table that the plan gives no schema's name. */
  code: string | null;
  title: string;
  columns: SchemaColumn[];
  rows: ReadSchemaRow[];
};

/** What a plan document says of itself. */
export type ReadPlan = {
  body: { name: string; number: string } | null;
  firstYear: number | null;
  lastYear: number | null;
  /** Name of the dossier, which is that of the version, and its journal numbers. */
  version: string | null;
  journal: string | null;
};

/** `plan` and `schemas` are there for a plan document and not for a report. */
export type Reading = {
  columns: MoneyColumn[];
  nodes: ReadNode[];
  findings: Finding[];
  plan?: ReadPlan;
  schemas?: ReadSchema[];
};

/** A line that was left out with a reason that needs no person: a page number, a running head, a table of contents. */
export type Skipped = {
  line: number | null;
  page: number | null;
  text: string;
  why: 'page-number' | 'running-head' | 'contents' | 'known-section';
};
