/** What column labels of money tables mean, as data. Keys as in `habits.ts`; the longest phrase wins. */
import type { ColumnKind } from '../budget/column.ts';

export const columnHeads: readonly { words: readonly string[]; kind: ColumnKind }[] = [
  { words: ['aangepast', 'meerjarenplan'], kind: 'estimate' },
  { words: ['aanpassing', 'meerjarenplan'], kind: 'estimate' },
  { words: ['initieel', 'meerjarenplan'], kind: 'estimate' },
  { words: ['meerjarenplan', 'initieel'], kind: 'estimate' },
  { words: ['mjp', 'initieel'], kind: 'estimate' },
  { words: ['initieel', 'mjp'], kind: 'estimate' },
  { words: ['initieel', 'budget'], kind: 'estimate' },
  { words: ['aangepast', 'budget'], kind: 'estimate' },
  { words: ['huidig', 'budget'], kind: 'estimate' },
  { words: ['laatste', 'meerjarenplan'], kind: 'estimate' },
  { words: ['meerjarenplan'], kind: 'estimate' },
  { words: ['initiele', 'kredieten'], kind: 'credit_initial' },
  { words: ['initieel', 'krediet'], kind: 'credit_initial' },
  { words: ['initiele', 'krediet'], kind: 'credit_initial' },
  { words: ['oorspronkelijk', 'krediet'], kind: 'credit_initial' },
  { words: ['beginkrediet'], kind: 'credit_initial' },
  { words: ['beginkredieten'], kind: 'credit_initial' },
  { words: ['initieel'], kind: 'credit_initial' },
  { words: ['eindkrediet'], kind: 'credit_final' },
  { words: ['eindkredieten'], kind: 'credit_final' },
  { words: ['vorig', 'krediet'], kind: 'reference' },
  { words: ['vorige', 'kredieten'], kind: 'reference' },
  { words: ['nieuw', 'krediet'], kind: 'new' },
  { words: ['nieuwe', 'kredieten'], kind: 'new' },
  { words: ['krediet', 'initieel'], kind: 'credit_initial' },
  { words: ['eind', 'krediet'], kind: 'credit_final' },
  { words: ['vorige', 'versie'], kind: 'reference' },
  { words: ['huidig', 'krediet'], kind: 'unknown' },
  { words: ['krediet'], kind: 'unknown' },
  { words: ['kredieten'], kind: 'unknown' },
  { words: ['rekening'], kind: 'actual' },
  { words: ['jaarrekening'], kind: 'actual' },
  { words: ['jr'], kind: 'actual' },
  { words: ['realisatie'], kind: 'actual' },
  { words: ['realisaties'], kind: 'actual' },
  { words: ['gerealiseerd'], kind: 'actual' },
  { words: ['geboekt'], kind: 'actual' },
  { words: ['raming'], kind: 'estimate' },
  { words: ['ramingen'], kind: 'estimate' },
  { words: ['geraamd'], kind: 'estimate' },
  { words: ['budget'], kind: 'estimate' },
  { words: ['begroting'], kind: 'estimate' },
  { words: ['prognose'], kind: 'forecast' },
  { words: ['vooruitzicht'], kind: 'forecast' },
  { words: ['referentie'], kind: 'reference' },
  { words: ['wijziging'], kind: 'change' },
  { words: ['nieuw'], kind: 'new' },
  { words: ['verschil'], kind: 'unknown' },
  { words: ['afwijking'], kind: 'unknown' },
  { words: ['realisatiegraad'], kind: 'unknown' },
];

/** Names of a plan version that stand as one word: (A)MJP, MJP, AMJP5, MJP_HERZIENING_12_2025. */
export const planVersionWord =
  /^\(?a?\)?mjp(?:[_-]?(?:herziening|hz|origineel))?[_-]?(\d{0,3})(?:[_-]?((?:19|20)\d\d))?$/u;

/** Words that may follow within a label and say which part of the year, or what the amounts are in. */
export const columnFillers: ReadonlySet<string> = new Set(
  (
    'per op tot en met t.e.m. tem semester halfjaar kwartaal trimester 1e 2e 3e 4e eerste tweede derde vierde 1ste 2de h1 h2 s1 s2 q1 q2 q3 q4 k1 k2 k3 k4 ' +
    'hj1 hj2 in euro (in euro) eur € (€) % (%) na aanpassing origineel'
  ).split(' '),
);
