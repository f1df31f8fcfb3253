/** What everybody has open in the rounds that run: what reminders are made of. */
import { sql, type Transaction } from 'kysely';
import { addDays } from '../kernel/day.ts';
import type { Locale } from '../organisation/person.ts';
import { nodesAt } from '../planning/node.store.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { OpenItem, OpenRound, OpenWork } from './reminder.ts';

type OpenUpdate = {
  update_id: string;
  node_id: string;
  state: OpenItem['state'] | 'submitted';
  deadline: string | null;
  owner_id: string | null;
  reviewer_id: string | null;
  just_returned: boolean;
};

/** Updates that wait for somebody, with their term: the service's own, else the round's. A reviewer who left is none. */
async function openUpdates(tx: Transaction<Schema>, roundId: string, today: string): Promise<OpenUpdate[]> {
  const { rows } = await sql<OpenUpdate>`
    select u.id as update_id, u.node_id, u.state, coalesce(s.deadline, r.deadline) as deadline, a.owner_id,
      coalesce((select p.id from people p where p.id = s.reviewer_id and p.state = 'active'), (select g.person_id from grants g join people h on h.id = g.person_id and h.state = 'active'
        where g.role = 'service_head' and g.service_id = a.service_id order by g.person_id limit 1)) as reviewer_id,
      u.state = 'returned' and exists (select from comments c where c.update_id = u.id and c.resolved_at is null
        and (c.at at time zone 'Europe/Brussels')::date >= ${addDays(today, -1)}::date) as just_returned
    from updates u join rounds r on r.id = u.round_id
      left join assignments a on a.node_id = u.node_id
      left join round_services s on s.round_id = r.id and s.service_id = a.service_id
    where u.round_id = ${roundId} and u.asked and u.state in ('asked', 'draft', 'returned', 'submitted')`.execute(
    tx,
  );
  return rows;
}

type OpenRoundRow = {
  id: string;
  plan_id: string;
  label: string;
  sequence: number | null;
  review_deadline: string | null;
};

/** Who answers, and who stands in today. */
async function readers(
  tx: Transaction<Schema>,
  today: string,
): Promise<{ people: Map<string, OpenWork['person']>; standIns: Map<string, string[]> }> {
  const people = await tx
    .selectFrom('people')
    .select(['id', 'name', 'mail', 'locale'])
    .where('state', '=', 'active')
    .execute();
  const substitutes = await tx
    .selectFrom('substitutes')
    .select(['person_id', 'substitute_id'])
    .where('from_day', '<=', today)
    .where('to_day', '>=', today)
    .execute();
  const standIns = new Map<string, string[]>();
  for (const { person_id, substitute_id } of substitutes)
    standIns.set(person_id, [...(standIns.get(person_id) ?? []), substitute_id]);
  return {
    people: new Map(
      people.map(({ id, name, mail, locale }): [string, OpenWork['person']] => [
        id,
        { id, name, mail, locale: locale satisfies Locale },
      ]),
    ),
    standIns,
  };
}

const itemOf = (update: OpenUpdate, node: PlanNode | undefined): OpenItem[] =>
  update.state === 'submitted'
    ? []
    : [
        {
          updateId: update.update_id,
          code: node?.code ?? null,
          title: (node?.title ?? '').replaceAll(/\s+/g, ' ').trim(),
          state: update.state,
          deadline: update.deadline,
          justReturned: update.just_returned,
        },
      ];

/** By name; in a round the items stand in the order of the plan. Who has nothing open is not there. */
export async function openWork(tx: Transaction<Schema>, today: string): Promise<OpenWork[]> {
  const rounds: OpenRoundRow[] = await tx
    .selectFrom('rounds')
    .leftJoin('plan_versions', 'plan_versions.id', 'rounds.version_id')
    .select(['rounds.id', 'rounds.plan_id', 'rounds.label', 'plan_versions.sequence', 'review_deadline'])
    .where('rounds.state', '=', 'open')
    .orderBy('rounds.deadline')
    .orderBy('rounds.id')
    .execute();
  const { people, standIns } = await readers(tx, today);
  const works = new Map<string, Map<string, OpenRound>>();
  const roundOf = (personId: string, round: OpenRoundRow): OpenRound => {
    const mine = works.get(personId) ?? new Map<string, OpenRound>();
    works.set(personId, mine);
    const open = mine.get(round.id) ?? {
      roundId: round.id,
      label: round.label,
      items: [],
      reviews: { count: 0, deadline: round.review_deadline },
    };
    mine.set(round.id, open);
    return open;
  };
  for (const round of rounds) {
    const nodes = round.sequence === null ? [] : await nodesAt(tx, round.plan_id, round.sequence);
    const place = new Map(nodes.map((node, index) => [node.nodeId, { node, index }]));
    const updates = (await openUpdates(tx, round.id, today)).sort(
      (one, other) => (place.get(one.node_id)?.index ?? 0) - (place.get(other.node_id)?.index ?? 0),
    );
    for (const update of updates) {
      const waitsFor = update.state === 'submitted' ? update.reviewer_id : update.owner_id;
      if (waitsFor === null) continue;
      for (const personId of [waitsFor, ...(standIns.get(waitsFor) ?? [])]) {
        if (!people.has(personId)) continue;
        const open = roundOf(personId, round);
        works.get(personId)?.set(round.id, {
          ...open,
          items: [...open.items, ...itemOf(update, place.get(update.node_id)?.node)],
          reviews: { ...open.reviews, count: open.reviews.count + (update.state === 'submitted' ? 1 : 0) },
        });
      }
    }
  }
  return [...works]
    .flatMap(([personId, open]): OpenWork[] => {
      const person = people.get(personId);
      return person ? [{ person, rounds: [...open.values()] }] : [];
    })
    .sort((one, other) => one.person.name.localeCompare(other.person.name, 'nl'));
}
