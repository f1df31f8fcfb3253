/**
 * A doubt about what was read or stored: never a correction.
 * `reason` picks the sentence within a code; `facts` fill it (amounts in our decimal notation, never a line number,
 * so that the same doubt in another print of the same report is the same finding).
 */
export type FindingCode =
  | 'sum-mismatch'
  | 'rounding'
  | 'lost-character'
  | 'dangling-reference'
  | 'duplicate-code'
  | 'table-mismatch'
  | 'missing-section'
  | 'unread-line'
  | 'proposal' // something that was not given and that the import proposes, with its evidence
  | 'limit' // longer than the Flemish digital reporting shows
  | 'integrity'; // stored data that breaks a rule of the house: hash, roll-up, walls

export type Severity = 'error' | 'warning' | 'info';

export type Finding = {
  code: FindingCode;
  reason: string;
  severity: Severity;
  line: number | null;
  page: number | null;
  /** Code of the node it is about, and its id in the same reading; null when about the whole. */
  node: string | null;
  nodeId: string | null;
  facts: Readonly<Record<string, string | number>>;
};
