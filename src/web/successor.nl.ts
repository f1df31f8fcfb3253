/** Words of what goes on in a next plan, and of governments that merged. */
export const successorWords = {
  title: 'Voortgezet in een volgend plan',
  lede: (old: string, now: string): string => `Welke onderdelen van ${old} gaan verder in ${now}.`,
  none: 'Er zijn nog geen twee plannen die elkaar opvolgen.',
  old: 'Ouder plan',
  now: 'Later plan',
  part: (plan: string): string => `In ${plan}`,
  continued: 'Voortgezet als',
  notContinued: 'niet voortgezet',
  confirm: 'Bevestig',
  confirmAll: (count: number): string =>
    count === 1
      ? 'Bevestig het ene voorstel met dezelfde code en titel'
      : `Bevestig de ${count} voorstellen met dezelfde code en titel`,
  sign: { both: 'zelfde code en titel', title: 'zelfde titel', code: 'alleen dezelfde code' },
  suggestion: 'Voorstel',
  choose: 'Kies zelf',
  chooseOf: (part: string): string => `Kies waarin ${part} verdergaat`,
  link: 'Koppel',
  unlink: 'Haal weg',
  saved: 'De koppeling is bewaard.',
  next: 'Voortgezet in',
  before: 'Voortzetting van',
  show: 'Toon',
  count: (linked: number, all: number): string => `${linked} van de ${all} onderdelen zijn voortgezet.`,
};

export const mergerWords = {
  title: 'Rondes van voor de fusie',
  lede: 'Dit bestuur ontstond uit een fusie. De afgesloten rondes van de vorige besturen blijven hier te lezen.',
  since: (name: string, day: string): string => `${name}, samengegaan op ${day}`,
  none: 'Van dit bestuur is er geen afgesloten ronde te lezen.',
};
