/** The chain of a trail: what is hashed of a row, and what is wrong with a row after the ones before it. */
export type ChainRow = {
  sequence: bigint;
  /** ISO instant in UTC with six decimals, as the database gives it. */
  at: string;
  actorId: string | null;
  onBehalfOf: string | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
  content: string;
  previous: string;
  hash: string;
};

/** Sequence 0 and 64 zeroes stand before the first row. */
export type ChainHead = { sequence: bigint; hash: string };
export const chainStart: ChainHead = { sequence: 0n, hash: '0'.repeat(64) };

/** The text of which a row's hash is the SHA-256; `audit_text` of the migration says the same in SQL. */
export const chainText = (row: ChainRow): string =>
  [
    row.previous,
    String(row.sequence),
    row.at,
    row.actorId ?? '-',
    row.onBehalfOf ?? '-',
    row.verb,
    row.subjectKind,
    row.subjectId,
    row.content,
  ].join('\n');

export type ChainFault =
  | { kind: 'missing'; from: bigint; to: bigint }
  /** Its words don't give its hash. */
  | { kind: 'changed'; sequence: bigint }
  /** It does not follow the row before it: that one was changed with its hash, or they changed places. */
  | { kind: 'unlinked'; sequence: bigint };

/** @param ownHash the SHA-256 of `chainText(row)`, in hexadecimals. */
export function faultsOf(before: ChainHead, row: ChainRow, ownHash: string): ChainFault[] {
  const faults: ChainFault[] = [];
  const gap = row.sequence !== before.sequence + 1n;
  if (gap) faults.push({ kind: 'missing', from: before.sequence + 1n, to: row.sequence - 1n });
  if (ownHash !== row.hash) faults.push({ kind: 'changed', sequence: row.sequence });
  if (!gap && row.previous !== before.hash) faults.push({ kind: 'unlinked', sequence: row.sequence });
  return faults;
}

/** What is missing at the end, or was put after it. */
export function endFaults(last: ChainHead, head: ChainHead): ChainFault[] {
  if (last.sequence < head.sequence)
    return [{ kind: 'missing', from: last.sequence + 1n, to: head.sequence }];
  if (last.sequence > head.sequence || last.hash !== head.hash)
    return [{ kind: 'unlinked', sequence: last.sequence }];
  return [];
}
