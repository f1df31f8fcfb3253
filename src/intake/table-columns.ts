/**
 * The columns of the tables that come in and go out: how a file of ours heads them, and by which other words of
 * accounting packages and spreadsheets they are known. A head is compared without capitals, accents and signs.
 */
import type { Level } from '../planning/level.ts';
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
  tree: [
    key,
    column('code', 'Code', ['beleidscode', 'nummer']),
    column('level', 'Niveau', ['soort onderdeel', 'type'], true),
    column('under', 'Valt onder', ['onder', 'bovenliggend', 'code bovenliggend', 'ouder']),
    column('title', 'Titel', ['naam', 'korte omschrijving', 'benaming'], true),
    column('order', 'Volgorde', ['plaats', 'rangorde']),
    column('priority', 'Prioritair', ['prioriteit']),
    column('description', 'Omschrijving', ['lange omschrijving', 'beschrijving', 'toelichting']),
    column('from', 'Van', ['start', 'begindatum', 'startdatum']),
    column('to', 'Tot', ['einde', 'einddatum']),
    field,
    column('external', 'Externe rapporteringscode', ['erc', 'deelrapportcode', 'rapporteringscode']),
    column('sdgs', 'SDG’s', ['sdg', 'sdgs', 'duurzame ontwikkelingsdoelen']),
  ],
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

/** Levels as a file of ours has them, and by which other words they are known. */
export const levelHeads = {
  body: 'Bestuur',
  strategic_objective: 'Strategische doelstelling',
  theme: 'Thema',
  objective: 'Beleidsdoelstelling',
  action_plan: 'Actieplan',
  action: 'Actie',
  without_objective: 'Verrichtingen zonder beleidsdoelstelling',
} as const satisfies Record<Level, string>;
export const levelWords: ReadonlyMap<string, Level> = new Map<string, Level>([
  ['bestuur', 'body'],
  ['strategische doelstelling', 'strategic_objective'],
  ['sd', 'strategic_objective'],
  ['thema', 'theme'],
  ['beleidsdoelstelling', 'objective'],
  ['doelstelling', 'objective'],
  ['bd', 'objective'],
  ['actieplan', 'action_plan'],
  ['ap', 'action_plan'],
  ['actie', 'action'],
  ['ac', 'action'],
  ['verrichtingen zonder beleidsdoelstelling', 'without_objective'],
  ['zonder beleidsdoelstelling', 'without_objective'],
]);
export const yesHeads = { yes: 'ja', no: 'nee' } as const;
export const yesWords: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ['ja', true],
  ['j', true],
  ['x', true],
  ['waar', true],
  ['1', true],
  ['nee', false],
  ['n', false],
  ['onwaar', false],
  ['0', false],
]);
