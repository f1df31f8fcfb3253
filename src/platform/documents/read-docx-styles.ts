/** What styles and numbering say about a paragraph: heading and depth, contents, list and kind of list. */
import { down, kids, switchAt, valueAt, type Xml } from './read-docx-xml.ts';

export type ListLook = { number: string; level: number; ordered: boolean };
export type StyleLook = {
  /** 1..9, null for body text. */
  heading: number | null;
  contents: boolean;
  bold: boolean;
  list: { number: string | null; level: number | null } | null;
};

/** Names of heading styles in the languages that Flemish Word files come in. */
const headingName = /^(?:heading|kop|titre|überschrift|rubrik)\s*([1-9])(?:\s|$)/i;
const contentsName =
  /^(?:toc|inhopg|inhoudsopgave|tm)\s*\d?(?:\s|$)|^(?:toc heading|kopvaninhoudsopgave|kop van inhoudsopgave)$/i;
const DEEPEST_STYLE = 20;

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null;

export class DocxStyles {
  private readonly styles = new Map<string, Xml>();
  private readonly defaultId: string | undefined;
  private readonly seen = new Map<string, StyleLook>();

  constructor(styles: Xml | null) {
    let fallback: string | undefined;
    for (const style of kids(styles ?? undefined, 'w:style')) {
      const id = style.attributes.get('w:styleId');
      if (id === undefined) continue;
      this.styles.set(id, style);
      const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
      if (isDefault && style.attributes.get('w:type') === 'paragraph') fallback ??= id;
    }
    this.defaultId = fallback;
  }

  /** @param id of the paragraph's style; undefined takes the default one. */
  look(id: string | undefined): StyleLook {
    const key = id ?? this.defaultId ?? '';
    const known = this.seen.get(key);
    if (known) return known;
    const look: StyleLook = { heading: null, contents: false, bold: false, list: null };
    let level: number | null | undefined;
    let named: number | null = null;
    let bold: boolean | undefined;
    let at: string | undefined = key;
    const met = new Set<string>();
    for (let hops = 0; at !== undefined && !met.has(at) && hops < DEEPEST_STYLE; hops += 1) {
      met.add(at);
      const style = this.styles.get(at);
      // A file without styles.xml, or with a style it does not define, still has telling ids.
      const name = valueAt(style, 'w:name') ?? at;
      const properties = down(style, 'w:pPr');
      if (level === undefined) level = whole(valueAt(properties, 'w:outlineLvl'));
      if (valueAt(properties, 'w:outlineLvl') === undefined) level ??= undefined;
      named ??=
        whole(headingName.exec(name)?.[1]) ?? (hops === 0 && /^(?:title|titel)$/i.test(name) ? 1 : null);
      if (hops === 0 || named === null) look.contents ||= contentsName.test(name);
      bold ??= switchAt(style, 'w:rPr', 'w:b');
      const list = down(properties, 'w:numPr');
      if (list && look.list === null)
        look.list = { number: valueAt(list, 'w:numId') ?? null, level: whole(valueAt(list, 'w:ilvl')) };
      at = valueAt(style, 'w:basedOn');
    }
    const byLevel = level === undefined || level === null ? null : level < 9 ? level + 1 : null;
    look.heading = level === 9 ? null : (byLevel ?? named);
    look.bold = bold ?? false;
    this.seen.set(key, look);
    return look;
  }
}

/** Number formats that count; anything else (`bullet`, `none`) is a bullet. */
const bullets = new Set(['bullet', 'none']);

export class DocxNumbering {
  private readonly abstracts = new Map<string, Xml>();
  private readonly numbers = new Map<string, Xml>();
  private readonly byStyle = new Map<string, Xml>();

  constructor(numbering: Xml | null) {
    for (const one of kids(numbering ?? undefined, 'w:abstractNum')) {
      const id = one.attributes.get('w:abstractNumId');
      if (id !== undefined) this.abstracts.set(id, one);
      const link = valueAt(one, 'w:styleLink');
      if (link !== undefined) this.byStyle.set(link, one);
    }
    for (const one of kids(numbering ?? undefined, 'w:num')) {
      const id = one.attributes.get('w:numId');
      if (id !== undefined) this.numbers.set(id, one);
    }
  }

  private levelOf(parent: Xml | undefined, level: number): Xml | undefined {
    return kids(parent, 'w:lvl').find((one) => one.attributes.get('w:ilvl') === String(level));
  }

  /** @returns null where the number is off (`numId` 0) or unknown. */
  look(number: string, level: number): ListLook | null {
    const num = this.numbers.get(number);
    if (number === '0' || num === undefined) return null;
    let abstract = this.abstracts.get(valueAt(num, 'w:abstractNumId') ?? '');
    const link = valueAt(abstract, 'w:numStyleLink');
    if (link !== undefined) abstract = this.byStyle.get(link) ?? abstract;
    const override = kids(num, 'w:lvlOverride').find((one) => one.attributes.get('w:ilvl') === String(level));
    const found = this.levelOf(override, level) ?? this.levelOf(abstract, level);
    const format = valueAt(found, 'w:numFmt') ?? 'bullet';
    return { number, level, ordered: !bullets.has(format) };
  }

  /** The level of a list that a style owns, when the paragraph itself names none. */
  levelOfStyle(number: string, style: string | undefined): number {
    const abstract = this.abstracts.get(valueAt(this.numbers.get(number), 'w:abstractNumId') ?? '');
    const found = kids(abstract, 'w:lvl').find((one) => valueAt(one, 'w:pStyle') === style);
    return whole(found?.attributes.get('w:ilvl')) ?? 0;
  }
}
