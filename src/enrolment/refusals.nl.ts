/** Waarom de aanmeldingen neen zeggen. */
export const enrolmentRefusals = {
  signIn: 'Meld je eerst aan.',
  notAllowed: 'Alleen wie aanmeldingen beheert, doet dit.',
  noRun: 'Die toewijzing is er niet (meer).',
  noRules: 'Er is nog geen reglement voor dit schooljaar. Kies eerst een standaarddossier.',
  noSchools: 'Er zijn nog geen capaciteiten voor dit schooljaar. Vul die eerst in.',
  brokenRules: 'Dit reglement spreekt zichzelf tegen. Los eerst op wat bij het reglement staat.',
  noPeriod: 'Het reglement heeft geen aanmeldperiode met begin en einde.',
  committedAlready: 'De startwaarde ligt al vast.',
  notCommitted: 'Er ligt nog geen startwaarde vast.',
  notDrawn: 'Er is nog niet geloot. Een toewijzing kan pas na de loting.',
  cannotRun: 'De toewijzing kan niet lopen met deze gegevens. Kijk na wat bij de twijfels staat.',
  pending: 'Er wacht al een toewijzing op bevestiging. Bevestig die of trek ze in.',
  run: {
    'decided-already': 'Over deze toewijzing is al beslist.',
    'same-person': 'Wie de toewijzing voorstelt, kan ze niet zelf bevestigen. Vraag het een collega.',
    'other-result': 'Bij het narekenen kwam iets anders uit. De toewijzing wordt niet bevestigd.',
    'not-confirmed': 'Alleen een bevestigde toewijzing kan verbeterd worden.',
    'other-seed': 'Een verbetering gebruikt dezelfde loting.',
  },
};
