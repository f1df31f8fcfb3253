/** Waarom de aanmeldingen neen zeggen. */
export const enrolmentRefusals = {
  signIn: 'Meld je eerst aan.',
  notAllowed: 'Alleen wie aanmeldingen beheert, doet dit.',
  noRun: 'Die toewijzing is er niet (meer).',
  noRules: 'Er is nog geen reglement voor dit schooljaar. Stel eerst een reglement vast.',
  noSchools: 'Er zijn nog geen capaciteiten voor dit schooljaar. Vul die eerst in.',
  concept: 'Er is al een concept voor dit schooljaar. Stel het vast of gooi het weg.',
  noConcept: 'Dit concept is er niet (meer).',
  changedSince: 'Iemand wijzigde dit concept intussen. Kijk het na en bewaar opnieuw.',
  noEarlier: 'Er is geen vastgesteld reglement om van te vertrekken.',
  badPart: (row: number | null): string =>
    row === null
      ? 'Er klopt iets niet in wat je invulde. Kijk het na.'
      : `Er klopt iets niet in rij ${row}. Kijk ze na.`,
  brokenRules: 'Dit reglement spreekt zichzelf tegen. Los eerst op wat bij het reglement staat.',
  held: {
    'end-earlier':
      'De startwaarde van de loting ligt vast. Het einde van de aanmeldperiode kan daarna alleen nog later.',
    'end-moved': 'Er is al geloot. Het einde van de aanmeldperiode verandert niet meer.',
    'no-run-yet':
      'Er is al geloot. De eerste toewijzing gebruikt het reglement van voor de loting; daarna kan een verbetering met een ander reglement, met een reden.',
  },
  noPeriod: 'Het reglement heeft geen aanmeldperiode met begin en einde.',
  committedAlready: 'De startwaarde ligt al vast.',
  notCommitted: 'Er ligt nog geen startwaarde vast.',
  notDrawn: 'Er is nog niet geloot. Een toewijzing kan pas na de loting.',
  cannotRun: 'De toewijzing kan niet lopen met deze gegevens. Kijk na wat bij de twijfels staat.',
  overLimit: (school: string, by: number): string =>
    `Deze toewijzing geeft in ${school} ${by} ${by === 1 ? 'plaats' : 'plaatsen'} meer dan er in alle vestigingsplaatsen samen vrij zijn. Verhoog die capaciteit met een reden.`,
  noReason: 'Zeg in een zin waarom de vorige toewijzing verbeterd wordt.',
  pending: 'Er wacht al een toewijzing op bevestiging. Bevestig die of trek ze in.',
  registration: {
    drawnAdd:
      'Er is al geloot, dus een nieuw kind kan niet meer in deze verdeling: zijn lot zou vooraf gekend zijn. Schrijf het in bij een school met vrije plaatsen, of laat de ombudsdienst oordelen.',
    drawnLink:
      'Er is al geloot: kinderen koppelen of ontkoppelen kan niet meer, want dan kregen ze een ander lot.',
    reason:
      'Buiten de aanmeldperiode, of na de loting, verandert een aanmelding alleen met een reden. Vul die in.',
    notFound: 'Die aanmelding is er niet (meer).',
    unseen: 'Iemand anders heeft deze aanmelding intussen gewijzigd. Kijk na wat er nu staat.',
    isWithdrawn: 'Deze aanmelding is ingetrokken. Herstel ze eerst.',
    link: (code: string): string => `Er is geen andere aanmelding met code ${code} om mee te koppelen.`,
    site: (code: string): string => `${code} is geen vestigingsplaats van dit schooljaar.`,
    choiceTwice: (code: string): string => `${code} is twee keer gekozen.`,
    group: (group: string): string => `${group} is geen voorrangsgroep van dit reglement.`,
    groupSite: (group: string): string => `Kies bij welke school de voorrang geldt (${group}).`,
    groupEverywhere: (group: string): string =>
      `Deze voorrang geldt overal: kies er geen school bij (${group}).`,
    claimTwice: (group: string): string => `Dezelfde voorrang staat er twee keer (${group}).`,
    impossible:
      'Deze aanmelding kan zo niet bewaard worden. Kijk het geboortejaar, de keuzes en de afstanden na.',
  },
  publish: {
    'not-confirmed': 'Alleen een bevestigde toewijzing wordt gepubliceerd.',
    'published-already': 'Deze toewijzing is al gepubliceerd.',
    'corrected-already': 'Deze toewijzing is intussen verbeterd. Publiceer de verbetering.',
    'no-data': 'De gegevens van deze toewijzing zijn na hun termijn gewist.',
    'other-result': 'Bij het narekenen kwam iets anders uit. De toewijzing wordt niet gepubliceerd.',
  },
  run: {
    'decided-already': 'Over deze toewijzing is al beslist.',
    'same-person': 'Wie de toewijzing voorstelt, kan ze niet zelf bevestigen. Vraag het een collega.',
    'other-result': 'Bij het narekenen kwam iets anders uit. De toewijzing wordt niet bevestigd.',
    'not-confirmed': 'Alleen een bevestigde toewijzing kan verbeterd worden.',
    'other-seed': 'Een verbetering gebruikt dezelfde loting.',
  },
};
