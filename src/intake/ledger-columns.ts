/** The columns of a table of the books, and the names by which packages and people call them. Data. */

export const ledgerColumns = [
  'entry',
  'bookedOn',
  'body',
  'code',
  'title',
  'policyField',
  'account',
  'kind',
  'side',
  'year',
  'description',
  'amount',
  'receipts',
  'expenses',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** Where each column stands, from 0. */
export type ColumnPlaces = Partial<Record<LedgerColumn, number>>;

/** The first is how we write it ourselves. */
export const columnNames: Readonly<Record<LedgerColumn, readonly string[]>> = {
  entry: ['Journaalnummer', 'Journaalvolgnummer', 'Boekstuk', 'Boekstuknummer', 'Stuknummer', 'Volgnummer'],
  bookedOn: ['Datum', 'Boekdatum', 'Boekingsdatum', 'Datum boeking'],
  body: ['Bestuur', 'Entiteit', 'Rechtspersoon'],
  code: ['Actie', 'Actiecode', 'Code actie', 'Code', 'Beleidscode'],
  title: ['Titel', 'Titel actie', 'Actie omschrijving', 'Omschrijving actie'],
  policyField: ['Beleidsveld', 'Beleidsitem', 'BV', 'BI'],
  account: ['Algemene rekening', 'Rekening', 'Rekeningnummer', 'AR', 'MAR'],
  kind: ['Soort', 'Aard', 'Budgetsoort', 'E/I/F'],
  side: ['Kant', 'Ontvangsten/uitgaven', 'O/U', 'U/O', 'Richting'],
  year: ['Jaar', 'Boekjaar', 'Dienstjaar'],
  description: ['Omschrijving', 'Mededeling', 'Omschrijving boeking'],
  amount: ['Bedrag', 'Saldo', 'Gerealiseerd', 'Aangerekend'],
  receipts: ['Ontvangsten', 'Ontvangst', 'Bedrag ontvangsten'],
  expenses: ['Uitgaven', 'Uitgave', 'Bedrag uitgaven'],
};

export const kindNames: Readonly<Record<string, 'operating' | 'investment' | 'financing'>> = {
  e: 'operating',
  exploitatie: 'operating',
  i: 'investment',
  investering: 'investment',
  investeringen: 'investment',
  f: 'financing',
  financiering: 'financing',
};

export const sideNames: Readonly<Record<string, 'receipts' | 'expenses'>> = {
  o: 'receipts',
  ontvangst: 'receipts',
  ontvangsten: 'receipts',
  u: 'expenses',
  uitgave: 'expenses',
  uitgaven: 'expenses',
};

export const foldName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/\s*\(.*\)$/, '');

const byName: ReadonlyMap<string, LedgerColumn> = new Map(
  ledgerColumns.flatMap((column) => columnNames[column].map((name) => [foldName(name), column] as const)),
);

/** Which column stands where, by the names in the head; `twice`: two names that mean the same. */
export function findColumns(head: readonly string[]): { places: ColumnPlaces; twice: LedgerColumn[] } {
  const places: ColumnPlaces = {};
  const twice: LedgerColumn[] = [];
  head.forEach((name, index) => {
    const column = byName.get(foldName(name));
    if (column === undefined) return;
    if (places[column] === undefined) places[column] = index;
    else twice.push(column);
  });
  return { places, twice };
}
