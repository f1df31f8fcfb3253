/** Why the plan and its money say no. */
export const planRefusals = {
  mayNot: {
    'sign-in': 'Meld je eerst aan.',
    role: 'Jouw rol laat dit niet toe. Vraag het aan de beleidscoördinator of de financieel directeur.',
    scope: 'Dit hoort bij een andere dienst of een andere rechtspersoon.',
    state: 'Dat kan niet meer: deze versie ligt vast. Maak een nieuwe versie om iets te wijzigen.',
  },
  noPlan: 'Dat plan is er niet (meer).',
  noVersion: 'Die versie is er niet (meer).',
  otherPlan: (label: string): string =>
    `Die versie hoort bij het plan ${label}, met andere jaren en andere onderdelen. Vergelijk versies van één plan; wat in een volgend plan verdergaat, staat bij de opvolgers.`,
  noNode: 'Dat onderdeel staat niet in deze versie van het plan.',
  noBody: 'Die rechtspersoon is er niet (meer).',
  conceptExists: (label: string): string =>
    `Er is al een versie in de maak: ${label}. Stel die eerst vast of verwijder ze.`,
  badLabel: 'Geef de versie een naam van hoogstens 100 tekens.',
  labelTaken: 'Er is al een versie met die naam. Kies een andere.',
  badSetting: 'Vul de datum van de beslissing in. Een link begint met https://.',
  setInFuture: 'Een versie wordt vastgesteld op de dag van de beslissing, niet op een dag die nog komt.',
  setBefore: (day: string): string =>
    `De vorige versie is vastgesteld op ${day}. Deze kan niet eerder vastgesteld zijn.`,
  usedByRound: 'Een ronde kijkt naar deze versie. Ze kan niet meer verwijderd worden.',
  badReason: 'Een reden is hoogstens 4.000 tekens lang.',
  badAmount: (label: string): string =>
    `Het bedrag bij ${label} is niet leesbaar. Schrijf het als 1.234,56 of 1234.`,
  badStock: 'Zet bij elk bedrag waar het vandaan komt.',
  badYear: 'Dat jaar valt buiten het plan.',
  noLedgerState: 'Die stand van de boekhouding is er niet (meer).',
  noGroups: 'Vink eerst aan waarover het gaat.',
  noGroup: 'Een van deze boekingen is er niet (meer).',
  groupTaken: 'Iemand heeft een van deze boekingen ondertussen toegewezen. Kijk de lijst opnieuw na.',
  ledgerQuoted:
    'Een afgesloten ronde steunt op deze stand: wat toegewezen is, blijft zo. Lees een nieuwe stand in.',
  noRule: 'Die koppelregel is er niet (meer).',
  badPeriod: 'Kies een periode van hoogstens twaalf jaar waarvoor er nog geen plan is.',
  badSuccessor: 'Kies een onderdeel van een ouder plan en een van een later plan.',
};
