/** Words and sentences for what figures of the plan say. Numbers come in already printed. */
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts[parts.length - 1]}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const statusWords = {
  done: 'Uitgevoerd',
  running: 'In uitvoering',
  ongoing: 'Continu',
  not_started: 'Niet gestart',
  postponed: 'Uitgesteld',
  stopped: 'Geschrapt',
  unknown: 'Andere status',
  unstated: 'Zonder status',
};

export const axisWords = { progress: 'Stand van zaken', time: 'Tijd', money: 'Geld' };
export const lightWords = {
  green: 'Op koers',
  amber: 'Opletten',
  red: 'Ingrijpen',
  none: 'Niet ingevuld',
  absent: 'Niet van toepassing',
};

const axisNames = { progress: 'de stand van zaken', time: 'de timing', money: 'het geld' } as const;
type AxisName = keyof typeof axisNames;

export const headlines = {
  calm: 'Alles ligt op koers',
  mostly: 'De meeste acties liggen op koers',
  split: (good: readonly AxisName[], off: readonly AxisName[]): string =>
    `${capital(list(good.map((axis) => axisNames[axis])))} ${good.length > 1 ? 'zitten' : 'zit'} goed, ${list(off.map((axis) => axisNames[axis]))} niet`,
  off: (off: readonly AxisName[]): string =>
    `${capital(list(off.map((axis) => axisNames[axis])))} ${off.length > 1 ? 'vragen' : 'vraagt'} aandacht`,
  silent: (moving: number, actions: number): string =>
    actions === 1
      ? moving === 1
        ? 'De ene actie is uitgevoerd of loopt'
        : 'De ene actie loopt nog niet'
      : `${moving} van de ${actions} acties ${moving === 1 ? 'is uitgevoerd of loopt' : 'zijn uitgevoerd of lopen'}`,
  empty: 'In deze ronde staan geen acties',
};

export const ledes = {
  onCourse: (onCourse: number, underWay: number): string =>
    underWay === 1
      ? onCourse === 1
        ? 'De enige lopende actie ligt op elk punt op koers.'
        : 'De enige lopende actie ligt niet op elk punt op koers.'
      : onCourse === 0
        ? `Geen van de ${underWay} lopende acties ligt op elk punt op koers.`
        : `${onCourse} van de ${underWay} lopende acties ${onCourse === 1 ? 'ligt' : 'liggen'} op elk punt op koers.`,
  calls: (calls: readonly { axis: AxisName; count: number }[]): string =>
    calls.length === 0
      ? ''
      : `Er is aandacht nodig voor ${list(calls.map(({ axis, count }) => `${axisNames[axis]} bij ${count} ${count === 1 ? 'actie' : 'acties'}`))}.`,
  done: (done: number): string =>
    done === 0
      ? 'Er is nog geen actie uitgevoerd.'
      : `${done} ${done === 1 ? 'actie is' : 'acties zijn'} uitgevoerd.`,
  noLights: 'In deze ronde kregen de acties geen lichten.',
  money: (share: string, year: string | null): string =>
    `Van de geraamde uitgaven${year === null ? '' : ` voor ${year}`} is ${share} gerealiseerd.`,
};

export const statusCount = (count: number, status: string): string =>
  `${count} ${status.toLocaleLowerCase('nl-BE')}`;
export const statusSentence = (counts: readonly string[]): string =>
  counts.length === 0 ? 'Geen acties.' : `${list(counts)}.`;
export const lightSentence = (counts: { green: number; amber: number; red: number; none: number }): string =>
  `${counts.green} op koers, ${counts.amber} opletten, ${counts.red} ingrijpen, ${counts.none} niet ingevuld.`;
/** How many lights of one axis came or went since the round before. */
export const axisChange = (round: string, changes: readonly { word: string; by: string }[]): string =>
  changes.length === 0
    ? `Evenveel als in ${round}`
    : `Tegenover ${round}: ${changes.map(({ word, by }) => `${word} ${by}`).join(', ')}`;
export const spendingSentence = (realised: string, estimate: string, share: string): string =>
  `${realised} gerealiseerd van ${estimate} geraamd, ${share}.`;
