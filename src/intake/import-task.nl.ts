/** Why a file can't come in by the site. */
export const importTaskSentences = {
  noTask: 'Dit bestand is hier niet (meer): wat niet aanvaard werd, wordt na een week vergeten.',
  noFile: 'Het bestand zelf is al vergeten. Laad het opnieuw op.',
  empty: 'Kies een bestand dat niet leeg is.',
  tooLarge: (megabytes: number): string =>
    `Het bestand is te groot: er worden bestanden tot ${megabytes} MB ingelezen. Splits het, of gebruik de opdracht import.`,
  tooMany: (most: number): string =>
    `Er wachten al ${most} bestanden op een beslissing. Aanvaard of verwijder er eerst enkele.`,
  busy: 'Dit bestand wordt op dit moment gelezen of ingelezen. Wacht tot dat klaar is.',
  notReady: 'Dit bestand kan zo niet ingelezen worden: kijk wat er nog ontbreekt of fout is.',
  done: 'Dit bestand is al ingelezen.',
  already: (file: string): string => `Dit is hetzelfde bestand als ${file}, dat al ingelezen is.`,
  noAccount: 'Wie dit bestand aanvaardde, heeft hier geen account meer.',
  isPlan: 'Dit is een plandocument en geen verslag. Verwijder het hier en laad het op als plandocument.',
  isReport: 'Dit is een verslag en geen plandocument. Verwijder het hier en laad het op als verslag.',
  noRound:
    'Het is niet duidelijk over welke periode dit verslag gaat. Kies hieronder de ronde en haar data, en lees opnieuw.',
  noYears:
    'Het is niet duidelijk bij welk meerjarenplan dit hoort. Vul hieronder het eerste en het laatste jaar in, en lees opnieuw.',
  noPlan: 'Er is nog geen meerjarenplan. Lees eerst een plandocument in.',
  choosePlan: 'Kies bij welk meerjarenplan dit bestand hoort.',
  noVersions: 'Dit plan heeft nog geen versie.',
  nameVersion: 'Geef de nieuwe versie een naam: er is geen versie in opmaak.',
  submitted: (version: string): string =>
    `Versie ${version} is voorgelegd aan de raad en ligt vast. Haal ze eerst terug.`,
  nameState: 'Geef deze stand van de boekhouding een naam, bijvoorbeeld “Stand 30 juni”.',
  otherPeriod: (year: number, plan: string): string => `Het jaar ${year} valt buiten het plan ${plan}.`,
  sameLedger: (label: string, year: number): string =>
    `Er is voor ${year} al een stand “${label}”. Geef deze een andere naam.`,
  noLines: 'In dit bestand staat geen enkele rij.',
  missingColumns: (heads: string): string => `Deze kolommen ontbreken of werden niet herkend: ${heads}.`,
  chooseBody:
    'Het bestand heeft geen kolom Rechtspersoon, en dit bestuur heeft er meer dan één. Kies hieronder van welke rechtspersoon de bedragen zijn, en lees opnieuw.',
  badRows:
    'Sommige rijen kloppen niet. Verbeter ze in het bestand en laad het opnieuw op; er is niets ingelezen.',
  endedMoney: (names: string): string =>
    `Deze onderdelen staan niet in het bestand maar hebben nog ramingen: ${names}. Verplaats die eerst, of zeg dat het bestand een deel van het plan toont.`,
  changed: 'Sinds het voorbeeld is er iets gewijzigd. Kijk opnieuw voor je aanvaardt.',
};
