/** What a coordinator finds at home: the legal calendar, and the rounds that run. */
import { listDuties } from '../followup/calendar.query.ts';
import type { Duty } from '../followup/calendar.ts';
import { mayFollowUp } from '../followup/permissions.ts';
import { listOpenRounds } from '../followup/round-settings.store.ts';
import { dayOf } from '../kernel/day.ts';
import { withGovernment, type GovernmentName } from '../platform/database/government.ts';

export type Duties = { duties: Duty[]; running: { id: string; label: string }[]; mayOpen: boolean };

/** Null for who does not watch over rounds. */
export async function askDuties(
  { site, actor }: Pick<App.Locals, 'site' | 'actor'>,
  government: GovernmentName,
): Promise<Duties | null> {
  if (!mayFollowUp(actor, 'round.board').ok) return null;
  return withGovernment(site.connection.app, government.id, async (tx) => ({
    duties: await listDuties(tx, dayOf(site.clock())),
    running: (await listOpenRounds(tx)).map(({ id, label }) => ({ id, label })),
    mayOpen: mayFollowUp(actor, 'round.open').ok,
  }));
}
