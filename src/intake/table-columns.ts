/**
 * The columns of the tables that come in and go out: how a file of ours heads them, and by which other words of
 * accounting packages and spreadsheets they are known. A head is compared without capitals, accents and signs.
 */
import type { TableKind } from './import-task.ts';

export type TableColumn = { key: string; head: string; words: readonly string[]; needed: boolean };

const column = (key: string, head: string, words: readonly string[] = [], needed = false): TableColumn => ({
  key,
  head,
  words,
  needed,
});

const body = column('body', 'Rechtspersoon', ['bestuur', 'entiteit', 'organisatie']);
const key = column('key', 'Sleutel', ['id']);
const field = column('field', 'Beleidsveld', ['beleidsveldcode', 'bv', 'code beleidsveld']);
const account = column('account', 'Algemene rekening', [
  'rekening',
  'rekeningnummer',
  'algemeen rekeningnummer',
  'ar',
  'mar',
  'budgetrekening',
]);
const kind = column('kind', 'Soort', ['aard', 'budgetsoort', 'soort krediet', 'e i f']);
const side = column('side', 'Kant', ['ontvangst of uitgave', 'ontvangst uitgave', 'o u', 'u o', 'zijde']);

export const tableColumns: Readonly<Record<TableKind, readonly TableColumn[]>> = {
  estimates: [
    key,
    column('code', 'Code', ['actie', 'actiecode', 'code actie', 'beleidscode']),
    column('title', 'Titel', ['naam', 'titel actie', 'benaming']),
    body,
    field,
    account,
    kind,
    side,
    column('line', 'Ramingnummer', [
      'raming',
      'nummer raming',
      'budgetsleutel',
      'mjp nummer',
      'ramingsnummer',
    ]),
    column('description', 'Omschrijving', ['omschrijving raming', 'beschrijving', 'tekst']),
  ],
  ledger: [
    body,
    column('year', 'Boekjaar', ['jaar', 'dienstjaar'], true),
    column('entry', 'Journaalvolgnummer', [
      'journaalnummer',
      'volgnummer',
      'boekstuk',
      'boekstuknummer',
      'stuknummer',
      'journaal',
    ]),
    column('day', 'Boekdatum', ['datum', 'boekingsdatum', 'datum boeking']),
    column('code', 'Actie', ['actiecode', 'code actie', 'code', 'beleidscode']),
    column('title', 'Titel', ['titel actie', 'naam actie', 'omschrijving actie']),
    field,
    account,
    kind,
    side,
    column('description', 'Omschrijving', ['omschrijving boeking', 'tekst', 'mededeling', 'beschrijving']),
    column('amount', 'Bedrag', ['bedrag in euro', 'saldo', 'bedrag eur', 'geboekt'], true),
  ],
};

/** A year as the head of a column of estimates: `Raming 2026`, `2026`. */
export const yearHead = (head: string): number | null => {
  const found = /^(?:raming|ramingen|budget|krediet)?\s*((?:19|20|21)\d\d)$/.exec(head.trim().toLowerCase());
  return found ? Number(found[1]) : null;
};
export const yearKey = (year: number): string => `year-${year}`;

/** Where estimates hang outside the tree, in the place of a code. */
export const WITHOUT_WORD = 'zonder beleidsdoelstelling';

/** Words for kinds and sides, as accounting packages write them. */
export const kindWords: ReadonlyMap<string, 'operating' | 'investment' | 'financing'> = new Map([
  ['exploitatie', 'operating'],
  ['e', 'operating'],
  ['investering', 'investment'],
  ['investeringen', 'investment'],
  ['i', 'investment'],
  ['financiering', 'financing'],
  ['f', 'financing'],
]);
export const sideWords: ReadonlyMap<string, 'receipts' | 'expenses'> = new Map([
  ['ontvangsten', 'receipts'],
  ['ontvangst', 'receipts'],
  ['o', 'receipts'],
  ['opbrengst', 'receipts'],
  ['opbrengsten', 'receipts'],
  ['uitgaven', 'expenses'],
  ['uitgave', 'expenses'],
  ['u', 'expenses'],
  ['kost', 'expenses'],
  ['kosten', 'expenses'],
]);
export const kindHeads = {
  operating: 'Exploitatie',
  investment: 'Investering',
  financing: 'Financiering',
} as const;
export const sideHeads = { receipts: 'Ontvangsten', expenses: 'Uitgaven' } as const;
