/** What a money page shows, as a sheet. A file is Dutch, as the report is; amounts are exact to the cent. */
import { toDecimal, type Cents } from '../kernel/money.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import { writePlainSheet } from '../platform/documents/excel/plain-sheet.ts';
import { writeCsv } from '../overview/csv.ts';
import type { Sheet, SheetCell } from '../overview/plan-sheet.ts';
import { differenceOf, moneyMeasures, type MoneyRow } from '../overview/money.ts';
import type { AskedMoney } from './ask-money.ts';
import { planMediaTypes, type planFormats } from './formats.ts';
import { closedPolicy } from './headers.ts';
import type { LinesView } from './lines-page.ts';
import type { DeviationsView, MoneyView, WaterfallView } from './money-page.ts';
import { numberName, rowName } from './money-words.ts';
import { moneyWords as words } from './money.nl.ts';

const figure = (cents: Cents | null): SheetCell => (cents === null ? null : { figure: toDecimal(cents, 2) });

/** Every row with its three measures for each year. */
export function moneySheet({ query, choice }: AskedMoney, { table }: MoneyView): Sheet {
  const rowOf = (
    code: string | null,
    name: string,
    depth: number,
    one: Pick<MoneyRow, 'years'>,
  ): SheetCell[] => [
    String(depth),
    code,
    name,
    ...one.years.flatMap((figures) => moneyMeasures.map((measure) => figure(figures[measure]))),
  ];
  return {
    head: [
      'Niveau',
      'Code',
      words.cut[query.cut],
      ...choice.years.flatMap((year) => moneyMeasures.map((measure) => `${words.measure[measure]} ${year}`)),
    ],
    rows: [
      ...table.rows.map((row) => rowOf(row.code, rowName(words, row), row.depth + 1, row)),
      rowOf(null, words.total, 0, table),
    ],
  };
}

export function linesSheet({ names }: AskedMoney, { lines, entries, shows, endOf }: LinesView): Sheet {
  const nodes = new Map(names.nodes.map((node) => [node.nodeId, node]));
  const bodies = new Map(names.bodies.map(({ id, name }) => [id, name]));
  return {
    head: [
      words.lines.body,
      'Code',
      words.lines.action,
      words.lines.kind,
      words.filter.side,
      ...(shows.measure ? [words.lines.what] : []),
      words.year,
      words.lines.account,
      words.lines.field,
      ...(shows.day ? [words.lines.day] : []),
      ...(shows.number ? [numberName(words, shows, endOf)] : []),
      ...(entries ? [words.lines.description] : []),
      words.lines.amount,
    ],
    rows: lines.lines.map((line) => {
      const node = line.nodeId === null ? undefined : nodes.get(line.nodeId);
      const measure = endOf[line.term]?.measure;
      return [
        bodies.get(line.bodyId) ?? null,
        node?.code ?? null,
        node?.title ?? (line.matched ? words.without : words.loose),
        words.kind[line.kind],
        words.Side[line.side],
        ...(shows.measure ? [measure ? words.measure[measure] : null] : []),
        String(line.year),
        line.account,
        line.policyField,
        ...(shows.day ? [line.bookedOn] : []),
        ...(shows.number ? [line.line] : []),
        ...(entries ? [line.description] : []),
        figure(line.cents),
      ];
    }),
  };
}

export const deviationsSheet = ({ list, above }: DeviationsView): Sheet => ({
  head: [
    'Code',
    words.lines.action,
    'Actieplan',
    words.measure.estimate,
    words.measure.actual,
    words.difference,
    words.deviations.pace,
  ],
  rows: list.map(({ row, figures, difference, offPace }) => [
    row.code,
    row.name,
    above.get(row.key)?.name ?? null,
    figure(figures.estimate),
    figure(figures.actual),
    figure(difference),
    figure(offPace),
  ]),
});

export function waterfallSheet(
  { choice }: AskedMoney,
  { from, state, steps, before, after }: WaterfallView,
): Sheet {
  const now = choice.version.label;
  const rowOf = (
    code: string | null,
    name: string,
    one: { before: Cents; after: Cents },
    reason: string | null,
  ) => [
    code,
    name,
    figure(one.before),
    figure(differenceOf({ estimate: one.before, credit: null, actual: one.after })),
    figure(one.after),
    reason,
  ];
  return {
    head: [
      'Code',
      words.waterfall.step,
      state ? now : (from?.label ?? ''),
      words.waterfall.change,
      state ? state.label : now,
      words.waterfall.reason,
    ],
    rows: [
      ...steps.map((step) =>
        rowOf(step.row?.code ?? null, step.row ? rowName(words, step.row) : words.without, step, step.reason),
      ),
      rowOf(null, words.total, { before, after }, null),
    ],
  };
}

export async function sheetAnswer(
  sheet: Sheet,
  {
    format,
    name,
    government,
    now,
  }: {
    format: (typeof planFormats)[number];
    name: string;
    government: GovernmentName;
    now: string;
  },
): Promise<Response> {
  const body =
    format === 'csv'
      ? writeCsv(sheet)
      : new Uint8Array(await writePlainSheet(name, sheet, { title: name, author: government.name, now }));
  return new Response(body, {
    headers: {
      'content-type': planMediaTypes[format],
      'content-disposition': `attachment; filename="${government.slug}-${name.toLowerCase()}.${format}"`,
      'cache-control': 'private, no-cache',
      'content-security-policy': closedPolicy,
    },
  });
}
