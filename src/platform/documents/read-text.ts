/** Bytes as text: UTF-8, UTF-16 with a mark, else windows-1252 where it reads as words. */

/** Signs that windows-1252 gives for bytes that European words don't use in it. */
const UNEXPECTED = /[^\t\n\v\f\r\x20-\x7E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
/** Most words of a report are plain letters: more odd signs than this is another encoding or no text. */
const MOST_ODD = 0.25;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8 of which single signs were damaged: many accents are whole, few are not. A lost sign is U+FFFD in it. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  const lost = count(/\ufffd/gu);
  return lost > 0 && count(/[\u0080-\ufffc]/gu) > 10 * lost ? text : null;
}

/** Control characters stand in no text, but for white space. */
function isText(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b) return false;
  }
  return true;
}

/** @returns null for what is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (wide !== null) {
    const text = decode(bytes, wide);
    return text !== null && isText(text) ? text : null;
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return isText(utf8) ? utf8 : null;
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return isText(damaged) ? damaged : null;
  const western = decode(bytes, 'windows-1252');
  if (western === null || !isText(western) || UNEXPECTED.test(western)) return null;
  const odd = western.replace(/[\t-\r -~]/gu, '').length;
  return odd <= western.length * MOST_ODD ? western : null;
}
