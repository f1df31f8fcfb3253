/** The fields of the form of credits: one for each body, row of M3 and side. */
import type { GivenCredit } from '../budget/credit.usecase.ts';
import { creditOf, rowsFor, type Credit, type CreditRow } from '../budget/credit.ts';
import type { Side } from '../budget/column.ts';
import { printCents } from '../kernel/money.ts';

export const creditSides = ['expenses', 'receipts'] as const satisfies readonly Side[];

export const creditField = (bodyId: string, { kind, part }: CreditRow, side: Side): string =>
  `${part ?? kind}-${side}-${bodyId}`;

/** @param bodyIds those of the government: other fields are nobody's; a body without any field is not given. */
export function givenCredits(
  fields: Readonly<Record<string, string>>,
  bodyIds: readonly string[],
): GivenCredit[] {
  const rows = rowsFor([{ kind: 'financing', part: null }]);
  return bodyIds.flatMap((bodyId) => {
    const given = rows.flatMap((row) =>
      creditSides.map((side) => ({ row, side, amount: fields[creditField(bodyId, row, side)] })),
    );
    if (given.every(({ amount }) => amount === undefined)) return [];
    return given.map(({ row, side, amount = '' }) => ({ ...row, bodyId, side, amount }));
  });
}

/** As the form shows what is set. */
export function creditFields(
  credits: readonly Credit[],
  bodyIds: readonly string[],
  year: number,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const bodyId of bodyIds)
    for (const row of rowsFor(credits))
      for (const side of creditSides) {
        const cents = creditOf(credits, { bodyId, ...row, side, year });
        fields[creditField(bodyId, row, side)] = cents === null ? '' : printCents(cents, 2);
      }
  return fields;
}
