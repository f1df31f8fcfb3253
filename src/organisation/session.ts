/** How long a session lives. Idle: a working day's meeting; absolute: signing in each morning is no burden. */
export const sessionTerms = {
  idleMinutes: 120,
  absoluteMinutes: 12 * 60,
  /** Noted this often that it is in use, not with every page. */
  noteMinutes: 5,
} as const;

/** A session that was last seen before this moment has ended. */
export const idleSince = (now: string): string =>
  new Date(Date.parse(now) - sessionTerms.idleMinutes * 60_000).toISOString();
