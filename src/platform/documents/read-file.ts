/** Any file that a person chooses, as pieces for the grammar or as the JSON of an earlier reading. */
import type { Piece } from '../../intake/piece.ts';
import { piecesOfText } from '../../intake/text.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { readDocx } from './read-docx.ts';
import { readLimits, type ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';
import { readPdf } from './read-pdf.ts';
import { decodeText } from './read-text.ts';

export type FileFormat = 'txt' | 'pdf' | 'docx' | 'json';
export type ReadFile =
  { format: 'txt' | 'pdf' | 'docx'; pieces: Piece[] } | { format: 'json'; value: unknown };

function starts(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A PDF may have some bytes of something else before its head (ISO 32000-1, annex H.3). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Heads of files that are not text, though parts of them may look so: pictures, archives, programs. */
const others: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90],
  [0x49, 0x49, 0x2a, 0x00],
];
/** Text formats that are markup or tables, not the text of a report. */
const otherText = /^\s*(?:\{\\rtf|<!doctype|<html|<\?xml|%!PS)/i;

/**
 * What a file is by its content, and what it holds.
 * @throws Refusal that says in one sentence what is wrong with it.
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = readLimits,
): Promise<ReadFile> {
  if (bytes.length === 0) throw new Refusal('unreadable', words.empty(name));
  if (bytes.length > limits.bytes)
    throw new Refusal('too-large', words.tooLarge(name, Math.floor(limits.bytes / 1024 / 1024)));
  if (isPdf(bytes))
    return { format: 'pdf', pieces: bounded(await readPdf(bytes, name, limits), name, limits) };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06))
    return { format: 'docx', pieces: bounded(readDocx(bytes, name, limits), name, limits) };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('unreadable', words.oldWord(name));
  if (others.some((magic) => starts(bytes, ...magic))) throw new Refusal('unreadable', words.unknown(name));
  const text = decodeText(bytes);
  if (text === null) {
    const told = /\.(?:pdf|docx)$/i.test(name) ? words.unknown(name) : words.notText(name);
    throw new Refusal('unreadable', told);
  }
  if (text.trim() === '') throw new Refusal('unreadable', words.empty(name));
  if (/^\s*[{[]/u.test(text) || /\.json$/i.test(name)) {
    const value = parseJson(text, name);
    if (value !== undefined) return { format: 'json', value };
  }
  if (otherText.test(text)) throw new Refusal('unreadable', words.unknown(name));
  return { format: 'txt', pieces: bounded(piecesOfText(text), name, limits) };
}

/** Patterns read a line as a whole: no line of a report is endless. */
function bounded(pieces: Piece[], name: string, limits: ReadLimits): Piece[] {
  const endless = pieces.find((piece) =>
    piece.role === 'table'
      ? piece.rows.some((row) => row.some((cell) => cell.length > limits.line))
      : piece.text.length > limits.line,
  );
  if (endless)
    throw new Refusal(
      'unreadable',
      words.longLine(name, endless.line),
      endless.line === null ? {} : { line: endless.line },
    );
  return pieces;
}

/** @returns undefined for a text that only begins like JSON. */
export function parseJson(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (!/\.json$/i.test(name)) return undefined;
    const told = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(told)?.[1];
    const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
    throw new Refusal('unreadable', words.badJson(name, line), line === null ? {} : { line });
  }
}
