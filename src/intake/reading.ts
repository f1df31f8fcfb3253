/** What a file says, read without guessing: the shape of `read --json`. Nothing here is stored yet. */
import type { MoneyColumn, NodeMoney } from '../budget/column.ts';
import type { Axis, Light, Status } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Passage } from '../narrative/passage.ts';
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
};

export type Reading = { columns: MoneyColumn[]; nodes: ReadNode[]; findings: Finding[] };

/** A line that was left out with a reason that needs no person: a page number, a running head, a table of contents. */
export type Skipped = {
  line: number | null;
  page: number | null;
  text: string;
  why: 'page-number' | 'running-head' | 'contents' | 'known-section';
};
