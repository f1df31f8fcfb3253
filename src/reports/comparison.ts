/** What moved from one closed round to another, as a document: made from the two closings and from nothing else. */
import type { Block, Cell, Column, Document, Row, Text } from '../document/document.ts';
import type { Closing } from '../followup/closing.ts';
import { compareRounds, sideChanges, type Change, type NodeChange } from '../followup/compare.ts';
import { toDecimal } from '../kernel/money.ts';
import { differenceOf, type Part } from '../narrative/difference.ts';
import { planNamed } from './cover.ts';
import { markOf, printDate, printMoment } from './moment.ts';
import type { LinesOf } from './money-table.ts';
import type { ReportWords } from './words.ts';

const cell = (text: string): Cell => ({ text: [{ text }] });

/** A stretch that both texts have is shortened in its middle: the change is what is read. */
const KEPT = 90;
function shortened(text: string): string {
  if (text.length <= 2 * KEPT + 40) return text;
  return `${text.slice(0, KEPT).replace(/\S*$/u, '')}… ${text.slice(-KEPT).replace(/^\S*/u, '').trimStart()}`;
}

/** Of two texts that have little in common, nothing stands out: all of it is new. */
function isOtherText(parts: readonly Part[]): boolean {
  const length = (kept: readonly Part[]): number => kept.reduce((sum, { text }) => sum + text.length, 0);
  return length(parts.filter(({ kind }) => kind === 'same')) * 5 < length(parts);
}

/** One of the two texts, with what the other does not have in bold. */
const side = (parts: readonly Part[], own: 'removed' | 'added'): Text =>
  parts.flatMap(({ kind, text }) => {
    if (kind === 'same') return [{ text: shortened(text) }];
    return kind === own ? [isOtherText(parts) ? { text } : { text, bold: true }] : [];
  });

type Lines = { id: string; title: string; columns: Column[]; rows: Row[]; note?: string };

function sectionOf({ id, title, columns, rows, note }: Lines): Block[] {
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 1, id, text: title, outline: true },
    {
      type: 'table',
      id: `${id}-table`,
      caption: title,
      hiddenCaption: true,
      columns,
      rows,
      ...(note === undefined ? {} : { note }),
    },
  ];
}

/** Where the lines of each of the two rounds are, and the page that sets them side by side. */
export type ComparisonLinks = { linesOf: Change<LinesOf>; changes: string };

export function composeComparison(
  before: Closing,
  after: Closing,
  words: ReportWords,
  open: ComparisonLinks | null = null,
): Document {
  const say = words.comparison;
  const changes = compareRounds(before.content, after.content);
  const then = before.content.round.label;
  const now = after.content.round.label;
  const name = ({ after: node, before: was }: NodeChange): string => {
    const one = node ?? was;
    return [one?.code ?? '', one?.title ?? ''].filter((part) => part !== '').join(' ') || words.untitled;
  };
  const start = (label: string, width?: number): Column => ({
    label,
    align: 'start',
    ...(width === undefined ? {} : { width }),
  });
  const body = (cells: Cell[]): Row => ({ role: 'body', cells });
  const rowsOf = (make: (change: NodeChange) => Row[]): Row[] => changes.flatMap(make);
  const first = start(say.node, 3);
  const sections: Lines[] = [
    {
      id: 'statuses',
      title: say.statuses,
      columns: [first, start(then, 1.4), start(now, 1.4)],
      rows: rowsOf((change) =>
        change.status === null
          ? []
          : [
              body([
                cell(name(change)),
                cell(change.status.from?.label ?? words.figures.noStatus),
                cell(change.status.to?.label ?? words.figures.noStatus),
              ]),
            ],
      ),
    },
    {
      id: 'lights',
      title: say.lights,
      columns: [first, start(words.figures.axis, 1.4), start(then, 1.3), start(now, 1.3)],
      rows: rowsOf((change) =>
        change.lights.map(({ axis, from, to }) =>
          body([
            cell(name(change)),
            cell(words.axes[axis]),
            cell(words.lights[from ?? 'none']),
            cell(words.lights[to ?? 'none']),
          ]),
        ),
      ),
    },
    {
      id: 'money',
      title: say.money,
      columns: [
        first,
        start(say.column, 2.2),
        { label: then, align: 'end', width: 1.3 },
        { label: now, align: 'end', width: 1.3 },
        { label: say.difference, align: 'end', width: 1.3 },
      ],
      rows: rowsOf((change) =>
        sideChanges(change, { from: before.content, to: after.content }).map(
          ({ node, columns, side: one, ...ends }) => {
            const amount = (cents: bigint, href: string | null): Cell => ({
              amount: toDecimal(cents, 2),
              ...(href === null ? {} : { href }),
            });
            const lines = (end: 'from' | 'to'): string | null =>
              open?.linesOf[end](node, { column: columns[end], kind: null, side: one }) ?? null;
            return body([
              cell(name(change)),
              cell(words.figures.sideOf(words.sides[one], columns.to.label)),
              amount(ends.from, lines('from')),
              amount(ends.to, lines('to')),
              amount(ends.to - ends.from, open?.changes ?? null),
            ]);
          },
        ),
      ),
      note: say.moneyNote,
    },
    {
      id: 'names',
      title: say.names,
      columns: [start(then), start(now)],
      rows: rowsOf(({ name: moved }) => (moved === null ? [] : [body([cell(moved.from), cell(moved.to)])])),
    },
    {
      id: 'presence',
      title: say.presence,
      columns: [first, start(say.what, 1.4)],
      rows: rowsOf((change) => {
        if (change.before !== null && change.after !== null) return [];
        return [body([cell(name(change)), cell(change.before === null ? say.added : say.dropped)])];
      }),
    },
    {
      id: 'texts',
      title: say.texts,
      columns: [start(say.node, 1.5), start(words.figures.axis), start(then, 3), start(now, 3)],
      rows: rowsOf((change) =>
        change.texts.map(({ axis, from, to }) => {
          const parts = differenceOf(from, to);
          return body([
            cell(name(change)),
            cell(words.axes[axis]),
            { text: side(parts, 'removed') },
            { text: side(parts, 'added') },
          ]);
        }),
      ),
      note: say.textNote,
    },
  ];
  const told = sections.filter(({ rows }) => rows.length > 0);
  const summary: Block[] =
    told.length === 0
      ? []
      : [
          {
            type: 'table',
            id: 'summary',
            caption: say.summary,
            hiddenCaption: true,
            columns: [start(say.what, 4), { label: say.count, align: 'end', width: 1 }],
            rows: told.map(({ id, title, rows }) =>
              body([{ text: [{ text: title, to: id }] }, { number: rows.length }]),
            ),
          },
        ];
  const { government, plan } = after.content;
  const planLabel = planNamed(plan.label, words);
  const stamp = (closing: Closing): string => printMoment(closing.closedAt, words);
  const lead = say.lead(then, now, changes.length);
  return {
    language: 'nl-BE',
    title: say.title,
    subtitle: say.subtitle(then, now),
    author: government.name,
    subject: words.subject(government.name, planLabel),
    keywords: [...words.keywords],
    cover: {
      eyebrow: words.cover.eyebrow,
      facts: [
        { label: words.cover.plan, value: plan.label },
        ...[before, after].flatMap((closing) => [
          {
            label: closing.content.round.label,
            value: words.period(
              printDate(closing.content.round.from, words),
              printDate(closing.content.round.to, words),
            ),
          },
          { label: words.cover.frozen, value: `${stamp(closing)}, ${markOf(closing.hash)}` },
        ]),
      ],
      statement: lead,
    },
    runningHead: { start: government.name, end: say.title },
    foot: say.foot(markOf(before.hash), markOf(after.hash)),
    instant: after.closedAt,
    contentsTitle: words.contents,
    blocks: [
      { type: 'heading', level: 1, id: 'changes', text: say.title, outline: true },
      { type: 'paragraph', tone: 'lead', text: [{ text: lead }] },
      ...summary,
      ...sections.flatMap(sectionOf),
    ],
  };
}
