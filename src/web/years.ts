/** Years in a sentence: `2020–2025` where they follow each other, `2021, 2024` where they don't. */
export function yearSpan(years: readonly number[]): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return years.length > 2 && last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}
