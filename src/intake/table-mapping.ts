/** Which column of a table holds what: by the key of what is asked, the head of the column as the file has it. */
import type { TableKind } from './import-task.ts';
import { tableColumns, yearHead, yearKey, type TableColumn } from './table-columns.ts';
import { key } from './wording.ts';

export type Mapping = Readonly<Record<string, string>>;

const folded = (head: string): string =>
  key(head)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * What a person or an earlier file said goes first, where the file has such a head; the rest is recognised by its
 * words. A column serves one purpose.
 */
export function mapColumns(kind: TableKind, heads: readonly string[], given: Mapping | null): Mapping {
  const mapping: Record<string, string> = {};
  const free = new Set(heads.filter((head) => head.trim() !== ''));
  const take = (wanted: string, head: string | undefined): void => {
    if (head === undefined || !free.has(head) || mapping[wanted] !== undefined) return;
    mapping[wanted] = head;
    free.delete(head);
  };
  const columns = tableColumns[kind];
  // An empty choice: the person said that no column holds it.
  const refused = new Set<string>();
  for (const [wanted, head] of Object.entries(given ?? {})) {
    if (head === '') refused.add(wanted);
    else take(wanted, head);
  }
  const by = (same: (head: string, column: TableColumn) => boolean): void => {
    for (const column of columns)
      if (!refused.has(column.key))
        take(
          column.key,
          [...free].find((head) => same(folded(head), column)),
        );
  };
  by((head, column) => head === folded(column.head));
  by((head, column) => column.words.some((word) => folded(word) === head));
  if (kind === 'estimates')
    for (const head of heads) {
      const year = yearHead(head);
      if (year !== null && free.has(head)) take(yearKey(year), head);
    }
  return mapping;
}

/** The heads of what must be there and isn't. */
export const missingColumns = (kind: TableKind, mapping: Mapping): string[] =>
  tableColumns[kind].filter((one) => one.needed && mapping[one.key] === undefined).map(({ head }) => head);
