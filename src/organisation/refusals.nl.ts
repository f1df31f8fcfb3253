/** Why the organisation says no. */
export const organisationRefusals = {
  signIn: 'Meld je eerst aan.',
  notAllowed: 'Dat mag je niet met jouw rol. Vraag het aan de beheerder.',
  notFound: 'Dat is er niet (meer).',
  mailTaken: 'Er is al een account met dat mailadres.',
  closed: 'Dat account is afgesloten.',
  notClosed: 'Sluit het account eerst af.',
  lastAdministrator: 'Er moet minstens één beheerder overblijven. Maak eerst iemand anders beheerder.',
  handOverFirst: 'Deze persoon heeft nog acties. Kies eerst wie ze overneemt.',
  nameTaken: 'Er is al een dienst met die naam.',
  serviceInUse: 'Deze dienst heeft nog acties. Geef die eerst aan een andere dienst.',
  codeTaken: 'Die organisatiecode hoort al bij een ander bestuur.',
  mergesItself: 'Een bestuur kan niet in zichzelf opgaan.',
  mergesBack: 'Het fusiebestuur ging zelf al op in dat andere bestuur: een van beide richtingen klopt niet.',
  substitute: 'Kies iemand anders met een account, en een einddatum die niet voor de begindatum ligt.',
};
