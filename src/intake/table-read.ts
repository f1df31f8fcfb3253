/** A table as what it holds, with everything that is wrong with it. Nothing is taken in as long as something is. */
import type { LedgerLineGiven } from '../budget/ledger-line.ts';
import type { TableKind } from './import-task.ts';
import type { ImportPreview } from './import-preview.ts';
import { cellText, type Grid } from './table-cell.ts';
import { readEstimates, type EstimateGiven } from './table-estimates.ts';
import type { TableKnown } from './table-known.ts';
import { readLedger } from './table-ledger.ts';
import { readTree, type TreeGiven } from './table-tree.ts';
import { mapColumns, missingColumns, type Mapping } from './table-mapping.ts';
import { RowFindings } from './table-rows.ts';
import { yearKey } from './table-columns.ts';

export type TableAsked = {
  kind: TableKind;
  mapping: Mapping | null;
  known: TableKnown;
  /** Of the state of the books. */
  year: number | null;
};

export type TableRead = Required<NonNullable<Pick<ImportPreview, 'rows' | 'columns'>>> & {
  rows: NonNullable<ImportPreview['rows']>;
  columns: NonNullable<ImportPreview['columns']>;
  lines: LedgerLineGiven[];
  estimates: EstimateGiven[];
  tree: TreeGiven[];
  year: number | null;
};

export function readTable(grid: Grid, { kind, mapping: given, known, year }: TableAsked): TableRead {
  const heads = (grid.rows[0] ?? []).map((cell) => cellText(cell).trim());
  const findings = new RowFindings(kind);
  const mapping = mapColumns(kind, heads, given);
  const missing = missingColumns(kind, mapping);
  if (kind === 'estimates')
    missing.push(
      ...known.years.filter((one) => mapping[yearKey(one)] === undefined).map((one) => `Raming ${one}`),
    );
  // Amounts of nobody in particular: a column says whose they are, or a person does.
  const bodyless = kind !== 'tree' && known.bodyId === null && mapping['body'] === undefined;
  if (grid.unclosed !== null) findings.add(grid.unclosed, null, 'quote', '');
  const columns = { heads: heads.filter((head) => head !== ''), mapping, missing, bodyless };
  const nothing = { lines: [], estimates: [], tree: [], year };
  const told = (read: number): TableRead['rows'] => ({
    findings: findings.shown,
    more: findings.more,
    read,
    ...(findings.warnings.length === 0 ? {} : { warnings: findings.warnings }),
  });
  if (missing.length > 0 || bodyless || !findings.none) return { ...nothing, columns, rows: told(0) };
  if (kind === 'ledger') {
    const found = readLedger(grid, mapping, known, year, findings);
    return { ...nothing, lines: found.lines, year: found.year, columns, rows: told(found.read) };
  }
  if (kind === 'tree') {
    const found = readTree(grid, mapping, known, findings);
    return { ...nothing, tree: found.rows, columns, rows: told(found.read) };
  }
  const found = readEstimates(grid, mapping, known, findings);
  return { ...nothing, estimates: found.rows, columns, rows: told(found.read) };
}
