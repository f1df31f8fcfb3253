/**
 * The model of anything printed. Renderers (Typst, Word, Excel, HTML) know this and nothing of plans;
 * composers (reports/) know plans and nothing of pages. All text is final text in the language of the document.
 */
import type { Series } from './chart.ts';

/** A line feed in `text` is a line break. */
export type Run = { text: string; bold?: boolean; italic?: boolean; href?: string; to?: string }; // `to` = id of a heading in this document
export type Text = Run[];

export type Shade = 'green' | 'amber' | 'red' | 'none'; // a light: always printed as shape and word
export type StatusShape =
  'not_started' | 'running' | 'ongoing' | 'done' | 'postponed' | 'stopped' | 'unknown';

/**
 * `empty` is a figure that is missing and prints as "–"; a cell of words that is blank has an empty `text`.
 * `amount` is decimal euros as stored ("22080.00" or "5777"); the renderer prints it in Belgian notation.
 */
export type Cell =
  { text: Text } | { amount: string; href?: string } | { number: number; unit?: '%' } | { empty: true };

export type Column = { label: string; align: 'start' | 'end'; width?: number }; // width: share, default 1
export type Row = {
  /** group: a row that names what follows; balance: receipts minus expenses of the group; total: a sum of rows above. */
  role: 'group' | 'body' | 'balance' | 'total';
  /** receipts and expenses rows carry their side, so that a sheet can hold the balance as a formula. */
  side?: 'receipts' | 'expenses';
  cells: Cell[]; // the first cell is the row's header; a group row may hold that cell only and then spans the table
};
export type Table = {
  type: 'table';
  id: string; // unique in the document, stable: names the sheet and the anchor
  caption: string;
  hiddenCaption?: boolean; // for narrative tables, whose words stand in the text
  columns: Column[];
  rows: Row[];
  note?: string;
};

export type ListBlock = { type: 'list'; ordered: boolean; items: { text: Text; children?: ListBlock }[] };

export type Block =
  | {
      type: 'heading';
      level: number;
      id: string;
      text: string;
      eyebrow?: string;
      code?: string;
      outline: boolean;
    } // code stands before text
  | { type: 'paragraph'; text: Text; tone?: 'body' | 'lead' | 'note' | 'soft' }
  | ListBlock
  | Table
  | { type: 'facts'; items: { label: string; value: Text; status?: StatusShape }[] }
  | { type: 'light'; shade: Shade; word: string }
  | { type: 'lights'; items: { label: string; shade: Shade; word: string }[] } // the triad
  | { type: 'chart'; id: string; title: string; description: string; series: Series; table: Table } // SVG from chart.ts
  | { type: 'pageBreak' };

export type Document = {
  language: 'nl-BE';
  title: string;
  subtitle: string;
  author: string; // the government
  subject: string;
  keywords: string[];
  /** Cover lines under the title, and the mark that stands at the foot of each page ("Stand bevroren op ..., kenmerk ..."). */
  cover: { eyebrow: string; facts: { label: string; value: string }[]; statement: string };
  runningHead: { start: string; end: string };
  foot: string;
  /** ISO instant that is stored as creation date, so that the same document gives the same bytes. */
  instant: string;
  contentsTitle: string;
  blocks: Block[];
};
