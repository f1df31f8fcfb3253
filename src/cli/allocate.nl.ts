export const allocateWords = {
  notUtf8: (name: string): string => `${name} is geen tekst in UTF-8.`,
  refused: (name: string, sentence: string): string => `${name}: ${sentence}`,
  summary: (placed: number, children: number): string =>
    `${placed} van ${children} ${children === 1 ? 'kind' : 'kinderen'} ${placed === 1 ? 'heeft' : 'hebben'} een plaats.`,
  school: (id: string, placed: number, capacity: number, waiting: number): string =>
    `  ${id}: ${placed} van ${capacity} plaatsen, ${waiting} op de wachtlijst`,
  split: (child: string, school: string): string =>
    `  Voorstel: neem ${child} boven de capaciteit op in ${school}, bij een gekoppeld kind.`,
  checks: (feasible: boolean, stable: boolean): string =>
    `Nagekeken: ${feasible ? 'alle grenzen zijn gerespecteerd' : 'er is een grens overschreden'}; ${
      stable
        ? 'niemand liep een gewenste plaats mis die vrij is of naar iemand lager in de volgorde ging'
        : 'er zijn kinderen die een gewenste plaats misliepen die vrij is of naar iemand lager in de volgorde ging'
    }.`,
};
