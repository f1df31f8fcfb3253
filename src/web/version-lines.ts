/** Where the lines are that a number of a version is made of. */
import type { Kind, Side } from '../budget/column.ts';
import { kindToken, linesAddress, sideToken } from './money-query.ts';

export type Figure = { side: Side | 'total'; kind: Kind | null };
/** @param node null: of everything together; '': of what hangs outside the tree. Null: receipts and expenses at once. */
export type LinesAt = (year: number | 'all', node: string | null) => string | null;

export function versionLines(
  slug: string,
  at: { plan: { id: string }; version: { id: string } },
  { side, kind }: Figure,
): LinesAt {
  if (side === 'total') return () => null;
  const again = {
    plan: at.plan.id,
    versie: at.version.id,
    kant: side === 'expenses' ? null : sideToken(side),
    soort: kind === null ? null : kindToken(kind),
  };
  return (year, node) =>
    linesAddress(slug, again, {
      measure: 'estimate',
      year,
      row: node === null ? null : { at: { node } },
    });
}
