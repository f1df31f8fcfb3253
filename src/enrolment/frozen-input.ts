/**
 * What a run goes by, as one text: rules, free places and registrations, each in an order that is always the same. Its
 * hash stays for ever, the text for its term. With the seed it fixes the result to the byte.
 */
import type { SitePlaces } from './compose-input.ts';
import type { Sha256 } from './draw.ts';
import type { Registration } from './registration.ts';
import type { RuleSet } from './rule-set.ts';

export type FrozenContent = {
  rules: RuleSet;
  places: readonly SitePlaces[];
  registrations: readonly Registration[];
};

export type FrozenInput = { text: string; hash: string };

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** JSON with the keys of every object in order, so that the same content is the same text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => byText(one, other))
      .map(([key, inside]) => [key, canonical(inside)]),
  );
}

/** A rule set as it is published: as it was kept, whatever a rule set came to hold later. */
export const rulesText = (rules: unknown): string => `${JSON.stringify(canonical(rules), null, 2)}\n`;

export function freeze({ rules, places, registrations }: FrozenContent, sha256: Sha256): FrozenInput {
  const text = JSON.stringify(
    canonical({
      rules,
      places: places.toSorted((one, other) => byText(one.site, other.site)),
      registrations: registrations.toSorted((one, other) => byText(one.pseudonym, other.pseudonym)),
    }),
  );
  return { text, hash: sha256(text) };
}
