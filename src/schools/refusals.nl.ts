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
  noLevel: 'Dat niveau is er niet in dit schooljaar.',
  siteUnseen: 'Iemand anders heeft deze vestigingsplaats intussen gewijzigd. Kijk na wat er nu staat.',
  nameTaken: 'Er is al een school met die naam. Kies een andere.',
  endsFirst: 'Het einde valt voor het begin. Kijk de datums na.',
  halfPlace: 'Vul de breedtegraad en de lengtegraad allebei in, of geen van beide.',
  otherYear: 'Een schooljaar begint in zijn eerste jaar en eindigt ten laatste in het jaar erna.',
  noYear: 'Dat schooljaar is er niet.',
  setAlready: 'De capaciteiten van dit schooljaar zijn al vastgesteld.',
  nothingToSet: 'Er zijn nog geen capaciteiten in dit schooljaar. Vul die eerst in.',
  noReason: 'Zeg waarom de capaciteit omhoog gaat.',
  noLimit: 'Vul ook de capaciteit in waar je leerlingen telt.',
};
