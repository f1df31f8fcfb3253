/**
 * Tables in narratives against themselves, by rules and not by names: shares against the first row, "X" and "Niet-X"
 * against the row that they divide, totals, and parts of a row. Only where the numbers can be read.
 */
import type { Finding } from '../kernel/finding.ts';
import type { Place } from '../narrative/passage.ts';
import type { Line } from './lines.ts';
import type { ReadNode, ReadTable } from './reading.ts';
import { key } from './wording.ts';

/** A count, with its share when the cell prints one. Shares are kept in the print's own digits. */
type Count = { count: number; share: { printed: string; value: number; decimals: number } | null };
type Row = { at: number; label: string; key: string; cells: (Count | null)[] };
/** `row` is where the doubtful number stands. */
type Issue = { reason: string; row: Row; facts: Record<string, string | number> };

const COUNT = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:\s*\(\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*%\s*\))?$/u;

export function checkTables(nodes: readonly ReadNode[], lines: readonly Line[]): Finding[] {
  const found = nodes.flatMap((node) =>
    node.tables.flatMap((table) => {
      const issues = issuesOf(table);
      return issues.length > 0 ? [{ node, table, issues }] : [];
    }),
  );
  if (found.length === 0) return [];
  const atLine = new Map(lines.map(({ line }, at) => [line, at]));
  return found.flatMap(({ node, table, issues }) => {
    const from = table.line === null ? undefined : atLine.get(table.line);
    const places = from === undefined ? [] : placesOf(table, lines, from);
    return issues.map(({ reason, row, facts }): Finding => {
      const { line, page } = places[row.at] ?? table;
      const { code, id } = node;
      return {
        code: 'table-mismatch',
        reason,
        severity: 'warning',
        line,
        page,
        node: code,
        nodeId: id,
        facts,
      };
    });
  });
}

const LONGEST_ROW = 60;

/** Where each row stands: the next line that begins with its label, or with which a label over several lines begins. */
function placesOf(table: ReadTable, lines: readonly Line[], from: number): Place[] {
  let next = from;
  return table.rows.map(([label = '']) => {
    const ahead = lines.slice(next, next + LONGEST_ROW);
    const at = ahead.findIndex(
      ({ text, piece }) =>
        piece.role === 'line' &&
        text !== '' &&
        (`${text} `.startsWith(`${label} `) || label.startsWith(`${text} `)),
    );
    const found = label === '' ? undefined : ahead[at];
    if (!found) return table;
    next += at + 1;
    return { line: found.line, page: found.page };
  });
}

function issuesOf(table: ReadTable): Issue[] {
  const rows = table.rows.map((cells, at): Row => ({
    at,
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
      row,
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

/**
 * "X" and "Niet-X" together are the row that they divide: the row above them that they give in most columns, else the
 * nearest that is large enough.
 */
function divisions(rows: readonly Row[], columns: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  for (const [at, row] of rows.entries()) {
    const positive =
      NEGATIONS.map((pattern) => pattern.exec(row.key)?.[1]).find((word) => word !== undefined) ??
      (/\bzonder /u.test(row.key) ? row.key.replace(/\bzonder /u, 'met ') : undefined);
    if (positive === undefined) continue;
    const twinAt = rows.findIndex((other) => other.key === positive);
    const twin = rows[twinAt];
    if (!twin) continue;
    const top = Math.min(at, twinAt);
    const whole = dividedBy(row, twin, rows.slice(0, top));
    if (!whole) continue;
    for (const [column, label] of columns.entries()) {
      const [part, rest, base] = [row.cells[column], twin.cells[column], whole.cells[column]];
      if (!part || !rest || !base || part.count + rest.count === base.count) continue;
      issues.push({
        reason: 'division',
        row: whole,
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

function dividedBy(part: Row, rest: Row, above: readonly Row[]): Row | null {
  let best: Row | null = null;
  let most = -1;
  for (const row of above) {
    const sums = row.cells.flatMap((cell, at) => {
      const [one, other] = [part.cells[at], rest.cells[at]];
      return cell && !cell.share && one && other
        ? [{ base: cell.count, one: one.count, other: other.count }]
        : [];
    });
    if (sums.every(({ base, one, other }) => base < Math.max(one, other))) continue;
    const given = sums.filter(({ base, one, other }) => one + other === base).length;
    if (given < most) continue;
    best = row;
    most = given;
  }
  return best;
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
    row: total,
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
          row,
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
