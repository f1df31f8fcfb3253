export const checkWords = {
  summary: (governments: number, errors: number, warnings: number, infos: number): string =>
    `Nagekeken: ${governments} ${governments === 1 ? 'bestuur' : 'besturen'}; ${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} keer let op, ${infos} ter info.`,
};
