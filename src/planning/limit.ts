/**
 * How much of a text the digital reporting shows (bbc.md, section 5): 100 signs of a title, 4 000 of a description. More is kept
 * here and cut there, so it is told and not refused.
 */
export const REPORTED_TITLE = 100;
export const REPORTED_DESCRIPTION = 4_000;

export type Overlong = { what: 'title' | 'description'; signs: number; most: number };

/** Signs as a reader counts them, not bytes. */
const signs = (text: string): number => [...text].length;

export function overlong({ title, description }: { title: string; description: string }): Overlong[] {
  const found: Overlong[] = [];
  if (signs(title) > REPORTED_TITLE) found.push({ what: 'title', signs: signs(title), most: REPORTED_TITLE });
  if (signs(description) > REPORTED_DESCRIPTION)
    found.push({ what: 'description', signs: signs(description), most: REPORTED_DESCRIPTION });
  return found;
}
