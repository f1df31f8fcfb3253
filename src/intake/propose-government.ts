/** Whose report is this? The name that stands after "lokaal bestuur", "gemeente" or "stad", or by far the most often. */
import { everMunicipalities } from '../organisation/municipalities.ts';
import { slugOf } from '../organisation/slug.ts';
import type { Evidence, Running } from './evidence.ts';

const longestFirst = [...everMunicipalities].sort((a, b) => b.length - a.length);
/** Whole names, as written or in capitals: "Denderleeuwse" is no evidence, nor is "Turnhout" in "Oud-Turnhout". */
const names = new RegExp(
  `(?<![\\p{L}\\p{N}\\-])(${longestFirst
    .flatMap((name) => (name.length > 4 ? [name, name.toUpperCase()] : [name]))
    .join('|')})(?![\\p{L}\\p{N}\\-])`,
  'gu',
);
const title = /(?:lokaal bestuur|gemeentebestuur|stadsbestuur|gemeente|stad|ocmw|agb)(?: van)? $/iu;
/** A name that is in no list (an invented or a future one) counts only after these words. */
const anyName =
  /(?<!\p{L})(?:Lokaal bestuur|lokaal bestuur|Gemeentebestuur|Stadsbestuur) (\p{Lu}[\p{L}'’]+(?:-\p{L}[\p{L}'’]+)*)/gu;

/** A name after such words tells five times as much as a name alone. */
const titled = 5;
const enough = 5;

export function proposeGovernment(
  text: Running,
  fileName: string,
): { value: string; evidence: Evidence } | null {
  const canonical = new Map(everMunicipalities.map((name) => [name.toLowerCase(), name]));
  const scores = new Map<string, { score: number; best: number; evidence: Evidence }>();
  const count = (name: string, score: number, from: number, to: number): void => {
    const was = scores.get(name) ?? { score: 0, best: 0, evidence: { line: null, page: null, words: '' } };
    was.score += score;
    if (score > was.best) {
      was.best = score;
      was.evidence = text.evidence(from, to);
    }
    scores.set(name, was);
  };
  for (const found of text.text.matchAll(names)) {
    const name = canonical.get(found[0].toLowerCase().replace(/\s/g, ' ')) ?? found[0];
    const ahead = title.exec(text.text.slice(Math.max(0, found.index - 30), found.index));
    const from = ahead ? found.index - ahead[0].length : found.index;
    count(name, ahead ? titled : 1, from, found.index + found[0].length);
  }
  for (const found of text.text.matchAll(anyName)) {
    const name = found[1] ?? '';
    if (canonical.has(name.toLowerCase())) continue;
    // "Lokaal bestuur Sint-..." of a known longer name was counted above.
    if (longestFirst.some((known) => known.startsWith(`${name} `))) continue;
    count(name, titled, found.index, found.index + found[0].length);
  }
  const slug = `-${slugOf(fileName)}-`;
  for (const [name, seen] of scores) if (slug.includes(`-${slugOf(name)}-`)) seen.score += titled;
  const [first, second] = [...scores].sort(([, a], [, b]) => b.score - a.score);
  if (!first || first[1].score < enough) return null;
  if (second && first[1].score < 2 * second[1].score) return null;
  return { value: first[0], evidence: first[1].evidence };
}
