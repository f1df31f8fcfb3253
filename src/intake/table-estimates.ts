/** Estimates from a table: a row a line, with an amount for each year of the plan. */
import { lineKey, type AmountLine } from '../budget/amount.ts';
import { rowKey, type EstimateRow, type RowPlace } from '../budget/estimate-rows.ts';
import { WITHOUT_WORD, yearKey } from './table-columns.ts';
import type { Grid } from './table-cell.ts';
import { placeReader, type TableKnown } from './table-known.ts';
import type { Mapping } from './table-mapping.ts';
import { eachRow, type Row, RowFindings } from './table-rows.ts';
import { amountOf, codeOf, textOf } from './table-values.ts';
import { key } from './wording.ts';

/** `nodeId` null: outside the tree. */
export type EstimateGiven = EstimateRow & { row: number; nodeId: string | null };

type Found = { nodeId: string | null } | null;

/** The part of the plan that a row names: by its key, else its code, else its title; each only where it is one. */
export function nodeReader(known: TableKnown): (row: Row) => Found {
  const ids = new Set(known.nodes.map(({ nodeId }) => nodeId));
  const index = (name: (node: TableKnown['nodes'][number]) => string | null): Map<string, string | null> => {
    const found = new Map<string, string | null>();
    for (const node of known.nodes) {
      const word = name(node);
      if (word !== null && word !== '') found.set(word, found.has(word) ? null : node.nodeId);
    }
    return found;
  };
  const byCode = index(({ code }) => (code === null ? null : key(code)));
  const byTitle = index(({ title }) => key(title));
  return (row) => {
    const given = row.take('key', (cell) => codeOf(cell, 100));
    if (given !== null && ids.has(given)) return { nodeId: given };
    const code = row.take('code', (cell) => codeOf(cell, 200));
    const title = row.take('title', (cell) => textOf(cell, 1000));
    if (code !== null && key(code) === WITHOUT_WORD) return { nodeId: null };
    const [at, found] =
      code !== null
        ? (['code', byCode.get(key(code))] as const)
        : title !== null
          ? (['title', byTitle.get(key(title))] as const)
          : (['code', undefined] as const);
    if (found != null) return { nodeId: found };
    row.wrong(at, code === null && title === null ? 'missing' : found === null ? 'which-node' : 'node');
    return null;
  };
}

export function readEstimates(
  { rows }: Grid,
  mapping: Mapping,
  known: TableKnown,
  findings: RowFindings,
): { rows: EstimateGiven[]; read: number } {
  const place = placeReader(known);
  const node = nodeReader(known);
  const found: EstimateGiven[] = [];
  const seen = new Map<string, number>();
  const outside = Object.keys(mapping).filter(
    (one) => one.startsWith('year-') && !known.years.some((year) => yearKey(year) === one),
  );
  for (const one of outside) findings.add(1, mapping[one] ?? null, 'outside-plan', mapping[one] ?? '');
  const read = eachRow(rows, mapping, findings, (row) => {
    const where = node(row);
    const at = place(row);
    const line = row.take('line', (cell) => codeOf(cell, 100));
    const description = row.take('description', (cell) => textOf(cell, 1000));
    const cents = known.years.map((year) => row.take(yearKey(year), amountOf));
    if (where === null || at === null) return;
    const given = { ...at, ...where, line, description, cents, row: row.row };
    const print = placeKey(given);
    const before = seen.get(print);
    if (before === undefined) seen.set(print, row.row);
    else findings.add(row.row, null, 'twice', String(before));
    found.push(given);
  });
  return { rows: found, read };
}

/**
 * The lines of a version once its estimates are those of the file; all else stays.
 * @param saysDescription the file has a column for it; without one, descriptions stay.
 */
export function withEstimates(
  lines: readonly AmountLine[],
  rows: readonly EstimateGiven[],
  years: readonly number[],
  saysDescription: boolean,
): AmountLine[] {
  const stays = lines.filter(({ measure, year }) => measure !== 'estimate' || !years.includes(year));
  const known = new Map(lines.map((line) => [lineKey(line), line.description]));
  // As a file of ours has it: that of the first line of its row.
  const printed = new Map<string, string>();
  for (const line of lines) {
    const at = placeKey(line);
    if (line.measure === 'estimate' && years.includes(line.year) && !printed.has(at))
      printed.set(at, (line.description ?? '').trim());
  }
  const said = rows.flatMap(
    ({ cents, description, nodeId, bodyId, kind, side, policyField, account, line }) => {
      const place = { nodeId, bodyId, kind, side, policyField, account, line };
      const keeps = !saysDescription || printed.get(placeKey(place)) === (description ?? '');
      return years.flatMap((year, index): AmountLine[] => {
        const amount = cents[index] ?? null;
        if (amount === null) return [];
        const here = { ...place, year, measure: 'estimate' as const };
        const was = keeps ? known.get(lineKey(here)) : undefined;
        return [{ ...here, description: was === undefined ? description : was, cents: amount }];
      });
    },
  );
  return [...stays, ...said];
}

const placeKey = (one: RowPlace & { nodeId: string | null }): string => `${one.nodeId} ${rowKey(one)}`;
