/**
 * The marked-content sequences of a page in order, with their ActualText: what a glyph shows is not always what it
 * means (Typst draws every hyphen with the glyph of the soft hyphen and says here which ones are real).
 */
import {
  isKind,
  PdfLexer,
  PdfSyntaxError,
  PdfTooLarge,
  type PdfDict,
  type PdfValue,
} from './read-pdf-lexer.ts';
import type { PdfObjects } from './read-pdf-objects.ts';

export type Mark = { mcid: number | null; actualText: string | null };

const MOST_OPERATORS = 2_000_000;
const DEEPEST = 12;
/** Content of this size holds fewer operators than the most; one takes some eight bytes. */
const SMALL = 2_000_000;
const OPERATOR = 8;

function content(file: PdfObjects, page: PdfDict): Uint8Array {
  const parts = file.list(file.get(page, 'Contents')).map((one) => {
    const stream = file.resolve(one);
    if (!isKind(stream, 'stream')) throw new PdfSyntaxError('contents');
    return file.data(stream);
  });
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let position = 0;
  for (const part of parts) {
    out.set(part, position);
    out[position + part.length] = 10;
    position += part.length + 1;
  }
  return out;
}

/** Moves past the bytes of an inline image. */
function skipImage(lexer: PdfLexer): void {
  const { bytes } = lexer;
  const white = (index: number): boolean => [undefined, 0, 9, 10, 13, 32].includes(bytes[index]);
  for (let index = lexer.position; index < bytes.length; index += 1) {
    if (bytes[index] === 0x45 && bytes[index + 1] === 0x49 && white(index - 1) && white(index + 2)) {
      lexer.position = index + 2;
      return;
    }
  }
  lexer.position = bytes.length;
}

function inherited(file: PdfObjects, page: PdfDict, key: string): PdfDict | null {
  let at: PdfDict | null = page;
  for (let hops = 0; at !== null && hops < 60; hops += 1) {
    const found = file.dict(at.map.get(key));
    if (found !== null) return found;
    at = file.dict(at.map.get('Parent'));
  }
  return null;
}

export function marksOf(file: PdfObjects, page: PdfDict): Mark[] {
  const out: Mark[] = [];
  let operators = 0;
  const markOf = (operand: PdfValue | undefined, resources: PdfDict | null): Mark => {
    const properties = isKind(operand, 'name')
      ? file.dict(file.dict(resources?.map.get('Properties'))?.map.get(operand.name))
      : file.dict(operand);
    const mcid = file.get(properties, 'MCID');
    return {
      mcid: typeof mcid === 'number' ? mcid : null,
      actualText: file.text(properties, 'ActualText'),
    };
  };
  const draw = (name: string, resources: PdfDict | null, depth: number): void => {
    const form = file.resolve(file.dict(resources?.map.get('XObject'))?.map.get(name));
    if (isKind(form, 'stream') && depth < DEEPEST && file.name(form.dict, 'Subtype') === 'Form')
      walk(file.data(form), file.dict(form.dict.map.get('Resources')) ?? resources, depth + 1);
  };
  const walk = (bytes: Uint8Array, resources: PdfDict | null, depth: number): void => {
    // Most pages of an untagged file mark nothing: only what they draw is looked into.
    const text = bytes.length <= SMALL ? Buffer.from(bytes).toString('latin1') : 'BDC';
    if (!/B(?:DC|MC)/u.test(text)) {
      operators += Math.ceil(bytes.length / OPERATOR);
      if (operators > MOST_OPERATORS) throw new PdfTooLarge('operators of a page');
      for (const [, name] of text.matchAll(/\/([^\s/()<>[\]{}%]+)\s+Do\b/gu))
        if (name) draw(name, resources, depth);
      return;
    }
    const lexer = new PdfLexer(bytes);
    let operands: PdfValue[] = [];
    for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
      if (!isKind(value, 'word')) {
        operands.push(value);
        continue;
      }
      operators += 1;
      if (operators > MOST_OPERATORS) throw new PdfTooLarge('operators of a page');
      if (value.word === 'ID') skipImage(lexer);
      else if (value.word === 'BMC') out.push({ mcid: null, actualText: null });
      else if (value.word === 'BDC') out.push(markOf(operands.at(-1), resources));
      else if (value.word === 'Do') {
        const name = operands.at(-1);
        if (isKind(name, 'name')) draw(name.name, resources, depth);
      }
      operands = [];
    }
  };
  walk(content(file, page), inherited(file, page, 'Resources'), 0);
  return out;
}
