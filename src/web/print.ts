/** How the site prints figures, dates and shares: Belgian notation, no-break spaces, a true minus sign. */
import type { RoundKind } from '../followup/closing.ts';
import { type Cents, printCents, printDecimal } from '../kernel/money.ts';
import type { Amount } from '../overview/measure.ts';
import { printDate, printMoment } from '../reports/moment.ts';
import { reportWords } from '../reports/report.nl.ts';
import { siteWords } from './site.nl.ts';

const SPACE = '\u00A0';
export const DASH = '–';

/** Whole euros without a sign: `1.196.926`, or a dash where there is no figure. */
export const whole = (amount: Amount): string => (typeof amount === 'bigint' ? printCents(amount, 0) : DASH);
export const euro = (amount: Amount): string =>
  typeof amount === 'bigint' ? `€${SPACE}${printCents(amount, 0)}` : DASH;
export const exactEuro = (cents: Cents): string => `€${SPACE}${printCents(cents, 2)}`;
/** An amount as it was printed, at cents or at whole euros. */
export const printed = (decimal: string | null | undefined): string =>
  decimal === null || decimal === undefined ? DASH : printDecimal(decimal);

/** Tenths of a percent as `43 %`. */
export const share = (tenths: number | null): string =>
  tenths === null ? DASH : `${printDecimal(String(Math.floor((tenths + 5) / 10)))}${SPACE}%`;
/** Tenths of a percent as `42,1 %`. */
export const exactShare = (tenths: number): string =>
  `${printDecimal(String(Math.floor(tenths / 10)))},${tenths % 10}${SPACE}%`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Period = { kind: RoundKind; from: string; to: string };
/** `eerste semester 2024`: a round in a sentence. */
export const roundName = ({ kind, from, to }: Period): string =>
  siteWords.roundName[kind](to.slice(0, 4), Math.ceil(Number(to.slice(5, 7)) / 3), day(from), day(to));
/** A plan by its years; a label that says more than the years stays. */
export const planName = (plan: { label: string; firstYear: number; lastYear: number }): string =>
  /^(?:meerjarenplan\s+)?\d{4}\s?[–-]\s?\d{4}$/i.test(plan.label)
    ? siteWords.planName(plan.firstYear, plan.lastYear)
    : plan.label;

export const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';

export const day = (iso: string): string => printDate(iso, reportWords);
export const moment = (instant: string): string => printMoment(instant, reportWords);
/** A share of a bar's width for an SVG attribute: `42.5%`. */
export const width = (part: number, of: number): string =>
  `${of <= 0 ? 0 : Math.round((Math.min(part, of) / of) * 1000) / 10}%`;
export const ratio = (part: Amount, of: Amount): string =>
  typeof part !== 'bigint' || typeof of !== 'bigint' || of <= 0n || part <= 0n
    ? '0%'
    : width(Number((part * 1000n) / of), 1000);
