/**
 * The first sheet of a workbook as cells. A formula stays a formula: what a program once worked out beside it is not
 * believed. A number is its own text, a day is told from a number by the format of its cell.
 */
import { SaxesParser } from 'saxes';
import type { TableCell } from '../../intake/table-cell.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';
import { kids, parseXml, wholeText, type Xml } from './read-docx-xml.ts';
import { ZipPackage } from './read-docx-zip.ts';

const CHUNK = 1 << 16;
const MOST_COLUMNS = 16_384;

/** Formats of days that every program knows (ECMA-376, 18.8.30); others say so with d, m or y. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const isDayFormat = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(code);

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
const under = (element: Xml | undefined, name: string): Xml[] =>
  kids(element).filter((one) => bare(one.name) === name);

type Book = { text: readonly string[]; days: readonly boolean[]; from1904: boolean; sheet: Uint8Array };

function openBook(bytes: Uint8Array, file: string, limits: ReadLimits): Book {
  const zip = new ZipPackage(bytes, file, limits);
  const tree = (part: string): Xml | undefined => {
    const found = zip.part(part);
    return found === null ? undefined : parseXml(found, part, file, limits);
  };
  const book = tree('xl/workbook.xml');
  if (book === undefined) throw new Refusal('unreadable', words.notExcel(file));
  const [first] = under(under(book, 'sheets')[0], 'sheet');
  const link = first && [...first.attributes].find(([name]) => bare(name) === 'id')?.[1];
  const target = kids(tree('xl/_rels/workbook.xml.rels'))
    .find((one) => one.attributes.get('Id') === link)
    ?.attributes.get('Target');
  const path = (target ?? 'worksheets/sheet1.xml').replace(/^\/(?:xl\/)?|^\.\//, '');
  const sheet = zip.part(`xl/${path}`) ?? zip.part(path);
  if (sheet === null) throw new Refusal('unreadable', words.notExcel(file));

  const styles = tree('xl/styles.xml');
  const own = new Map(
    under(under(styles, 'numFmts')[0], 'numFmt').map((one) => [
      one.attributes.get('numFmtId'),
      one.attributes.get('formatCode') ?? '',
    ]),
  );
  const days = under(under(styles, 'cellXfs')[0], 'xf').map((one) => {
    const id = one.attributes.get('numFmtId') ?? '0';
    const code = own.get(id);
    return code === undefined ? dayFormats.has(Number(id)) : isDayFormat(code);
  });
  const text = under(tree('xl/sharedStrings.xml'), 'si').map((one) =>
    [...under(one, 't'), ...under(one, 'r').flatMap((run) => under(run, 't'))].map(wholeText).join(''),
  );
  const date1904 = under(book, 'workbookPr')[0]?.attributes.get('date1904');
  return { text, days, from1904: date1904 === '1' || date1904 === 'true', sheet };
}

/** `AB12` is column 27. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Days since the eve of 1900, in which spreadsheets count a 29 February that never was; or since 1904. */
function dayOf(number: string, from1904: boolean): TableCell {
  const count = Math.floor(Number(number));
  if (!Number.isFinite(count) || count < 1 || count > 2_958_465) return { number };
  const since = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < 60 ? 31 : 30);
  return { day: new Date(since + count * 86_400_000).toISOString().slice(0, 10) };
}

/** `1.2E3` and the like as plain digits; a spreadsheet stores 17 of them, of which 15 are meant. */
function plainNumber(text: string): string {
  if (/^-?\d{1,15}(?:\.\d{1,4})?$/.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const meant = Number(number.toPrecision(15));
  return Math.abs(meant) < 1e15 ? meant.toFixed(10).replace(/\.?0+$/, '') : text;
}

/** @throws Refusal: damaged, locked, or it unpacks to too much. @param most rows; with more it is refused. */
export function readXlsx(bytes: Uint8Array, file: string, limits: ReadLimits, most: number): TableCell[][] {
  const book = openBook(bytes, file, limits);
  const rows: TableCell[][] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  let cell: { column: number; type: string; style: number; value: string; formula: string | null } | null =
    null;
  let row: TableCell[] = [];
  let inside = '';
  let left = 0;
  const damaged = (): Refusal => new Refusal('unreadable', words.damagedZip(file));
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new Refusal('unreadable', words.unsafeXml(file));
  });
  parser.on('opentag', (tag) => {
    const name = bare(tag.name);
    if (name === 'row') {
      const at = Number(tag.attributes['r'] ?? rows.length + 1);
      // Rows that are left out are empty; a place far below is a wrong file.
      if (!Number.isInteger(at) || at < rows.length + 1) throw damaged();
      if (at > most + 1) throw new Refusal('too-large', words.tooManyRows(file, most));
      while (rows.length < at - 1) rows.push([]);
      row = [];
      rows.push(row);
    } else if (name === 'c') {
      const column = tag.attributes['r'] === undefined ? row.length : columnOf(tag.attributes['r']);
      if (column < 0 || column >= MOST_COLUMNS) throw damaged();
      cell = {
        column,
        type: tag.attributes['t'] ?? 'n',
        style: Number(tag.attributes['s'] ?? 0),
        value: '',
        formula: null,
      };
    } else if (name === 'f' && cell) cell.formula = '';
    inside = name;
  });
  parser.on('text', (text) => {
    if (!cell) return;
    if (inside === 'v' || inside === 't') cell.value += text;
    else if (inside === 'f') cell.formula = `${cell.formula ?? ''}${text}`;
  });
  parser.on('closetag', (tag) => {
    inside = '';
    if (bare(tag.name) !== 'c' || !cell) return;
    const { column, type, style, value, formula } = cell;
    cell = null;
    // A few cells far to the right would make a table of empty ones.
    left += Math.max(0, column - row.length);
    if (left > limits.elements * 4) throw new Refusal('too-large', words.bomb(file));
    while (row.length < column) row.push(null);
    row[column] =
      formula !== null
        ? { formula }
        : value === ''
          ? null
          : type === 's'
            ? (book.text[Number(value)] ?? null)
            : type === 'str' || type === 'inlineStr'
              ? value
              : type === 'b'
                ? value === '1'
                  ? 'ja'
                  : 'nee'
                : type === 'e'
                  ? { error: value }
                  : type === 'd'
                    ? { day: value.slice(0, 10) }
                    : book.days[style] === true
                      ? dayOf(value, book.from1904)
                      : { number: plainNumber(value) };
  });
  const source = new TextDecoder('utf-8').decode(book.sheet);
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
  return rows;
}
