/**
 * A short notation for narratives, so that long texts can be read and mended where they are written.
 * Blocks stand apart by a blank line: `# heading`, `## smaller heading`, `- bullet`, `1. numbered`, `| cell | cell |` with
 * the header first, anything else is a paragraph. Inside: `[words](https://...)` and `{1.2.3}`, a mention of an action.
 */
import type { Block, Inline, List, Narrative, Paragraph, Table } from '../narrative/narrative.ts';

/** The identity of the action with this code. */
export type FindNode = (code: string) => string;

const inline = /\[([^\]]+)\]\(([^)\s]+)\)|\{([\d.]+)\}/gu;

function inlinesOf(text: string, find: FindNode): Inline[] {
  const out: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > from) out.push({ type: 'text', text: text.slice(from, found.index) });
    const [whole, words, href, code] = found;
    if (code !== undefined) out.push({ type: 'mention', attrs: { id: find(code), label: code } });
    else if (words !== undefined && href !== undefined)
      out.push({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
    from = found.index + whole.length;
  }
  if (from < text.length) out.push({ type: 'text', text: text.slice(from) });
  return out;
}

function paragraphOf(text: string, find: FindNode): Paragraph {
  const content = inlinesOf(text, find);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function listOf(lines: readonly string[], type: List['type'], find: FindNode): List {
  return {
    type,
    content: lines.map((line) => ({
      type: 'listItem',
      content: [paragraphOf(line.replace(/^(- |\d+\. )/, ''), find)],
    })),
  };
}

function tableOf(lines: readonly string[], find: FindNode): Table {
  const rows = lines.filter((line) => !/^\|[\s|-]+$/.test(line));
  return {
    type: 'table',
    content: rows.map((line, index) => ({
      type: 'tableRow',
      content: line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => ({
          type: index === 0 ? 'tableHeader' : 'tableCell',
          content: [paragraphOf(cell.trim(), find)],
        })),
    })),
  };
}

function blockOf(text: string, find: FindNode): Block {
  const lines = text.split('\n');
  const heading = /^(#{1,3}) (.+)$/.exec(text);
  if (heading) {
    const depth = heading[1]?.length;
    return {
      type: 'heading',
      attrs: { level: depth === 1 ? 1 : depth === 2 ? 2 : 3 },
      content: inlinesOf(heading[2] ?? '', find),
    };
  }
  if (lines.every((line) => line.startsWith('- '))) return listOf(lines, 'bulletList', find);
  if (lines.every((line) => /^\d+\. /.test(line))) return listOf(lines, 'orderedList', find);
  if (lines.every((line) => line.startsWith('|'))) return tableOf(lines, find);
  return paragraphOf(lines.join(' '), find);
}

export function proseOf(text: string, find: FindNode): Narrative {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return { type: 'doc', content: blocks.map((block) => blockOf(block, find)) };
}

/** The codes that a text mentions. */
export const mentionsIn = (text: string): string[] =>
  [...text.matchAll(/\{([\d.]+)\}/gu)].map((found) => found[1] ?? '');
