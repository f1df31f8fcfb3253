/**
 * A narrative as an editor opens it, and what an editor gives back as a narrative. The editor's own attributes, marks on
 * what has none here and the empty line that it keeps at the end go; its nodes are those of `check.ts` already.
 */
import { isAllowedHref } from './href.ts';
import type { Block, Inline, List, ListItem, Mark, Narrative, Paragraph, Table } from './narrative.ts';

/** ProseMirror's JSON, whatever its schema. */
export type EditorNode = {
  type?: string;
  attrs?: Record<string, unknown> | null;
  content?: EditorNode[];
  marks?: { type: string; attrs?: Record<string, unknown> | null }[];
  text?: string;
};

const empty: Paragraph = { type: 'paragraph' };
const isEmpty = (node: { type?: string; content?: readonly unknown[] } | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

/** An editor wants a line before a nested list, a line in a cell, and a line in an empty text. */
const item = ({ content }: ListItem): EditorNode => ({
  type: 'listItem',
  content: [
    ...(content[0]?.type === 'paragraph' ? [] : [empty]),
    ...content.map((part) => (part.type === 'paragraph' ? part : list(part))),
  ],
});
const list = ({ type, content }: List): EditorNode => ({ type, content: content.map(item) });
const table = ({ content }: Table): EditorNode => ({
  type: 'table',
  content: content
    .filter((row) => row.content.length > 0)
    .map((row) => ({
      type: 'tableRow',
      content: row.content.map((cell) => ({
        type: cell.type,
        content: cell.content.length === 0 ? [empty] : cell.content,
      })),
    })),
});

export function toEditor(narrative: Narrative): EditorNode {
  const content = narrative.content.flatMap((block): EditorNode[] => {
    if (block.type === 'heading' || block.type === 'paragraph') return [block];
    const made = block.type === 'table' ? table(block) : list(block);
    return made.content?.length === 0 ? [] : [made];
  });
  return { type: 'doc', content: content.length === 0 ? [empty] : content };
}

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> | null }): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }];
  const href = type === 'link' ? attrs?.['href'] : undefined;
  return typeof href === 'string' && isAllowedHref(href) ? [{ type: 'link', attrs: { href } }] : [];
}

function inlineOf(node: EditorNode): Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type === 'mention') {
    const { id, label } = node.attrs ?? {};
    return typeof id === 'string' && typeof label === 'string' && id !== '' && label !== ''
      ? [{ type: 'mention', attrs: { id, label } }]
      : [];
  }
  if (node.type !== 'text' || node.text === undefined || node.text === '') return [];
  const marks = (node.marks ?? []).flatMap(markOf);
  return [marks.length === 0 ? { type: 'text', text: node.text } : { type: 'text', text: node.text, marks }];
}

function paragraphOf(node: EditorNode): Paragraph {
  const content = (node.content ?? []).flatMap(inlineOf);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function listOf(node: EditorNode): List {
  return {
    type: node.type === 'orderedList' ? 'orderedList' : 'bulletList',
    content: (node.content ?? []).map((one): ListItem => {
      const parts = one.content ?? [];
      const kept =
        isEmpty(parts[0]) && parts.length > 1 && parts[1]?.type !== 'paragraph' ? parts.slice(1) : parts;
      return {
        type: 'listItem',
        content: kept.map((part) => (part.type === 'paragraph' ? paragraphOf(part) : listOf(part))),
      };
    }),
  };
}

function blockOf(node: EditorNode): Block[] {
  switch (node.type) {
    case 'heading': {
      const level = node.attrs?.['level'];
      const { content } = paragraphOf(node);
      const attrs = { level: level === 1 || level === 2 ? level : 3 } as const;
      return [content ? { type: 'heading', attrs, content } : { type: 'heading', attrs }];
    }
    case 'paragraph':
      return [paragraphOf(node)];
    case 'bulletList':
    case 'orderedList':
      return [listOf(node)];
    case 'table':
      return [
        {
          type: 'table',
          content: (node.content ?? []).map((row) => ({
            type: 'tableRow',
            content: (row.content ?? []).map((cell) => ({
              type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
              content: (cell.content ?? []).map(paragraphOf),
            })),
          })),
        },
      ];
    default:
      return [];
  }
}

export function fromEditor(node: EditorNode): Narrative {
  const content = (node.content ?? []).flatMap(blockOf);
  while (isEmpty(content.at(-1))) content.pop();
  return { type: 'doc', content };
}
