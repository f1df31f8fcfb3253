/** Signs that open an item of a list. Private-use signs are bullets of symbol fonts (U+F0B7 in Denderleeuw 2024). */
const SIGN = /^([\ue000-\uf8ff•◦▪▫●○■□‣∙·➢➤→✓✔❖⁃])\s*(?=\S)/u;
const DASH = /^([-–—*])\s+(?=\S)/u;
/* What an encoding without bullets makes of one. */
const LOST = /^([?\ufffd])\s+(?=\p{L})/u;
const LETTER_O = /^(o)\s+(?=\p{L})/u;

/**
 * Reads a line as an item, or as several where signs stand within it.
 * @param before the sign of the item before this line, null when there is none
 * @param free whether a dash may open a list here
 */
export function bulletOf(
  text: string,
  before: string | null,
  free: boolean,
): { marker: string; items: string[] } | null {
  const sign = SIGN.exec(text);
  if (sign?.[1]) {
    const marker = sign[1];
    const inner = /[\ue000-\uf8ff•▪●■]/u.test(marker)
      ? text.slice(sign[0].length).split(new RegExp(`\\s${marker}\\s+(?=\\S)`, 'u'))
      : [text.slice(sign[0].length)];
    return { marker, items: inner.map((item) => item.trim()).filter((item) => item !== '') };
  }
  const dash = DASH.exec(text) ?? LOST.exec(text);
  if (dash?.[1] && (free || before === dash[1]))
    return { marker: dash[1], items: [text.slice(dash[0].length)] };
  const letter = LETTER_O.exec(text);
  if (letter && before !== null) return { marker: 'o', items: [text.slice(letter[0].length)] };
  return null;
}

/** `1. text`, `2) text`. */
export function numberOf(text: string): { number: number; text: string } | null {
  const found = /^(\d{1,2})[.)]\s+(?=\p{L})/u.exec(text);
  return found ? { number: Number(found[1]), text: text.slice(found[0].length) } : null;
}
