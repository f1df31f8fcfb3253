/** What is wrong with a row of a table; nothing of the file is taken in as long as there is one. */
export const tableReasons = [
  'missing',
  'amount',
  'grouped', // 10.00.000
  'english', // 1,234.56
  'date-as-amount',
  'date-as-code', // 1/2 that a spreadsheet took for a day
  'number-as-code', // 1.10 that a spreadsheet took for a number
  'fraction', // a number of a spreadsheet with parts of a cent
  'too-much',
  'formula',
  'error-cell',
  'day',
  'year',
  'other-year',
  'outside-plan',
  'account',
  'which-account',
  'field',
  'kind',
  'side',
  'place',
  'node',
  'which-node',
  'body',
  'level',
  'under',
  'loop',
  'before',
  'yes-no',
  'order',
  'sdg',
  'twice',
  'too-long',
  'quote',
  'more-cells',
] as const;
export type TableReason = (typeof tableReasons)[number];

export type TableFinding = {
  /** As a spreadsheet counts: the head is row 1. */
  row: number;
  column: string | null;
  reason: TableReason;
  /** What stands there, cut short; for `twice` the other row. */
  value: string;
};

/** What is told of a row that can be taken in: the digital reporting cuts it (bbc.md, section 5). */
export type TableWarning = { row: number; column: string; kind: 'title' | 'text'; length: number };
export const REPORTED_TITLE = 100;
export const REPORTED_TEXT = 4000;
