/** The rows of one municipality as a reading: the tree, the investments of each action a year, and the doubts. Pure. */
import type { PrintedRow } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import { fromDecimal, LARGEST, toDecimal } from '../kernel/money.ts';
import type { Level } from '../planning/level.ts';
import type { MjpRow } from './mjp-rows.ts';
import { aboutNode, duplicates, inOrder } from './read.ts';
import type { ReadAxis, Reading, ReadNode } from './reading.ts';

export type MjpReading = { municipality: string; nisCode: string; reading: Reading };
type Place = Pick<ReadNode, 'code' | 'level' | 'title'> & { text: string; row: number };

const natural = new Intl.Collator('nl-BE', { numeric: true });
const keys = ['bd_code', 'bd_short', 'ap_code', 'ap_short', 'ac_code', 'ac_short', 'ac_long'] as const;

/** By code, as the tree is shown, so that the order of the file makes no difference. */
function byCode(one: MjpRow, other: MjpRow): number {
  for (const key of keys) {
    const order = natural.compare(one[key], other[key]);
    if (order !== 0) return order;
  }
  const amounts = (row: MjpRow): string => JSON.stringify(row.yearly_amounts);
  return amounts(one) < amounts(other) ? -1 : 1;
}

/**
 * Whole numbers and cents only. A number of a JSON file that has at most two decimals and fits is exactly what it prints
 * as again; nothing is ever added up as a float.
 */
function decimalOf(value: number): string | null {
  const parts = /^(-?\d{1,12})(?:\.(\d{1,2}))?$/u.exec(String(value));
  if (!parts) return null;
  const decimal = parts[2] === undefined ? (parts[1] ?? '') : `${parts[1]}.${parts[2].padEnd(2, '0')}`;
  const cents = fromDecimal(decimal)?.cents ?? null;
  if (cents === null || cents > LARGEST || cents < -LARGEST) return null;
  return decimal === '-0' ? '0' : decimal;
}

const centsOf = (decimal: string | null | undefined): bigint | null =>
  decimal === null || decimal === undefined ? null : (fromDecimal(decimal)?.cents ?? null);

/** @param label what the version is called that the amounts are of. */
export function mjpReadings(
  rows: readonly MjpRow[],
  plan: { firstYear: number; lastYear: number; label: string },
): MjpReading[] {
  const by = new Map<string, MjpRow[]>();
  for (const row of rows) {
    const known = by.get(row.municipality);
    if (known) known.push(row);
    else by.set(row.municipality, [row]);
  }
  return [...by].map(([municipality, own]) => ({
    municipality,
    // One code for a name: the rows were refused otherwise.
    nisCode: own[0]?.nis_code ?? '',
    reading: readingOf(own, plan),
  }));
}

function readingOf(
  rows: readonly MjpRow[],
  { firstYear, lastYear, label }: { firstYear: number; lastYear: number; label: string },
): Reading {
  const nodes: ReadNode[] = [];
  const known = new Map<string, ReadNode>();
  const findings: Finding[] = [];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  const add = (place: Place, parent: ReadNode | null): ReadNode => {
    const node = nodeOf(`n${nodes.length + 1}`, place, parent);
    nodes.push(node);
    return node;
  };
  /** The same code under another title is another node: many plans print one code for all (BDS, AP). */
  const shared = (place: Place, parent: ReadNode | null): ReadNode | null => {
    if (place.code === null && place.title === '') return parent;
    const key = JSON.stringify([parent?.id, place.level, place.code, place.title]);
    const node = known.get(key) ?? add(place, parent);
    known.set(key, node);
    return node;
  };
  for (const row of rows.toSorted(byCode)) {
    const at = (level: Level, code: string, title: string, text: string): Place => ({
      level,
      code: code === '' ? null : code,
      title,
      text,
      row: row.number,
    });
    const objective = shared(at('objective', row.bd_code, row.bd_short, row.bd_long), null);
    const actionPlan = shared(at('action_plan', row.ap_code, row.ap_short, row.ap_long), objective);
    const action = add(at('action', row.ac_code, row.ac_short, row.ac_long), actionPlan);
    const amounts = years.map((year) => row.yearly_amounts[year]);
    action.money = {
      investment: { expenses: amounts.map((one) => (one === undefined ? null : decimalOf(one))) },
    };
    action.moneyAsked = true;
    if (objective === null) findings.push(aboutNode(action, 'missing-section', 'objective', 'warning', {}));
    if (actionPlan === objective)
      findings.push(aboutNode(action, 'missing-section', 'action-plan', 'warning', {}));
    findings.push(...amountFindings(action, row, years));
  }
  return {
    columns: years.map((year) => ({ label: String(year), kind: 'estimate', year, version: label })),
    nodes,
    findings: inOrder([...findings, ...duplicates(nodes)]),
    plan: { body: null, firstYear, lastYear, version: label, journal: null },
  };
}

function amountFindings(action: ReadNode, row: MjpRow, years: readonly number[]): Finding[] {
  const cells: PrintedRow = action.money.investment?.expenses ?? [];
  const findings = years.flatMap((year, at): Finding[] => {
    const given = row.yearly_amounts[year];
    if (given === undefined) return [aboutNode(action, 'missing-section', 'year', 'warning', { year })];
    const cents = centsOf(cells[at]);
    if (cents === null)
      return [aboutNode(action, 'unread-line', 'inexact', 'error', { year, text: String(given) })];
    return cents < 0n
      ? [aboutNode(action, 'table-mismatch', 'negative', 'info', { year, printed: toDecimal(cents, 2) })]
      : [];
  });
  const total = centsOf(decimalOf(row.total_amount));
  const parts = cells.flatMap((cell) => centsOf(cell) ?? []);
  const sum = parts.reduce((all, one) => all + one, 0n);
  if (parts.length === cells.length && total !== sum)
    findings.push(
      aboutNode(action, 'sum-mismatch', 'years', 'error', {
        printed: total === null ? String(row.total_amount) : toDecimal(total, 2),
        expected: toDecimal(sum, 2),
      }),
    );
  return findings;
}

function nodeOf(id: string, { code, level, title, text, row }: Place, parent: ReadNode | null): ReadNode {
  const place = { line: row, page: null };
  const none = (): ReadAxis => ({ light: null, text: '', blocks: [], present: false });
  return {
    ...place,
    id,
    code,
    level,
    title,
    parent: parent?.code ?? null,
    parentId: parent?.id ?? null,
    priority: false,
    status: null,
    axes: { progress: none(), time: none(), money: none() },
    references: [],
    tables: [],
    money: {},
    moneyAsked: false,
    description: text
      .split('\n')
      .filter((part) => part.trim() !== '')
      .map((part) => ({ ...place, type: 'paragraph', text: part.trim() })),
  };
}
