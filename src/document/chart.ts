/** Charts as data. `bars` compares amounts per category and series; `shares` divides a whole over categories. */
export type Series = {
  kind: 'bars' | 'shares';
  unit: 'euro' | 'count';
  categories: string[];
  series: {
    name: string;
    values: (number | null)[];
    tone: 'accent' | 'soft' | 'done' | 'running' | 'ongoing' | 'todo' | 'postponed' | 'stopped' | 'unknown';
  }[];
};
