/** What a document is by its content, a report or a plan, and its reading by the grammar for it. */
import { planName, reportLabels, reportName, schemaTitle, starNote, treeTitle } from './plan-habits.ts';
import { readPlan } from './plan-read.ts';
import type { Piece } from './piece.ts';
import { readPieces } from './read.ts';
import type { Reading, Skipped } from './reading.ts';
import { fold } from './wording.ts';

export function readDocument(pieces: readonly Piece[]): { reading: Reading; skipped: Skipped[] } {
  return isPlan(pieces) ? readPlan(pieces) : readPieces(pieces);
}

/** Lines from the front of a document among which its name stands. */
const FRONT = 40;

/** A plan names itself, or a schema of a plan, and nothing in it is followed up. */
export function isPlan(pieces: readonly Piece[]): boolean {
  const lines = pieces.flatMap((piece): string[] => {
    if (piece.role === 'page') return [];
    if (piece.role === 'table')
      return (piece.printed?.map(({ text }) => text) ?? piece.rows.flat()).map(fold);
    return [fold(piece.text)];
  });
  const filled = lines.filter((line) => line !== '' && line.length <= 200);
  if (filled.some((line) => reportLabels.test(line))) return false;
  if (filled.slice(0, FRONT).some((line) => reportName.test(line))) return false;
  return filled.some(
    (line) => planName.test(line) || schemaTitle.test(line) || treeTitle.test(line) || starNote.test(line),
  );
}
