/** What every page of a government tells the layout: whose it is, in which round it reads, how dense it stands. */
import type { ShownRound } from '../overview/rounds.query.ts';
import type { GovernmentName } from '../platform/database/government.ts';
import type { Where } from './addresses.ts';

export type Shown = {
  slug: string;
  name: string;
  /** For addresses: null is the newest. */
  round: string | null;
  /** The round that it reads in. */
  period: Pick<ShownRound, 'kind' | 'from' | 'to'> | null;
  density: 'dicht' | 'gewoon' | 'ruim';
};

type Page = { government: GovernmentName; round: ShownRound | null; where?: Where };

export const shownOf = ({ government, round, where }: Page, density: Shown['density']): Shown => ({
  slug: government.slug,
  name: government.name,
  round: where?.round ?? null,
  period: round === null ? null : { kind: round.kind, from: round.from, to: round.to },
  density,
});

/** A page of a government that reads in no round. */
export const shownPlain = (government: GovernmentName, density: Shown['density']): Shown =>
  shownOf({ government, round: null }, density);
