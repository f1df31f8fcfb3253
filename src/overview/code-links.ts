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

export type Mentions = { names: ClosedNode[]; namedBy: ClosedNode[] };

/** Which parts of the plan each node names, and which name it. */
export function mentionsIn(
  round: ClosedRound,
  codes: ReadonlyMap<string, string>,
): (node: ClosedNode) => Mentions {
  const byCode = new Map(
    round.nodes.flatMap((node) => (node.code === null ? [] : [[node.code, node] as const])),
  );
  const names = new Map<string, ClosedNode[]>();
  const namedBy = new Map<string, ClosedNode[]>();
  for (const node of round.nodes)
    for (const code of codesIn(node, codes)) {
      const named = byCode.get(code);
      if (!named) continue;
      names.set(node.id, [...(names.get(node.id) ?? []), named]);
      namedBy.set(named.id, [...(namedBy.get(named.id) ?? []), node]);
    }
  const inOrder = (found: ClosedNode[] | undefined): ClosedNode[] =>
    [...(found ?? [])].sort((a, b) => round.nodes.indexOf(a) - round.nodes.indexOf(b));
  return ({ id }) => ({ names: inOrder(names.get(id)), namedBy: namedBy.get(id) ?? [] });
}
