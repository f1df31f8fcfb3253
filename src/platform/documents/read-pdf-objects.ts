/**
 * The objects of a PDF file by number: what pdf.js does not hand out (structure elements with their attributes and
 * identity, ActualText). Reads cross-reference tables and streams; no encryption, no repair: where this throws,
 * the reader falls back on positions.
 */
import { inflateSync } from 'node:zlib';
import {
  isKind,
  PdfLexer,
  PdfSyntaxError,
  PdfTooLarge,
  pdfText,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './read-pdf-lexer.ts';
import { unpredict } from './read-pdf-predictor.ts';

const MOST_OBJECTS = 2_000_000;
const LARGEST_STREAM = 64 * 1024 * 1024;
/** Of everything that one file unpacks: a small file may hold many large streams. */
const LARGEST_SUM = 300 * 1024 * 1024;

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_STREAM, finishFlush: 2 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new PdfTooLarge('stream');
    throw error;
  }
}

type Entry = { at: number } | { inStream: number; index: number };

export class PdfObjects {
  private readonly bytes: Uint8Array;
  private readonly entries = new Map<number, Entry>();
  private readonly known = new Map<number, PdfValue>();
  private readonly busy = new Set<number>();
  private readonly streams = new Map<number, { values: PdfValue[] }>();
  private unpacked = 0;
  readonly trailer: PdfDict;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
    const start = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
    if (start === undefined) throw new PdfSyntaxError('no startxref');
    const seen = new Set<number>();
    let first: PdfDict | null = null;
    const queue = [Number(start)];
    for (let from = queue.shift(); from !== undefined; from = queue.shift()) {
      if (seen.has(from) || seen.size > 1000) continue;
      seen.add(from);
      const trailer = this.section(from);
      first ??= trailer;
      for (const key of ['XRefStm', 'Prev']) {
        const more = trailer.map.get(key);
        if (typeof more === 'number') queue.push(more);
      }
    }
    if (first === null || first.map.has('Encrypt')) throw new PdfSyntaxError('encrypted or empty');
    this.trailer = first;
  }

  private add(number: number, entry: Entry): void {
    if (this.entries.size > MOST_OBJECTS) throw new PdfSyntaxError('too many objects');
    if (!this.entries.has(number)) this.entries.set(number, entry);
  }

  private section(from: number): PdfDict {
    const lexer = new PdfLexer(this.bytes, from);
    const first = lexer.next(false);
    if (!isKind(first, 'word') || first.word !== 'xref') return this.sectionStream(from);
    for (;;) {
      const start = lexer.next(false);
      if (isKind(start, 'word') && start.word === 'trailer') break;
      const count = lexer.next(false);
      if (typeof start !== 'number' || typeof count !== 'number') throw new PdfSyntaxError('xref table');
      for (let index = 0; index < count; index += 1) {
        const offset = lexer.next(false);
        lexer.next(false);
        const use = lexer.next(false);
        if (typeof offset !== 'number' || !isKind(use, 'word')) throw new PdfSyntaxError('xref row');
        if (use.word === 'n') this.add(start + index, { at: offset });
      }
    }
    const trailer = lexer.next(true);
    if (!isKind(trailer, 'dict')) throw new PdfSyntaxError('trailer');
    return trailer;
  }

  private sectionStream(from: number): PdfDict {
    const stream = this.objectAt(from, null);
    if (!isKind(stream, 'stream')) throw new PdfSyntaxError('xref stream');
    const numbers = (key: string): number[] => {
      const value = stream.dict.map.get(key);
      return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
    };
    const [kindSize = 0, oneSize = 0, twoSize = 0] = numbers('W');
    const size = stream.dict.map.get('Size');
    const index = numbers('Index').length > 0 ? numbers('Index') : [0, typeof size === 'number' ? size : 0];
    const data = this.data(stream);
    let position = 0;
    const field = (width: number, other: number): number => {
      if (width === 0) return other;
      let value = 0;
      for (let byte = 0; byte < width; byte += 1) value = value * 256 + (data[position + byte] ?? 0);
      position += width;
      return value;
    };
    const rowSize = kindSize + oneSize + twoSize;
    if (rowSize < 1 || rowSize > 24) throw new PdfSyntaxError('xref widths');
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      for (let row = 0; row < (index[pair + 1] ?? 0) && position < data.length; row += 1) {
        const kind = field(kindSize, 1);
        const one = field(oneSize, 0);
        const two = field(twoSize, 0);
        const number = (index[pair] ?? 0) + row;
        if (kind === 1) this.add(number, { at: one });
        if (kind === 2) this.add(number, { inStream: one, index: two });
      }
    }
    return stream.dict;
  }

  private objectAt(from: number, number: number | null): PdfValue {
    const lexer = new PdfLexer(this.bytes, from);
    const own = lexer.next(false);
    lexer.next(false);
    const word = lexer.next(false);
    if (!isKind(word, 'word') || word.word !== 'obj' || (number !== null && own !== number))
      throw new PdfSyntaxError(`no object ${number ?? ''} at ${from}`);
    const value = lexer.next(true) ?? null;
    if (!isKind(value, 'dict')) return value;
    const before = lexer.position;
    const after = lexer.next(false);
    if (!isKind(after, 'word') || after.word !== 'stream') {
      lexer.position = before;
      return value;
    }
    let start = lexer.position;
    if (this.bytes[start] === 13) start += 1;
    if (this.bytes[start] === 10) start += 1;
    const length = this.resolve(value.map.get('Length'));
    if (typeof length !== 'number' || length < 0 || start + length > this.bytes.length)
      throw new PdfSyntaxError('stream length');
    return { kind: 'stream', dict: value, bytes: this.bytes.subarray(start, start + length) };
  }

  /** What a reference leads to; anything else is returned as it is. */
  resolve(value: PdfValue | undefined): PdfValue {
    for (let hops = 0; hops < 32; hops += 1) {
      if (value === undefined) return null;
      if (!isKind(value, 'ref')) return value;
      value = this.object(value);
    }
    throw new PdfSyntaxError('references in a circle');
  }

  private object({ number }: PdfRef): PdfValue {
    const found = this.known.get(number);
    if (found !== undefined) return found;
    const entry = this.entries.get(number);
    if (entry === undefined) return null;
    if (this.busy.has(number)) throw new PdfSyntaxError('an object within itself');
    this.busy.add(number);
    const value =
      'at' in entry ? this.objectAt(entry.at, number) : this.inStream(entry.inStream, entry.index);
    this.busy.delete(number);
    this.known.set(number, value);
    return value;
  }

  private inStream(number: number, index: number): PdfValue {
    const cached = this.streams.get(number);
    if (cached) return cached.values[index] ?? null;
    const stream = this.object({ kind: 'ref', number });
    if (!isKind(stream, 'stream')) throw new PdfSyntaxError('object stream');
    const first = this.resolve(stream.dict.map.get('First'));
    const count = this.resolve(stream.dict.map.get('N'));
    if (typeof first !== 'number' || typeof count !== 'number' || count > MOST_OBJECTS)
      throw new PdfSyntaxError('object stream');
    const data = this.data(stream);
    const heads = new PdfLexer(data);
    const values: PdfValue[] = [];
    for (let row = 0; row < count; row += 1) {
      heads.next(false);
      const offset = heads.next(false);
      if (typeof offset !== 'number') throw new PdfSyntaxError('object stream');
      values.push(new PdfLexer(data, first + offset).next(true) ?? null);
    }
    this.streams.set(number, { values });
    return values[index] ?? null;
  }

  /** The bytes of a stream, unpacked. Only what structure and content streams use is read. */
  data(stream: PdfStream): Uint8Array {
    const list = (value: PdfValue): PdfValue[] =>
      value === null ? [] : Array.isArray(value) ? value : [value];
    const filters = list(this.resolve(stream.dict.map.get('Filter')));
    const parms = list(this.resolve(stream.dict.map.get('DecodeParms')));
    let bytes = stream.bytes;
    filters.forEach((one, index) => {
      const filter = this.resolve(one);
      if (!isKind(filter, 'name') || !['FlateDecode', 'Fl'].includes(filter.name))
        throw new PdfSyntaxError('filter');
      bytes = inflate(bytes);
      this.unpacked += bytes.length;
      if (this.unpacked > LARGEST_SUM) throw new PdfSyntaxError('too much to unpack');
      const parm = this.resolve(parms[index]);
      if (isKind(parm, 'dict')) bytes = unpredict(bytes, parm);
    });
    return bytes;
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value);
    return isKind(found, 'dict') ? found : isKind(found, 'stream') ? found.dict : null;
  }

  get(dict: PdfDict | null, key: string): PdfValue {
    return dict === null ? null : this.resolve(dict.map.get(key));
  }

  name(dict: PdfDict | null, key: string): string | null {
    const value = this.get(dict, key);
    return isKind(value, 'name') ? value.name : null;
  }

  /** A text string; null where there is none. */
  text(dict: PdfDict | null, key: string): string | null {
    const value = this.get(dict, key);
    return isKind(value, 'text') ? pdfText(value) : null;
  }

  list(value: PdfValue): PdfValue[] {
    return value === null ? [] : Array.isArray(value) ? value : [value];
  }
}
