/** What the import of a table says on the command line. */
export const tableWords = {
  row: (row: number, column: string | null, why: string): string =>
    `  rij ${row}${column === null ? '' : `, ${column}`}: ${why}`,
  more: (count: number): string => `  en nog ${count} andere`,
  noPlan: (text: string): string => `Er is geen meerjarenplan ${text} bij dit bestuur.`,
  noBody: (name: string, others: string): string =>
    `Dit bestuur heeft geen rechtspersoon ${name}. Het heeft: ${others}.`,
  chooseBody:
    'Het bestand heeft geen kolom Rechtspersoon, en dit bestuur heeft er meer dan één. Geef met --body NAAM van welke rechtspersoon de bedragen zijn.',
  intent: (government: string, plan: string, lines: string[]): string =>
    ['Dit gaat gebeuren:', `  bestuur     ${government}`, `  plan        ${plan}`, ...lines, ''].join('\n'),
  ledger: (label: string, year: number, rows: number, groups: number, unmatched: number): string[] => [
    `  boekhouding ${label}, boekjaar ${year}`,
    `  inhoud      ${rows} verrichtingen in ${groups} groepen, waarvan ${unmatched} nog niet aan het plan gekoppeld`,
  ],
  tree: (version: string, nodes: { new: number; changed: number; ended: number; all: number }): string[] => [
    `  versie      ${version} (in opmaak)`,
    `  inhoud      ${nodes.all} onderdelen: ${nodes.new} nieuw, ${nodes.changed} gewijzigd, ${nodes.ended} beëindigd`,
  ],
  estimates: (version: string, amounts: number, changed: number): string[] => [
    `  versie      ${version} (in opmaak)`,
    `  inhoud      ${amounts} ramingen, waarvan ${changed} gewijzigd`,
  ],
  done: (file: string, government: string): string => `Ingelezen: ${file} bij ${government}.`,
};
