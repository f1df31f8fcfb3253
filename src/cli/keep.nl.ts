/** What backup, restore, export and remove say. */
export const keepWords = {
  emptyPassphrase: (file: string): string =>
    `De eerste regel van ${file} is leeg: daar hoort de wachtzin te staan.`,
  saved: (file: string, rows: number, locked: boolean): string =>
    `Bewaard in ${file}: ${rows} rijen${locked ? ', versleuteld' : ', niet versleuteld'}.`,
  restored: (file: string, folder: string): string => `Teruggezet uit ${file} in ${folder}.`,
  restoredOne: (name: string): string => `${name} is teruggezet.`,
  onServer: 'de PostgreSQL-server',
  row: (table: string, rows: number): string => `  ${table}: ${rows} rijen`,
  askName: (name: string): string =>
    `Dit verwijdert ${name} met plannen, rondes, afsluitingen en bedragen. Dat kan niet ongedaan gemaakt worden.\nTyp de naam van het bestuur om te bevestigen: `,
  notTheName: 'Dat is niet de naam van het bestuur. Er is niets verwijderd.',
  noTerminal: (name: string): string =>
    `Zonder terminal kan er niets gevraagd worden. Bevestig met --yes-remove "${name}".`,
  otherName: (given: string, name: string): string =>
    `--yes-remove "${given}" is niet de naam van het bestuur (${name}). Er is niets verwijderd.`,
  badDay: (given: string): string => `--on "${given}" is geen datum. Schrijf ze als 2025-01-01.`,
  merged: (name: string, from: string): string => `${name} leest nu de afgesloten rondes van ${from}.`,
  removed: (name: string, rows: number): string => `${name} is verwijderd: ${rows} rijen.`,
};
