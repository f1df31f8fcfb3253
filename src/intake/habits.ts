/**
 * The words that published reports use, as data: `labelKey` forms (lower case, no diacritics) to what they mean.
 * Sources: ../shared/domain/bbc.md sections 2, 3 and 7, and the reports named there. A new habit is a new line here.
 */
import type { Axis, Light, StatusMeaning } from '../followup/status.ts';
import type { Kind, Side } from '../budget/column.ts';
import type { Level } from '../planning/level.ts';

/** Level names; the plural, or either form alone on a line, is a heading over nodes of that level. */
export const levelWords: Readonly<Record<Level, { one: readonly string[]; many: readonly string[] }>> = {
  body: { one: ['bestuur', 'entiteit'], many: ['besturen', 'entiteiten'] },
  strategic_objective: {
    one: ['strategische doelstelling', 'strategische beleidsdoelstelling', 'hoofddoelstelling'],
    many: ['strategische doelstellingen', 'strategische beleidsdoelstellingen', 'hoofddoelstellingen'],
  },
  theme: { one: ['thema', 'beleidsthema'], many: ["thema's", 'beleidsthema’s', "beleidsthema's", 'thema’s'] },
  objective: {
    one: ['beleidsdoelstelling', 'operationele doelstelling', 'doelstelling'],
    many: ['beleidsdoelstellingen', 'operationele doelstellingen', 'doelstellingen'],
  },
  action_plan: { one: ['actieplan'], many: ['actieplannen'] },
  action: { one: ['actie', 'actiefiche'], many: ['acties', 'actielijnen'] },
  without_objective: {
    one: [
      'verrichtingen zonder beleidsdoelstelling',
      'verrichtingen zonder beleidsdoelstellingen',
      'niet in doelstellingen opgenomen verrichtingen',
      'nidov',
      'gelijkblijvend beleid',
      'overig beleid',
      'overigbeleid',
      'reguliere werking',
    ],
    many: [],
  },
};

/** Words that may stand before a level name and say that the council wants explicit reporting. */
export const priorityWords: readonly string[] = ['prioritair', 'prioritaire'];

/** Letters in a code, by the level that they stand for; the last known run of letters in a code decides. */
export const codeLetters: Readonly<Record<string, Level>> = {
  SD: 'strategic_objective',
  ST: 'strategic_objective',
  BD: 'objective',
  BDS: 'objective',
  PBD: 'objective',
  OBD: 'objective',
  OD: 'objective',
  D: 'objective',
  AP: 'action_plan',
  PAP: 'action_plan',
  APS: 'action_plan',
  A: 'action',
  AC: 'action',
  ACS: 'action',
  ACT: 'action',
  ACTIE: 'action',
  H: 'theme',
  GBB: 'without_objective',
  NIDOV: 'without_objective',
  OVERIGBELEID: 'without_objective',
};

/** Words before a code over a money table that closes what stood before ("Financiële tabel BD200 - ..."). */
export const closingWords: readonly string[] = [
  'financiele tabel',
  'financieel overzicht',
  'financiele tabel van',
  'financieel overzicht van',
  'financiele samenvatting',
  'financieel luik',
  'financien',
  'cijfers',
  'overzicht',
  'budget',
];

export const statusLabels: readonly string[] = [
  'status',
  'status actie',
  'status van de actie',
  'uitvoeringsstatus',
];

type AxisWords = { light: readonly string[]; text: readonly string[] };
/** Labels of the three axes: over the light (an image that the text lost), and over the text. */
export const axisLabels: Readonly<Record<Axis, AxisWords>> = {
  progress: {
    light: [
      'stand van zaken (indicator)',
      'voortgang (indicator)',
      'indicator stand van zaken',
      'realisatie (indicator)',
    ],
    text: [
      'stand van zaken (toelichting)',
      'stand van zaken',
      'voortgang',
      'voortgang (toelichting)',
      'toelichting stand van zaken',
      'toelichting voortgang',
      'realisatie (toelichting)',
      'evaluatie',
      'toelichting evaluatie',
      'toelichting',
    ],
  },
  time: {
    light: [
      'tijd (indicator)',
      'timing (indicator)',
      'tijdpad (indicator)',
      'planning (indicator)',
      'indicator tijd',
      'tijdpad en mijlpalen (indicator)',
    ],
    text: [
      'tijd',
      'tijd (toelichting)',
      'toelichting tijd',
      'timing',
      'timing (toelichting)',
      'tijdpad',
      'tijdpad (toelichting)',
      'tijdpad en mijlpalen',
      'tijdpad en mijlpalen (toelichting)',
      'planning',
      'planning (toelichting)',
      'tijdspad',
      'mijlpalen',
    ],
  },
  money: {
    light: [
      'geld (indicator)',
      'budget (indicator)',
      'financien (indicator)',
      'kosten (indicator)',
      'indicator geld',
      'wat kost het? (indicator)',
      'wat kost het (indicator)',
      'middelen (indicator)',
    ],
    text: [
      'geld',
      'geld (toelichting)',
      'toelichting geld',
      'wat kost het?',
      'wat kost het',
      'wat kost het? (toelichting)',
      'wat kost het (toelichting)',
      'budget',
      'budget (toelichting)',
      'financien',
      'financien (toelichting)',
      'kosten',
      'kosten (toelichting)',
      'middelen',
      'middelen (toelichting)',
    ],
  },
};

/** Status words; a word that is not here keeps its label and means null. */
export const statusWords: Readonly<Record<string, StatusMeaning>> = {
  'niet gestart': 'not_started',
  'nog niet gestart': 'not_started',
  'niet opgestart': 'not_started',
  'nog niet opgestart': 'not_started',
  'op te starten': 'not_started',
  'nog te starten': 'not_started',
  'nog op te starten': 'not_started',
  gepland: 'not_started',
  ingepland: 'not_started',
  'niet begonnen': 'not_started',
  'a venir': 'not_started',
  'in uitvoering': 'running',
  'wordt uitgevoerd': 'running',
  lopend: 'running',
  lopende: 'running',
  loopt: 'running',
  bezig: 'running',
  gestart: 'running',
  opgestart: 'running',
  'in opstart': 'running',
  'in voorbereiding': 'running',
  'in ontwikkeling': 'running',
  'op schema': 'running',
  'ligt op schema': 'running',
  'op koers': 'running',
  vertraging: 'running',
  vertraagd: 'running',
  'in vertraging': 'running',
  'loopt vertraging op': 'running',
  'vraagt aandacht': 'running',
  'gedeeltelijk uitgevoerd': 'running',
  'deels uitgevoerd': 'running',
  'gedeeltelijk gerealiseerd': 'running',
  'en cours': 'running',
  'en retard': 'running',
  continu: 'ongoing',
  doorlopend: 'ongoing',
  permanent: 'ongoing',
  recurrent: 'ongoing',
  structureel: 'ongoing',
  'continue werking': 'ongoing',
  'reguliere werking': 'ongoing',
  uitgevoerd: 'done',
  'volledig uitgevoerd': 'done',
  afgerond: 'done',
  afgewerkt: 'done',
  voltooid: 'done',
  gerealiseerd: 'done',
  behaald: 'done',
  bereikt: 'done',
  klaar: 'done',
  afgesloten: 'done',
  beeindigd: 'done',
  realise: 'done',
  uitgesteld: 'postponed',
  'on hold': 'postponed',
  gepauzeerd: 'postponed',
  verschoven: 'postponed',
  opgeschort: 'postponed',
  'tijdelijk stopgezet': 'postponed',
  'en pause': 'postponed',
  geschrapt: 'stopped',
  stopgezet: 'stopped',
  gestopt: 'stopped',
  geannuleerd: 'stopped',
  vervallen: 'stopped',
  'niet uitgevoerd': 'stopped',
  'wordt niet uitgevoerd': 'stopped',
  afgevoerd: 'stopped',
  abandonne: 'stopped',
};

/** Light words, without the shape that may stand before them; `null` is a light that was not filled in. */
export const lightWords: Readonly<Record<string, Light | null>> = {
  'op koers': 'green',
  groen: 'green',
  'op schema': 'green',
  goed: 'green',
  opletten: 'amber',
  oranje: 'amber',
  geel: 'amber',
  aandacht: 'amber',
  aandachtspunt: 'amber',
  'vraagt aandacht': 'amber',
  ingrijpen: 'red',
  rood: 'red',
  probleem: 'red',
  'niet ingevuld': null,
  'niet van toepassing': null,
  geen: null,
  'n.v.t': null,
  nvt: null,
};
/** A light that was printed as a coloured sign. */
export const lightSigns: Readonly<Record<string, Light>> = {
  '🟢': 'green',
  '🟠': 'amber',
  '🟡': 'amber',
  '🔴': 'red',
};

/** Labels of single facts about a node, as our own reports and some others print them. */
export const factLabels: Readonly<
  Record<string, 'code' | 'level' | 'parent' | 'status' | 'priority' | 'other'>
> = {
  code: 'code',
  niveau: 'level',
  onder: 'parent',
  'maakt deel uit van': 'parent',
  status: 'status',
  prioritair: 'priority',
  prioriteit: 'priority',
  // In our own reports: known, and kept nowhere.
  dienst: 'other',
  indicatoren: 'other',
};

/** Sections before and after the tree that are known and carry no node. */
export const outerSections: readonly string[] = [
  'inhoud',
  'inhoudstafel',
  'inhoudsopgave',
  'kerncijfers',
  'opvolging in vier delen',
  'indicatoren',
  'wat er veranderde',
  'bevindingen',
  'openstaande bevindingen',
  'hoe deze cijfers gemaakt zijn',
  'hoe de cijfers gemaakt zijn',
  'over dit rapport',
  'over deze cijfers',
  'voorwoord',
  'inleiding',
  'leeswijzer',
  'colofon',
  'bijlage',
  'bijlagen',
  'samenvatting',
  'verantwoording',
];

/** Document names that stand as running heads or feet, alone or with a year or period. */
export const runningHeads: readonly string[] = [
  'opvolgingsrapportering',
  'opvolgingsrapport',
  'opvolgrapportering',
  'jaarrekening',
  'beleidsevaluatie',
  'halfjaarrapport',
  'halfjaarrapportering',
  'jaarrapport',
  'kwartaalrapport',
  'meerjarenplan',
];

export const kindWords: Readonly<Record<string, Kind>> = {
  exploitatie: 'operating',
  exploitaties: 'operating',
  investering: 'investment',
  investeringen: 'investment',
  investerings: 'investment',
  financiering: 'financing',
  financieringen: 'financing',
  financierings: 'financing',
};
/** A letter that some prints put before a kind ("E Exploitatie"). */
export const kindLetters: readonly string[] = ['e', 'i', 'f', 'e.', 'i.', 'f.', 'ii', 'iii', 'ii.', 'iii.'];
export const sideWords: Readonly<Record<string, Side>> = {
  ontvangst: 'receipts',
  ontvangsten: 'receipts',
  inkomsten: 'receipts',
  uitgave: 'expenses',
  uitgaven: 'expenses',
};
export const totalWords: readonly string[] = ['totaal', 'saldo', 'algemeen', 'eindtotaal', 'nettosaldo'];
export const emptyCells: readonly string[] = ['-', '–', '—', '/', 'n.v.t.', 'nvt', '.'];

/** Words of a table's first header cell: what the amounts are in. */
export const tableCorners: readonly string[] = [
  'in euro',
  '(in euro)',
  'in eur',
  '(in eur)',
  'euro',
  '€',
  '(€)',
  'bedragen in euro',
  'omschrijving',
  'bedrag in euro',
  'bedragen',
  'in €',
];
/** Words in a header that say that the amounts are not in euros: such a table is not read. */
export const otherUnits: readonly string[] = [
  'duizend',
  'duizenden',
  'miljoen',
  'miljoenen',
  'keur',
  'k€',
  'x 1.000',
  'x1.000',
  'x 1000',
  'x1000',
];

/** Finite verbs: a short line with one of them is a sentence, not a heading. */
export const sentenceVerbs: ReadonlySet<string> = new Set(
  (
    'is was werd werden wordt worden zijn waren heeft hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten ' +
    'moest gaat gaan ging gingen komt komen kwam kwamen loopt lopen liep doet doen deed blijft blijven bleef krijgt krijgen kreeg ' +
    'staat staan stond ligt liggen lag vond vindt vinden volgt volgen geeft geven gaf maakt maakte maken neemt nam'
  ).split(' '),
);

/** Words before a code that make it a reference, where the code alone could be a number, a date or a law. */
export const referenceCues: readonly string[] = [
  'zie',
  'ook',
  'actie',
  'acties',
  'actieplan',
  'actieplannen',
  'doelstelling',
  'beleidsdoelstelling',
  'ap',
  'bd',
  'ac',
  'cf',
  'cfr',
];

/** Words that go on into a number within the name of a table's row. */
export const tableCues: readonly string[] = [
  'dan',
  'tot',
  'vanaf',
  'en',
  'van',
  'nummer',
  'nr.',
  'klas',
  'groep',
  'zone',
  'fase',
];
