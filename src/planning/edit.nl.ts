/** Why a change to the plan is refused. */
export const editSentences = {
  meanwhile: (name: string, part: string): string =>
    `${name} heeft ${part} intussen gewijzigd. Kijk na of je wijziging nog klopt, en doe ze dan opnieuw.`,
  elsewhere: (part: string): string =>
    `Je hebt ${part} intussen zelf gewijzigd, in een ander venster. Kijk na of je wijziging nog klopt, en doe ze dan opnieuw.`,
  somebody: 'Iemand',
  thisPart: 'dit onderdeel',
  place: {
    edge: 'Verder in die richting kan dit onderdeel niet.',
    inside: 'Een onderdeel kan niet onder zichzelf staan.',
    level: 'Op die plaats past dit niveau niet, of wat eronder hangt past er niet onder.',
    gone: 'Die plaats is er niet meer. Kies een andere.',
  },
  tree: {
    cycle: (code: string): string => `Dan zou ${code} onder zichzelf staan. Verplaats het eerst.`,
    'missing-parent': (code: string): string =>
      `Dan zou ${code} nergens meer onder hangen. Zet eerst terug wat erboven stond.`,
    level: (code: string): string => `Het niveau van ${code} past niet bij wat erboven staat.`,
    'duplicate-code': (code: string): string =>
      `De code ${code} is al in gebruik in dit plan. Kies een andere.`,
  },
  badTitle: 'Geef een titel van hoogstens 1.000 tekens.',
  badCode: 'Een code is hoogstens 50 tekens lang.',
  badDescription: 'Een omschrijving is hoogstens 20.000 tekens lang.',
  badDays: 'De einddatum ligt voor de begindatum.',
  badDay: 'Vul een datum in als dag, maand en jaar.',
  badField: 'Dat beleidsveld staat niet in de lijst. Vier cijfers, zoals 0200.',
  badExternal: 'Een externe rapporteringscode is hoogstens 100 tekens lang.',
  badGoals: 'Een SDG is een getal van 1 tot 17.',
  badLevel: 'Dat niveau past daar niet.',
  badPattern:
    'Een patroon is hoogstens 50 tekens lang en heeft een nummer nodig: {pad}, {n}, {nn}, {nnn} of {lopend}. Ook {boven} mag.',
  longCode: (code: string): string =>
    `De code ${code} zou langer zijn dan 50 tekens. Neem een korter patroon.`,
  sameCode: (code: string): string => `Met deze patronen komt de code ${code} meer dan eens voor.`,
  nothingToDo: 'Er verandert niets.',
  badParts: 'Splits in 2 tot 12 delen, elk met een titel.',
  badShares:
    'Geef elk deel een aandeel van 0 of meer, samen meer dan 0, met hoogstens twee cijfers na de komma.',
  badMoney: 'Kies waar het geld naartoe gaat.',
  notAbove: 'Het geld kan niet naar een onderdeel gaan dat zelf mee stopt.',
  notChanged: 'Dit onderdeel is in deze versie niet gewijzigd.',
  stillUsed: (code: string): string => `Onder ${code} hangt nog iets dat er al was. Verplaats dat eerst.`,
  stillSplit: (code: string): string =>
    `${code} is in deze versie gesplitst. Zet het oorspronkelijke onderdeel terug.`,
  inUse: {
    ledger_groups:
      'In de boekhouding staat geld op een onderdeel dat zou verdwijnen. Wijs dat eerst elders toe.',
    amounts: 'Een stand van de boekhouding heeft geld op een onderdeel dat zou verdwijnen, dus dat blijft.',
    match_rules: 'Een koppelregel wijst naar een onderdeel dat zou verdwijnen. Verwijder die regel eerst.',
    updates: 'Over een onderdeel dat zou verdwijnen is al opvolging ingevuld, dus dat blijft.',
    indicator_values: 'Een indicator van een onderdeel dat zou verdwijnen heeft al waarden, dus dat blijft.',
    otherwise: 'Er verwijst nog iets naar een onderdeel dat zou verdwijnen, dus dat blijft.',
  },
  movedOn: (from: string, to: string): string =>
    `Het geld van ${from} ging naar ${to}, en ${to} stopt intussen ook. Zet eerst ${to} terug.`,
  movedLess: (from: string, to: string): string =>
    `Van het geld dat van ${from} kwam, staat bij ${to} niet alles meer. Vul daar eerst de raming aan.`,
  movedHere: (from: string, to: string): string =>
    `Bij ${to} staat het geld van ${from}, dat stopt. Zet eerst ${from} terug.`,
  outside: 'de verrichtingen zonder beleidsdoelstelling',
  laterVersion: (label: string): string =>
    `Na deze versie kwam er al een andere, ${label}, die erop verdergaat. Wijzig niets meer in deze versie.`,
  badLine: 'Kies bij een nieuwe lijn een soort en een kant, en een rechtspersoon die er is.',
  badAccount: (code: string): string => `De rekening ${code} hoort niet bij die soort en kant.`,
  twice: 'Die lijn staat er al. Vul de bedragen daar in.',
  tooMuch: 'Een bedrag is hoogstens 100 miljard euro.',
};
