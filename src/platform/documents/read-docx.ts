/** A Word document as pieces, in the order of its body. Heads, feet, comments and contents are left out. */
import type { Piece } from '../../intake/piece.ts';
import type { PassageLink, Place } from '../../narrative/passage.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { InlineReader, runsOn, styleOf } from './read-docx-inline.ts';
import { DocxPackage, pathOf } from './read-docx-parts.ts';
import { DocxNumbering, DocxStyles, type ListLook } from './read-docx-styles.ts';
import { docxRows } from './read-docx-table.ts';
import { down, kids, valueAt, type Xml } from './read-docx-xml.ts';
import type { ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';
import { headerRowsOf } from './read-table.ts';

class BodyReader {
  readonly pieces: Piece[] = [];
  private readonly styles: DocxStyles;
  private readonly numbering: DocxNumbering;
  private readonly inline: InlineReader;
  private readonly notes: ReadonlyMap<string, Xml>;
  private readonly skipContents: boolean;
  private paragraphs = 0;
  private lists = 0;
  private openList: string | null = null;
  private pending = { text: '', links: [] as PassageLink[] };

  constructor(
    styles: DocxStyles,
    numbering: DocxNumbering,
    targets: Map<string, string>,
    notes: Map<string, Xml>,
    skipContents: boolean,
  ) {
    this.styles = styles;
    this.numbering = numbering;
    this.inline = new InlineReader(targets);
    this.notes = notes;
    this.skipContents = skipContents;
  }

  /** A field was begun and never ended: what seemed a table of contents may be the whole document. */
  get unclosed(): boolean {
    return this.inline.open;
  }

  blocks(parent: Xml): void {
    for (const child of kids(parent)) {
      switch (child.name) {
        case 'w:p':
          this.paragraph(child);
          break;
        case 'w:tbl':
          this.table(child);
          break;
        case 'w:sdt': {
          const gallery = valueAt(child, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '';
          const content = down(child, 'w:sdtContent');
          if (content && !/table of contents/i.test(gallery)) this.blocks(content);
          break;
        }
        case 'mc:AlternateContent':
          this.blocks(down(child, 'mc:Choice') ?? down(child, 'mc:Fallback') ?? child);
          break;
        case 'w:del':
        case 'w:moveFrom':
        case 'w:sectPr':
          break;
        default:
          this.blocks(child);
      }
    }
  }

  private place(): Place {
    return { line: this.paragraphs, page: null };
  }

  private listOf(paragraph: Xml): ListLook | null {
    const own = down(paragraph, 'w:pPr', 'w:numPr');
    const style = styleOf(paragraph);
    const byStyle = this.styles.look(style).list;
    const number = valueAt(own, 'w:numId') ?? byStyle?.number ?? null;
    if (number === null) return null;
    const told = valueAt(own, 'w:ilvl');
    const level =
      told === undefined ? (byStyle?.level ?? this.numbering.levelOfStyle(number, style)) : Number(told);
    return this.numbering.look(number, Number.isInteger(level) ? level : 0);
  }

  private paragraph(paragraph: Xml): void {
    this.paragraphs += 1;
    const before = this.inline.inContents;
    const look = this.styles.look(styleOf(paragraph));
    const read = this.inline.read(paragraph, look.bold);
    const contents = look.contents || (this.skipContents && (before || this.inline.inContents));
    const text = this.pending.text + read.text;
    const links = [...this.pending.links, ...read.links];
    this.pending = { text: '', links: [] };
    if (runsOn(paragraph)) {
      this.pending = { text, links };
    } else if (!contents) {
      this.emit(paragraph, { text, links }, look.heading, read.bold);
    }
    for (const box of read.boxes) this.blocks(box);
    this.tell(read.notes);
  }

  /** A note stands after what points to it. */
  private tell(notes: readonly string[]): void {
    for (const id of notes) {
      const note = this.notes.get(id);
      if (note) this.blocks(note);
    }
  }

  private emit(
    paragraph: Xml,
    read: { text: string; links: PassageLink[] },
    styled: number | null,
    bold: boolean,
  ): void {
    const text = read.text.trim();
    const body = read.links.length > 0 ? { text, links: read.links } : { text };
    const level = valueAt(paragraph, 'w:pPr', 'w:outlineLvl');
    const heading = level === undefined ? styled : /^[0-8]$/.test(level) ? Number(level) + 1 : null;
    if (heading !== null) {
      this.openList = null;
      if (text !== '') this.pieces.push({ role: 'heading', depth: heading, ...body, ...this.place() });
      return;
    }
    const list = this.listOf(paragraph);
    if (list !== null) {
      if (text === '') return;
      // A nested list may have a number of its own and is still part of the one around it.
      const nested = this.openList !== null && list.level > 0;
      if (!nested && this.openList !== list.number) this.lists += 1;
      if (!nested) this.openList = list.number;
      this.pieces.push({
        role: 'item',
        ordered: list.ordered,
        depth: Math.min(9, list.level + 1),
        list: this.lists,
        ...body,
        ...this.place(),
      });
      return;
    }
    this.openList = null;
    this.pieces.push({
      role: 'paragraph',
      ...body,
      ...(bold && text !== '' ? { bold } : {}),
      ...this.place(),
    });
  }

  private table(table: Xml): void {
    this.openList = null;
    const notes: string[] = [];
    const rows = docxRows(table, (paragraph) => {
      this.paragraphs += 1;
      const read = this.inline.read(paragraph, this.styles.look(styleOf(paragraph)).bold);
      notes.push(...read.notes);
      return { text: read.text, line: this.paragraphs, boxes: read.boxes };
    });
    if (rows.length === 0) return;
    const width = Math.max(...rows.map((row) => row.cells.length));
    const body = rows.findIndex((row) => !row.header);
    const cells = rows.map((row) => [...row.cells, ...Array<string>(width - row.cells.length).fill('')]);
    this.pieces.push({
      role: 'table',
      rows: cells,
      headerRows: headerRowsOf(cells, body < 0 ? rows.length : body),
      lines: rows.map((row) => row.line),
      line: rows[0]?.line ?? this.paragraphs,
      page: null,
    });
    this.tell(notes);
  }
}

function notesOf(parts: Readonly<Record<'footnote' | 'endnote', Xml | null>>): Map<string, Xml> {
  const out = new Map<string, Xml>();
  for (const kind of ['footnote', 'endnote'] as const)
    for (const note of kids(parts[kind] ?? undefined, `w:${kind}`))
      if (note.attributes.get('w:type') === undefined || note.attributes.get('w:type') === 'normal')
        out.set(`${kind} ${note.attributes.get('w:id') ?? ''}`, note);
  return out;
}

export function readDocx(bytes: Uint8Array, name: string, limits: ReadLimits): Piece[] {
  const file = new DocxPackage(bytes, name, limits);
  const path = file.main();
  if (path === null) throw new Refusal('unreadable', words.notWord(name));
  const relations = file.relations(path);
  const part = (type: string): Xml | null => {
    const found = relations.find((one) => one.type === type && !one.outside);
    return found === undefined ? null : file.xml(pathOf(path, found.target));
  };
  const document = file.xml(path);
  const body = down(document ?? undefined, 'w:body');
  if (body === undefined) throw new Refusal('unreadable', words.notWord(name));
  const styles = new DocxStyles(part('styles'));
  const numbering = new DocxNumbering(part('numbering'));
  const targets = new Map(
    relations
      .filter((one) => one.outside && one.type === 'hyperlink')
      .map((one) => [one.id, one.target] as const),
  );
  const notes = notesOf({ footnote: part('footnotes'), endnote: part('endnotes') });
  const read = (skipContents: boolean): BodyReader => {
    const reader = new BodyReader(styles, numbering, targets, notes, skipContents);
    reader.blocks(body);
    return reader;
  };
  const first = read(true);
  const { pieces } = first.unclosed ? read(false) : first;
  return pieces;
}
