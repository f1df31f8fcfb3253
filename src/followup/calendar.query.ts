/** What the law asks of this government and when, and the days that matter to one person. */
import type { Transaction } from 'kysely';
import { dayOf } from '../kernel/day.ts';
import type { Actor } from '../organisation/person.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { AgendaDay } from './agenda.ts';
import { legalCalendar, type Duty } from './calendar.ts';
import { openWork } from './open-work.query.ts';
import { mayFollowUp } from './permissions.ts';
import { listOpenRounds } from './round-settings.store.ts';

/** In the order of the days: this year's, and what is late of the year before. */
export async function listDuties(tx: Transaction<Schema>, today: string): Promise<Duty[]> {
  const plans = await listPlans(tx);
  const rounds = await tx
    .selectFrom('rounds as r')
    .leftJoin('decisions as d', 'd.round_id', 'r.id')
    .leftJoin('publications as p', 'p.round_id', 'r.id')
    .select(['r.id', 'r.kind', 'r.period_to as to', 'd.decided_on as decidedOn', 'p.published_at'])
    .orderBy('r.period_to')
    .execute();
  const facts = [];
  for (const { id, firstYear, lastYear } of plans) {
    const versions = await listVersions(tx, id);
    facts.push({
      firstYear,
      lastYear,
      versionsSetOn: versions.flatMap(({ state, setOn }) =>
        state === 'set' && setOn !== null ? [setOn] : [],
      ),
    });
  }
  return legalCalendar(today, {
    plans: facts,
    rounds: rounds.map(({ published_at, ...round }) => ({
      ...round,
      publishedOn: published_at === null ? null : dayOf(published_at),
    })),
  });
}

/** Own terms in the rounds that run; for who runs them also those of the round and of the law. */
export async function agendaOf(tx: Transaction<Schema>, actor: Actor, today: string): Promise<AgendaDay[]> {
  const me = actor.person?.id;
  const days: AgendaDay[] = [];
  const mine = (await openWork(tx, today)).find(({ person }) => person.id === me);
  for (const { roundId, label, items, reviews } of mine?.rounds ?? []) {
    for (const [day, same] of Map.groupBy(items, ({ deadline }) => deadline))
      if (day !== null)
        days.push({
          kind: 'updates',
          day,
          roundId,
          round: label,
          count: same.length,
          titles: same.map(({ code, title }) => (code === null ? title : `${code} ${title}`)),
        });
    if (reviews.count > 0 && reviews.deadline !== null)
      days.push({ kind: 'review', day: reviews.deadline, roundId, round: label, count: reviews.count });
  }
  if (mayFollowUp(actor, 'round.board').ok) {
    for (const { id, label, deadline, reviewDeadline, councilOn } of await listOpenRounds(tx))
      for (const [kind, day] of [
        ['round-deadline', deadline],
        ['round-review', reviewDeadline],
        ['council', councilOn],
      ] as const)
        if (day !== null) days.push({ kind, day, roundId: id, round: label });
    for (const duty of await listDuties(tx, today))
      if (duty.state !== 'done')
        days.push({ kind: 'duty', day: duty.day, duty: duty.kind, year: duty.year, article: duty.article });
  }
  return days.sort((one, other) => one.day.localeCompare(other.day));
}
