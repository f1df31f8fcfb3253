/** Why a report is not made, and how its file is called. */
export const orderSentences = {
  noRound: 'Van deze ronde bestaat (nog) geen rapport.',
  notComparable: 'Vergelijk met een andere ronde van hetzelfde plan.',
  noScope: 'Deze keuze staat niet in de ronde. Kies een andere doelstelling of dienst.',
  busy: 'Er worden nu veel rapporten gemaakt. Probeer het over een minuut opnieuw.',
};
