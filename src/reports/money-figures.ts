/** Realised against estimated, for the parts of the plan. */
import type { MoneyColumn } from '../budget/column.ts';
import { sides } from '../budget/column.ts';
import type { Block, Cell, Row } from '../document/document.ts';
import type { ClosedNode } from '../followup/closing.ts';
import type { Cents } from '../kernel/money.ts';
import { printCents, toDecimal } from '../kernel/money.ts';
import type { NodeFrame } from './node-part.ts';
import { nameOf } from './node-part.ts';
import type { SideSum } from './plan-tree.ts';
import { sideSum } from './plan-tree.ts';

/** The newest year that has booked figures and an estimate or credit beside them; null when no year has both. */
export function comparedColumns(
  columns: readonly MoneyColumn[],
): { realised: number; estimated: number } | null {
  let best: { realised: number; estimated: number; year: number } | null = null;
  columns.forEach((column, realised) => {
    if (column.kind !== 'actual' || column.year === null) return;
    if (best !== null && best.year >= column.year) return;
    for (const kind of ['estimate', 'credit_final', 'credit_initial'] as const) {
      const estimated = columns.findLastIndex((one) => one.kind === kind && one.year === column.year);
      if (estimated >= 0) {
        best = { realised, estimated, year: column.year };
        return;
      }
    }
  });
  return best;
}

/** Whole per cent, a half away from zero; null where there is nothing to divide by. */
export function wholePercent(part: Cents, whole: Cents): number | null {
  if (whole === 0n) return null;
  const doubled = (part * 200n) / whole;
  return Number(doubled >= 0n ? (doubled + 1n) / 2n : (doubled - 1n) / 2n);
}

/** A side that was not printed leaves its cell blank; a dash is kept for a figure that is missing. */
const amountCell = (sum: Cents | null | undefined, href: string | null): Cell =>
  sum === undefined
    ? { text: [] }
    : sum === null
      ? { empty: true }
      : { amount: toDecimal(sum, 0), ...(href === null ? {} : { href }) };

const percentCell = (part: Cents | null | undefined, whole: Cents | null | undefined): Cell => {
  if (part === undefined || whole === undefined) return { text: [] };
  const percent = part === null || whole === null ? null : wholePercent(part, whole);
  return percent === null ? { empty: true } : { number: percent, unit: '%' };
};

const euros = (sum: SideSum | null | undefined): number | null =>
  sum ? Number(toDecimal(sum.cents, 0)) : null;

const MOST_DRAWN = 8;

/** As many as a drawing on one page can hold: those with the largest amounts, in the order of the plan. */
function largest<T>(lines: readonly T[], amount: (line: T) => number): T[] {
  const chosen = new Set([...lines].sort((one, other) => amount(other) - amount(one)).slice(0, MOST_DRAWN));
  return lines.filter((line) => chosen.has(line));
}

export function moneyFigures(frame: NodeFrame, parts: readonly ClosedNode[]): Block[] {
  const { words, tree, round } = frame;
  const compared = comparedColumns(round.columns);
  const realisedColumn = compared && round.columns[compared.realised];
  const estimatedColumn = compared && round.columns[compared.estimated];
  if (!compared || !realisedColumn || !estimatedColumn) return [];
  const columns = [compared.realised, compared.estimated];
  // Receipts and expenses, each realised and estimated: four figures a part.
  const lines = parts
    .map((part) => ({
      part,
      sums: sides.flatMap((side) => columns.map((column) => sideSum(tree, part, side, column))),
    }))
    .filter((line) => line.sums.some((sum) => sum !== undefined));
  if (lines.length === 0) return [];

  // A part that prints no figure of a side has nothing there; a missing figure leaves the total open.
  const totals = [0, 1, 2, 3].map((index): Cents | null | undefined => {
    const sums = lines.map((line) => line.sums[index]).filter((sum) => sum !== undefined);
    if (sums.length === 0) return undefined;
    return sums.reduce<Cents | null>((so, sum) => (so === null || sum === null ? null : so + sum.cents), 0n);
  });
  const at = sides.flatMap((side) => [realisedColumn, estimatedColumn].map((column) => ({ side, column })));
  const rowOf = (
    name: Cell,
    sums: readonly (Cents | null | undefined)[],
    role: Row['role'],
    node: string | null | undefined,
  ): Row => ({
    role,
    cells: [
      name,
      ...sums.map((sum, index) => {
        const place = at[index];
        return amountCell(
          sum,
          place && node !== undefined ? frame.linesOf(node, { ...place, kind: null }) : null,
        );
      }),
      percentCell(sums[2], sums[3]),
    ],
  });
  // The parts are all of the plan, or the total is of these parts only and has no lines of its own.
  const roots = frame.wholeTree.roots;
  const all = roots.length === parts.length && roots.every((root) => parts.some(({ id }) => id === root.id));
  const rounded = totals.some((total, index) => {
    const printed = lines.reduce((so, line) => so + BigInt(toDecimal(line.sums[index]?.cents ?? 0n, 0)), 0n);
    return typeof total === 'bigint' && printed !== BigInt(toDecimal(total, 0));
  });
  const drawn = largest(lines, (line) => euros(line.sums[3]) ?? euros(line.sums[2]) ?? 0);
  const title = words.figures.moneyTitle(realisedColumn.label, estimatedColumn.label);
  const print = (sum: SideSum | null | undefined): string => (sum ? printCents(sum.cents, 0) : '–');
  return [
    { type: 'heading', level: 2, id: 'money', text: title, outline: false },
    {
      type: 'chart',
      id: 'money-chart',
      title,
      description: words.figures.moneyDescription(
        drawn.map((line) => ({
          name: nameOf(line.part, words),
          realised: print(line.sums[2]),
          estimated: print(line.sums[3]),
        })),
      ),
      series: {
        kind: 'bars',
        unit: 'euro',
        categories: drawn.map((line) => nameOf(line.part, words)),
        series: [
          {
            name: realisedColumn.label,
            tone: 'accent',
            values: drawn.map((line) => euros(line.sums[2] ?? null)),
          },
          {
            name: estimatedColumn.label,
            tone: 'soft',
            values: drawn.map((line) => euros(line.sums[3] ?? null)),
          },
        ],
      },
      table: {
        type: 'table',
        id: 'money-table',
        caption: title,
        hiddenCaption: true,
        columns: [
          { label: words.figures.part, align: 'start', width: 2.6 },
          ...sides.flatMap((side) =>
            [realisedColumn, estimatedColumn].map((column) => ({
              label: words.figures.sideOf(words.sides[side], column.label),
              align: 'end' as const,
              width: 1.2,
            })),
          ),
          { label: words.figures.share, align: 'end', width: 1.1 },
        ],
        rows: [
          ...lines.map((line) =>
            rowOf(
              { text: [{ text: nameOf(line.part, words), to: line.part.id }] },
              line.sums.map((sum) => (sum ? sum.cents : sum)),
              'body',
              line.part.node,
            ),
          ),
          ...(lines.length > 1
            ? [rowOf({ text: [{ text: words.figures.total }] }, totals, 'total', all ? null : undefined)]
            : []),
        ],
        note: words.figures.moneyNote(
          rounded,
          lines.some((line) => line.sums.some((sum) => sum?.printed === true)),
          drawn.length < lines.length ? drawn.length : null,
        ),
      },
    },
  ];
}
