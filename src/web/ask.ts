/** What the pages ask for: the government, its rounds, and the content of one or more of them. */
import type { ClosedRound } from '../followup/closing.ts';
import { roundContent } from '../followup/round-content.query.ts';
import { type RoundView, viewOf } from '../overview/round-view.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listShownRounds, type ShownRound } from '../overview/rounds.query.ts';
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { type GovernmentName, listGovernments, withGovernment } from '../platform/database/government.ts';
import type { Actor } from '../organisation/person.ts';
import { findTheme, type Theme } from '../organisation/theme.store.ts';
import type { Where } from './addresses.ts';
import type { Site } from './site.ts';
import { errorWords } from './site.nl.ts';

export const askGovernments = (site: Site): Promise<GovernmentName[]> => listGovernments(site.connection.app);

export async function askGovernment(site: Site, slug: string): Promise<GovernmentName> {
  const found = (await askGovernments(site)).find((one) => one.slug === slug);
  if (!found) throw new Refusal('not-found', errorWords.noGovernment);
  return found;
}

export const askRounds = (site: Site, government: GovernmentName, actor: Actor): Promise<ShownRound[]> =>
  withGovernment(site.connection.app, government.id, (tx) => listShownRounds(tx, actor));

/** A closed round never changes under its hash, so it is read and parsed once. An open one is put together anew. */
export async function askView(site: Site, government: GovernmentName, round: ShownRound): Promise<RoundView> {
  const hash = round.state === 'closed' ? round.closings[0]?.hash : undefined;
  const key = `${government.id} ${hash ?? ''}`;
  const kept = hash === undefined ? undefined : site.views.get(key);
  if (kept) return kept;
  const view = viewOf(
    await withGovernment(site.connection.app, government.id, (tx) => roundContent(tx, round.id)),
  );
  if (hash !== undefined) site.views.set(key, view, view.content.nodes.length);
  return view;
}

export const askContent = async (
  site: Site,
  government: GovernmentName,
  round: ShownRound,
): Promise<ClosedRound> => (await askView(site, government, round)).content;

/** Without a wish: the newest closed round, or where there is none the one that runs. */
export const standardRound = (rounds: ShownRound[]): ShownRound | null =>
  rounds.find(({ state }) => state === 'closed') ?? rounds[0] ?? null;

export type Chosen = {
  government: GovernmentName;
  rounds: ShownRound[];
  round: ShownRound;
  view: RoundView;
  content: ClosedRound;
  where: Where;
};

/** Who asks what: the government that the address names and the actor, as the hooks found them. */
type Asking = Pick<App.Locals, 'site' | 'government' | 'actor'>;
type Nothing = { government: GovernmentName; round: null };

/**
 * The round that is wished for, or the standard one; null for a government that has no round to show yet.
 * `also` is asked in the same transaction.
 */
export async function askChosenAnd<T>(
  { site, government, actor }: Asking,
  wanted: string | undefined,
  also: (tx: Transaction<Schema>) => Promise<T>,
): Promise<{ chosen: Chosen | Nothing; also: T }> {
  if (!government) throw new Refusal('not-found', errorWords.noGovernment);
  const [rounds, found] = await withGovernment(site.connection.app, government.id, async (tx) => [
    await listShownRounds(tx, actor),
    await also(tx),
  ]);
  const standard = standardRound(rounds);
  const round = wanted === undefined ? standard : (rounds.find(({ id }) => id === wanted) ?? null);
  if (round === null) {
    if (wanted !== undefined) throw new Refusal('not-found', errorWords.noRound);
    return { chosen: { government, round: null }, also: found };
  }
  const view = await askView(site, government, round);
  const where = { slug: government.slug, round: round.id === standard?.id ? null : round.id };
  return { chosen: { government, rounds, round, view, content: view.content, where }, also: found };
}

export const askChosen = async (asking: Asking, wanted: string | undefined): Promise<Chosen | Nothing> =>
  (await askChosenAnd(asking, wanted, async () => null)).chosen;

/** Other rounds of the same plan, newest first. */
export const samePlan = ({ rounds, round }: Pick<Chosen, 'rounds' | 'round'>): ShownRound[] =>
  rounds.filter(({ plan }) => plan.id === round.plan.id);

/** Views in the order asked for. */
export async function askViews(
  site: Site,
  government: GovernmentName,
  rounds: ShownRound[],
): Promise<RoundView[]> {
  const views: RoundView[] = [];
  for (const round of rounds) views.push(await askView(site, government, round));
  return views;
}

/** Null: the house's own look. One server serves an installation, so what it remembers is what there is. */
export async function askTheme(site: Site, government: GovernmentName): Promise<Theme | null> {
  const known = site.themes.get(government.id);
  if (known !== undefined) return known;
  const theme = (await withGovernment(site.connection.app, government.id, findTheme)) ?? null;
  site.themes.set(government.id, theme);
  return theme;
}
