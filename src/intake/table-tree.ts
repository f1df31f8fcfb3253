/** The tree of a plan from a table: a row a part, each under the part that it names. */
import { findPolicyField } from '../budget/policy-field.ts';
import { levels, type Level } from '../planning/level.ts';
import { levelWords, yesWords } from './table-columns.ts';
import { cellText, type Grid } from './table-cell.ts';
import { REPORTED_TEXT, REPORTED_TITLE } from './table-finding.ts';
import type { TableKnown } from './table-known.ts';
import type { Mapping } from './table-mapping.ts';
import { eachRow, type RowFindings } from './table-rows.ts';
import { codeOf, dayOf, textOf, type Read } from './table-values.ts';
import type { TableCell } from './table-cell.ts';
import { key } from './wording.ts';

/** `under`: the row of the part above, or the part of the plan that is there already; null at the top. */
export type TreeGiven = {
  row: number;
  key: string | null;
  code: string | null;
  level: Level;
  under: { row: number } | { nodeId: string } | null;
  title: string;
  order: number | null;
  priority: boolean;
  description: string;
  startsOn: string | null;
  endsOn: string | null;
  policyField: string | null;
  externalCode: string | null;
  sdgs: number[];
};

const levelOf = (cell: TableCell | undefined): Read<Level | null> => {
  const text = textOf(cell, 100);
  if (!text.ok) return text;
  if (text.value === null) return { ok: false, reason: 'missing' };
  const level = levelWords.get(key(text.value));
  return level === undefined ? { ok: false, reason: 'level' } : { ok: true, value: level };
};

const titleOf = (cell: TableCell | undefined): Read<string | null> => {
  const text = textOf(cell, 1000);
  return text.ok && text.value === null ? { ok: false, reason: 'missing' } : text;
};

const yesOf = (cell: TableCell | undefined): Read<boolean | null> => {
  const text = textOf(cell, 20);
  if (!text.ok) return text;
  const said = text.value === null ? false : yesWords.get(key(text.value));
  return said === undefined ? { ok: false, reason: 'yes-no' } : { ok: true, value: said };
};

const orderOf = (cell: TableCell | undefined): Read<number | null> => {
  const text = textOf(cell, 20);
  if (!text.ok) return text;
  if (text.value === null) return { ok: true, value: null };
  return /^\d{1,6}$/.test(text.value)
    ? { ok: true, value: Number(text.value) }
    : { ok: false, reason: 'order' };
};

/** `4, 13` or `4;13`. A number with parts is what a spreadsheet made of two: 4,1 was 4 and 1, or 4 and 10. */
const sdgsOf = (cell: TableCell | undefined): Read<number[] | null> => {
  const text = textOf(cell, 100);
  if (!text.ok) return text;
  if (typeof cell === 'object' && cell !== null && 'number' in cell && cell.number.includes('.'))
    return { ok: false, reason: 'sdg' };
  const parts = (text.value ?? '').split(/[\s,;.]+/).filter((part) => part !== '');
  const numbers = parts.map(Number);
  const fine = parts.every((part) => /^\d{1,2}$/.test(part)) && numbers.every((one) => one >= 1 && one <= 17);
  return fine
    ? { ok: true, value: [...new Set(numbers)].toSorted((a, b) => a - b) }
    : { ok: false, reason: 'sdg' };
};

const rank = (level: Level): number => levels.indexOf(level);
/** What is without objective may hang anywhere, and holds action plans and actions. */
const fits = (above: Level, below: Level): boolean =>
  below === 'without_objective' || above === 'without_objective' || rank(above) < rank(below);

/** What a name in `Valt onder` points to: rows of the file first, then the plan; null where it is more than one. */
function parents(
  rows: readonly TreeGiven[],
  known: TableKnown,
): (name: string) => TreeGiven['under'] | 'which' | undefined {
  const found = new Map<string, TreeGiven['under'] | 'which'>();
  const add = (name: string | null, under: NonNullable<TreeGiven['under']>): void => {
    if (name !== null) found.set(key(name), found.has(key(name)) ? 'which' : under);
  };
  const inFile = new Set(rows.map((one) => one.key));
  for (const one of rows) add(one.code, { row: one.row });
  const codes = new Set(found.keys());
  for (const { nodeId, code } of known.nodes)
    if (code !== null && !codes.has(key(code)) && !inFile.has(nodeId)) add(code, { nodeId });
  const ids = new Map<string, TreeGiven['under']>(known.nodes.map(({ nodeId }) => [nodeId, { nodeId }]));
  for (const one of rows) if (one.key !== null) ids.set(one.key, { row: one.row });
  return (name) => ids.get(name) ?? found.get(key(name));
}

export function readTree(
  { rows }: Grid,
  mapping: Mapping,
  known: TableKnown,
  findings: RowFindings,
): { rows: TreeGiven[]; read: number } {
  const found: TreeGiven[] = [];
  const above = new Map<number, string | null>();
  const keys = new Map<string, number>();
  const ids = new Set(known.nodes.map(({ nodeId }) => nodeId));
  const fields = new Set(known.fields);
  const read = eachRow(rows, mapping, findings, (row) => {
    const given = row.take('key', (cell) => codeOf(cell, 100));
    const code = row.take('code', (cell) => codeOf(cell, 200));
    const level = row.take('level', levelOf);
    const under = row.take('under', (cell) => codeOf(cell, 200));
    const title = row.take('title', titleOf);
    const order = row.take('order', orderOf);
    const priority = row.take('priority', yesOf);
    const description = row.take('description', (cell) => textOf(cell, 20_000));
    const startsOn = row.take('from', dayOf);
    const endsOn = row.take('to', dayOf);
    const policyField = row.take('field', (cell) => codeOf(cell, 20));
    const externalCode = row.take('external', (cell) => codeOf(cell, 100));
    const sdgs = row.take('sdgs', sdgsOf);
    if (policyField !== null && !fields.has(policyField) && !findPolicyField(policyField))
      row.wrong('field', 'field');
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) row.wrong('to', 'before');
    if (given !== null && !ids.has(given)) row.wrong('key', 'node');
    const before = given === null ? undefined : keys.get(given);
    if (before !== undefined) row.wrong('key', 'twice', String(before));
    else if (given !== null) keys.set(given, row.row);
    const long = (at: 'title' | 'description', text: string | null, most: number): void => {
      const length = text?.length ?? 0;
      if (length > most)
        findings.warn(at, mapping, { row: row.row, kind: at === 'title' ? 'title' : 'text', length });
    };
    long('title', title, REPORTED_TITLE);
    long('description', description, REPORTED_TEXT);
    if (level === null || title === null) return;
    above.set(row.row, under);
    found.push({
      row: row.row,
      key: given,
      code,
      level,
      under: null,
      title,
      order,
      priority: priority ?? false,
      description: description ?? '',
      startsOn,
      endsOn,
      policyField,
      externalCode,
      sdgs: sdgs ?? [],
    });
  });
  const wrong = (row: number, reason: Parameters<RowFindings['add']>[2], value: string): void =>
    findings.add(row, mapping['under'] ?? findings.headOf('under'), reason, value);
  // A code that the plan has twice already may come back twice.
  const codeIn = new Map(known.nodes.map(({ nodeId, code }) => [nodeId, code]));
  const codes = new Map<string, { row: number; isKept: boolean }>();
  for (const { row, code, key: id } of found) {
    if (code === null) continue;
    const isKept = id !== null && codeIn.get(id) === code;
    const before = codes.get(key(code));
    if (before === undefined) codes.set(key(code), { row, isKept });
    else if (!isKept || !before.isKept)
      findings.add(row, mapping['code'] ?? findings.headOf('code'), 'twice', String(before.row));
  }
  const byRow = new Map(found.map((one) => [one.row, one]));
  const levelIn = new Map(known.nodes.map(({ nodeId, level }) => [nodeId, level]));
  const find = parents(found, known);
  for (const one of found) {
    const name = above.get(one.row) ?? null;
    if (name === null) continue;
    const under = find(name);
    if (under === undefined || under === null) wrong(one.row, 'node', name);
    else if (under === 'which') wrong(one.row, 'which-node', name);
    else {
      one.under = under;
      const upper =
        'row' in under ? byRow.get(under.row)?.level : (levelIn.get(under.nodeId) as Level | undefined);
      if (upper !== undefined && !fits(upper, one.level)) wrong(one.row, 'under', name);
    }
  }
  for (const one of found) {
    const seen = new Set<number>();
    for (let at: TreeGiven | undefined = one; at;) {
      if (seen.has(at.row)) {
        wrong(one.row, 'loop', cellText(above.get(one.row) ?? ''));
        break;
      }
      seen.add(at.row);
      at = at.under !== null && 'row' in at.under ? byRow.get(at.under.row) : undefined;
    }
  }
  return { rows: found, read };
}
