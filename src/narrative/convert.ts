/**
 * A passage (what a reading sees) to a narrative (what is stored) and back.
 * `passagesOf(narrativeOf(passages))` gives the same passages but for line and page. A newline inside a text is a hard
 * break. What only an editor makes (bold, italic, nested lists) is flattened on the way back.
 */
import { isAllowedHref } from './href.ts';
import type { Block, Inline, List, ListItem, Narrative, Paragraph, Table, TableCell } from './narrative.ts';
import type { Passage, PassageLink } from './passage.ts';

function broken(text: string, href: string | null): Inline[] {
  return text.split('\n').flatMap((part, index): Inline[] => {
    const run: Inline[] =
      part === ''
        ? []
        : [
            href === null
              ? { type: 'text', text: part }
              : { type: 'text', text: part, marks: [{ type: 'link', attrs: { href } }] },
          ];
    return index === 0 ? run : [{ type: 'hardBreak' }, ...run];
  });
}

/** Links are found in order; one that the text does not hold after the one before it, or that may not be kept, stays out. */
class Linker {
  private readonly links: PassageLink[];
  private next = 0;
  constructor(links: readonly PassageLink[] | undefined) {
    this.links = (links ?? []).filter(({ text, href }) => text !== '' && isAllowedHref(href));
  }
  run(text: string): Inline[] {
    const out: Inline[] = [];
    let from = 0;
    for (let link = this.links[this.next]; link; link = this.links[this.next]) {
      const at = text.indexOf(link.text, from);
      if (at < 0) break;
      out.push(...broken(text.slice(from, at), null), ...broken(link.text, link.href));
      from = at + link.text.length;
      this.next += 1;
    }
    return [...out, ...broken(text.slice(from), null)];
  }
}

function filled<T extends { content?: Inline[] }>(block: T, content: Inline[]): T {
  return content.length === 0 ? block : { ...block, content };
}

const paragraph = (content: Inline[]): Paragraph => filled<Paragraph>({ type: 'paragraph' }, content);

function rowOf(type: TableCell['type'], cells: readonly string[]): Table['content'][number] {
  return {
    type: 'tableRow',
    content: cells.map((text) => ({ type, content: [paragraph(broken(text, null))] })),
  };
}

function blockOf(passage: Passage): Block {
  switch (passage.type) {
    case 'heading':
      return filled<Block & { type: 'heading' }>(
        { type: 'heading', attrs: { level: passage.level } },
        new Linker(passage.links).run(passage.text),
      );
    case 'paragraph':
      return paragraph(new Linker(passage.links).run(passage.text));
    case 'list': {
      const linker = new Linker(passage.links);
      return {
        type: passage.ordered ? 'orderedList' : 'bulletList',
        content: passage.items.map((item): ListItem => ({
          type: 'listItem',
          content: [paragraph(linker.run(item))],
        })),
      };
    }
    case 'table':
      return {
        type: 'table',
        content: [
          ...(passage.header.length > 0 ? [rowOf('tableHeader', passage.header)] : []),
          ...passage.rows.map((row) => rowOf('tableCell', row)),
        ],
      };
  }
}

export function narrativeOf(passages: readonly Passage[]): Narrative {
  return { type: 'doc', content: passages.map(blockOf) };
}

/** The words of a run of inlines. */
export function textOf(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : inline.attrs.label,
    )
    .join('');
}

function hrefOf(inline: Inline | undefined): string | null {
  if (inline?.type !== 'text') return null;
  const mark = inline.marks?.find(({ type }) => type === 'link');
  return mark?.type === 'link' ? mark.attrs.href : null;
}

/** Neighbours that lead to the same place are one link; a hard break between two of them belongs to it. */
function linksOf(content: readonly Inline[] | undefined): PassageLink[] {
  const out: PassageLink[] = [];
  let open: PassageLink | null = null;
  (content ?? []).forEach((inline, index, all) => {
    const bridge =
      inline.type === 'hardBreak' && open !== null && hrefOf(all[index + 1]) === open.href ? open.href : null;
    const href = bridge ?? hrefOf(inline);
    if (href === null) {
      open = null;
    } else if (open !== null && open.href === href) {
      open.text += textOf([inline]);
    } else {
      open = { text: textOf([inline]), href };
      out.push(open);
    }
  });
  return out;
}

const withLinks = (links: PassageLink[]): { links?: PassageLink[] } => (links.length > 0 ? { links } : {});

/** The paragraphs of a list in reading order, nested lists flattened. */
function itemsOf(list: List): Paragraph[][] {
  return list.content.flatMap((item) => {
    const own = item.content.filter((part): part is Paragraph => part.type === 'paragraph');
    const nested = item.content.filter((part): part is List => part.type !== 'paragraph');
    return [own, ...nested.flatMap(itemsOf)];
  });
}

const cellText = (cell: TableCell): string => cell.content.map((part) => textOf(part.content)).join('\n');

function passageOf(block: Block): Passage {
  const place = { line: null, page: null };
  switch (block.type) {
    case 'heading':
      return {
        ...place,
        type: 'heading',
        level: block.attrs.level,
        text: textOf(block.content),
        ...withLinks(linksOf(block.content)),
      };
    case 'paragraph':
      return {
        ...place,
        type: 'paragraph',
        text: textOf(block.content),
        ...withLinks(linksOf(block.content)),
      };
    case 'bulletList':
    case 'orderedList': {
      const items = itemsOf(block);
      return {
        ...place,
        type: 'list',
        ordered: block.type === 'orderedList',
        items: items.map((parts) => parts.map((part) => textOf(part.content)).join('\n')),
        ...withLinks(items.flat().flatMap((part) => linksOf(part.content))),
      };
    }
    case 'table': {
      const [first, ...rest] = block.content;
      const headed =
        first !== undefined &&
        first.content.length > 0 &&
        first.content.every(({ type }) => type === 'tableHeader');
      return {
        ...place,
        type: 'table',
        header: headed ? first.content.map(cellText) : [],
        rows: (headed ? rest : block.content).map((row) => row.content.map(cellText)),
      };
    }
  }
}

export function passagesOf(narrative: Narrative): Passage[] {
  return narrative.content.map(passageOf);
}
