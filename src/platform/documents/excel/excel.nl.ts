/** Words of the workbook that stand in no document. */
export const excelWords = {
  overview: 'Overzicht',
  amounts: 'Bedragen',
  back: 'Naar het overzicht',
  madeAt: 'Stand van',
  madeBy: 'Bestuur',
  sheets: 'Bladen',
  sheet: 'Blad',
  part: 'Onderdeel',
  table: 'Tabel',
  allAmounts: 'Alle bedragen als één lijst, om te filteren en te draaien',
  formulas:
    'Saldo’s en totalen zijn formules waar de getoonde delen het getoonde bedrag geven. Anders staat het bedrag van het rapport er, met een opmerking.',
  note: 'Opmerking',
  chartFigures: 'Cijfers van de grafiek',
  code: 'Code',
  title: 'Titel',
  level: 'Niveau',
  path: 'Onderdeel van',
  kind: 'Soort',
  side: 'Kant',
  column: 'Kolom',
  amount: 'Bedrag',
  unnamed: 'Tabel',
  rounding: (column: string, printed: string, sum: string): string =>
    `${column}: het rapport toont ${printed}; de afgeronde delen geven samen ${sum}. Het verschil komt van het afronden.`,
  different: (column: string, printed: string, sum: string): string =>
    `${column}: het rapport toont ${printed}; de delen in deze tabel geven samen ${sum}.`,
} as const;
