/** What is wrong with a row of the books, and what to do. */
export const ledgerTroubles: Readonly<Record<string, (value: string, column: string) => string>> = {
  'no-column': (_, column) => `Er is geen kolom “${column}”. Geef die een naam die het sjabloon kent.`,
  'column-twice': (_, column) => `De kolom “${column}” staat er twee keer.`,
  amount: (value) =>
    value === ''
      ? 'Er staat geen bedrag.'
      : `“${value}” is geen bedrag zoals 1.234,56. Schrijf duizendtallen met een punt en centen met een komma.`,
  formula: (value) => `Hier staat een formule (${value}). Zet er de waarde zelf.`,
  'two-amounts': () =>
    'Er staat een bedrag bij de ontvangsten en een bij de uitgaven. Maak er twee rijen van.',
  account: (value) => `De algemene rekening ${value} bestaat niet voor deze soort en kant.`,
  'kind-or-side': (value) =>
    value === ''
      ? 'Soort en kant volgen niet zeker uit de rekening. Zet ze in de kolommen Soort en Kant.'
      : `“${value}” past niet: schrijf exploitatie, investering of financiering, en ontvangsten of uitgaven.`,
  body: (value) => (value === '' ? 'Er staat geen bestuur.' : `Het bestuur “${value}” is niet bekend.`),
  'policy-field': (value) => `“${value}” is geen beleidsveld van vier cijfers, zoals 0740.`,
  year: (value) => (value === '' ? 'Er staat geen jaar.' : `“${value}” is geen jaar.`),
  day: (value) => `“${value}” is geen datum zoals 31/12/2026.`,
  'too-long': (value) => `Dit is te lang: “${value}…”.`,
  twice: (value) => `Dezelfde lijn staat er al op rij ${value}.`,
  quote: () => 'Een aanhalingsteken wordt nergens gesloten.',
  'too-many': (value) => `Er zijn meer lijnen dan in één keer mogen (${value}).`,
  empty: () => 'Er staat geen enkele lijn in.',
};

export const describeRow = (problem: { row: number; column: string; why: string; value: string }): string => {
  const told = ledgerTroubles[problem.why]?.(problem.value, problem.column) ?? problem.why;
  const where = problem.column === '' || problem.why === 'no-column' ? '' : `, ${problem.column}`;
  return `Rij ${problem.row}${where}: ${told}`;
};
