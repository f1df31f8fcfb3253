/**
 * The clock of a demonstration: it begins on the day that its round is half way, and goes on from there as real time does,
 * so that terms are near and not years ago.
 */
export function demonstrationNow(
  now: string,
  { installedAt, begins }: { installedAt: string; begins: string },
): string {
  const passed = Math.max(0, Date.parse(now) - Date.parse(installedAt));
  return new Date(Date.parse(begins) + passed).toISOString();
}
