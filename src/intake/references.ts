/** Codes that texts name: only what has the shape of this document's own codes. */
import type { Finding } from '../kernel/finding.ts';
import type { Passage, Place } from '../narrative/passage.ts';
import { axes } from '../followup/status.ts';
import { referenceCues } from './habits.ts';
import type { ReadNode } from './reading.ts';
import { labelKey } from './wording.ts';

/** `weak` shapes could be numbers, dates, laws or roads too: they count only after a word that says so. */
export type Shapes = { find: RegExp; isWeak: (code: string) => boolean } | null;

const MOST_SHAPES = 200;

export function shapesOf(codes: readonly string[]): Shapes {
  const shapes = new Map<string, { runs: [number, number][]; weak: boolean }>();
  for (const code of codes) {
    const bare = code.replace(/\.$/u, '');
    if (!/\d/u.test(bare)) continue;
    const skeleton = bare.replace(/\d+/gu, '#');
    const sizes = (bare.match(/\d+/gu) ?? []).map((run) => run.length);
    const entry = shapes.get(skeleton) ?? {
      runs: sizes.map((size): [number, number] => [size, size]),
      weak: isWeakCode(bare),
    };
    entry.runs = entry.runs.map(([least, most], at) => [
      Math.min(least, sizes[at] ?? least),
      Math.max(most, sizes[at] ?? most),
    ]);
    entry.weak ||= isWeakCode(bare);
    shapes.set(skeleton, entry);
  }
  if (shapes.size === 0) return null;
  const kept = [...shapes].toSorted((a, b) => b[0].length - a[0].length).slice(0, MOST_SHAPES);
  const sources = kept.map(([skeleton, { runs }]) => {
    let at = 0;
    return skeleton.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replace(/#/gu, () => {
      const [least, most] = runs[at] ?? [1, 1];
      at += 1;
      return `\\d{${least},${most + (least < most ? 1 : 0)}}`;
    });
  });
  // "A1/A2" names two codes where no code of this document holds a stroke.
  const within = kept.some(([skeleton]) => skeleton.includes('/')) ? './-' : '.-';
  const find = new RegExp(
    `(?<![\\p{L}\\d_]|[\\p{L}\\d][${within}])(?:${sources.join('|')})(?![\\p{L}\\d_%]|[./-]\\d)`,
    'gu',
  );
  return { find, isWeak: isWeakCode };
}

/** Without letters, or a letter with fewer than three digits, and nothing else. */
function isWeakCode(code: string): boolean {
  return !/\p{L}/u.test(code) || /^\p{L}\d{1,2}$/u.test(code);
}

/** The codes that a text names, in order, a code once for each time. */
export function mentionsIn(text: string, shapes: Shapes): string[] {
  if (!shapes) return [];
  const plain = text.replace(/(?:https?:\/\/|www\.)\S+/gu, (url) => ' '.repeat(url.length));
  const found: string[] = [];
  let end = -1;
  for (const match of plain.matchAll(shapes.find)) {
    // White space in one place of the pattern only: twice would try every division of it (2^n for a row of dashes).
    const chained =
      end >= 0 &&
      /^\.?(?:\s*(?:,|;|en|of|\/|t\.e\.m\.|tem|tot|&|-))+\s*$/u.test(plain.slice(end, match.index));
    if (
      shapes.isWeak(match[0]) &&
      !chained &&
      !isCued(plain.slice(Math.max(0, match.index - 40), match.index))
    )
      continue;
    end = match.index + match[0].length;
    found.push(match[0]);
  }
  return found;
}

function isCued(before: string): boolean {
  const word = before.trimEnd().split(/[\s(]/u).at(-1) ?? '';
  return referenceCues.includes(labelKey(word));
}

/**
 * Fills `references` of each node and reports codes that name nothing here.
 * The order is that of the last mention: it matches the example of the issue ("Zie ook" at the end of a text).
 */
export function linkReferences(nodes: readonly ReadNode[], shapes: Shapes): Finding[] {
  const codes = new Map(
    nodes.flatMap((node) =>
      node.code === null ? [] : [[node.code.replace(/\.$/u, ''), node.code] as const],
    ),
  );
  const findings: Finding[] = [];
  for (const node of nodes) {
    const own = node.code?.replace(/\.$/u, '');
    const named = new Map<string, Place>();
    const dangling = new Set<string>();
    for (const { text, place } of textsOf(node))
      for (const code of mentionsIn(text, shapes)) {
        if (code === own) continue;
        named.delete(code);
        named.set(code, place);
        if (codes.has(code) || dangling.has(code)) continue;
        dangling.add(code);
        findings.push({
          code: 'dangling-reference',
          reason: 'unknown-code',
          severity: 'warning',
          line: place.line,
          page: place.page,
          node: node.code,
          nodeId: node.id,
          facts: { code },
        });
      }
    node.references = [...named.keys()].map((code) => codes.get(code) ?? code);
  }
  return findings;
}

/** Every text of a node, with its place: title, description, then the passages of its axes. */
export function textsOf(node: ReadNode): { text: string; place: Place }[] {
  const blocks = [...(node.description ?? []), ...axes.flatMap((axis) => node.axes[axis].blocks)];
  return [
    { text: node.title, place: node },
    ...blocks.flatMap((block) => passageTexts(block).map((text) => ({ text, place: block }))),
  ];
}

function passageTexts(block: Passage): string[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'table') return [...block.header, ...block.rows.flat()];
  return [block.text];
}
