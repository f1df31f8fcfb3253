/** Reads one file, once, in a fresh process, and prints the milliseconds after start; a part of intake.bench.ts. */
import { readFileSync } from 'node:fs';
import { readDocument } from '../src/intake/read-document.ts';
import { piecesOfText } from '../src/intake/text.ts';
import { readFile } from '../src/platform/documents/read-file.ts';

const path = process.argv[2] ?? '';
const bytes = readFileSync(path);
const start = performance.now();
const pieces = path.endsWith('.pdf')
  ? await readFile(new Uint8Array(bytes), path)
  : { format: 'txt' as const, pieces: piecesOfText(bytes.toString('utf8')) };
if (pieces.format === 'json') throw new Error('no document');
const { reading } = readDocument(pieces.pieces);
const took = performance.now() - start;
if (reading.nodes.length === 0) throw new Error('nothing was read');
console.log(took);
