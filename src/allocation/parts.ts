/** Parts of a whole as exact decimals: 0.57 of 100 is 57, which floating point does not find. */
type Decimal = { digits: bigint; scale: number };

function decimalOf(value: number): Decimal {
  // A small number prints as 1e-7.
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function onOneScale(parts: readonly number[]): { digits: bigint[]; one: bigint } {
  const decimals = parts.map(decimalOf);
  const scale = Math.max(0, ...decimals.map((part) => part.scale));
  return {
    digits: decimals.map((part) => part.digits * 10n ** BigInt(scale - part.scale)),
    one: 10n ** BigInt(scale),
  };
}

/** Compared with 1 only: exactly 1, or on which side of it. */
export function sumOfParts(parts: readonly number[]): number {
  const { digits, one } = onOneScale(parts);
  const sum = digits.reduce((total, part) => total + part, 0n);
  return sum === one ? 1 : sum > one ? 2 : 0;
}

/**
 * Places of each part, and last what is left for no part. Rounded down, then the places that are over go to the
 * largest remainders, among equals to the part that comes first (docs/decisions/0010).
 */
export function placesOfParts(places: number, parts: readonly number[]): number[] {
  const { digits, one } = onOneScale(parts);
  const rest = one - digits.reduce((total, part) => total + part, 0n);
  const exact = [...digits, rest].map((part) => part * BigInt(places));
  const given = exact.map((part) => Number(part / one));
  let over = places - given.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part % one }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (over === 0) break;
    given[index] = (given[index] ?? 0) + 1;
    over -= 1;
  }
  return given;
}
