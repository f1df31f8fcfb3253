/** What a money column holds. `actual` is booked; `estimate` is of a plan version; reference, change and new compare versions. */
export const columnKinds = [
  'actual',
  'estimate',
  'credit_initial',
  'credit_final',
  'reference',
  'change',
  'new',
  'forecast',
  'unknown',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A column of a money table, with its label as printed. */
export type MoneyColumn = { label: string; kind: ColumnKind; year: number | null; version: string | null };

export const kinds = ['operating', 'investment', 'financing'] as const;
export type Kind = (typeof kinds)[number];

export const sides = ['receipts', 'expenses'] as const;
export type Side = (typeof sides)[number];

/** Decimal euros as printed ("22080.00", whole euros "5777"), aligned with the columns; null is unreadable or missing. */
export type PrintedRow = (string | null)[];

/** What one kind shows for a node; a side that was not printed is absent. `total` is the printed balance. */
export type KindMoney = { receipts?: PrintedRow; expenses?: PrintedRow; total?: PrintedRow };
export type NodeMoney = Partial<Record<Kind, KindMoney>>;
