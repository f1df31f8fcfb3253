/** Words of "my work": what a round asks of somebody. */
export const workWords = {
  title: 'Mijn werk',
  lede: (count: number): string =>
    count === 0
      ? 'Alles is ingediend.'
      : count === 1
        ? 'Er is nog 1 actie waarover je iets moet zeggen.'
        : `Er zijn nog ${count} acties waarover je iets moet zeggen.`,
  empty: 'Er wordt op dit moment niets van je gevraagd.',
  noAccount: 'Meld je aan om te zien wat er van je gevraagd wordt.',
  by: (day: string): string => `tegen ${day}`,
  noTerm: 'zonder termijn',
  late: (days: number): string => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  returned: 'Teruggestuurd',
  toDo: 'Te doen',
  done: (count: number): string =>
    count === 1 ? '1 ingediend of goedgekeurd' : `${count} ingediend of goedgekeurd`,
  action: 'Actie',
  last: 'Vorige keer',
  noLast: 'nog niets gezegd',
  money: 'Geld',
  spent: (spent: string, estimate: string): string => `${spent} van ${estimate}`,
  noMoney: 'geen geld dit jaar',
  write: 'Werk bij',
  goOn: 'Ga verder',
  see: 'Bekijk',
  writeFor: (round: string): string => `Werk bij: ${round}`,
  seeFor: (round: string): string => `Bekijk de opvolging: ${round}`,
  behalf: (name: string): string => `voor ${name}`,
  comment: (author: string, when: string): string => `${author}, ${when}`,
  moreComments: (count: number): string =>
    count === 1 ? 'en nog 1 opmerking' : `en nog ${count} opmerkingen`,
  same: 'zelfde als vorige keer',
  submitted: (title: string): string => `${title} is ingediend.`,
  states: {
    asked: 'gevraagd',
    draft: 'begonnen',
    submitted: 'ingediend',
    returned: 'teruggestuurd',
    approved: 'goedgekeurd',
  },
};
