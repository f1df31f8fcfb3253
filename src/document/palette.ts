/** Colours of charts. Renderers that know no style sheet take `lightPalette`; a web page takes `sheetPalette`. */
import type { Tone } from './chart.ts';

export type Palette = Readonly<Record<Tone | 'ink' | 'inkSoft' | 'line' | 'hatch', string>>;

/** The light theme, as plain colours: paper is always white. A status is one hue, since it is no judgement. */
export const lightPalette: Palette = {
  accent: '#2b44a8',
  soft: '#c3cdf2',
  done: '#24398f',
  running: '#5570cd',
  ongoing: '#c3cdf2',
  todo: '#e3e4e1',
  postponed: '#848992',
  stopped: '#848992',
  unknown: '#b9bcc2',
  green: '#1b7f5e',
  amber: '#c76800',
  red: '#b5173d',
  none: '#848992',
  ink: '#17191e',
  inkSoft: '#474c55',
  line: '#dfe0dc',
  hatch: '#848992',
};

const names: Readonly<Record<keyof Palette, string>> = {
  accent: 'accent',
  soft: 'status-ongoing',
  done: 'status-done',
  running: 'status-running',
  ongoing: 'status-ongoing',
  todo: 'status-todo',
  postponed: 'line-strong',
  stopped: 'line-strong',
  unknown: 'line-strong',
  green: 'light-green-fill',
  amber: 'light-amber-fill',
  red: 'light-red-fill',
  none: 'light-none-fill',
  ink: 'ink',
  inkSoft: 'ink-soft',
  line: 'line',
  hatch: 'line-strong',
};

/** The same through the custom properties of the style sheet (`--bs-color-*`), so that a dark theme is followed. */
export const sheetPalette: Palette = Object.fromEntries(
  Object.entries(names).map(([tone, name]) => [
    tone,
    `var(--bs-color-${name}, ${lightPalette[tone as keyof Palette]})`,
  ]),
) as Record<keyof Palette, string>;
