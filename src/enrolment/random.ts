/**
 * Numbers that look drawn and are the same for the same seed: for made-up municipalities only. The lots of children come
 * from `allocation/lots.ts`, which anybody can recompute.
 */
export type Random = {
  /** From 0 up to 1. */
  part(): number;
  /** A whole number from 0 up to, but not, the limit. */
  below(limit: number): number;
  chance(part: number): boolean;
  /** Standard normal. */
  normal(): number;
  pick<T>(from: readonly T[]): T;
  /** Eight hexadecimal digits. */
  hex(): string;
};

/** Spreads a text over four words of 32 bits (FNV-1a, with a start of its own for each word). */
function wordsOf(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = 0x811c9dc5 ^ start;
    for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    return hash >>> 0;
  };
  return [word(1), word(2), word(3), word(4)];
}

/** Chris Doty-Humphrey's sfc32, of PractRand. */
export function randomOf(seed: string): Random {
  let [a, b, c, counter] = wordsOf(seed);
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first words still resemble the seed.
  for (let at = 0; at < 15; at += 1) word();
  const part = (): number => word() / 2 ** 32;
  const below = (limit: number): number => Math.floor(part() * limit);
  return {
    part,
    below,
    chance: (limit) => part() < limit,
    // Box and Muller; 1 - part() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - part())) * Math.cos(2 * Math.PI * part()),
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    hex: () => word().toString(16).padStart(8, '0'),
  };
}
