/** What changed between two texts, word by word: what only the first has, what only the second has, and what both have. */
export type Part = { kind: 'same' | 'removed' | 'added'; text: string };

/** Words with the white space after them, so that the parts joined give the texts back. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/** Above so many pairs of words the middle is told as removed and added whole: a reader would not follow it either. */
const PAIRS = 1_500_000;

/** The longest row of words that both have in the same order. */
function shared(before: readonly string[], after: readonly string[]): Part[] {
  const width = after.length + 1;
  // lengths[i * width + j]: how long that row is in what is left from word i and from word j.
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [left, right] = [before[i], after[j]];
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return parts;
}

/** So few words alike between two changes are chance ("het", "in de"): they go with the change. */
const CHANCE = 2;

/** Neighbours of a kind as one; within a change first all that went, then all that came. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  let [removed, added] = ['', ''];
  const end = (): void => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (added !== '') out.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      const next = parts[index + 1];
      const within = removed + added !== '' && next !== undefined && next.kind !== 'same';
      if (within && wordsOf(text).length <= CHANCE) {
        removed += text;
        added += text;
      } else {
        end();
        out.push({ kind, text });
      }
    }
  });
  end();
  return out;
}

/** Words that both have, as runs: what is chance is judged over a whole run. */
function runsOf(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const { kind, text } of parts) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') out.push({ kind, text });
  }
  return out;
}

export function differenceOf(before: string, after: string): Part[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [old, fresh] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const middle: Part[] =
    old.length * fresh.length > PAIRS
      ? [
          { kind: 'removed', text: old.join('') },
          { kind: 'added', text: fresh.join('') },
        ]
      : shared(old, fresh);
  return joined(
    runsOf([
      { kind: 'same', text: left.slice(0, start).join('') },
      ...middle,
      { kind: 'same', text: left.slice(left.length - end).join('') },
    ]),
  );
}
