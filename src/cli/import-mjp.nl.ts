/** What the import of the actions of many municipalities says. */
const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/gu, '.');

export const mjpWords = {
  intent: (governments: number, actions: number, plan: string, setOn: string | null): string =>
    [
      'Dit gaat gebeuren:',
      `  besturen    ${count(governments)}, elk met een eigen plan`,
      `  plan        ${plan} (${setOn === null ? 'concept; geef --decided DATUM als de raden het vaststelden' : `vastgesteld op ${setOn}`})`,
      `  inhoud      ${count(actions)} acties met hun investeringen per jaar, geen ronde`,
      '',
    ].join('\n'),
  progress: (done: number, all: number): string => `${count(done)} van ${count(all)} besturen …`,
  refused: (government: string, why: string): string => `Niet ingelezen: ${government}. ${why}`,
  done: (fresh: number, already: number, refused: number): string =>
    [
      `Ingelezen: ${count(fresh)} ${fresh === 1 ? 'bestuur' : 'besturen'}.`,
      already > 0 ? `Al eerder ingelezen en ongewijzigd: ${count(already)}.` : '',
      refused > 0 ? `Niet ingelezen: ${count(refused)}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  kept: (nodes: number, amounts: number, total: string): string =>
    `Bewaard: ${count(nodes)} onderdelen en ${count(amounts)} bedragen, samen ${total} euro.`,
  concept:
    'Het zijn versies in de maak: op de website ziet enkel een medewerker ze. Stelden de raden ze vast? Lees ze dan in een lege datamap in met --decided DATUM.',
};
