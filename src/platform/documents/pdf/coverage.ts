/**
 * Which characters a TrueType font has a glyph for, from its cmap table (OpenType 1.9, formats 4 and 12).
 * PDF/UA and PDF/A refuse text without a glyph, and a fallback font of the machine would make other bytes elsewhere.
 */

export type Coverage = (codePoint: number) => boolean;

export function coverageOf(font: Buffer): Coverage {
  const tables = font.readUInt16BE(4);
  let cmap = -1;
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === 'cmap') cmap = font.readUInt32BE(at + 8);
  }
  if (cmap < 0) throw new Error('coverage: the font has no cmap');
  const covered = new Set<number>();
  const encodings = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < encodings; index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(table);
    if (format === 12) addLong(covered, font, table);
    if (format === 4) addShort(covered, font, table);
  }
  return (codePoint) => covered.has(codePoint);
}

function addLong(covered: Set<number>, font: Buffer, table: number): void {
  const groups = font.readUInt32BE(table + 12);
  for (let index = 0; index < groups; index += 1) {
    const at = table + 16 + index * 12;
    const end = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= end; code += 1) covered.add(code);
  }
}

/** Format 4 may map a character of a segment to glyph 0, so each is looked at. */
function addShort(covered: Set<number>, font: Buffer, table: number): void {
  const segments = font.readUInt16BE(table + 6) / 2;
  for (let index = 0; index < segments; index += 1) {
    const end = font.readUInt16BE(table + 14 + index * 2);
    const startAt = table + 16 + segments * 2 + index * 2;
    const start = font.readUInt16BE(startAt);
    const delta = font.readUInt16BE(startAt + segments * 2);
    const offsetAt = startAt + segments * 4;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + (code - start) * 2);
      if (glyph !== 0) covered.add(code);
    }
  }
}

const KEPT = new Set(['\n', ' ', '\u00a0', '\u00ad']);

/** The text with a white square for each sign without a glyph; signs that never show (joiners, selectors) go. */
export function coverable(text: string, covers: Coverage): string {
  return text.replace(/[^\x20-\x7e\n]/gu, (sign) => {
    if (KEPT.has(sign) || covers(sign.codePointAt(0) ?? 0)) return sign;
    if (/\p{Default_Ignorable_Code_Point}/u.test(sign)) return '';
    return /\s/u.test(sign) ? '\u00a0' : '□';
  });
}
