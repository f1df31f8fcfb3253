/** Waarom de toewijzing van de demonstratie verbeterd werd. */
export const correctionReason =
  'Bij één aanmelding stond een verkeerd huisnummer. De ombudsdienst inschrijvingen liet het rechtzetten.';
