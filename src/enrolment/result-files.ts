/** The files of a published run, by the name in their address. */
export const resultFiles = ['aanmeldingen.json', 'uitkomst.json', 'reglement.json'] as const;

export type ResultFile = (typeof resultFiles)[number];

/** What a file is called where it is downloaded. */
export const resultFileName = (schoolYear: number, file: ResultFile): string =>
  `uitslag-${schoolYear}-${file}`;
