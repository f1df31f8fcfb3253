/** A narrative as fields of a form, and read back: its simple parts as text, what no text can show as it was. */
import { Refusal } from '../kernel/refusal.ts';
import { checkNarrative } from '../narrative/check.ts';
import { emptyNarrative, type Narrative } from '../narrative/narrative.ts';
import { withTexts } from '../narrative/text-form.ts';
import type { Codes } from '../narrative/text-inline.ts';
import type { Typed } from './attempt.ts';
import { errorWords } from './site.nl.ts';

export const baseField = (name: string): string => `${name}-basis`;
export const textField = (name: string, part: number): string => `${name}-tekst-${part}`;

function baseIn(text: string): Narrative {
  if (text === '') return emptyNarrative;
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const checked = checkNarrative(value);
  if (!checked.ok) throw new Refusal('usage', errorWords.bad);
  return checked.narrative;
}

/** Null when nothing is left; undefined when the form did not ask for it. */
export function narrativeIn(fields: Typed, name: string, codes: Codes): Narrative | null | undefined {
  const given = fields[baseField(name)];
  if (given === undefined) return undefined;
  const texts: string[] = [];
  for (let part = 0; ; part += 1) {
    const text = fields[textField(name, part)];
    if (text === undefined) break;
    texts.push(text);
  }
  const made = withTexts(baseIn(given), texts, codes);
  return made.content.length === 0 ? null : made;
}
