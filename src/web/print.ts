/** How the site prints figures, dates and shares: Belgian notation, no-break spaces, a true minus sign. */
import type { RoundKind } from '../followup/closing.ts';
import type { Locale } from '../organisation/person.ts';
import { type Cents, printCents, printDecimal } from '../kernel/money.ts';
import type { Amount } from '../overview/measure.ts';
import { printDate, printMoment, type DateWords } from '../reports/moment.ts';
import { reportWords } from '../reports/report.nl.ts';
import { choose } from './locale.ts';
import { dateWords, siteWords as siteWordsEn } from './site.en.ts';
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
export type Printer = {
  /** `30 juni 2024` */
  day: (iso: string) => string;
  moment: (instant: string) => string;
  /** `eerste semester 2024`: a round in a sentence. */
  roundName: (round: Period) => string;
  /** A plan by its years; a label that says more than the years stays. */
  planName: (plan: { label: string; firstYear: number; lastYear: number }) => string;
  /** The language of what comes from the government, where that is not the page's: titles, narratives, labels. */
  dutch: 'nl' | undefined;
};

/** Days, moments, rounds and plans in a language; figures are Belgian in each. */
export function printerOf(locale: Locale): Printer {
  const dates = choose<DateWords>(locale, { nl: reportWords, en: dateWords });
  const words = choose(locale, { nl: siteWords, en: siteWordsEn });
  const day = (iso: string): string => printDate(iso, dates);
  return {
    day,
    moment: (instant) => printMoment(instant, dates),
    roundName: ({ kind, from, to }) =>
      words.roundName[kind](to.slice(0, 4), Math.ceil(Number(to.slice(5, 7)) / 3), day(from), day(to)),
    planName: (plan) =>
      /^(?:meerjarenplan\s+)?\d{4}\s?[–-]\s?\d{4}$/i.test(plan.label)
        ? words.planName(plan.firstYear, plan.lastYear)
        : plan.label,
    dutch: locale === 'en' ? 'nl' : undefined,
  };
}

export const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';

/** A share of a bar's width for an SVG attribute: `42.5%`. */
export const width = (part: number, of: number): string =>
  `${of <= 0 ? 0 : Math.round((Math.min(part, of) / of) * 1000) / 10}%`;
export const ratio = (part: Amount, of: Amount): string =>
  typeof part !== 'bigint' || typeof of !== 'bigint' || of <= 0n || part <= 0n
    ? '0%'
    : width(Number((part * 1000n) / of), 1000);

/** `L. Vercammen`: a person in a narrow place. */
export const shortName = (name: string): string => name.trim().replace(/^(\p{L})[^\s.]*\s+(?=\S)/u, '$1. ');

/** Whole euros with a sign, a true minus: `+12.000`, `−3.500`. */
export const signedWhole = (cents: Cents | null): string =>
  cents === null ? DASH : `${cents >= 50n ? '+' : ''}${printCents(cents, 0)}`;
export const signedEuro = (cents: Cents): string =>
  `${cents > 0n ? '+' : cents < 0n ? '−' : ''}€${SPACE}${printCents(cents < 0n ? -cents : cents, 0)}`;
