/**
 * Credits: what a version allows in a year, per body and kind (schema M3; bbc.md, section 4). Financing is told in parts.
 * The initial credit of a year is that of the version in force on 1 January, the final one that of the last version that
 * held in it.
 */
import type { Cents } from '../kernel/money.ts';
import type { PlanVersion } from '../planning/plan.ts';
import { versionOn } from '../planning/version.ts';
import { plainLine, type AmountLine } from './amount.ts';
import type { Kind, Side } from './column.ts';

/** Stored as the line of a credit of financing; null is a kind in one. */
export const creditParts = ['loans', 'granted_loans', 'other'] as const;
export type CreditPart = (typeof creditParts)[number];

export type CreditRow = { kind: Kind; part: CreditPart | null };
export const creditRows: readonly CreditRow[] = [
  { kind: 'operating', part: null },
  { kind: 'investment', part: null },
  ...creditParts.map((part): CreditRow => ({ kind: 'financing', part })),
];

/** Financing in one, as a version set it that does not tell its parts. */
const undivided: CreditRow = { kind: 'financing', part: null };

/** The rows of M3, with financing in one where some credit is told so. */
export const rowsFor = (credits: readonly Pick<Credit, 'kind' | 'part'>[]): CreditRow[] =>
  credits.some(({ kind, part }) => kind === 'financing' && part === null)
    ? [...creditRows.slice(0, 2), undivided, ...creditRows.slice(2)]
    : [...creditRows];

export type Credit = CreditRow & { bodyId: string; side: Side; year: number; cents: Cents };

const partOf = (line: string | null): CreditPart | null => creditParts.find((part) => part === line) ?? null;

export const creditsIn = (lines: readonly AmountLine[]): Credit[] =>
  lines.flatMap(({ measure, kind, line, bodyId, side, year, cents }) =>
    measure === 'credit' ? [{ kind, part: partOf(line), bodyId, side, year, cents }] : [],
  );

export const creditLine = ({ part, ...one }: Credit): AmountLine => ({
  ...plainLine,
  ...one,
  nodeId: null,
  measure: 'credit',
  line: part,
});

/** The version that held on 1 January of the year. @param versions in their sequence */
export const initialVersion = (versions: readonly PlanVersion[], year: number): PlanVersion | null =>
  versionOn(versions, `${year}-01-01`);

/**
 * The last version that was set in the year, or the one that held all year. A version that is set in a later year can
 * still say something of this one; it comes too late to be its credit.
 */
export const finalVersion = (versions: readonly PlanVersion[], year: number): PlanVersion | null =>
  versionOn(versions, `${year}-12-31`);

/** One cell; null where the version sets no credit there: not the same as a credit of nothing. */
export function creditOf(
  credits: readonly Credit[],
  at: { bodyId: string; kind: Kind; part?: CreditPart | null; side: Side; year: number },
): Cents | null {
  const found = credits.filter(
    (one) =>
      one.bodyId === at.bodyId &&
      one.kind === at.kind &&
      one.side === at.side &&
      one.year === at.year &&
      (at.part === undefined || one.part === at.part),
  );
  return found.length === 0 ? null : found.reduce((sum, { cents }) => sum + cents, 0n);
}

/** Years for which a version sets a credit. */
export const creditYears = (credits: readonly Credit[]): number[] =>
  [...new Set(credits.map(({ year }) => year))].sort((a, b) => a - b);

export type Overrun = { bodyId: string; kind: Kind; year: number; estimate: Cents; credit: Cents };

/** Where what is estimated to be spent is more than the credit that the version sets; kinds without credit are left out. */
export function overruns(
  credits: readonly Credit[],
  estimates: readonly { bodyId: string; kind: Kind; side: Side; year: number; cents: Cents }[],
): Overrun[] {
  const found: Overrun[] = [];
  const places = new Map(
    credits
      .filter(({ side }) => side === 'expenses')
      .map(({ bodyId, kind, year }) => [`${bodyId} ${kind} ${year}`, { bodyId, kind, year }]),
  );
  for (const place of places.values()) {
    const credit = creditOf(credits, { ...place, side: 'expenses' }) ?? 0n;
    const estimate = estimates
      .filter(
        (one) =>
          one.bodyId === place.bodyId &&
          one.kind === place.kind &&
          one.year === place.year &&
          one.side === 'expenses',
      )
      .reduce((sum, { cents }) => sum + cents, 0n);
    if (estimate > credit) found.push({ ...place, estimate, credit });
  }
  return found;
}
