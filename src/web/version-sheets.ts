/** The tables of one version as rows of a file. Their words are Dutch: part of the format. */
import type { Side } from '../budget/column.ts';
import { creditOf, rowsFor } from '../budget/credit.ts';
import type { Equilibrium } from '../budget/norm.ts';
import type { StockValue } from '../budget/stock.store.ts';
import type { VersionSchema } from '../budget/version-schema.ts';
import { toDecimal, type Cents } from '../kernel/money.ts';
import type { Sheet, SheetCell } from '../overview/plan-sheet.ts';
import type { AskedChange, AskedCredits } from './ask-version-tables.ts';
import { creditSides } from './credit-fields.ts';
import { creditWords, equilibriumWords, stockWords } from './credit.nl.ts';
import { equilibriumGroups } from './equilibrium-groups.ts';
import { equilibriumRows } from './equilibrium-rows.ts';
import { planVersionWords } from './plan-version.nl.ts';
import { siteWords } from './site.nl.ts';
import { versionWords as words } from './version.nl.ts';

const figure = (cents: Cents | null): SheetCell => (cents === null ? null : { figure: toDecimal(cents, 2) });
type Named = readonly { id: string; name: string }[];
const nameIn = (bodies: Named, id: string): string => bodies.find((body) => body.id === id)?.name ?? '';

export function creditSheet({ year, bodies, here, initial, final }: AskedCredits): Sheet {
  const three = [
    { name: creditWords.initial, credits: initial.credits },
    { name: creditWords.final, credits: final.credits },
    { name: creditWords.here, credits: here },
  ];
  const all = three.flatMap(({ credits }) => credits).filter((one) => one.year === year);
  const cells = (side: Side, bodyId: string, row: ReturnType<typeof rowsFor>[number]): SheetCell[] =>
    three.map(({ credits }) => figure(creditOf(credits, { bodyId, ...row, side, year })));
  return {
    head: [
      words.body,
      words.year,
      words.kind,
      creditWords.part,
      ...creditSides.flatMap((side) => three.map(({ name }) => `${siteWords.side[side]} · ${name}`)),
    ],
    rows: bodies.flatMap((body) =>
      rowsFor(all).map((row): SheetCell[] => [
        body.name,
        { figure: String(year) },
        siteWords.kind[row.kind],
        row.part === null ? null : creditWords.parts[row.part],
        ...creditSides.flatMap((side) => cells(side, body.id, row)),
      ]),
    ),
  };
}

export const equilibriumSheet = (years: readonly Equilibrium[]): Sheet => ({
  head: [words.part, equilibriumWords.row, ...years.map(({ year }) => String(year))],
  rows: equilibriumGroups(equilibriumWords).flatMap(({ name, rows }) =>
    rows.map((row): SheetCell[] => [
      name,
      row.name,
      ...years.map((one) => figure(equilibriumRows[row.row].of(one))),
    ]),
  ),
});

export const schemaSheet = ({ columns, rows }: VersionSchema): Sheet => ({
  head: [planVersionWords.under, planVersionWords.row, ...columns.map(({ label }) => label)],
  rows: rows.map(({ under, label, amounts }) => [
    under.length === 0 ? null : under.join(' › '),
    label,
    ...amounts.map((one): SheetCell => (one === null ? null : { figure: one })),
  ]),
});

export function changeSheet({ lines, nodes, nodesBefore }: AskedChange, bodies: Named): Sheet {
  const parts = new Map([...nodesBefore, ...nodes].map((node) => [node.nodeId, node]));
  return {
    head: [
      words.code,
      words.titleOf,
      words.line,
      words.lineText,
      words.year,
      words.kind,
      words.side,
      words.body,
      words.field,
      words.account,
      words.reference,
      words.difference,
      words.now,
    ],
    rows: lines.map((line) => {
      const part = line.nodeId === null ? undefined : parts.get(line.nodeId);
      return [
        part?.code ?? null,
        part?.title ?? words.without,
        line.line,
        line.description,
        { figure: String(line.year) },
        siteWords.kind[line.kind],
        siteWords.side[line.side],
        nameIn(bodies, line.bodyId),
        line.policyField,
        line.account,
        figure(line.before),
        figure(line.after - line.before),
        figure(line.after),
      ];
    }),
  };
}

export const stockSheet = (stock: readonly StockValue[], bodies: Named): Sheet => ({
  head: [
    stockWords.item,
    stockWords.lender,
    stockWords.year,
    stockWords.body,
    stockWords.amount,
    stockWords.source,
  ],
  rows: stock.map((one) => [
    stockWords.items[one.item],
    one.lender,
    { figure: String(one.year) },
    nameIn(bodies, one.bodyId),
    figure(one.cents),
    one.source,
  ]),
});
