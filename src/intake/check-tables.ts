/**
 * Tables in narratives against themselves, by rules and not by names: shares against the first row, "X" and "Niet-X"
 * against the row that they divide, totals, and parts of a row. Only where the numbers can be read.
 */
import type { Finding } from '../kernel/finding.ts';
import type { ReadNode, ReadTable } from './reading.ts';
import { key } from './wording.ts';

/** A count, with its share when the cell prints one. Shares are kept in the print's own digits. */
type Count = { count: number; share: { printed: string; value: number; decimals: number } | null };
type Row = { label: string; key: string; cells: (Count | null)[] };
type Issue = { reason: string; facts: Record<string, string | number> };

const COUNT = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:\s*\(\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*%\s*\))?$/u;

export function checkTables(nodes: readonly ReadNode[]): Finding[] {
  return nodes.flatMap((node) =>
    node.tables.flatMap((table) =>
      issuesOf(table).map((issue): Finding => ({
        code: 'table-mismatch',
        reason: issue.reason,
        severity: 'warning',
        line: table.line,
        page: table.page,
        node: node.code,
        nodeId: node.id,
        facts: issue.facts,
      })),
    ),
  );
}

function issuesOf(table: ReadTable): Issue[] {
  const rows = table.rows.map((cells): Row => ({
    label: cells[0] ?? '',
    key: key(cells[0] ?? ''),
    cells: cells.slice(1).map(countOf),
  }));
  const columns = table.header.slice(1);
  return [
    ...shares(rows, columns),
    ...divisions(rows, columns),
    ...totals(rows, columns),
    ...subsets(rows, columns),
  ];
}

function countOf(cell: string): Count | null {
  const found = COUNT.exec(cell);
  if (!found) return null;
  const count = Number((found[1] ?? '').replaceAll('.', ''));
  const printed = found[2];
  if (printed === undefined) return { count, share: null };
  const decimals = printed.split(/[.,]/u)[1]?.length ?? 0;
  return { count, share: { printed, value: Number(printed.replace(',', '.')), decimals } };
}

/** A share of a base, in the decimals that were printed; the last digit may be rounded either way at a tie. */
function fits(count: Count, base: number): boolean {
  if (!count.share || base <= 0) return true;
  const unit = 10 ** -count.share.decimals;
  return Math.abs((count.count * 100) / base - count.share.value) <= unit / 2 + 1e-9;
}

/** `n (p %)` against the first row of its column, unless another row is the base of every share. */
function shares(rows: readonly Row[], columns: readonly string[]): Issue[] {
  const first = rows[0];
  if (!first || first.cells.some((cell) => cell?.share)) return [];
  const shared = rows
    .slice(1)
    .flatMap((row) => row.cells.flatMap((cell, at) => (cell?.share ? [{ row, cell, at }] : [])));
  const checked = shared.filter(({ at }) => (first.cells[at]?.count ?? 0) > 0);
  const wrong = checked.filter(({ cell, at }) => !fits(cell, first.cells[at]?.count ?? 0));
  if (wrong.length === 0) return [];
  const other = rows
    .slice(1)
    .some(
      (row) =>
        !row.cells.some((cell) => cell?.share) &&
        shared.every(
          ({ cell, at }) => (row.cells[at]?.count ?? 0) > 0 && fits(cell, row.cells[at]?.count ?? 0),
        ),
    );
  if (other) return [];
  return wrong.map(({ row, cell, at }) => {
    const base = first.cells[at]?.count ?? 0;
    const expected = ((cell.count * 100) / base).toFixed(cell.share?.decimals ?? 0).replace('.', ',');
    return {
      reason: 'share',
      facts: {
        row: row.label,
        column: columns[at] ?? '',
        count: cell.count,
        share: cell.share?.printed ?? '',
        base,
        baseRow: first.label,
        expected,
      },
    };
  });
}

const NEGATIONS = [/^niet[- ]+(.+)$/u, /^geen (.+)$/u];

/** "X" and "Niet-X" together are the row that they divide: the nearest row above them that is a count. */
function divisions(rows: readonly Row[], columns: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  for (const [at, row] of rows.entries()) {
    const positive =
      NEGATIONS.map((pattern) => pattern.exec(row.key)?.[1]).find((word) => word !== undefined) ??
      (row.key.startsWith('zonder ') ? `met ${row.key.slice(7)}` : undefined);
    if (positive === undefined) continue;
    const twinAt = rows.findIndex((other) => other.key === positive);
    const twin = rows[twinAt];
    if (!twin) continue;
    const top = Math.min(at, twinAt);
    const whole = rows
      .slice(0, top)
      .findLast((other) => other.cells.some((cell) => cell !== null && !cell.share));
    if (!whole) continue;
    for (const [column, label] of columns.entries()) {
      const [part, rest, base] = [row.cells[column], twin.cells[column], whole.cells[column]];
      if (!part || !rest || !base || part.count + rest.count === base.count) continue;
      issues.push({
        reason: 'division',
        facts: {
          row: twin.label,
          otherRow: row.label,
          wholeRow: whole.label,
          column: label,
          count: rest.count,
          otherCount: part.count,
          sum: part.count + rest.count,
          printed: base.count,
        },
      });
    }
  }
  return issues;
}

/** A row "Totaal" is the sum of all rows above it, where another column says so too or there is one column only. */
function totals(rows: readonly Row[], columns: readonly string[]): Issue[] {
  const at = rows.findIndex((row) => /^(?:algemeen )?totaal$/u.test(row.key.replace(/:$/u, '')));
  const total = rows[at];
  const parts = rows.slice(0, at);
  if (
    !total ||
    parts.length < 2 ||
    parts.some((row) => row.key.startsWith('waarvan') || row.cells.some((cell) => cell === null))
  )
    return [];
  const sums = columns.map((label, column) => ({
    label,
    sum: parts.reduce((sum, row) => sum + (row.cells[column]?.count ?? 0), 0),
    printed: total.cells[column]?.count ?? null,
  }));
  const read = sums.filter((one) => one.printed !== null);
  const wrong = read.filter((one) => one.printed !== one.sum);
  if (wrong.length === 0 || (read.length > 1 && wrong.length * 2 > read.length)) return [];
  return wrong.map((one) => ({
    reason: 'total',
    facts: { row: total.label, column: one.label, sum: one.sum, printed: one.printed ?? 0 },
  }));
}

/** "waarvan ..." is no more than the row above it. */
function subsets(rows: readonly Row[], columns: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  let whole: Row | null = null;
  for (const row of rows) {
    if (!row.key.startsWith('waarvan ')) {
      whole = row;
      continue;
    }
    for (const [at, label] of columns.entries()) {
      const [part, base] = [row.cells[at], whole?.cells[at]];
      if (part && base && part.count > base.count)
        issues.push({
          reason: 'subset',
          facts: {
            row: row.label,
            wholeRow: whole?.label ?? '',
            column: label,
            count: part.count,
            printed: base.count,
          },
        });
    }
  }
  return issues;
}
