/** A file as a reading, whatever its format. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { linesOf, linesOfReading, type SourceLine } from '../intake/evidence.ts';
import type { ImportFile } from '../intake/import-decide.query.ts';
import { readingFromJson } from '../intake/json.ts';
import { readDocument } from '../intake/read-document.ts';
import type { Reading, Skipped } from '../intake/reading.ts';
import { readFile } from '../platform/documents/read-file.ts';
import { Refusal } from '../kernel/refusal.ts';
import { cliSentences } from './cli.nl.ts';
import { bytesOf } from './files.ts';

export type Source = {
  file: ImportFile;
  reading: Reading;
  skipped: Skipped[];
  lines: SourceLine[];
};

function fromJson(value: unknown, name: string): Reading {
  try {
    return readingFromJson(value);
  } catch (error) {
    throw new Refusal(
      'unreadable',
      cliSentences.notOurJson(name, error instanceof Error ? error.message : ''),
    );
  }
}

export async function readSource(path: string): Promise<Source> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  const read = await readFile(bytes, name);
  const file = {
    name,
    format: read.format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  if (read.format === 'json') {
    const reading = fromJson(read.value, name);
    return { file, reading, skipped: [], lines: linesOfReading(reading) };
  }
  const { reading, skipped } = readDocument(read.pieces);
  return { file, reading, skipped, lines: linesOf(read.pieces) };
}
