/** Codes of other parts of the plan in running text ("Zie ook A20020, A20030"), so that a reader can follow them. */
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { axes } from '../followup/status.ts';
import { plainTextOf } from '../narrative/plain-text.ts';

/** An address as it stands in running text; a sign that closes the sentence is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"'“”‘’()]*[^\s<>"'“”‘’().,;:!?]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?/gu;
/** A bare number or a bare word is too often something else than a code. */
const looksLikeCode = (word: string): boolean =>
  word.length >= 3 && /\d/.test(word) && /[\p{L}._/-]/u.test(word);

export type TextPart = { text: string; segment: string | null; href?: string };

/** Bare addresses and codes of the plan, each as a part of its own. @param codes segment of an address per code */
export function splitAtLinks(text: string, codes: ReadonlyMap<string, string>): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(...splitAtCodes(text.slice(from, found.index), codes));
    parts.push({ text: found[0], segment: null, href: found[0] });
    from = found.index + found[0].length;
  }
  return [...parts, ...splitAtCodes(text.slice(from), codes)];
}

function splitAtCodes(text: string, codes: ReadonlyMap<string, string>): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(WORD)) {
    const segment = looksLikeCode(found[0]) ? codes.get(found[0]) : undefined;
    if (segment === undefined) continue;
    if (found.index > from) parts.push({ text: text.slice(from, found.index), segment: null });
    parts.push({ text: found[0], segment });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), segment: null });
  return parts;
}

function codesIn(node: ClosedNode, codes: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (const axis of axes) {
    const section = node.axes[axis];
    if (!section) continue;
    for (const { text, segment } of splitAtCodes(plainTextOf(section.narrative), codes))
      if (segment !== null && text !== node.code) found.add(text);
  }
  return found;
}

/** Whether the letters stand in a text at all: most texts end here, without being split. */
const says = (node: ClosedNode, letters: string): boolean =>
  axes.some((axis) => {
    const section = node.axes[axis];
    return section !== undefined && plainTextOf(section.narrative).includes(letters);
  });

export type Mentions = { names: ClosedNode[]; namedBy: ClosedNode[] };

/** Which parts of the plan a node names, and which name it. */
export function mentionsOf(
  round: ClosedRound,
  node: ClosedNode,
  codes: ReadonlyMap<string, string>,
): Mentions {
  const own = codesIn(node, codes);
  const { code } = node;
  return {
    names: round.nodes.filter((one) => one.code !== null && own.has(one.code)),
    namedBy:
      code !== null && codes.has(code)
        ? round.nodes.filter((one) => one.id !== node.id && says(one, code) && codesIn(one, codes).has(code))
        : [],
  };
}
