/** Folding of printed text: what two prints of the same words have in common. */

/* Bidirectional marks, zero-width characters, soft hyphens and control characters carry no words. */
const INVISIBLE = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}]/gu;

/* Most lines of a report: nothing to fold but the ends. */
const PLAIN = /^[\u0020-\u007e\u00c0-\u024f\u2013-\u201d\u20ac]*$/u;

/* Words and phrases of plain letters, single spaces between. */
const ASCII = /^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/u;
/* Such patterns may take a place on the stack for each sign or word. */
const LONGEST_PHRASE = 2000;

/** Text with every run of white space folded to one space, ends trimmed, invisible characters and soft hyphens gone, ligatures as letters. */
export function fold(text: string): string {
  const ends = text.trim();
  if (ends.length <= LONGEST_PHRASE && !ends.includes('  ') && PLAIN.test(ends)) return ends;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** What is compared when habits are looked up: folded, lower case, no diacritics. */
export function key(text: string): string {
  if (text.length <= LONGEST_PHRASE && ASCII.test(text)) return text.toLowerCase();
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The key without the punctuation that a label may end with. */
export function labelKey(text: string): string {
  const plain = key(text);
  let end = plain.length;
  while (end > 0 && ' :.'.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

/**
 * Joins two printed lines of the same text. `open` says that the first line ended right at its hyphen, which in a
 * print that ends its lines with a space means that nothing stood between (seen in Denderleeuw 2024).
 */
export function joinLines(before: string, after: string, open: boolean): string {
  if (before === '' || after === '') return before + after;
  if (open && /[\p{L}\d]-$/u.test(before) && !/^(?:en|of|en\/of|tot)\s/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** True when a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”’»)\]]*$/u.test(text.slice(-8));
}
