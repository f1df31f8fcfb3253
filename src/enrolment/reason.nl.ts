/** Waarom een kind in een school een plaats heeft of niet, in gewone taal voor de ouder. */
export type ReasonFacts = {
  school: string;
  outcome: 'placed' | 'waiting' | 'not_needed' | 'not_acceptable';
  /** What decided; null when the school took everybody. */
  criterion: 'group' | 'order' | 'choice' | 'distance' | 'chance' | 'chronology' | null;
  own: number | string | null;
  lastAdmitted: number | string | null;
  /** What a priority group is called; the rest has none. */
  groupName: (group: string) => string;
  /** On the public page a distance or a moment is a place in the row of the school, 1 the first. */
  inRow?: boolean;
  /** How far the last admitted child lives, where that may be said. */
  ring?: { from: number; to: number } | null;
  /** Place on the waiting list; null when the child does not wait. */
  waitingPlace: number | null;
};

const metres = (value: number | string | null): string => `${Number(value).toLocaleString('nl-BE')}\u00a0m`;

const moment = (value: number | string | null): string =>
  new Intl.DateTimeFormat('nl-BE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(String(value)));

const ringOf = ({ from, to }: { from: number; to: number }): string =>
  from === 0 ? `op minder dan ${metres(to)}` : `tussen ${metres(from)} en ${metres(to)}`;

/** A row of moments is published as so many seconds. */
const rowPlace = (value: number | string | null): number =>
  typeof value === 'number' ? value : Date.parse(String(value)) / 1000;

/** The first digits tell two lots apart; the whole lot is on the page of the draw. */
const lot = (value: number | string | null): string =>
  typeof value === 'string' && value.length > 8 ? `${value.slice(0, 8)}…` : String(value);

const decided: Readonly<Record<NonNullable<ReasonFacts['criterion']>, (facts: ReasonFacts) => string>> = {
  group: ({ own, lastAdmitted, groupName }) =>
    `Kinderen met voorrang gaan eerst. De laatste plaats ging naar een kind ${lastAdmitted === null ? 'zonder voorrang' : `met voorrang (${groupName(String(lastAdmitted))})`}; uw kind heeft ${own === null ? 'die voorrang niet' : `een lagere voorrang (${groupName(String(own))})`}.`,
  order: ({ own, lastAdmitted }) =>
    `De school gaf haar volgorde zelf door. De laatste plaats ging naar het kind op plaats ${String(lastAdmitted)}; uw kind staat op plaats ${String(own)}.`,
  choice: ({ own, lastAdmitted }) =>
    `Wie de school hoger op de lijst zette, gaat eerst. De laatste plaats ging naar een kind met deze school als keuze ${String(lastAdmitted)}; voor uw kind was het keuze ${String(own)}.`,
  distance: ({ own, lastAdmitted, inRow, ring }) =>
    inRow
      ? `Wie dichter woont, gaat eerst. In de rij van dicht naar ver stond het laatste kind met een plaats op plaats ${rowPlace(lastAdmitted)}; uw kind staat op plaats ${rowPlace(own)}.${ring ? ` Dat laatste kind woont ${ringOf(ring)} van de school.` : ''}`
      : `Wie dichter woont, gaat eerst. De laatste plaats ging naar een kind op ${metres(lastAdmitted)}; uw kind woont op ${metres(own)}.`,
  chance: ({ own, lastAdmitted }) =>
    `Al het andere was gelijk, dus besliste het lot: het laagste gaat voor. Het laatste kind met een plaats had lot ${lot(lastAdmitted)}; uw kind heeft lot ${lot(own)}.`,
  chronology: ({ own, lastAdmitted, inRow }) =>
    inRow
      ? `Wie eerder was aangemeld, gaat eerst. Het laatste kind met een plaats stond op plaats ${rowPlace(lastAdmitted)} in de rij; uw kind op plaats ${rowPlace(own)}.`
      : `Wie eerder was aangemeld, gaat eerst. Het laatste kind met een plaats was aangemeld op ${moment(lastAdmitted)}; uw kind op ${moment(own)}.`,
};

/** The sentences, to be read one after the other. */
export function explainReason(facts: ReasonFacts): string[] {
  const { school, outcome, criterion, own, lastAdmitted, waitingPlace } = facts;
  if (outcome === 'placed') return [`Uw kind heeft een plaats in ${school}.`];
  if (outcome === 'not_needed')
    return [
      `Uw kind kreeg een plaats in een school die hoger op uw lijst staat. De plaats in ${school} is daarom voor een ander kind.`,
    ];
  if (outcome === 'not_acceptable')
    return [`${school} kan uw kind niet opnemen: het staat niet in de volgorde die de school doorgaf.`];
  const wait = waitingPlace === null ? [] : [`Uw kind staat op plaats ${waitingPlace} van de wachtlijst.`];
  const hasValues = criterion === 'group' || (own !== null && lastAdmitted !== null);
  return [
    `Er was geen plaats voor uw kind in ${school}.`,
    ...(criterion !== null && hasValues ? [decided[criterion](facts)] : ['Er waren geen vrije plaatsen.']),
    ...wait,
  ];
}
