/** The sentences of reason.nl.ts in English. */
import type { ReasonFacts } from './reason.nl.ts';

const metres = (value: number | string | null): string => `${Number(value).toLocaleString('en-GB')}\u00a0m`;

const moment = (value: number | string | null): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(String(value)));

const ringOf = ({ from, to }: { from: number; to: number }): string =>
  from === 0 ? `at less than ${metres(to)}` : `between ${metres(from)} and ${metres(to)}`;

const rowPlace = (value: number | string | null): number =>
  typeof value === 'number' ? value : Date.parse(String(value)) / 1000;

const lot = (value: number | string | null): string =>
  typeof value === 'string' && value.length > 8 ? `${value.slice(0, 8)}…` : String(value);

const decided: Readonly<Record<NonNullable<ReasonFacts['criterion']>, (facts: ReasonFacts) => string>> = {
  group: ({ own, lastAdmitted, groupName }) =>
    `Children with priority go first. The last place went to a child ${lastAdmitted === null ? 'without priority' : `with priority (${groupName(String(lastAdmitted))})`}; your child has ${own === null ? 'no such priority' : `a lower one (${groupName(String(own))})`}.`,
  order: ({ own, lastAdmitted }) =>
    `The school gave its own order. The last place went to the child in place ${String(lastAdmitted)}; your child is in place ${String(own)}.`,
  choice: ({ own, lastAdmitted }) =>
    `Who put the school higher on the list goes first. The last place went to a child with this school as choice ${String(lastAdmitted)}; for your child it was choice ${String(own)}.`,
  distance: ({ own, lastAdmitted, inRow, ring }) =>
    inRow
      ? `Who lives nearer goes first. In the row from near to far the last child with a place stood in place ${rowPlace(lastAdmitted)}; your child stands in place ${rowPlace(own)}.${ring ? ` That last child lives ${ringOf(ring)} from the school.` : ''}`
      : `Who lives nearer goes first. The last place went to a child at ${metres(lastAdmitted)}; your child lives at ${metres(own)}.`,
  chance: ({ own, lastAdmitted }) =>
    `All else was equal, so the lot decided: the lowest goes first. The last child with a place had lot ${lot(lastAdmitted)}; your child has lot ${lot(own)}.`,
  chronology: ({ own, lastAdmitted, inRow }) =>
    inRow
      ? `Who was registered earlier goes first. The last child with a place stood in place ${rowPlace(lastAdmitted)} of the row; your child in place ${rowPlace(own)}.`
      : `Who was registered earlier goes first. The last child with a place was registered on ${moment(lastAdmitted)}; your child on ${moment(own)}.`,
};

export function explainReasonEn(facts: ReasonFacts): string[] {
  const { school, outcome, criterion, own, lastAdmitted, waitingPlace } = facts;
  if (outcome === 'placed') return [`Your child has a place in ${school}.`];
  if (outcome === 'not_needed')
    return [
      `Your child got a place in a school that is higher on your list. The place in ${school} is for another child therefore.`,
    ];
  if (outcome === 'not_acceptable')
    return [`${school} can't take your child: it is not in the order that the school gave.`];
  const wait = waitingPlace === null ? [] : [`Your child is in place ${waitingPlace} of the waiting list.`];
  const hasValues = criterion === 'group' || (own !== null && lastAdmitted !== null);
  return [
    `There was no place for your child in ${school}.`,
    ...(criterion !== null && hasValues ? [decided[criterion](facts)] : ['There were no free places.']),
    ...wait,
  ];
}
