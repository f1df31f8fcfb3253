/** A table that came in, as rows under their heads, with what is wrong with it. Nothing is taken in as long as something is. */

export type SheetColumn = { key: string; head: string; must?: boolean };
export type SheetRow = {
  /** As a spreadsheet counts: the head is row 1. */
  row: number;
  /** The text of a cell, without the space around it; empty where there is none. */
  of: (key: string) => string;
};
export type SheetFinding = { row: number; column: string | null; reason: string; value: string };

const LONGEST_SHOWN = 60;

/** Gathers findings under the heads that the file calls its columns by. */
export class SheetFindings {
  readonly all: SheetFinding[] = [];
  private readonly columns: readonly SheetColumn[];

  constructor(columns: readonly SheetColumn[]) {
    this.columns = columns;
  }

  add(row: number, key: string | null, reason: string, value = ''): void {
    const column = key === null ? null : (this.columns.find((one) => one.key === key)?.head ?? key);
    this.all.push({ row, column, reason, value: value.slice(0, LONGEST_SHOWN) });
  }
}

const plain = (head: string): string => head.trim().toLowerCase();

/** A column that nobody knows is told: what stands in it would be lost. */
export function rowsUnder(
  rows: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
  findings: SheetFindings,
): SheetRow[] {
  const [head = [], ...body] = rows;
  const heads = head.map(plain);
  heads.forEach((one, at) => {
    if (one === '') return;
    if (!columns.some((column) => plain(column.head) === one))
      findings.add(1, null, 'unknown-column', head[at]);
    else if (heads.indexOf(one) < at) findings.add(1, null, 'column-twice', head[at]);
  });
  const places = new Map(columns.map(({ key, head: name }) => [key, heads.indexOf(plain(name))]));
  for (const { key, must } of columns)
    if (must === true && (places.get(key) ?? -1) < 0) findings.add(1, key, 'no-column');
  return body.flatMap((cells, at): SheetRow[] => {
    const row = at + 2;
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (cells.some((cell, place) => cell.trim() !== '' && (heads[place] ?? '') === ''))
      findings.add(row, null, 'more-cells');
    return [{ row, of: (key) => (cells[places.get(key) ?? -1] ?? '').trim() }];
  });
}

/** A whole number that counts something; null where it is none. */
export const countIn = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null);
