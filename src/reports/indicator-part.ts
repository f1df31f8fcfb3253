/** The indicators of the actions that are printed: what was measured in each round against what is aimed at. */
import type { Series } from '../document/chart.ts';
import type { Block, Cell, Row, Table } from '../document/document.ts';
import type { ClosedIndicator, ClosedNode } from '../followup/closing.ts';
import { printDecimal } from '../kernel/money.ts';
import { indicatorPlace } from './indicator-place.ts';
import { printDate } from './moment.ts';
import { nameOf, type NodeFrame } from './node-part.ts';

const words = (text: string): Cell => ({ text: [{ text }] });

type Moment = { day: string; name: string; value?: string | null; target?: string };

/** A day that ends a year goes by the year, as people say it. */
const nameOfDay = (day: string, frame: NodeFrame): string =>
  day.endsWith('-12-31') ? day.slice(0, 4) : printDate(day, frame.words).replace(/^\d+ /, '');

/** Where the baseline stood, what each round measured and what each year aims at, in the order of time. */
function momentsOf(indicator: ClosedIndicator, frame: NodeFrame): Moment[] {
  const moments = new Map<string, Moment>();
  const at = (day: string, name: string): Moment => {
    const found = moments.get(day) ?? { day, name };
    moments.set(day, found);
    return found;
  };
  if (indicator.baseline !== null && indicator.baselineYear !== null) {
    const day = `${indicator.baselineYear}-12-31`;
    at(day, frame.words.indicators.baselineOf(String(indicator.baselineYear))).value = indicator.baseline;
  }
  for (const { round, value } of indicator.values) at(round.to, nameOfDay(round.to, frame)).value = value;
  for (const { year, value } of indicator.targets) at(`${year}-12-31`, String(year)).target = value;
  return [...moments.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const figure = (value: string | null | undefined, unknown: string): Cell => {
  if (value === undefined) return { text: [] };
  return value === null ? words(unknown) : { number: Number(value) };
};

function numberBlocks(indicator: ClosedIndicator, frame: NodeFrame, id: string, title: string): Block[] {
  const say = frame.words.indicators;
  const moments = momentsOf(indicator, frame);
  const table: Table = {
    type: 'table',
    id: `${id}-table`,
    caption: title,
    hiddenCaption: true,
    columns: [
      { label: say.moment, align: 'start', width: 1.6 },
      { label: say.value, align: 'end' },
      { label: say.target, align: 'end' },
    ],
    rows: moments.map((moment): Row => ({
      role: 'body',
      cells: [words(moment.name), figure(moment.value, say.unknown), figure(moment.target, say.unknown)],
    })),
    ...(indicator.unit === '' ? {} : { note: say.inUnit(indicator.unit) }),
  };
  const measured = moments.filter(({ value }) => typeof value === 'string');
  if (measured.length + indicator.targets.length < 2) return [table];
  const number = (text: string | null | undefined): number | null =>
    typeof text === 'string' ? Number(text) : null;
  const series: Series = {
    kind: 'lines',
    unit: 'count',
    categories: moments.map(({ name }) => name),
    places: moments.map(({ day }) => Date.parse(day) / (365.25 * 86_400_000)),
    series: [
      {
        name: say.value,
        tone: 'accent',
        values: moments.map(({ value }) => number(value)),
        breaks: moments.flatMap(({ value }, index) => (value === null ? [index] : [])),
      },
      { name: say.target, tone: 'running', values: moments.map(({ target }) => number(target)) },
    ],
  };
  const print = (value: string | null | undefined): string =>
    typeof value === 'string'
      ? printDecimal(value.replace(/\.?0+$/, (zeros) => (value.includes('.') ? '' : zeros)))
      : say.unknown;
  const description = say.description(
    moments
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => ({ name, value: print(value) })),
    indicator.targets.map(({ year, value }) => ({ name: String(year), value: print(value) })),
  );
  const chartTitle = say.heading(indicator.name);
  return [{ type: 'chart', id: `${id}-chart`, title: chartTitle, description, series, table }];
}

function yesNoTable(indicator: ClosedIndicator, frame: NodeFrame, id: string, title: string): Block {
  const say = frame.words.indicators;
  return {
    type: 'table',
    id: `${id}-table`,
    caption: title,
    hiddenCaption: true,
    columns: [
      { label: say.moment, align: 'start', width: 1.6 },
      { label: say.value, align: 'start' },
    ],
    rows: indicator.values.map(({ round, yes }): Row => ({
      role: 'body',
      cells: [
        words(nameOfDay(round.to, frame)),
        words(yes === null ? say.unknown : yes ? frame.words.yes : say.no),
      ],
    })),
  };
}

function stepBlocks(indicator: ClosedIndicator, frame: NodeFrame, id: string, title: string): Block[] {
  const say = frame.words.indicators;
  const done = indicator.values.at(-1)?.steps ?? null;
  const count = indicator.steps.filter((step) => done?.includes(step.id)).length;
  return [
    {
      type: 'paragraph',
      text: [{ text: done === null ? say.stepsUnknown : say.stepsDone(count, indicator.steps.length) }],
    },
    {
      type: 'table',
      id: `${id}-table`,
      caption: title,
      hiddenCaption: true,
      columns: [
        { label: say.step, align: 'start', width: 3 },
        { label: say.due, align: 'start', width: 1.4 },
        { label: say.state, align: 'start', width: 1.2 },
      ],
      rows: indicator.steps.map((step): Row => ({
        role: 'body',
        cells: [
          words(step.name),
          words(step.due === null ? '' : printDate(step.due, frame.words)),
          words(done === null ? say.unknown : done.includes(step.id) ? say.stepDone : say.stepOpen),
        ],
      })),
    },
  ];
}

function indicatorBlocks(
  node: ClosedNode,
  indicator: ClosedIndicator,
  frame: NodeFrame,
  number: number,
): Block[] {
  const say = frame.words.indicators;
  const id = `${node.id}-indicator-${number}`;
  const title = say.titleOf(indicator.name, nameOf(node, frame.words));
  return [
    { type: 'heading', level: 2, id, text: say.heading(indicator.name), outline: false },
    {
      type: 'paragraph',
      tone: 'soft',
      text: [{ text: say.of }, { text: nameOf(node, frame.words), to: node.id }],
    },
    ...(indicator.kind === 'number'
      ? numberBlocks(indicator, frame, id, title)
      : indicator.kind === 'yes_no'
        ? [yesNoTable(indicator, frame, id, title)]
        : stepBlocks(indicator, frame, id, title)),
  ];
}

export function indicatorPart(frame: NodeFrame): Block[] {
  const measured = frame.round.nodes.filter((node) => frame.prints(node) && indicatorPlace(node) !== null);
  if (measured.length === 0) return [];
  const say = frame.words.indicators;
  return [
    { type: 'pageBreak' },
    { type: 'heading', level: 1, id: 'indicators', text: frame.words.indicatorsTitle, outline: true },
    { type: 'paragraph', text: [{ text: say.intro }] },
    ...measured.flatMap((node) =>
      (node.indicators ?? []).flatMap((indicator, index) =>
        indicatorBlocks(node, indicator, frame, index + 1),
      ),
    ),
  ];
}
