/**
 * Charts as data. `bars` compares amounts per category and series; `shares` divides a whole over categories; `lines`
 * follows values over time, where a value that is not known leaves a gap.
 */
/** Tones of money, of a status and of a light; a renderer maps each to a colour and, where it can, a pattern. */
export type Tone =
  | 'accent'
  | 'soft'
  | 'done'
  | 'running'
  | 'ongoing'
  | 'todo'
  | 'postponed'
  | 'stopped'
  | 'unknown'
  | 'green'
  | 'amber'
  | 'red'
  | 'none';

export type Series = {
  kind: 'bars' | 'shares' | 'lines';
  unit: 'euro' | 'count';
  categories: string[];
  /** Of lines: where each category stands in time, in years; without it they stand evenly. */
  places?: number[];
  series: {
    name: string;
    values: (number | null)[];
    tone: Tone;
    /** Of lines: at these categories a value was asked and nobody knew it. The line stops there; elsewhere it runs on. */
    breaks?: number[];
  }[];
};
