/** What a status word means, fixed so that bodies can be compared; the word itself is data. */
export const statusMeanings = ['not_started', 'running', 'ongoing', 'done', 'postponed', 'stopped'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];
/** `meaning` is null for a word that nobody has explained yet. */
export type Status = { label: string; meaning: StatusMeaning | null };

/** What is done or stopped is no longer on or off course: that it has no light is no omission. */
export const isOver = (status: Status | null): boolean =>
  status?.meaning === 'done' || status?.meaning === 'stopped';

export const axes = ['progress', 'time', 'money'] as const;
export type Axis = (typeof axes)[number];

/** green "Op koers", amber "Opletten", red "Ingrijpen"; no light is null. */
export const lights = ['green', 'amber', 'red'] as const;
export type Light = (typeof lights)[number];
