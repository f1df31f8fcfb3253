/** A table that a plan document prints beside its tree (bbc.md, section 3), as a version keeps it. */
import type { MoneyColumn, PrintedRow, Side } from './column.ts';

/** `side` where a column, or a row, is of one side. */
export type SchemaColumn = MoneyColumn & { side: Side | null };

export type SchemaRow = {
  label: string;
  /** The labels over it, from the outside in. */
  under: string[];
  /** Code of the node that it is about, and its id. */
  node: string | null;
  nodeId: string | null;
  side: Side | null;
  /** One for each column of the schema. */
  amounts: PrintedRow;
};

export type VersionSchema = {
  /** "M2(W)", "SN"; null for a table that the plan gives no schema's name. */
  code: string | null;
  title: string;
  /** Where it stands in the document that it was read from. */
  page: number | null;
  columns: SchemaColumn[];
  rows: SchemaRow[];
};
