/** Which rows of a table name its columns, where the file does not say. */

/** A cell that holds a figure, with what often surrounds one: `284`, `53,4 %`, `168 (60,6 %)`, `€ 1.200`. */
export const figure =
  /^[-−–+]?\s*€?\s*\d[\d.\u00A0\u202F ]*(?:,\d+)?\s*%?(?:\s*\([\d.,\u00A0\u202F ]+%?\))?$|^[-–/]$/u;
const year = /^(?:19|20)\d\d$/;

/** A row of names over its columns: no figures in it, years aside. */
export function isHeader(row: readonly string[]): boolean {
  const values = row.slice(1);
  return values.some((cell) => cell !== '') && values.every((cell) => !figure.test(cell) || year.test(cell));
}

/** Every column has its name. */
export function isFullHeader(row: readonly string[]): boolean {
  return isHeader(row) && row.slice(1).every((cell) => cell !== '');
}

/** @param told what the file itself marks as header rows; where it marks none, a full row of names over figures is one. */
export function headerRowsOf(rows: readonly (readonly string[])[], told: number): number {
  const [first, ...body] = rows;
  if (told > 0 || first === undefined || first.length < 2 || !isFullHeader(first)) return told;
  const figures = body.flatMap((row) => row.slice(1)).filter((cell) => figure.test(cell)).length;
  return figures > 0 ? 1 : 0;
}
