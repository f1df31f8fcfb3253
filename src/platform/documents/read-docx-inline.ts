/** The running text of a Word paragraph: runs, links, fields, tracked changes, text boxes. */
import type { PassageLink } from '../../narrative/passage.ts';
import { down, kids, switchAt, valueAt, wholeText, type Xml } from './read-docx-xml.ts';

export type DocxText = {
  text: string;
  links: PassageLink[];
  /** Every letter is bold. */
  bold: boolean;
  /** Paragraphs and tables that float in text boxes; read after the paragraph that holds them. */
  boxes: Xml[];
  /** Ids of the notes that it points to, each with its kind. */
  notes: string[];
};

type Field = { code: string; told: boolean };
type Run = { text: string; href: string | null; bold: boolean };

/** Fields run over paragraphs: one reader goes through the whole document in order. */
export class InlineReader {
  private readonly targets: ReadonlyMap<string, string>;
  private fields: Field[] = [];
  private notes: string[] = [];
  constructor(targets: ReadonlyMap<string, string>) {
    this.targets = targets;
  }

  /** Within a table of contents that is a field. */
  get inContents(): boolean {
    return this.fields.some((field) => /^\s*(?:TOC|INDEX|TOA)\b/i.test(field.code));
  }

  get open(): boolean {
    return this.fields.length > 0;
  }

  read(paragraph: Xml, styleBold: boolean): DocxText {
    const runs: Run[] = [];
    const boxes: Xml[] = [];
    this.notes = [];
    this.walk(paragraph, null, styleBold, runs, boxes);
    const letters = runs.filter((run) => run.text.trim() !== '');
    return {
      ...joined(runs),
      bold: letters.length > 0 && letters.every((run) => run.bold),
      boxes,
      notes: this.notes,
    };
  }

  private href(): string | null {
    for (const field of this.fields.toReversed()) {
      const address = /^\s*HYPERLINK\s+(?:\\[nht]\s+)*"([^"]*)"/i.exec(field.code)?.[1];
      if (field.told && address) return address;
    }
    return null;
  }

  private walk(parent: Xml, link: string | null, bold: boolean, runs: Run[], boxes: Xml[]): void {
    for (const child of kids(parent)) {
      switch (child.name) {
        case 'w:r':
          this.run(child, link, bold, runs, boxes);
          break;
        case 'w:hyperlink':
          this.walk(child, this.targets.get(child.attributes.get('r:id') ?? '') ?? link, bold, runs, boxes);
          break;
        case 'w:fldSimple': {
          this.fields.push({ code: child.attributes.get('w:instr') ?? '', told: true });
          this.walk(child, link, bold, runs, boxes);
          this.fields.pop();
          break;
        }
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
        case 'w:rPr':
        case 'w:sdtPr':
        case 'w:sdtEndPr':
          break;
        case 'mc:AlternateContent':
          this.walk(alternative(child), link, bold, runs, boxes);
          break;
        case 'm:t':
          runs.push({ text: wholeText(child), href: link, bold });
          break;
        default:
          this.walk(child, link, bold, runs, boxes);
      }
    }
  }

  private run(run: Xml, link: string | null, bold: boolean, runs: Run[], boxes: Xml[]): void {
    const look = down(run, 'w:rPr');
    if (switchAt(look, 'w:vanish') === true || switchAt(look, 'w:webHidden') === true) {
      for (const child of kids(run)) if (child.name === 'w:fldChar') this.field(child);
      return;
    }
    const isBold = switchAt(look, 'w:b') ?? bold;
    const add = (text: string): void => {
      const telling = this.fields.every((field) => field.told);
      if (telling && text !== '') runs.push({ text, href: link ?? this.href(), bold: isBold });
    };
    const parts = (parent: Xml): void => {
      for (const child of kids(parent)) {
        switch (child.name) {
          case 'w:t':
            add(wholeText(child).replaceAll('\u00AD', ''));
            break;
          case 'w:tab':
          case 'w:ptab':
            add('\t');
            break;
          case 'w:br':
            if (!['page', 'column'].includes(child.attributes.get('w:type') ?? '')) add('\n');
            break;
          case 'w:cr':
            add('\n');
            break;
          case 'w:noBreakHyphen':
            add('-');
            break;
          case 'w:footnoteReference':
          case 'w:endnoteReference':
            this.notes.push(`${child.name.slice(2, -9)} ${child.attributes.get('w:id') ?? ''}`);
            break;
          case 'w:sym':
            add(symbol(child));
            break;
          case 'w:fldChar':
            this.field(child);
            break;
          case 'w:instrText': {
            const field = this.fields.at(-1);
            if (field && !field.told) field.code += wholeText(child);
            break;
          }
          case 'mc:AlternateContent':
            parts(alternative(child));
            break;
          case 'w:drawing':
          case 'w:pict':
          case 'w:object':
            boxes.push(...textBoxes(child));
            break;
          default:
        }
      }
    };
    parts(run);
  }

  private field(mark: Xml): void {
    const kind = mark.attributes.get('w:fldCharType');
    const last = this.fields.at(-1);
    if (kind === 'begin') this.fields.push({ code: '', told: false });
    else if (kind === 'separate' && last) last.told = true;
    else if (kind === 'end') this.fields.pop();
  }
}

/** One of two ways to say the same: the newer where it holds words, else the fallback. */
function alternative(element: Xml): Xml {
  const choice = down(element, 'mc:Choice');
  const fallback = down(element, 'mc:Fallback');
  const empty: Xml = { name: '', attributes: new Map(), children: [] };
  return choice ?? fallback ?? empty;
}

function textBoxes(drawing: Xml): Xml[] {
  return kids(drawing).flatMap((child): Xml[] =>
    child.name === 'w:txbxContent'
      ? [child]
      : textBoxes(child.name === 'mc:AlternateContent' ? alternative(child) : child),
  );
}

/** Symbol fonts put their signs at U+F000 and up; the bullets among them are bullets. */
function symbol(sign: Xml): string {
  const code = Number.parseInt(sign.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  const low = code & 0xff;
  const font = sign.attributes.get('w:font') ?? '';
  if (/wingdings/i.test(font)) {
    if (low === 0xfc || low === 0xfe) return '✓';
    if (low === 0xfb || low === 0xfd) return '✗';
    if (low === 0xe0 || low === 0xe8) return '→';
    return '•';
  }
  if (/symbol/i.test(font)) return low === 0xb7 ? '•' : low === 0xae ? '→' : String.fromCodePoint(code);
  return String.fromCodePoint(code);
}

function joined(runs: readonly Run[]): { text: string; links: PassageLink[] } {
  const links: PassageLink[] = [];
  let text = '';
  let open: string | null = null;
  for (const run of runs) {
    text += run.text;
    const last = links.at(-1);
    if (run.href !== null && run.href === open && last) last.text += run.text;
    else if (run.href !== null) links.push({ text: run.text, href: run.href });
    open = run.href;
  }
  return {
    text,
    links: links.flatMap((link) => (link.text.trim() === '' ? [] : [{ ...link, text: link.text.trim() }])),
  };
}

/** Whether a paragraph's own mark is deleted: its text then runs on into the next one. */
export function runsOn(paragraph: Xml): boolean {
  return down(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
}

export const styleOf = (paragraph: Xml): string | undefined => valueAt(paragraph, 'w:pPr', 'w:pStyle');
