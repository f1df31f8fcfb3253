/** Objects and words of a PDF, from bytes: the same grammar serves a file's body and a page's content (ISO 32000-1, 7.2-7.3). */
export type PdfName = { kind: 'name'; name: string };
export type PdfText = { kind: 'text'; bytes: Uint8Array };
export type PdfRef = { kind: 'ref'; number: number };
export type PdfDict = { kind: 'dict'; map: ReadonlyMap<string, PdfValue> };
export type PdfStream = { kind: 'stream'; dict: PdfDict; bytes: Uint8Array };
export type PdfWord = { kind: 'word'; word: string };
export type PdfValue =
  null | boolean | number | PdfName | PdfText | PdfRef | PdfDict | PdfStream | PdfWord | PdfValue[];

export type PdfKind = Extract<PdfValue, { kind: string }>['kind'];

export function isKind<K extends PdfKind>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { kind: K }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** The file breaks the grammar, or uses a part of it that is not read here. */
export class PdfSyntaxError extends Error {}

/** What one page or table unpacks to would keep any reader of it busy for minutes. */
export class PdfTooLarge extends Error {}

const DEEPEST = 200;
const whites = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)));
const at = (char: string): number => char.charCodeAt(0);

const odd = Uint8Array.from({ length: 256 }, (_, byte) => (whites.has(byte) || delimiters.has(byte) ? 1 : 0));
const isOdd = (byte: number | undefined): boolean => byte === undefined || odd[byte] === 1;
const hexOf = (byte: number | undefined): number => {
  const value = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? -1 : value;
};

/** Most words of a page are short numbers: those are read without making text of them. */
function shortNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const sign = bytes[start];
  const from = sign === 0x2d || sign === 0x2b ? start + 1 : start;
  if (end === from || end - from > 15) return null;
  let number = 0;
  let scale = 0; // what the digits after the point divide by; 0 before it
  for (let index = from; index < end; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit === -2 && scale === 0) scale = 1;
    else if (digit < 0 || digit > 9) return null;
    else {
      number = number * 10 + digit;
      scale *= 10;
    }
  }
  if (scale > 0) number /= scale;
  if (end - from === 1 && scale > 0) return null; // a point alone is a word
  return sign === 0x2d ? -number : number;
}

export class PdfLexer {
  readonly bytes: Uint8Array;
  position: number;
  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.position < this.bytes.length && !this.atLineEnd()) this.position += 1;
      } else if (whites.has(byte)) {
        this.position += 1;
      } else {
        return;
      }
    }
  }

  private atLineEnd(): boolean {
    const byte = this.bytes[this.position];
    return byte === 10 || byte === 13;
  }

  /** The next object or word; undefined at the end. `refs` joins `12 0 R`, which content streams don't have. */
  next(refs: boolean, depth = 0): PdfValue | undefined {
    if (depth > DEEPEST) throw new PdfSyntaxError('nested too deep');
    this.skipWhite();
    const byte = this.bytes[this.position];
    if (byte === undefined) return undefined;
    if (byte === at('/')) return this.name();
    if (byte === at('(')) return this.literal();
    if (byte === at('<')) {
      return this.bytes[this.position + 1] === at('<') ? this.dict(refs, depth) : this.hex();
    }
    if (byte === at('[')) return this.array(refs, depth);
    if (delimiters.has(byte)) {
      const size = byte === at('>') && this.bytes[this.position + 1] === at('>') ? 2 : 1;
      this.position += size;
      return { kind: 'word', word: String.fromCharCode(byte).repeat(size) };
    }
    return this.word(refs);
  }

  private word(refs: boolean): PdfValue {
    const start = this.position;
    while (!isOdd(this.bytes[this.position])) this.position += 1;
    const number = shortNumber(this.bytes, start, this.position);
    if (number !== null) return (refs && Number.isInteger(number) && this.reference(number)) || number;
    const word = String.fromCharCode(...this.bytes.subarray(start, Math.min(this.position, start + 200)));
    if (/^[-+]?\d+$/.test(word)) return (refs && this.reference(Number(word))) || Number(word);
    if (/^[-+]?\d*\.\d*$/.test(word) && word.length > 1) return Number(word) || 0;
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return { kind: 'word', word };
  }

  private reference(number: number): PdfRef | null {
    let look = this.position;
    const white = (): boolean => whites.has(this.bytes[look] ?? -1);
    while (white()) look += 1;
    const digits = look;
    while ((this.bytes[look] ?? 0) >= 0x30 && (this.bytes[look] ?? 0) <= 0x39) look += 1;
    if (look === digits || !white()) return null;
    while (white()) look += 1;
    if (this.bytes[look] !== at('R') || !isOdd(this.bytes[look + 1])) return null;
    this.position = look + 1;
    return { kind: 'ref', number };
  }

  private name(): PdfName {
    this.position += 1;
    let name = '';
    for (let byte = this.bytes[this.position]; !isOdd(byte); byte = this.bytes[this.position]) {
      const high = byte === at('#') ? hexOf(this.bytes[this.position + 1]) : -1;
      const low = high < 0 ? -1 : hexOf(this.bytes[this.position + 2]);
      name += String.fromCharCode(low < 0 ? (byte ?? 0) : high * 16 + low);
      this.position += low < 0 ? 1 : 3;
    }
    return { kind: 'name', name };
  }

  private literal(): PdfText {
    const out: number[] = [];
    this.position += 1;
    for (let depth = 1; ; this.position += 1) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new PdfSyntaxError('a string without end');
      if (byte === at('(')) depth += 1;
      if (byte === at(')')) depth -= 1;
      if (depth === 0) break;
      if (byte === at('\\')) this.escape(out);
      else out.push(byte);
    }
    this.position += 1;
    return { kind: 'text', bytes: Uint8Array.from(out) };
  }

  private escape(out: number[]): void {
    this.position += 1;
    const byte = this.bytes[this.position] ?? 0;
    const simple = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (simple >= 0) {
      out.push([10, 13, 9, 8, 12][simple] ?? 0);
    } else if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let more = 0; more < 2; more += 1) {
        const digit = (this.bytes[this.position + 1] ?? 0) - 0x30;
        if (digit < 0 || digit > 7) break;
        value = value * 8 + digit;
        this.position += 1;
      }
      out.push(value & 0xff);
    } else if (byte === 13) {
      if (this.bytes[this.position + 1] === 10) this.position += 1;
    } else if (byte !== 10) {
      out.push(byte);
    }
  }

  private hex(): PdfText {
    const digits: number[] = [];
    this.position += 1;
    for (; ; this.position += 1) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new PdfSyntaxError('a string without end');
      if (byte === at('>')) break;
      const value = hexOf(byte);
      if (value >= 0) digits.push(value);
    }
    this.position += 1;
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    bytes.forEach((_, index) => {
      bytes[index] = (digits[index * 2] ?? 0) * 16 + (digits[index * 2 + 1] ?? 0);
    });
    return { kind: 'text', bytes };
  }

  private array(refs: boolean, depth: number): PdfValue[] {
    const out: PdfValue[] = [];
    this.position += 1;
    for (;;) {
      this.skipWhite();
      if (this.bytes[this.position] === at(']')) break;
      const value = this.next(refs, depth + 1);
      if (value === undefined) throw new PdfSyntaxError('an array without end');
      out.push(value);
    }
    this.position += 1;
    return out;
  }

  private dict(refs: boolean, depth: number): PdfDict {
    const map = new Map<string, PdfValue>();
    this.position += 2;
    for (;;) {
      const key = this.next(refs, depth + 1);
      if (key === undefined) throw new PdfSyntaxError('a dictionary without end');
      if (isKind(key, 'word') && key.word === '>>') break;
      if (!isKind(key, 'name')) throw new PdfSyntaxError('a dictionary key that is no name');
      const value = this.next(refs, depth + 1);
      if (value === undefined) throw new PdfSyntaxError('a dictionary without end');
      if (isKind(value, 'word')) {
        if (value.word === '>>') break;
        continue;
      }
      map.set(key.name, value);
    }
    return { kind: 'dict', map };
  }
}

/** A text string of a PDF as text: UTF-16 with a mark, UTF-8 with a mark, else PDFDocEncoding read as Latin-1. */
export function pdfText(value: PdfText): string {
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder().decode(bytes.subarray(3));
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}
