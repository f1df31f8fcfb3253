/** Charts as data. `bars` compares amounts per category and series; `shares` divides a whole over categories. */
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
  kind: 'bars' | 'shares';
  unit: 'euro' | 'count';
  categories: string[];
  series: {
    name: string;
    values: (number | null)[];
    tone: Tone;
  }[];
};
