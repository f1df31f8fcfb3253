/** Days as ISO text, as the clock on the wall in Brussels has them: a term ends at midnight there, not in Greenwich. */
const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** The day in Brussels of an ISO instant. */
export const dayOf = (instant: string): string => brussels.format(new Date(instant));

/** A day `days` later (earlier when negative). */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
