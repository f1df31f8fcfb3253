/** Folding of printed text: what two prints of the same words have in common. */

/* Bidirectional marks, zero-width characters and control characters carry no words. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text with every run of white space folded to one space, ends trimmed, invisible characters and soft hyphens gone. */
export function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** What is compared when habits are looked up: folded, lower case, no diacritics. */
export function key(text: string): string {
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The key without the punctuation that a label may end with. */
export function labelKey(text: string): string {
  return key(text).replace(/[\s:.]+$/u, '');
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
  return /[.!?:;…]["'”’»)\]]*$/u.test(text);
}
