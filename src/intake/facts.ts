/** Single facts about a node that stand between its title and its first label. */
import type { Level } from '../planning/level.ts';
import { factLabels, levelWords } from './habits.ts';
import type { Line } from './lines.ts';
import { fold, labelKey } from './wording.ts';

export type Fact = { name: (typeof factLabels)[string]; value: string };

/** The facts that a line or a table prints, null when it prints something else. */
export function factsOf(line: Line): Fact[] | null {
  const pairs: [string, string][] = [];
  if (line.piece.role === 'table') {
    for (const row of line.piece.rows) pairs.push([row[0] ?? '', fold(row.slice(1).join(' '))]);
  } else {
    // "Status: Continu", or label and value apart on one line, as our own PDF prints them.
    const parts = /^\s*([^:\t]{1,40})[:\t](.*)$/su.exec(line.raw);
    if (!parts) return null;
    pairs.push([parts[1] ?? '', fold(parts[2] ?? '')]);
  }
  const facts = pairs.flatMap(([label, value]): Fact[] => {
    const name = Object.hasOwn(factLabels, labelKey(label)) ? factLabels[labelKey(label)] : undefined;
    return name ? [{ name, value }] : [];
  });
  return facts.length > 0 && facts.length === pairs.filter(([label]) => fold(label) !== '').length
    ? facts
    : null;
}

export function levelNamed(word: string): Level | null {
  const plain = labelKey(word).replace(/^prioritaire? /u, '');
  const found = Object.entries(levelWords).find(
    ([, words]) => words.one.includes(plain) || words.many.includes(plain),
  );
  return found ? (found[0] as Level) : null;
}
