/** Words of the web page that stand in no document. */
export const htmlWords = {
  skip: 'Naar de tekst',
  shortcuts: 'Snel naar',
  top: 'Begin',
  parts: (count: number): string => (count === 1 ? '1 onderdeel' : `${count} onderdelen`),
  of: (name: string): string => `van ${name}`,
  figures: 'Cijfers bij de grafiek',
  table: (caption: string): string => `Tabel: ${caption}`,
  unnamedTable: 'Tabel',
  keywords: 'Trefwoorden',
} as const;
