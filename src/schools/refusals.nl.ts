/** Waarom scholen en capaciteiten neen zeggen. */
export const schoolRefusals = {
  signIn: 'Meld je eerst aan.',
  notAllowed: 'Alleen wie aanmeldingen beheert, houdt scholen en capaciteiten bij.',
  notFound: 'Die vestigingsplaats is er niet (meer).',
  codeTaken: 'Er is al een vestigingsplaats met die code. Kies een andere.',
  otherBoard: (board: string): string =>
    `Die school hoort bij ${board}. Gebruik die naam, of geef de school een andere naam.`,
  unseen: 'Iemand anders heeft deze capaciteiten intussen gewijzigd. Kijk na wat er nu staat.',
  lowered: 'Een capaciteit kan nooit omlaag. Ze blijft zoals ze is, of gaat omhoog.',
  noReason: 'Zeg waarom de capaciteit omhoog gaat.',
  noLimit: 'Vul ook de capaciteit in waar je leerlingen telt.',
};
