/** The rows of the equilibrium, and what each is made of: lines, something that was entered, or other rows. */
import type { Equilibrium } from '../budget/norm.ts';
import type { Cents } from '../kernel/money.ts';
import type { Kind, Side } from '../budget/column.ts';
import { linesAddress } from './lines-addresses.ts';
import { equilibriumAddress, stockAddress } from './version-addresses.ts';
import { workedOut } from './version-door.ts';
import { versionLines } from './version-lines.ts';

type At = { slug: string; plan: { id: string }; version: { id: string } };
export type EquilibriumRow = {
  of: (one: Equilibrium) => Cents | null;
  opens: (at: At, years: readonly Equilibrium[], one: Equilibrium) => string;
  /** Of a row that is worked out from others. */
  terms?: readonly { sign: 1 | -1; row: RowName }[];
};

const kindNames = ['operating', 'investment', 'financing'] as const satisfies Kind[];
const inner = (kind: Kind, side: Side) => `${kind} ${side}` as const;
export type RowName =
  | Kind
  | `${Kind} ${Side}`
  | 'both'
  | 'result'
  | 'cumulatedBefore'
  | 'cumulated'
  | 'unavailable'
  | 'available'
  | 'repayments'
  | 'recoveries'
  | 'netRepayments'
  | 'margin'
  | 'standard'
  | 'corrected';

const flow =
  (kind: Kind | null, side: Side | 'total'): EquilibriumRow['opens'] =>
  (at, _, { year }) =>
    versionLines(at.slug, at, { side, kind })(year, null);

/** Rubrics of schema T2, as the margin takes them. */
const rubric =
  (side: Side, code: string): EquilibriumRow['opens'] =>
  ({ slug, plan, version }, _, { year }) =>
    linesAddress(
      slug,
      { plan: plan.id, versie: version.id },
      { side, measure: 'estimate', year, row: { at: { rubric: `financing ${side} ${code}` } } },
    );

const entered: EquilibriumRow['opens'] = ({ slug }) => stockAddress(slug);
const sum =
  (row: keyof typeof workedOut): EquilibriumRow['opens'] =>
  ({ slug, version }, _, { year }) =>
    `${equilibriumAddress(slug, version.id, { rij: workedOut[row], jaar: year })}#opbouw`;

const plus = (row: RowName) => ({ sign: 1, row }) as const;
const minus = (row: RowName) => ({ sign: -1, row }) as const;

const ofKinds = Object.fromEntries(
  kindNames.flatMap((kind): [string, EquilibriumRow][] => [
    [kind, { of: ({ balance }) => balance[kind], opens: flow(kind, 'total') }],
    ...(['receipts', 'expenses'] as const).map((side): [string, EquilibriumRow] => [
      inner(kind, side),
      { of: ({ flows }) => flows[kind][side], opens: flow(kind, side) },
    ]),
  ]),
) as Record<Kind | `${Kind} ${Side}`, EquilibriumRow>;

export const equilibriumRows: Readonly<Record<RowName, EquilibriumRow>> = {
  ...ofKinds,
  both: { of: ({ both }) => both, opens: sum('both'), terms: [plus('operating'), plus('investment')] },
  result: { of: ({ result }) => result, opens: flow(null, 'total') },
  cumulatedBefore: {
    of: ({ cumulatedBefore }) => cumulatedBefore,
    // That of the year before, unless another was entered.
    opens: (at, years, one) => {
      const before = years.find(({ year }) => year === one.year - 1);
      return before && before.cumulated === one.cumulatedBefore
        ? sum('cumulated')(at, years, before)
        : entered(at, years, one);
    },
  },
  cumulated: {
    of: ({ cumulated }) => cumulated,
    opens: sum('cumulated'),
    terms: [plus('cumulatedBefore'), plus('result')],
  },
  unavailable: { of: ({ unavailable }) => unavailable, opens: entered },
  available: {
    of: ({ available }) => available,
    opens: sum('available'),
    terms: [plus('cumulated'), minus('unavailable')],
  },
  repayments: { of: ({ repayments }) => repayments, opens: rubric('expenses', 'I.A.1') },
  recoveries: { of: ({ recoveries }) => recoveries, opens: rubric('receipts', 'II.C.1.a') },
  netRepayments: {
    of: ({ netRepayments }) => netRepayments,
    opens: sum('netRepayments'),
    terms: [plus('repayments'), minus('recoveries')],
  },
  margin: {
    of: ({ margin }) => margin,
    opens: sum('margin'),
    terms: [plus('operating'), minus('netRepayments')],
  },
  // 8 % of the debts that were entered.
  standard: { of: ({ standardRepayments }) => standardRepayments, opens: entered },
  corrected: {
    of: ({ correctedMargin }) => correctedMargin,
    opens: sum('corrected'),
    terms: [plus('margin'), plus('repayments'), minus('standard')],
  },
};
