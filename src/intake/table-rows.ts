/** Walks the rows of a table by what its columns mean, and gathers what is wrong with them. */
import { MOST_FINDINGS } from './import-preview.ts';
import type { TableKind } from './import-task.ts';
import { tableColumns } from './table-columns.ts';
import { cellText, isEmpty, type TableCell } from './table-cell.ts';
import type { TableFinding, TableReason, TableWarning } from './table-finding.ts';
import type { Mapping } from './table-mapping.ts';
import type { Read } from './table-values.ts';

const LONGEST_SHOWN = 60;

export class RowFindings {
  private readonly kind: TableKind;
  readonly shown: TableFinding[] = [];
  more = 0;
  readonly warnings: TableWarning[] = [];

  constructor(kind: TableKind) {
    this.kind = kind;
  }

  /** A column that the file hasn't is called as in a file of ours. */
  headOf(key: string): string | null {
    return tableColumns[this.kind].find((column) => column.key === key)?.head ?? null;
  }

  add(row: number, column: string | null, reason: TableReason, value: string): void {
    if (this.shown.length >= MOST_FINDINGS) this.more += 1;
    else this.shown.push({ row, column, reason, value: value.slice(0, LONGEST_SHOWN) });
  }

  warn(key: string, mapping: Mapping, warning: Omit<TableWarning, 'column'>): void {
    const column = mapping[key] ?? this.headOf(key) ?? '';
    if (this.warnings.length < MOST_FINDINGS) this.warnings.push({ ...warning, column });
  }

  get none(): boolean {
    return this.shown.length === 0;
  }
}

export type Row = {
  /** As a spreadsheet counts. */
  row: number;
  cell: (key: string) => TableCell | undefined;
  /** The value of a cell; a finding and null where it is none. */
  take: <T>(key: string, read: (cell: TableCell | undefined) => Read<T | null>) => T | null;
  wrong: (key: string, reason: TableReason, value?: string) => void;
  /** All that it says, in one text; or what an earlier row of that number said. */
  print: (of?: number) => string;
};

/** @param visit is told of each row that is not empty. @returns how many those were. */
export function eachRow(
  rows: readonly (readonly TableCell[])[],
  mapping: Mapping,
  findings: RowFindings,
  visit: (row: Row) => void,
): number {
  const heads = (rows[0] ?? []).map((cell) => cellText(cell).trim());
  const at = new Map(Object.entries(mapping).map(([key, head]) => [key, heads.indexOf(head)]));
  const places = [...new Set(at.values())].filter((index) => index >= 0);
  let cells: readonly TableCell[] = [];
  let number = 0;
  const cell = (key: string): TableCell | undefined => {
    const index = at.get(key);
    return index === undefined || index < 0 ? undefined : cells[index];
  };
  const wrong = (key: string, reason: TableReason, value = cellText(cell(key))): void => {
    findings.add(number, mapping[key] ?? findings.headOf(key), reason, value);
  };
  const row: Row = {
    row: 0,
    cell,
    wrong,
    take: (key, read) => {
      const found = read(cell(key));
      if (found.ok) return found.value;
      wrong(key, found.reason);
      return null;
    },
    print: (of) => {
      const printed = of === undefined ? cells : (rows[of - 1] ?? []);
      let text = '';
      for (const place of places) text += `${cellText(printed[place])}\u0000`;
      return text;
    },
  };
  let read = 0;
  for (let index = 1; index < rows.length; index += 1) {
    cells = rows[index] ?? [];
    if (cells.every(isEmpty)) continue;
    read += 1;
    number = index + 1;
    row.row = number;
    if (cells.length > heads.length && cells.slice(heads.length).some((one) => !isEmpty(one)))
      findings.add(number, null, 'more-cells', cells.slice(heads.length).map(cellText).join(' '));
    visit(row);
  }
  return read;
}
