/**
 * The shape of a status or a light as one character, for renderers that can't draw. It always stands before the word,
 * so a reader of our own Word files finds the word after the first space.
 */
import type { Shade, StatusShape } from './document.ts';

export const statusMarks: Readonly<Record<StatusShape, string>> = {
  not_started: '○',
  running: '◐',
  ongoing: '◉',
  done: '●',
  postponed: '◌',
  stopped: '✗',
  unknown: '◊',
};

export const shadeMarks: Readonly<Record<Shade, string>> = {
  green: '●',
  amber: '▲',
  red: '◆',
  none: '○',
};
