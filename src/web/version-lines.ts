/** Where the lines are that a number of a version is made of. */
import type { Kind, Side } from '../budget/column.ts';
import { linesAddress } from './lines-addresses.ts';
import { kindToken } from './money-query.ts';

export type Figure = {
  side: Side | 'total';
  kind: Kind | null;
  bodyId?: string | null | undefined;
  /** The version that it is compared with: only what differs is left. */
  from?: string | undefined;
};
/** @param node null: of everything together; '': of what hangs outside the tree. */
export type LinesAt = (year: number | 'all', node: string | null) => string;

export function versionLines(
  slug: string,
  at: { plan: { id: string }; version: { id: string } },
  { side, kind, bodyId = null, from }: Figure,
): LinesAt {
  const again = {
    plan: at.plan.id,
    versie: at.version.id,
    soort: kind === null ? null : kindToken(kind),
    bestuur: bodyId,
  };
  return (year, node) =>
    linesAddress(slug, again, {
      side: side === 'total' ? 'balance' : side,
      measure: 'estimate',
      from,
      year,
      row: node === null ? null : { at: { node } },
    });
}
