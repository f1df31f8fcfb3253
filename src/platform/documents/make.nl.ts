/** What a person reads when a document can't be made. */
export const makeWords = {
  tooLong: (format: string, seconds: number): string =>
    `Het ${format}-bestand was na ${seconds} seconden nog niet klaar en is afgebroken. Probeer het opnieuw of kies een ander formaat.`,
  tooLarge: (format: string): string =>
    `Het ${format}-bestand vraagt meer geheugen dan er mag gebruikt worden. Kies een ander formaat of een kleiner deel.`,
  failed: (format: string): string =>
    `Het ${format}-bestand kon niet gemaakt worden door een fout in het programma.`,
};
