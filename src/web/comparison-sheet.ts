/** A comparison of versions, and versions side by side, as rows of a file. Their words are Dutch: part of the format. */
import type { Money } from '../budget/compare.ts';
import { sides } from '../budget/column.ts';
import type { ColumnTree } from '../budget/columns.ts';
import { toDecimal, type Cents } from '../kernel/money.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Sheet, SheetCell } from '../overview/plan-sheet.ts';
import type { AskedComparison } from './ask-comparison.ts';
import { creditWords } from './credit.nl.ts';
import { detailTexts } from './detail-texts.ts';
import { siteWords } from './site.nl.ts';
import { versionWords as words } from './version.nl.ts';

const figure = (cents: Cents | null): SheetCell => (cents === null ? null : { figure: toDecimal(cents, 2) });
const order = ['expenses', 'receipts'] as const satisfies readonly (typeof sides)[number][];
const three = [words.reference, words.difference, words.now];
const moneyHead = order.flatMap((side) => three.map((name) => `${siteWords.side[side]} · ${name}`));
const moneyCells = (money: Money): SheetCell[] =>
  order.flatMap((side) => {
    const { before, after } = money[side];
    return [figure(before), figure(after - before), figure(after)];
  });
const nodeCells = (node: PlanNode): SheetCell[] => [node.code, siteWords.level[node.level], node.title];

export function comparisonSheet({ as, rows, outside, compared, credits, reasons }: AskedComparison): Sheet {
  if (as === 'kredieten')
    return {
      head: [words.body, words.year, words.kind, creditWords.part, ...moneyHead],
      rows: credits.map(({ body, year, row, money }) => [
        body.name,
        { figure: String(year) },
        siteWords.kind[row.kind],
        row.part === null ? null : creditWords.parts[row.part],
        ...order.flatMap((side) => {
          const { before, after } = money[side];
          return [figure(before), figure((after ?? 0n) - (before ?? 0n)), figure(after)];
        }),
      ]),
    };
  return {
    head: [words.code, words.level, words.titleOf, words.treeOf, words.detailsOf, ...moneyHead, words.reason],
    rows: [
      ...rows.map(({ node, tree, details, money }) => [
        ...nodeCells(node),
        tree.map((change) => words.tree[change]).join(', ') || null,
        detailTexts(details, words, (day) => day).join(', ') || null,
        ...moneyCells(money),
        reasons.get(node.nodeId) ?? null,
      ]),
      [null, null, words.without, null, null, ...moneyCells(outside), reasons.get('') ?? null],
      [null, null, words.total, null, null, ...moneyCells(compared.total), null],
    ],
  };
}

export function columnSheet(tree: ColumnTree, heads: readonly string[]): Sheet {
  return {
    head: [words.code, words.level, words.titleOf, ...heads],
    rows: [
      ...tree.rows.map(({ node, cells }) => [...nodeCells(node), ...cells.map(figure)]),
      [null, null, words.without, ...tree.without.map(figure)],
      [null, null, words.total, ...tree.total.map(figure)],
    ],
  };
}
