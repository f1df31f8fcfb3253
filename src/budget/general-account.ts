/** The chart of accounts for budget transactions, and where an account of the books belongs in it. */
import { financingAccounts, investmentAccounts } from './accounts-capital.ts';
import { operatingAccounts } from './accounts-operating.ts';
import type { Kind, Side } from './column.ts';

export type Rubric = { code: string; title: string; kind: Kind; side: Side };

/** `code` as in the decree: `6103`, or `600/4` for 600 to 604. `rubrics`: from the outermost in, of schema T2. */
export type GeneralAccount = { code: string; title: string; kind: Kind; side: Side; rubrics: Rubric[] };

const sideOf = { uitgaven: 'expenses', ontvangsten: 'receipts' } as const;

function readChart(kind: Kind, text: string): GeneralAccount[] {
  const accounts: GeneralAccount[] = [];
  let side: Side = 'expenses';
  let open: Rubric[] = [];
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const [code, title] = [line.slice(0, space), line.slice(space + 1)];
    if (code === '#') {
      side = title === 'ontvangsten' ? sideOf.ontvangsten : sideOf.uitgaven;
      open = [];
    } else if (/^\d/.test(code)) accounts.push({ code, title, kind, side, rubrics: open });
    else {
      open = [...open.filter((one) => code.startsWith(`${one.code}.`)), { code, title, kind, side }];
    }
  }
  return accounts;
}

// Not in a rubric of T2: what municipality and OCMW bill and pay each other.
const between = (code: string, title: string, side: Side): GeneralAccount => ({
  code,
  title,
  kind: 'operating',
  side,
  rubrics: [],
});

export const generalAccounts: readonly GeneralAccount[] = [
  ...readChart('operating', operatingAccounts),
  ...readChart('investment', investmentAccounts),
  ...readChart('financing', financingAccounts),
  between('6190', 'Facturering tussen gemeente en OCMW', 'expenses'),
  between('7090', 'Facturering tussen gemeente en OCMW', 'receipts'),
  between('6941', 'Tussenkomst in de financiële verplichtingen van het OCMW door de gemeente', 'expenses'),
  between('7941', 'Tussenkomst in de financiële verplichtingen van het OCMW door de gemeente', 'receipts'),
];

/** `600/4` to 600, 601, 602, 603 and 604. */
export function digitsOf(code: string): string[] {
  const [first = '', last] = code.split('/');
  if (last === undefined) return [first];
  const stem = first.slice(0, -last.length);
  const [from, to] = [Number(first.slice(-last.length)), Number(last)];
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${stem}${String(from + index).padStart(last.length, '0')}`,
  );
}

const keyOf = (kind: Kind, side: Side, digits: string): string => `${kind} ${side} ${digits}`;
const byDigits: ReadonlyMap<string, GeneralAccount> = new Map(
  generalAccounts.flatMap((one) =>
    digitsOf(one.code).map((digits) => [keyOf(one.kind, one.side, digits), one] as const),
  ),
);

const SHORTEST = 3;

/**
 * Accounts that the decree splits further than some books do: 7000 stands for 70000 to 70004/9, which are all
 * in one rubric. Where the accounts that begin so are in more than one, nobody can say where the money belongs.
 */
const wider: ReadonlyMap<string, GeneralAccount> = (() => {
  const found = new Map<string, GeneralAccount | null>();
  for (const { code, kind, side, rubrics } of generalAccounts)
    for (const digits of digitsOf(code))
      for (let length = SHORTEST; length < digits.length; length += 1) {
        const stem = digits.slice(0, length);
        const key = keyOf(kind, side, stem);
        const before = found.get(key);
        const rubric = rubrics.at(-1);
        const isSame = before === undefined || before?.rubrics.at(-1) === rubric;
        found.set(
          key,
          rubric === undefined || !isSame
            ? null
            : (before ?? { code: stem, title: rubric.title, kind, side, rubrics }),
        );
      }
  return new Map([...found].flatMap(([key, one]) => (one === null ? [] : [[key, one] as const])));
})();

/**
 * The account of the decree under which an account of the books falls. It may go on after its digits: 61030000 falls
 * under 6103, and 649600 under 6496/9. It may stop before them, with at least three digits, where all accounts of the
 * decree that begin so are in one rubric: 7000. The same digits mean another thing on the other side, so kind and side
 * are asked.
 * @returns null for an account that the decree doesn't know there.
 */
export function findAccount(given: string, kind: Kind, side: Side): GeneralAccount | null {
  const digits = given.trim();
  if (!/^\d{2,12}$/.test(digits)) return null;
  for (let length = digits.length; length >= 2; length -= 1) {
    const found = byDigits.get(keyOf(kind, side, digits.slice(0, length)));
    if (found) return found;
  }
  return wider.get(keyOf(kind, side, digits)) ?? null;
}

/** Where an account that came without kind or side can belong. More than one: the file must say which. */
export function placesOf(given: string): GeneralAccount[] {
  return (['operating', 'investment', 'financing'] as const).flatMap((kind) =>
    (['expenses', 'receipts'] as const).flatMap((side) => findAccount(given, kind, side) ?? []),
  );
}
