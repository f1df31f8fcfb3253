/** Sentences of refusals in the work of a round. */
export const followupSentences = {
  noUpdate: 'Deze opvolging bestaat niet. Misschien is ze verwijderd of hoort ze bij een ander bestuur.',
  noRound: 'Deze ronde bestaat niet.',
  noNode: 'Deze actie staat niet in het plan van deze ronde.',
  noComment: 'Deze opmerking bestaat niet meer.',
  noIndicator: 'Deze indicator bestaat niet bij deze actie.',
  noPlan: 'Dit plan of deze versie bestaat niet.',
  conceptVersion: (label: string): string =>
    `${label} is nog in de maak. Een ronde kijkt naar een versie die vastgesteld of ingediend is.`,
  noLedgerState: 'Een van de gekozen standen van de boekhouding hoort niet bij dit plan.',
  noService: 'Een van de gekozen diensten bestaat niet.',
  noReviewer: 'Een van de gekozen nazichters heeft hier geen account dat werkt.',
  mayNot: {
    'sign-in': 'Meld je eerst aan.',
    role: 'Jouw rol laat dit niet toe. Vraag het aan de beleidscoördinator.',
    scope: 'Dit hoort bij een andere dienst of een andere verantwoordelijke.',
    state: 'Dat kan nu niet: de opvolging of de ronde is daar niet in de juiste stand voor.',
  },
  roundClosed: 'Deze ronde is afgesloten. Wat je nog wil zeggen, hoort in de volgende ronde.',
  saveTaken: 'Deze bewaring is al gebruikt voor iets anders. Laad de pagina opnieuw en bewaar nog eens.',
  changedMeanwhile: 'Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw.',
  bad: {
    shape: 'De tekst die aankwam heeft een vorm die we niet kennen. Er is niets bewaard.',
    size: 'De tekst is te lang. Kort hem in en bewaar opnieuw; er is niets bewaard.',
    depth:
      'De lijsten in de tekst zijn te diep genest. Maak ze vlakker en bewaar opnieuw; er is niets bewaard.',
    link: 'Een koppeling in de tekst leidt naar een adres dat niet mag. Alleen web, mail en telefoon; er is niets bewaard.',
  },
  nothingLast: 'Er is geen vorige ronde waarin over deze actie iets gezegd werd.',
  emptyComment: 'Schrijf eerst wat je wil zeggen.',
  longComment: 'Een opmerking is hoogstens 4.000 tekens lang.',
  number: (text: string): string => `"${text}" is geen getal. Gebruik cijfers met een komma, zonder eenheid.`,
  indicatorKind: 'Deze waarde past niet bij de soort van de indicator.',
  roundExists: 'Er is al een ronde van die soort over die periode.',
  badRound: 'De ronde is niet volledig: kijk de periode en de datums na.',
  nobodyAsked: 'Er is geen enkele actie om te vragen. Kies andere acties of een andere versie van het plan.',
  notAskable: 'Dit is geen actie van het plan van deze ronde of van een nieuwere versie.',
  notReady: (count: number): string =>
    count === 1
      ? 'Eén opvolging is nog niet goedgekeurd. Werk ze af, of geef een reden om toch af te sluiten.'
      : `${count} opvolgingen zijn nog niet goedgekeurd. Werk ze af, of geef een reden om toch af te sluiten.`,
  busy: 'Er wordt net veel bewaard in deze ronde. Probeer het over een minuut opnieuw; er is niets afgesloten.',
  notClosed: 'Deze ronde is nog niet afgesloten.',
  closedWithout: (count: number, reason: string): string =>
    `Afsluiting van de ronde, met ${count} niet goedgekeurde opvolging${count === 1 ? '' : 'en'}: ${reason}`,
  importedMoney: 'De bedragen van een ingelezen verslag blijven zoals ze gedrukt werden.',
  reasonNeeded: 'Zeg waarom.',
  nothingChanged: 'Er verandert niets ten opzichte van de vorige afsluiting.',
  badDecision: 'De beslissing is niet volledig: geef de datum, het nummer en de soort.',
  alreadyPublished: 'Deze ronde is al gepubliceerd.',
};
