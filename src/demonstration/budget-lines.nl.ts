/** What the money of the demonstration is for: the budget lines of an action, each with its account, field and share. */

/** `account % description`, for money of any action plan. A share is in hundredths; the last line takes the rest. */
export const plainLines = {
  'operating expenses': ['6202 55 Lonen van de ploeg', '6140 30 Diensten en leveringen', '6496 15 Toelagen'],
  'operating receipts': ['7405 70 Werkingssubsidie Vlaanderen', '70090 30 Bijdragen van gebruikers'],
  'investment expenses': ['221 80 Werken aan gebouwen', '214 12 Studie en ontwerp', '240 8 Inrichting'],
  'investment receipts': ['150 100 Investeringssubsidie Vlaanderen'],
  'financing expenses': ['2903 100 Renteloze leningen aan verenigingen'],
  'financing receipts': ['4943 100 Terugbetaling van renteloze leningen'],
} as const;

/** The policy field of an action plan, and where its money goes otherwise. */
export const planLines = {
  '1.1': {
    field: '0800',
    'operating expenses': ['6140 60 Licenties en bijscholing', '6202 40 Lonen van begeleiders'],
    'investment expenses': [
      '221 62 Werken aan schoolgebouwen',
      '240 30 Toestellen en meubilair',
      '214 8 Studie',
    ],
  },
  '1.2': { field: '0889', 'investment expenses': ['221 70 Nieuwe klassen', '214 30 Masterplan en ontwerp'] },
  '1.3': { field: '0944' },
  '1.4': {
    field: '0945',
    'operating expenses': [
      '6202 78 Lonen van begeleiders',
      '6140 14 Maaltijden en materiaal',
      '6496 8 Toelagen',
    ],
    'operating receipts': ['70070 64 Bijdragen van ouders', '7405 36 Subsidie buitenschoolse activiteiten'],
  },
  '1.5': {
    field: '0750',
    'investment expenses': ['221 74 Verbouwing', '230 18 Speeltoestellen', '214 8 Ontwerp'],
  },
  '2.1': {
    field: '0200',
    'investment expenses': [
      '224 82 Aanleg van fietspaden',
      '214 10 Ontwerp en toezicht',
      '225 8 Signalisatie',
    ],
  },
  '2.2': {
    field: '0200',
    'investment expenses': ['225 70 Signalisatie en verlichting', '224 22 Wegmarkering', '214 8 Studie'],
  },
  '2.3': {
    field: '0200',
    'investment expenses': ['224 58 Wegenis', '227 34 Riolering', '214 8 Ontwerp en toezicht'],
  },
  '2.4': {
    field: '0319',
    'investment expenses': ['226 66 Grachten en bekkens', '220 22 Verwerving van gronden', '214 12 Ontwerp'],
    'operating expenses': ['6140 70 Advies en campagne', '6496 30 Premies voor ontharding'],
  },
  '2.5': {
    field: '0350',
    'operating expenses': ['6110 72 Elektriciteit', '6140 28 Onderhoud en advies'],
    'investment expenses': ['230 84 Installaties', '214 16 Studie'],
  },
  '2.6': {
    field: '0680',
    'investment expenses': ['228 62 Aanleg en aanplant', '220 28 Verwerving van gronden', '214 10 Ontwerp'],
  },
  '3.1': { field: '0951' },
  '3.2': {
    field: '0629',
    'investment expenses': ['221 88 Woningen', '240 12 Inrichting'],
    'operating receipts': ['7374 60 Belasting op leegstand', '7405 40 Subsidie woonbeleid'],
  },
  '3.3': {
    field: '0900',
    'operating expenses': ['6481 66 Aanvullende steun', '6202 34 Lonen van maatschappelijk werkers'],
  },
  '3.4': {
    field: '0703',
    'operating expenses': ['6202 48 Lonen', '6140 32 Programmatie en collectie', '6496 20 Toelagen'],
  },
  '3.5': {
    field: '0130',
    'investment expenses': ['211 78 Software', '240 22 Balies en toestellen'],
    'operating expenses': ['6140 64 Licenties en onderhoud', '6202 36 Lonen'],
  },
  '3.6': {
    field: '0119',
    'investment expenses': ['211 60 Beveiliging van systemen', '240 40 Toestellen'],
  },
} as const;

/** Money without objective: each line with its field. */
export const outsideLines = {
  municipality: {
    'operating expenses': [
      '6200 0100 4 Wedden van burgemeester en schepenen',
      '6202 0119 38 Lonen van het personeel',
      '6201 0119 14 Wedden van vast benoemd personeel',
      '6110 0119 5 Energie van gebouwen',
      '612 0119 2 Verzekeringen',
      '6140 0119 9 Diensten en leveringen',
      '6494 0400 14 Dotatie aan de politiezone',
      '6494 0410 9 Dotatie aan de hulpverleningszone',
      '6500 0040 3 Rente op leningen',
      '6103 0200 2 Onderhoud van wegen',
    ],
    'operating receipts': [
      '7300 0020 38 Opcentiemen op de onroerende voorheffing',
      '7301 0020 31 Aanvullende personenbelasting',
      '74000 0010 22 Gemeentefonds',
      '73320 0300 4 Huisvuilbelasting',
      '7405 0800 5 Werkingstoelagen van het onderwijs',
    ],
    'investment expenses': ['240 0119 55 Rollend materieel', '221 0119 45 Onderhoud van gebouwen'],
    'financing expenses': ['4233 0040 100 Aflossing van leningen'],
    'financing receipts': ['1733 0040 100 Opname van leningen'],
  },
  ocmw: {
    'operating expenses': [
      '6202 0953 58 Lonen van het woonzorgcentrum',
      '6480 0900 22 Leefloon',
      '6140 0953 14 Voeding, energie en zorgmateriaal',
      '6202 0900 6 Lonen van de sociale dienst',
    ],
    'operating receipts': [
      '70090 0953 62 Dagprijs van bewoners',
      '7480 0900 26 Terugbetaling van leefloon',
      '7405 0953 12 Subsidie woonzorg',
    ],
  },
} as const;

/** The grouping of policy fields that the government chose (schema T1). */
export const domains = [
  { code: 'ALG', name: 'Algemene financiering', fields: ['0010', '0020', '0040'] },
  { code: 'KIND', name: 'Kind en school', fields: ['0750', '0800', '0889', '0944', '0945'] },
  { code: 'BUITEN', name: 'Straten, water en groen', fields: ['0200', '0300', '0319', '0350', '0680'] },
  { code: 'ZORG', name: 'Zorg en wonen', fields: ['0629', '0900', '0951', '0953'] },
  {
    code: 'DIENST',
    name: 'Bestuur, veiligheid en vrije tijd',
    fields: ['0100', '0119', '0130', '0400', '0410', '0703'],
  },
] as const;

/** Decisions of the council that set the versions. */
export const decisions = {
  v0: 'GR/2019/142',
  a1: 'GR/2020/131',
  a2: 'GR/2021/138',
  a3: 'GR/2022/144',
  a4: 'GR/2023/139',
  a5: 'GR/2024/147',
} as const;

/** What a booking says, by the first digits of its account. */
export const bookingWords: Readonly<Record<string, readonly string[]>> = {
  '62': ['Lonen', 'Sociale bijdragen', 'Vakantiegeld en toelagen'],
  '64': ['Toelage, eerste schijf', 'Toelage, tweede schijf', 'Toelage, saldo'],
  '65': ['Rente lening'],
  '70': ['Ontvangsten volgens afrekening'],
  '73': ['Inning belasting'],
  '74': ['Subsidie, voorschot', 'Subsidie, saldo'],
  '15': ['Subsidie, schijf na vorderingsstaat'],
  '22': ['Vorderingsstaat', 'Meerwerken', 'Levering en plaatsing'],
  '21': ['Ereloon ontwerper', 'Grondonderzoek en metingen'],
  '': ['Factuur', 'Bestelling geleverd'],
};

/** Entries of the running half year that name no action, or one that is not there; cents. */
export const unmatched = [
  {
    code: '1.4.01',
    title: 'Buitenschoolse opvang',
    account: '6140',
    policyField: '0945',
    day: '03-18',
    description: 'Factuur: maaltijden en materiaal',
    cents: 481250,
  },
  {
    code: null,
    title: null,
    account: '6496',
    policyField: '0703',
    day: '05-06',
    description: 'Toelage, eerste schijf: toelagen',
    cents: 1250000,
  },
  {
    code: '2.5.9',
    title: 'Straatverlichting',
    account: '6110',
    policyField: '0350',
    day: '06-11',
    description: 'Factuur: elektriciteit',
    cents: 1834077,
  },
  {
    code: null,
    title: 'Advies hemelwater',
    account: '6140',
    policyField: '0319',
    day: '04-24',
    description: 'Factuur: advies en campagne',
    cents: 363000,
  },
  {
    code: '3.3',
    title: 'Een waardig leven',
    account: '6140',
    policyField: '0900',
    day: '02-27',
    description: 'Bestelling geleverd: diensten en leveringen',
    cents: 97845,
  },
] as const;

/** What can't be added up from bookings: the result and the debts on 1 January, with where they were found. */
export const stock = {
  /** The accounts of the year before say how a year began. */
  source: (year: number): string => `Jaarrekening ${year - 1}`,
  results: { municipality: [2020, '16412309.44'], ocmw: [2020, '1183920.17'] },
  debts: [
    { year: 2020, Belfius: '11240000.00', ING: '4380500.00' },
    { year: 2021, Belfius: '11291100.00', ING: '3980500.00' },
    { year: 2022, Belfius: '11011800.00', ING: '3580500.00' },
    { year: 2023, Belfius: '11003400.00', ING: '3180500.00' },
    { year: 2024, Belfius: '11253600.00', ING: '2780500.00' },
    { year: 2025, Belfius: '11665000.00', ING: '2380500.00' },
  ],
} as const;
