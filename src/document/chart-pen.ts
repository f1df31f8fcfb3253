/** What every drawing of a chart takes: measures, words and rectangles, for a width that is known or that follows its container. */
import { printDecimal } from '../kernel/money.ts';
import type { Tone } from './chart.ts';
import type { Palette } from './palette.ts';

export type Paint = { fill: string; stroke?: string; dash?: string };
export type Pen = {
  fluid: boolean;
  /** A share of the width, 0 to 1, as a coordinate. */
  at: (share: number) => string;
  /** Room for words in px: the real width, or a phone's. */
  room: number;
  paint: (tone: Tone) => Paint;
  palette: Palette;
};

export const FONT = 13;
export const SMALL = 12;
export const LINE = 17;
export const BAR = 12;

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\p{Cc}/gu, ' ');

export const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Width of words in Source Sans, a little on the safe side: no measuring without a browser. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.52;

/** `em` is the mean width of a letter: a page may be shown in a wider face than ours, and a name is bold. */
export function shorten(text: string, room: number, size: number, em = 0.52): string {
  const most = Math.floor(room / (size * em));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

export const printValue = (value: number): string => printDecimal(String(value));

export const textAt = (x: string, y: number, fill: string, size: number, words: string, more = ''): string =>
  `<text x="${x}" y="${round(y)}" fill="${fill}" font-size="${size}"${more}>${words}</text>`;

export function rect(x: string, y: number, width: string, height: number, paint: Paint): string {
  const stroke = paint.stroke === undefined ? '' : ` stroke="${paint.stroke}" stroke-width="1"`;
  const dash = paint.dash === undefined ? '' : ` stroke-dasharray="${paint.dash}"`;
  return `<rect x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" fill="${paint.fill}"${stroke}${dash}/>`;
}
