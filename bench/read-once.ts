/** Reads one text report, once, in a fresh process, and prints the milliseconds after start; a part of intake.bench.ts. */
import { readFileSync } from 'node:fs';
import { readPieces } from '../src/intake/read.ts';
import { piecesOfText } from '../src/intake/text.ts';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const start = performance.now();
const { reading } = readPieces(piecesOfText(text));
const took = performance.now() - start;
if (reading.nodes.length === 0) throw new Error('nothing was read');
console.log(took);
