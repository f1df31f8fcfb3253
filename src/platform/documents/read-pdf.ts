/** A PDF as pieces: by its structure tree where it has a sound one, else by the places of its words. */
import { getResolvedPDFJS } from 'unpdf';
import type { Piece } from '../../intake/piece.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';
import { glyphsOf, type FontLook, type Glyph } from './read-pdf-glyphs.ts';
import { PdfSyntaxError, PdfTooLarge, type PdfDict } from './read-pdf-lexer.ts';
import { isBlank, lineNumbers } from './read-pdf-lines.ts';
import { marksOf, type Mark } from './read-pdf-marks.ts';
import { PdfObjects } from './read-pdf-objects.ts';
import type { Rule } from './read-pdf-rules.ts';
import { isElement, pagesOf, structureOf, type Content, type Element } from './read-pdf-structure.ts';
import { RaggedTable, taggedPieces } from './read-pdf-tagged.ts';
import { endsWithSpaces, type Placed } from './read-pdf-text.ts';
import { turned } from './read-pdf-turned.ts';
import { untaggedPieces, type Sheet } from './read-pdf-untagged.ts';

/** Part of a page's words that the structure must hold before it is trusted. */
const SOUND = 0.95;

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type Opened = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type OpenedPage = Awaited<ReturnType<Opened['getPage']>>;

/** The file by its own objects; null where it is built in a way that is not read here. */
type Inside = { file: PdfObjects; pages: PdfDict[]; structure: Element | null; typst: boolean };

/** Runs what may meet a file that breaks the grammar; any other error is a bug and goes on. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    const zlib = error instanceof Error && 'code' in error && /^(?:Z_|ERR_BUFFER)/.test(String(error.code));
    if (error instanceof PdfSyntaxError || zlib) return null;
    throw error;
  }
}

function insideOf(bytes: Uint8Array): Inside | null {
  return attempt(() => {
    const file = new PdfObjects(bytes);
    const pages = pagesOf(file);
    const info = file.dict(file.trailer.map.get('Info'));
    const typst = file.text(info, 'Creator')?.startsWith('Typst') ?? false;
    // Chromium leaves empty cells out of its structure, so that the others seem to stand in another column.
    const leaky = file.text(info, 'Producer')?.startsWith('Skia/PDF') ?? false;
    const structure = leaky ? null : attempt(() => structureOf(file, pages));
    return { file, pages, structure, typst };
  });
}

function fontLook(page: OpenedPage, name: string): FontLook {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const font = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  const matrix = Array.isArray(font['fontMatrix']) ? (font['fontMatrix'] as unknown[]) : [];
  const scale = typeof matrix[0] === 'number' && matrix[0] > 0 ? matrix[0] : 0.001;
  const face = typeof font['name'] === 'string' ? font['name'] : '';
  return {
    bold: /bold|black|heavy|semibold|demi/i.test(face) || font['bold'] === true,
    scale,
    vertical: font['vertical'] === true,
  };
}

/** Marks are trusted when they are the very sequences that pdf.js met. */
function agreeing(
  marks: Mark[] | null,
  operators: { fnArray: number[]; argsArray: unknown[] },
  ops: PdfJs['OPS'],
) {
  if (marks === null) return null;
  const met: (number | null)[] = [];
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index];
    if (code === ops.beginMarkedContent) met.push(null);
    if (code === ops.beginMarkedContentProps) {
      const mcid: unknown = Array.isArray(args) ? args[1] : null;
      met.push(typeof mcid === 'number' ? mcid : null);
    }
  });
  const same =
    met.length === marks.length &&
    marks.every((mark, index) => met[index] === null || met[index] === mark.mcid);
  return same ? marks : null;
}

/** The part of the words that the structure reaches, artifacts left aside. */
function reach(structure: Element, sheets: readonly Sheet[]): number {
  const held = new Set<string>();
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (isElement(child)) walk(child);
      else held.add(`${child.page} ${child.mcid}`);
    }
  };
  walk(structure);
  let all = 0;
  let reached = 0;
  sheets.forEach((sheet, page) => {
    for (const glyph of sheet.glyphs) {
      if (glyph.artifact || isBlank(glyph.text)) continue;
      all += 1;
      if (glyph.mcid !== null && held.has(`${page} ${glyph.mcid}`)) reached += 1;
    }
  });
  return all === 0 ? 0 : reached / all;
}

/** @returns null where a table does not tell which column a cell stands in. */
function tagged(structure: Element, sheets: readonly Sheet[], typst: boolean): Piece[] | null {
  const byMark = new Map<string, Placed[]>();
  let lines = 0;
  sheets.forEach((sheet, page) => {
    const numbers = lineNumbers(sheet.glyphs);
    for (const glyph of sheet.glyphs) {
      if (glyph.mcid === null || glyph.artifact) continue;
      const key = `${page} ${glyph.mcid}`;
      const list = byMark.get(key) ?? [];
      if (list.length === 0) byMark.set(key, list);
      list.push({ glyph, page, line: lines + numbers.of(glyph) + 1 });
    }
    lines += numbers.count;
  });
  const source = {
    root: structure,
    content: ({ page, mcid }: Content) => byMark.get(`${page} ${mcid}`) ?? [],
    breaks: { wholeWords: typst, spaced: endsWithSpaces(sheets.map(({ glyphs }) => glyphs)) },
  };
  try {
    return taggedPieces(source);
  } catch (error) {
    if (error instanceof RaggedTable) return null;
    throw error;
  }
}

/** What pdf.js throws for a file that is not well made; anything else is a bug. */
const fileErrors = new Set([
  'PasswordException',
  'InvalidPDFException',
  'FormatError',
  'XRefParseException',
  'XRefEntryException',
  'ParserEOFException',
  'UnknownErrorException',
]);

async function open(pdfjs: PdfJs, bytes: Uint8Array, name: string): Promise<Opened> {
  try {
    return await pdfjs.getDocument({
      data: new Uint8Array(bytes), // pdf.js takes the bytes away
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1, // pictures are never unpacked
      isOffscreenCanvasSupported: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    if (!(error instanceof Error) || !fileErrors.has(error.name)) throw error;
    const locked = error.name === 'PasswordException';
    throw new Refusal('unreadable', locked ? words.locked(name) : words.damagedPdf(name));
  }
}

export async function readPdf(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Piece[]> {
  const until = limits.now() + limits.milliseconds;
  const pdfjs = await getResolvedPDFJS();
  const opened = await open(pdfjs, bytes, name);
  try {
    if (opened.numPages > limits.pages)
      throw new Refusal('too-large', words.tooManyPages(name, opened.numPages, limits.pages));
    const inside = insideOf(bytes);
    const sheets: Sheet[] = [];
    for (let number = 1; number <= opened.numPages; number += 1) {
      if (limits.now() > until)
        throw new Refusal('too-large', words.tooSlow(name, Math.round(limits.milliseconds / 1000)));
      sheets.push(await sheetOf(opened, number, inside, pdfjs, name));
    }
    if (!sheets.some((sheet) => sheet.glyphs.some((glyph) => !isBlank(glyph.text))))
      throw new Refusal('unreadable', words.scan(name));
    const sound = inside?.structure && reach(inside.structure, sheets) >= SOUND ? inside.structure : null;
    const byStructure = sound && tagged(sound, sheets, inside?.typst ?? false);
    if (byStructure) return byStructure;
    const pieces = untaggedPieces(sheets);
    if (!pieces.some((piece) => piece.role !== 'page')) throw new Refusal('unreadable', words.scan(name));
    return pieces;
  } catch (error) {
    if (error instanceof PdfTooLarge) throw new Refusal('too-large', words.bomb(name));
    throw error;
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function sheetOf(
  opened: Opened,
  number: number,
  inside: Inside | null,
  pdfjs: PdfJs,
  name: string,
): Promise<Sheet> {
  let page: OpenedPage;
  let shown: { glyphs: Glyph[]; rules: Rule[] };
  try {
    page = await opened.getPage(number);
    const own = inside?.pages.length === opened.numPages ? inside.pages[number - 1] : undefined;
    // Before pdf.js, which takes a page whole: what is too large for one is told here.
    const marks = own && inside ? attempt(() => marksOf(inside.file, own)) : null;
    const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
    shown = glyphsOf({
      operators,
      codes: pdfjs.OPS,
      view: page.getViewport({ scale: 1 }).transform,
      font: (font) => fontLook(page, font),
      marks: agreeing(marks, operators, pdfjs.OPS),
    });
  } catch (error) {
    if (!(error instanceof Error) || !fileErrors.has(error.name)) throw error;
    throw new Refusal('unreadable', words.damagedPdf(name), { page: number });
  }
  const { width, height } = page.getViewport({ scale: 1 });
  page.cleanup();
  return turned({ ...shown, width, height });
}
