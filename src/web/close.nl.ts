/** Words of the page on which a round is closed, and of what follows. */
export const closeWords = {
  title: (round: string): string => `Afsluiten van ${round}`,
  closedShort: 'Besluit, publicatie en verbetering',
  openTitle: 'Sluit de ronde af',
  closedTitle: 'De ronde is afgesloten',
  openLede:
    'Afsluiten bevriest teksten, lichten, bedragen, verantwoordelijken en instellingen op één ogenblik, met een vingerafdruk. Wat daarna verandert, hoort bij de volgende ronde.',
  closedLede: (moment: string): string => `Bevroren op ${moment}.`,
  openUpdates: (count: number): string =>
    count === 0
      ? 'Elke update is goedgekeurd'
      : count === 1
        ? '1 update is nog niet goedgekeurd'
        : `${count} updates zijn nog niet goedgekeurd`,
  openUpdatesNote: 'Keur ze eerst goed, of zeg hieronder waarom je toch afsluit.',
  states: {
    asked: 'niet begonnen',
    draft: 'bezig',
    submitted: 'wacht op nazicht',
    returned: 'teruggestuurd',
    approved: 'goedgekeurd',
  },
  more: (count: number): string => `Nog ${count}`,
  parts: 'De vier delen van de opvolgingsrapportering',
  priority: 'Stand van de prioritaire acties',
  prioritySaid: (said: number, total: number): string =>
    total === 0
      ? 'Het plan heeft geen prioritaire acties.'
      : `${said} van de ${total} hebben een status en een tekst.`,
  money: 'Geraamde en gerealiseerde bedragen',
  moneyColumns: (columns: string): string => (columns === '' ? 'Geen kolommen met bedragen.' : columns),
  waiting: (groups: number, expenses: string, receipts: string): string =>
    `${groups === 1 ? '1 groep boekingen heeft' : `${groups} groepen boekingen hebben`} nog geen plaats in het plan (${expenses} uitgaven, ${receipts} ontvangsten).`,
  assumptions: 'Gewijzigde assumpties',
  assumptionsHint:
    'Wat is anders dan waar het plan van uitging, zoals loonindex of dotaties? Leeg: niets te melden.',
  risks: 'Gewijzigde financiële risico’s',
  risksHint: 'Welke risico’s kwamen erbij, groeiden of vielen weg? Leeg: niets te melden.',
  none: 'Niets te melden',
  save: 'Bewaar deze teksten',
  saved: 'De teksten zijn bewaard.',
  findings: (count: number): string =>
    count === 0
      ? 'Er staan geen bevindingen open.'
      : count === 1
        ? 'Eén bevinding komt mee in de afsluiting.'
        : `${count} bevindingen komen mee in de afsluiting.`,
  seeFindings: 'Bekijk ze',
  contradictions: (count: number): string =>
    count === 1
      ? 'In wat ingediend is, klopt één ding niet met elkaar.'
      : `In wat ingediend is, kloppen ${count} dingen niet met elkaar.`,
  seeContradictions: 'Bekijk ze op het bord',
  closeTitle: 'Sluit af',
  why: 'Waarom sluit je af terwijl er nog updates openstaan?',
  whyHint: 'Dit komt bij de afsluiting te staan.',
  close: 'Sluit de ronde',
  justClosed: 'De ronde is afgesloten. Het rapport staat klaar.',
  downloads: 'Rapport downloaden',
  councilTitle: 'Beslissing van de gemeenteraad',
  councilNone: 'Nog niet ingevuld. Vul ze in zodra de raad beslist heeft.',
  decision: (kind: string, number: string, day: string): string => `${kind} op ${day}, besluit ${number}.`,
  kinds: { noting: 'Kennisgenomen', approval: 'Vastgesteld' },
  decidedOn: 'Datum van de beslissing',
  number: 'Nummer van het besluit',
  kind: 'Wat deed de raad?',
  url: 'Link naar het besluit',
  urlHint: 'Begint met https://. Mag leeg blijven.',
  decide: 'Bewaar de beslissing',
  decided: 'De beslissing is bewaard.',
  publishTitle: 'Publicatie',
  published: (moment: string): string => `Voor iedereen zichtbaar sinds ${moment}.`,
  notPublished: 'Nu zien alleen mensen met een account deze ronde.',
  publishTerm: (day: string, daysLeft: number): string =>
    daysLeft < 0
      ? `De termijn van tien dagen na de beslissing liep af op ${day}.`
      : `Publiceer ten laatste op ${day}, tien dagen na de beslissing (art. 286 DLB).`,
  publishBefore:
    'Het decreet vraagt publicatie binnen tien dagen nadat de raad beslist heeft (art. 286 DLB).',
  publish: 'Maak zichtbaar voor iedereen',
  justPublished: 'De ronde is nu voor iedereen zichtbaar.',
  correctTitle: 'Verbeter wat bevroren is',
  correctLede:
    'Een verbetering is een nieuwe afsluiting. De vorige blijft bestaan, en er staat bij wat er wijzigde en waarom.',
  chooseAction: 'Welke actie wil je verbeteren?',
  noAction: 'Geen actie: alleen de teksten hieronder',
  choose: 'Kies deze actie',
  status: 'Status',
  noStatus: 'Geen status',
  axis: { progress: 'Voortgang', time: 'Tijd', money: 'Geld' },
  light: (axis: string): string => `Licht: ${axis.toLowerCase()}`,
  lights: { '': 'Geen licht', green: 'Op koers', amber: 'Opletten', red: 'Ingrijpen' },
  text: (axis: string): string => `Tekst: ${axis.toLowerCase()}`,
  reason: 'Waarom verbeter je dit?',
  correct: 'Maak de nieuwe afsluiting',
  corrected: 'De verbetering is bewaard als een nieuwe afsluiting.',
  closings: 'Afsluitingen',
  closing: (sequence: string): string => `Afsluiting ${sequence}`,
};
