/** The money of an action as the budget lines that it is made of; together they are exactly the amount. */
import type { Amount, AmountLine } from '../budget/amount.ts';
import type { Kind, Side } from '../budget/column.ts';
import type { Cents } from '../kernel/money.ts';
import type { BodyKey } from './money-line.ts';
import { outsideLines, plainLines, planLines } from './budget-lines.nl.ts';

export type LinePart = {
  line: string;
  account: string;
  policyField: string;
  description: string;
  weight: number;
};
type Written = Readonly<Partial<Record<`${Kind} ${Side}`, readonly string[]>>> & { readonly field?: string };
type Place = Pick<Amount, 'kind' | 'side'> & { code: string | null; body: BodyKey };

/** `account weight words`, or with a field `account field weight words`. */
function readPart(noted: string, field: string | null): Omit<LinePart, 'line'> {
  const [account = '', ...rest] = noted.split(' ');
  const policyField = field ?? rest.shift() ?? '';
  const weight = Number(rest.shift());
  if (!Number.isInteger(weight)) throw new Error(`not a budget line: ${noted}`);
  return { account, policyField, weight, description: rest.join(' ') };
}

/** A number for each place, so that two lines of a version are never the same. */
function numberOf({ code, body, kind, side }: Place, index: number): string {
  const [plan = 0, section = 0, action = 0] = (code ?? '9.0.0').split('.').map(Number);
  const of = { operating: 1, investment: 3, financing: 5 }[kind] + (side === 'expenses' ? 0 : 1);
  const outside = code === null ? (body === 'ocmw' ? 1 : 2) : 0;
  return `MJP${plan}${section}${action}${outside}${of}${String(index + 1).padStart(2, '0')}`;
}

export function partsOf(place: Place): LinePart[] {
  const { code, body, kind, side } = place;
  const at = `${kind} ${side}` as const;
  const plan = Object.entries(planLines).find(([key]) => code?.startsWith(`${key}.`) === true)?.[1];
  const own: Written | undefined = code === null ? outsideLines[body] : plan;
  const noted = own?.[at] ?? plainLines[at];
  return noted.map((one, index) => ({
    ...readPart(one, code === null ? null : (plan?.field ?? '0119')),
    line: numberOf(place, index),
  }));
}

const HUNDRED_EUROS = 10_000n;

/** Each part in whole hundreds of euros, and the last one takes the rest: never a cent more or less. */
export function split(cents: Cents, weights: readonly number[]): Cents[] {
  let left = cents;
  return weights.map((weight, index) => {
    const part =
      index === weights.length - 1 ? left : ((cents * BigInt(weight)) / 100n / HUNDRED_EUROS) * HUNDRED_EUROS;
    left -= part;
    return part;
  });
}

/** @param codeOf the code of the action with an identity. */
export function linesOf(
  amounts: readonly Amount[],
  at: { bodyId: string; body: BodyKey; codeOf: (nodeId: string) => string },
): AmountLine[] {
  return amounts.flatMap((amount) => {
    const code = amount.nodeId === null ? null : at.codeOf(amount.nodeId);
    const parts = partsOf({ ...amount, code, body: at.body });
    const shares = split(
      amount.cents,
      parts.map(({ weight }) => weight),
    );
    return parts.flatMap(({ line, account, policyField, description }, index) => {
      const cents = shares[index] ?? 0n;
      // What is nothing is said only where the whole is.
      if (cents === 0n && amount.cents !== 0n) return [];
      return [{ ...amount, bodyId: at.bodyId, line, account, policyField, description, cents }];
    });
  });
}
