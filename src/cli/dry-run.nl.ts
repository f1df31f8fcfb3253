/** Wat de proefberekening op de opdrachtregel zegt. */
export const dryRunWords = {
  notJson: (name: string): string => `${name} is geen geldige JSON in UTF-8.`,
  badFile: (name: string, place: string): string =>
    `${name} heeft niet de vorm van een proefberekening: kijk naar ${place === '' ? 'het geheel' : place}.`,
  badCount: 'Het aantal kinderen is een geheel getal van 10 tot 100000.',
  both: 'Geef een bestand, of een aantal kinderen voor een verzonnen gemeente, niet allebei.',
  cannot: (rules: string, sentence: string): string => `${rules}: ${sentence}`,
  otherChildren:
    'onder dit reglement nemen andere kinderen deel dan onder het eerste, of met een ander aantal keuzes. Dan is er niets te vergelijken.',
  madeUp: (children: number, sites: number, seed: string): string =>
    `Verzonnen gemeente "${seed}": ${children} aanmeldingen voor ${sites} scholen.`,
  dossier: (dossier: string): string =>
    dossier === 'double-quota' ? 'Dubbel contingent' : `Dossier ${dossier}`,
};
