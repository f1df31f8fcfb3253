/** What `check` says of stored data that breaks a rule. Findings of the reading itself have their sentences in intake. */
type Facts = Readonly<Record<string, string | number>>;
const of = (facts: Facts, key: string): string => String(facts[key] ?? '');

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  hash: (facts) =>
    `De inhoud van afsluiting ${of(facts, 'sequence')} past niet bij het kenmerk ${of(facts, 'hash')}: er is aan geraakt. Zet een back-up terug.`,
  content: (facts) =>
    `Afsluiting ${of(facts, 'sequence')} kan niet meer gelezen worden (${of(facts, 'at')}).`,
  government: (facts) => `Afsluiting ${of(facts, 'sequence')} noemt een ander bestuur: ${of(facts, 'name')}.`,
  'round-of-closing': (facts) => `Afsluiting ${of(facts, 'sequence')} hoort bij een andere ronde.`,
  'closed-without': () => 'De ronde is afgesloten, maar heeft geen afsluiting.',
  'open-with': () => 'De ronde is open, maar heeft al een afsluiting.',
  'node-gone': (facts) => `${of(facts, 'title')} staat in de afsluiting, maar niet meer in het plan.`,
  update: (facts) => `De opvolging van ${of(facts, 'title')} is anders dan in de afsluiting.`,
  amount: (facts) =>
    `${of(facts, 'title')}: ${of(facts, 'column')} is ${of(facts, 'closed')} in de afsluiting en ${of(facts, 'stored')} in de bewaarde bedragen (${of(facts, 'kind')}, ${of(facts, 'side')}).`,
  'roll-up': (facts) =>
    `${of(facts, 'title')}: ${of(facts, 'printed')} is niet de som van wat eronder staat, ${of(facts, 'expected')} (${of(facts, 'column')}, ${of(facts, 'kind')}).`,
  cycle: (facts) => `${of(facts, 'title')} hangt in een kring onder zichzelf.`,
  'missing-parent': (facts) => `${of(facts, 'title')} hangt onder iets dat er in deze versie niet is.`,
  level: (facts) => `${of(facts, 'title')} staat onder iets van hetzelfde of een lager niveau.`,
  'same-code': (facts) =>
    `De code ${of(facts, 'code')} komt meer dan één keer voor in deze versie van het plan.`,
  'kept-total': (facts) =>
    `Een bewaard totaal van ${of(facts, 'year')} (${of(facts, 'cut')} ${of(facts, 'key')}) is ${of(facts, 'kept')}, de regels eronder geven ${of(facts, 'made')}.`,
  'ledger-year': (facts) =>
    `De stand van de boekhouding ${of(facts, 'label')} van ${of(facts, 'year')} bevat ook bedragen van ${of(facts, 'other')}.`,
};

const words: Readonly<Record<string, string>> = {
  operating: 'exploitatie',
  investment: 'investering',
  financing: 'financiering',
  receipts: 'ontvangsten',
  expenses: 'uitgaven',
  total: 'saldo',
  absent: 'niets',
  node: 'knoop',
  policy_field: 'beleidsveld',
  account: 'algemene rekening',
};

/** Null for a finding that has its sentence elsewhere. */
export function describeCheck(reason: string, facts: Facts): string | null {
  const sentence = sentences[reason];
  if (!sentence) return null;
  const named = Object.entries(facts).map(([key, value]): [string, string | number] => [
    key,
    ['kind', 'side', 'stored', 'cut'].includes(key) ? (words[String(value)] ?? value) : value,
  ]);
  return sentence(Object.fromEntries(named));
}
