/**
 * Balances against sides, and parents against children, at the rounding of the print.
 * Each printed amount stands for an interval: a point at cents, half a euro either way at whole euros, narrowed by what
 * its own parts say. An amount is wrong when no exact figure could have been printed both as it and as its parts.
 * One wrong print is one mismatch: where a part contradicts its own parts, the amount above it may follow either.
 */
import type { Kind, MoneyColumn } from '../budget/column.ts';
import { kinds } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Cents } from '../kernel/money.ts';
import { fromDecimal, toDecimal } from '../kernel/money.ts';
import type { Place } from '../narrative/passage.ts';
import type { MoneyPlaces } from './money-columns.ts';
import type { ReadNode } from './reading.ts';

const rows = ['receipts', 'expenses', 'total'] as const;
type Row = (typeof rows)[number];
/** `point` is null for whole euros; `printed` is null for what was not printed but follows from the parts. */
type Span = { low: Cents; high: Cents; printed: Cents | null; decimals: 0 | 2 };
/** `span` is what is printed, narrowed by its parts; `other` is what stands against it, where the print contradicts itself. */
type Known = { span: Span | 'unknown'; other: Span | 'unknown'; carries: boolean };

const HALF_EURO = 50n;

export type SumInput = {
  nodes: readonly ReadNode[];
  columns: readonly MoneyColumn[];
  places: MoneyPlaces;
  /** Ids of nodes whose money was not read whole: nothing is said of sums over them. */
  doubtful: ReadonlySet<string>;
};

export function checkSums(input: SumInput): Finding[] {
  const findings: Finding[] = [];
  const children = childrenOf(input.nodes);
  const carrying = carriers(input.nodes, children);
  for (const kind of kinds)
    for (const [at, column] of input.columns.entries()) {
      const known = new Map<string, Record<Row, Known>>();
      for (const node of input.nodes.toReversed()) {
        const parts = (children.get(node.id) ?? []).filter(
          (child) => carrying.has(child.id) || input.doubtful.has(child.id),
        );
        known.set(node.id, checkCell({ input, node, parts, kind, at, column, known, findings }));
      }
    }
  return findings;
}

type Cell = {
  input: SumInput;
  node: ReadNode;
  parts: readonly ReadNode[];
  kind: Kind;
  at: number;
  column: MoneyColumn;
  known: ReadonlyMap<string, Record<Row, Known>>;
  findings: Finding[];
};

/** Checks the three amounts of one node, kind and column; returns what is known of them for the node above. */
function checkCell(cell: Cell): Record<Row, Known> {
  const { node, kind, at, parts, input } = cell;
  const money = node.money[kind];
  const result: Partial<Record<Row, Known>> = {};
  const wrong = new Set<Row>();
  for (const row of rows) {
    const sum = sumOf(parts, row, 'span', cell.known);
    const otherSum = sumOf(parts, row, 'other', cell.known);
    const line = money?.[row];
    if (!line) {
      // A side that is left out is nothing where the kind is printed; else it is what the parts give.
      const sided = money?.receipts !== undefined || money?.expenses !== undefined;
      const out = sided && row !== 'total' ? zero : sum;
      // A balance alone, with nothing below it, does not tell its sides.
      const untold = money?.total !== undefined && !sided && parts.length === 0;
      result[row] =
        input.doubtful.has(node.id) || untold
          ? { span: 'unknown', other: 'unknown', carries: true }
          : { span: out, other: otherSum, carries: money !== undefined };
      continue;
    }
    const printed = spanOf(line[at] ?? null);
    let span: Span | 'unknown' = printed;
    let other: Span | 'unknown' = printed;
    if (printed !== 'unknown' && parts.length > 0 && sum !== 'unknown') {
      const both = meet(printed, sum) ?? (otherSum === 'unknown' ? printed : meet(printed, otherSum));
      if (both) {
        span = both;
        other = both;
      } else {
        wrong.add(row);
        mismatch(cell, row, printed, sum, 'children');
        other = otherSum;
      }
      const shown = shownSum(parts, row, cell);
      if (meet(printed, sum) && shown !== null && printed.decimals === 0 && shown !== printed.printed)
        explain(cell, row, printed, shown, 'children');
    }
    result[row] = { span, other, carries: true };
  }
  const whole: Record<Row, Known> = {
    receipts: result.receipts ?? absent,
    expenses: result.expenses ?? absent,
    total: result.total ?? absent,
  };
  balance(cell, whole, wrong);
  if (
    money !== undefined &&
    !money.total &&
    whole.receipts.span !== 'unknown' &&
    whole.expenses.span !== 'unknown'
  )
    whole.total = alike(less(whole.receipts.span, whole.expenses.span));
  return whole;
}

const zero: Span = { low: 0n, high: 0n, printed: null, decimals: 2 };
const absent: Known = { span: zero, other: zero, carries: false };
const alike = (span: Span): Known => ({ span, other: span, carries: true });

/** The printed balance against the printed sides. A balance that its parts confirm is not blamed for a wrong side. */
function balance(cell: Cell, known: Record<Row, Known>, wrong: ReadonlySet<Row>): void {
  const money = cell.node.money[cell.kind];
  const line = money?.total;
  if (!money || !line || (!money.receipts && !money.expenses) || wrong.has('total')) return;
  if (cell.input.doubtful.has(cell.node.id) && (!money.receipts || !money.expenses)) return;
  const printed = spanOf(line[cell.at] ?? null);
  const { receipts, expenses } = known;
  if (printed === 'unknown' || receipts.span === 'unknown' || expenses.span === 'unknown') return;
  const exact = less(receipts.span, expenses.span);
  const shown = shownOf(money.receipts?.[cell.at] ?? '0') - shownOf(money.expenses?.[cell.at] ?? '0');
  if (!meet(printed, exact)) {
    if (cell.parts.length > 0 && (wrong.has('receipts') || wrong.has('expenses'))) return;
    mismatch(cell, 'total', printed, { ...exact, printed: shown }, 'sides');
    known.total = { ...known.total, other: exact };
  } else if (printed.decimals === 0 && shown !== printed.printed && wrong.size === 0)
    explain(cell, 'total', printed, shown, 'sides');
}

function mismatch(cell: Cell, row: Row, printed: Span, parts: Span, reason: 'sides' | 'children'): void {
  const middle = (parts.low + parts.high) / 2n;
  const expected = parts.low === parts.high ? parts.low : (parts.printed ?? middle);
  const decimals = printed.decimals;
  const value = printed.printed ?? 0n;
  const rounded = roundTo(expected, decimals);
  report(cell, row, 'sum-mismatch', reason, {
    printed: toDecimal(value, decimals),
    expected: toDecimal(rounded, decimals),
    sum: toDecimal(expected, parts.low === parts.high && expected % 100n !== 0n ? 2 : decimals),
    difference: toDecimal(value - rounded, decimals),
  });
}

function explain(cell: Cell, row: Row, printed: Span, shown: Cents, reason: 'sides' | 'children'): void {
  const facts = {
    printed: toDecimal(printed.printed ?? 0n, 0),
    sum: toDecimal(shown, 0),
    difference: toDecimal((printed.printed ?? 0n) - shown, 0),
  };
  if (
    !cell.findings.some(
      (one) =>
        one.code === 'rounding' &&
        one.nodeId === cell.node.id &&
        one.facts['kind'] === cell.kind &&
        one.facts['side'] === row &&
        one.facts['at'] === cell.at,
    )
  )
    report(cell, row, 'rounding', reason, facts);
}

function report(
  cell: Cell,
  row: Row,
  code: 'sum-mismatch' | 'rounding',
  reason: string,
  facts: Record<string, string>,
): void {
  const { node, kind, column, input } = cell;
  const place: Place = input.places.get(`${node.id} ${kind} ${row}`) ?? node;
  cell.findings.push({
    code,
    reason,
    severity: code === 'rounding' ? 'info' : 'error',
    line: place.line,
    page: place.page,
    node: node.code,
    nodeId: node.id,
    facts: { kind, side: row, column: column.label, at: cell.at, ...facts },
  });
}

function childrenOf(nodes: readonly ReadNode[]): Map<string, ReadNode[]> {
  const children = new Map<string, ReadNode[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    const list = children.get(node.parentId) ?? [];
    list.push(node);
    children.set(node.parentId, list);
  }
  return children;
}

/** Nodes that print money themselves or above nodes that do; where no part of a node does, its parts say nothing. */
function carriers(nodes: readonly ReadNode[], children: ReadonlyMap<string, ReadNode[]>): Set<string> {
  const carrying = new Set<string>();
  for (const node of nodes.toReversed())
    if (node.moneyAsked || (children.get(node.id) ?? []).some((child) => carrying.has(child.id)))
      carrying.add(node.id);
  return carrying;
}

function sumOf(
  parts: readonly ReadNode[],
  row: Row,
  which: 'span' | 'other',
  known: ReadonlyMap<string, Record<Row, Known>>,
): Span | 'unknown' {
  let low = 0n;
  let high = 0n;
  for (const part of parts) {
    const span = known.get(part.id)?.[row][which] ?? zero;
    if (span === 'unknown') return 'unknown';
    low += span.low;
    high += span.high;
  }
  return { low, high, printed: null, decimals: 2 };
}

/** The sum as a reader adds it up from whole euros; null where an amount is at cents or not printed, or nothing is added. */
function shownSum(parts: readonly ReadNode[], row: Row, { kind, at, known }: Cell): Cents | null {
  let sum = 0n;
  let added = 0;
  for (const part of parts) {
    const cell = part.money[kind]?.[row]?.[at];
    if (cell === undefined) {
      const span = known.get(part.id)?.[row].other ?? zero;
      if (span === 'unknown' || span.low !== 0n || span.high !== 0n) return null;
      continue;
    }
    const amount = cell === null ? null : fromDecimal(cell);
    if (!amount || amount.decimals !== 0) return null;
    sum += amount.cents;
    added += 1;
  }
  return added > 0 ? sum : null;
}

function spanOf(decimal: string | null): Span | 'unknown' {
  const amount = decimal === null ? null : fromDecimal(decimal);
  if (!amount) return 'unknown';
  const half = amount.decimals === 0 ? HALF_EURO : 0n;
  return {
    low: amount.cents - half,
    high: amount.cents + half,
    printed: amount.cents,
    decimals: amount.decimals,
  };
}

function shownOf(decimal: string | null): Cents {
  return (decimal === null ? null : fromDecimal(decimal))?.cents ?? 0n;
}

function less(a: Span, b: Span): Span {
  return { low: a.low - b.high, high: a.high - b.low, printed: null, decimals: 2 };
}

function meet(a: Span, b: Span): Span | null {
  const low = a.low > b.low ? a.low : b.low;
  const high = a.high < b.high ? a.high : b.high;
  return low > high ? null : { ...a, low, high };
}

function roundTo(cents: Cents, decimals: 0 | 2): Cents {
  return fromDecimal(toDecimal(cents, decimals))?.cents ?? cents;
}
