/**
 * Money is integer cents as bigint; it never floats.
 * One parser for print (`parseAmount`), one for our own notation (`fromDecimal`), one printer each way.
 */
export type Cents = bigint;

/** An amount as it was printed: its value and how many decimals the print showed. */
export type PrintedAmount = { cents: Cents; decimals: 0 | 2 };

/** Largest amount that is believed: 100 billion euro; a longer figure is a misreading, and also fits PostgreSQL's bigint. */
export const LARGEST: Cents = 10_000_000_000_000n;

/* Thousands are parted by dots or by spaces of any width, by one of them in an amount. */
const BELGIAN =
  /^([-−–+]?)(?:(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)|(\d+))(?:,(\d{2}))?$/u;

/**
 * Reads an amount in Belgian print: `1.234,56`, `-98.019`, `€ 959`, `−786.500,00`.
 * @returns null for anything doubtful: `10.00.000` (seen in Genk, annual accounts 2025), `1,234.56`, `12,3`, `1.5`.
 */
export function parseAmount(text: string): PrintedAmount | null {
  const bare = text
    .trim()
    .replace(/^([-−–+]?)\s*€\s*/u, '$1')
    .replace(/\s*(?:€|EUR|euro)$/u, '');
  const parts = BELGIAN.exec(bare);
  if (!parts) return null;
  const whole = (parts[2] ?? parts[3] ?? '').replace(/\D/g, '');
  if (whole.length > 12) return null;
  const unsigned = BigInt(whole) * 100n + BigInt(parts[4] ?? '0');
  const negative = parts[1] !== '' && parts[1] !== '+';
  return { cents: negative ? -unsigned : unsigned, decimals: parts[4] === undefined ? 0 : 2 };
}

/** `22080.00` at 2 decimals, `5777` at 0; at 0 the cents are rounded half away from zero, per amount. */
export function toDecimal(cents: Cents, decimals: 0 | 2): string {
  const sign = cents < 0n ? '-' : '';
  const size = cents < 0n ? -cents : cents;
  if (decimals === 0) {
    const euros = (size + 50n) / 100n;
    return euros === 0n ? '0' : `${sign}${euros}`;
  }
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/** Our own decimal notation back to cents; null when it is not ours. The inverse of `toDecimal`. */
export function fromDecimal(text: string): PrintedAmount | null {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const unsigned = BigInt(parts[2] ?? '0') * 100n + BigInt(parts[3] ?? '0');
  return { cents: parts[1] === '-' ? -unsigned : unsigned, decimals: parts[3] === undefined ? 0 : 2 };
}

/** Belgian print of our decimal notation: `1480000.00` becomes `1.480.000,00`, with a true minus sign. */
export function printDecimal(decimal: string): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction] = (negative ? decimal.slice(1) : decimal).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** Belgian print of cents, at cents or at whole euros. */
export function printCents(cents: Cents, decimals: 0 | 2): string {
  return printDecimal(toDecimal(cents, decimals));
}
