/** Cells of a table as a file has them. A number of a spreadsheet is kept as its text: it never floats. */
export type TableCell =
  string | { number: string } | { day: string } | { formula: string } | { error: string } | null;

export type Grid = {
  /** The first row is the head. */
  rows: readonly (readonly TableCell[])[];
  /** A row in which a quote opens that never closes. */
  unclosed: number | null;
};

/** As a person would see it. */
export const cellText = (cell: TableCell | undefined): string => {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  if ('day' in cell) return cell.day;
  return 'formula' in cell ? `=${cell.formula}` : cell.error;
};

export const isEmpty = (cell: TableCell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
