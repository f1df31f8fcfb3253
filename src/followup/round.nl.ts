/** How a round is called. */
const ordinals = ['eerste', 'tweede', 'derde', 'vierde'] as const;
const day = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
};

export const roundWords = {
  kinds: { h1: 'eerste semester', annual: 'jaar', quarter: 'kwartaal', own: 'eigen periode' },
  label(kind: 'h1' | 'annual' | 'quarter' | 'own', from: string, to: string): string {
    const year = to.slice(0, 4);
    switch (kind) {
      case 'annual':
        return `Opvolgingsrapportering ${year}`;
      case 'h1':
        return `Opvolgingsrapportering ${year}, eerste semester`;
      case 'quarter':
        return `Opvolgingsrapportering ${year}, ${ordinals[Math.floor((Number(to.slice(5, 7)) - 1) / 3)] ?? ''} kwartaal`;
      case 'own':
        return `Opvolgingsrapportering ${day(from)} tot ${day(to)}`;
    }
  },
  period: (from: string, to: string): string => `${day(from)} tot en met ${day(to)}`,
  /** A version that is a number as published reports print it, one with a name by its name, which no line may break. */
  estimateColumn: (year: number, version: string): string =>
    /^\d+$/.test(version)
      ? `(A)MJP ${year} v_${version}`
      : `Raming ${year} ${version.charAt(0).toLowerCase()}${version.slice(1).replaceAll(' ', '\u00a0')}`,
  statuses: {
    not_started: 'Niet gestart',
    running: 'In uitvoering',
    ongoing: 'Continu',
    done: 'Uitgevoerd',
    postponed: 'Uitgesteld',
    stopped: 'Geschrapt',
  },
  firstClosing: 'Afsluiting van de ronde.',
  closing: {
    noRound: 'Deze ronde bestaat niet.',
    notOpen: 'Deze ronde is al afgesloten.',
    noVersion: 'Deze ronde hangt aan geen versie van het plan. Kies eerst een versie.',
  },
};
