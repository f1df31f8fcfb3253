/** The words for a status that a government uses, as data; where it used none yet, our own. */
import { sql, type Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { roundWords } from './round.nl.ts';
import { statusMeanings, type Status, type StatusMeaning } from './status.ts';

/** In the order of their meaning, the word that is used most first; every meaning has one. */
export async function statusChoices(tx: Transaction<Schema>, planId: string): Promise<Status[]> {
  const { rows } = await sql<{ label: string; meaning: StatusMeaning | null }>`
    select u.status_label as label, u.status_meaning as meaning
    from updates u join rounds r on r.id = u.round_id
    where r.plan_id = ${planId} and u.status_label is not null
    group by 1, 2 order by count(*) desc, 1 limit 40`.execute(tx);
  const known: Status[] = [
    ...statusMeanings.flatMap((meaning) => {
      const used = rows.filter((row) => row.meaning === meaning);
      return used.length > 0 ? used : [{ label: roundWords.statuses[meaning], meaning }];
    }),
    ...rows.filter(({ meaning }) => meaning === null),
  ];
  return known;
}
