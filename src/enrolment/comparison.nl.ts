/** De woorden van toewijzingen naast elkaar. */
export const comparisonWords = {
  title: 'Wat verandert er',
  note: 'Alle toewijzingen vertrekken van dezelfde aanmeldingen en dezelfde loting; alleen de regels verschillen.',
  rows: {
    children: 'Kinderen',
    placed: 'Met een plaats',
    unplaced: 'Zonder plaats',
    'first-of-all': 'Eerste keuze, van alle kinderen',
    'first-without-priority': 'Eerste keuze, van kinderen zonder voorrang',
    'placed-of-group': 'Met een plaats',
    'first-of-group': 'Eerste keuze',
    'mean-distance': 'Gemiddelde afstand',
    'median-distance': 'Middelste afstand',
    complaints: 'Kinderen met een gegronde klacht',
    splits: 'Tweelingen en gezinnen uit elkaar',
    better: 'Beter af',
    same: 'Even goed',
    worse: 'Slechter af',
  },
  /** What a figure counts, to be read beside it. */
  meanings: {
    'first-of-all': 'Ook kinderen met voorrang tellen mee. Die krijgen bijna altijd hun eerste keuze.',
    'first-without-priority': 'Het eerlijkste cijfer voor wie geen broer, zus of ouder in de school heeft.',
    complaints:
      'Een school die het kind liever wou, heeft een plaats over of nam een kind dat achter hem zou staan als de plaats op de lijst niet telde.',
    better: 'Vergeleken met de eerste kolom: een school die hoger op de eigen lijst staat.',
  },
  rank: (rank: number): string => `${rank}e keuze`,
  none: 'Geen plaats',
  chart: 'Kinderen per keuze',
  hidden: 'minder dan 5',
  hiddenNote: 'Aantallen waaruit blijkt hoe het minder dan vijf kinderen verging, staan er niet in.',
};
