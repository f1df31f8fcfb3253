/** The logical structure of a tagged PDF as one tree over all pages (ISO 32000-1, 14.7), standard roles only. */
import { PdfSyntaxError, type PdfDict, type PdfValue } from './read-pdf-lexer.ts';
import type { PdfObjects } from './read-pdf-objects.ts';

export type Content = { page: number; mcid: number }; // page counts from 0
export type Element = {
  role: string;
  children: (Element | Content)[];
  /** Address that the element's annotation leads to. */
  href: string | null;
  /** What to read instead of the content. */
  actualText: string | null;
  numbering: string | null;
  scope: string | null;
  columns: number;
  rows: number;
};

const DEEPEST = 120;
const MOST_ELEMENTS = 500_000;

export function isElement(child: Element | Content): child is Element {
  return 'role' in child;
}

/** The pages in order, as dictionaries. */
export function pagesOf(file: PdfObjects): PdfDict[] {
  const out: PdfDict[] = [];
  const opened = new Set<PdfDict>();
  const walk = (value: PdfValue | undefined, depth: number): void => {
    const node = file.dict(value);
    if (node === null || depth > 60 || out.length > 100_000) return;
    const kids = file.get(node, 'Kids');
    if (Array.isArray(kids) && file.name(node, 'Type') !== 'Page') {
      // Branches that hold each other would be walked 2^60 times.
      if (opened.has(node)) throw new PdfSyntaxError('a branch of pages stands in it twice');
      opened.add(node);
      for (const kid of kids) walk(kid, depth + 1);
    } else {
      out.push(node);
    }
  };
  walk(file.dict(file.trailer.map.get('Root'))?.map.get('Pages'), 0);
  return out;
}

/** @returns null when the file is not tagged. */
export function structureOf(file: PdfObjects, pages: readonly PdfDict[]): Element | null {
  const catalog = file.dict(file.trailer.map.get('Root'));
  const root = file.dict(catalog?.map.get('StructTreeRoot'));
  if (root === null) return null;
  const roles = file.dict(root.map.get('RoleMap'));
  const numberOf = new Map(pages.map((page, index) => [page, index]));
  const pageOf = (value: PdfValue | undefined): number | null => {
    const page = file.dict(value);
    return page === null ? null : (numberOf.get(page) ?? null);
  };
  let count = 0;

  const roleOf = (dict: PdfDict): string => {
    let role = file.name(dict, 'S') ?? 'NonStruct';
    for (let hops = 0; hops < 8 && !standard.test(role); hops += 1) {
      const mapped = file.name(roles, role);
      if (mapped === null || mapped === role) break;
      role = mapped;
    }
    return role;
  };

  const attributes = (dict: PdfDict): Pick<Element, 'numbering' | 'scope' | 'columns' | 'rows'> => {
    const found: Pick<Element, 'numbering' | 'scope' | 'columns' | 'rows'> = {
      numbering: null,
      scope: null,
      columns: 1,
      rows: 1,
    };
    const span = (value: PdfValue): number =>
      typeof value === 'number' && value >= 1 && value <= 1000 ? Math.floor(value) : 1;
    for (const one of file.list(file.get(dict, 'A'))) {
      const attribute = file.dict(one);
      if (attribute === null) continue;
      found.numbering ??= file.name(attribute, 'ListNumbering');
      found.scope ??= file.name(attribute, 'Scope');
      found.columns = Math.max(found.columns, span(file.get(attribute, 'ColSpan')));
      found.rows = Math.max(found.rows, span(file.get(attribute, 'RowSpan')));
    }
    return found;
  };

  const hrefOf = (value: PdfValue | undefined): string | null => {
    return file.text(file.dict(file.dict(value)?.map.get('A')), 'URI');
  };

  const element = (dict: PdfDict, above: number | null, depth: number): Element => {
    count += 1;
    if (count > MOST_ELEMENTS || depth > DEEPEST) throw new PdfSyntaxError('structure too large');
    const page = pageOf(dict.map.get('Pg')) ?? above;
    const out: Element = {
      role: roleOf(dict),
      children: [],
      href: null,
      actualText: file.text(dict, 'ActualText'),
      ...attributes(dict),
    };
    for (const kid of file.list(file.get(dict, 'K'))) {
      if (typeof kid === 'number') {
        if (page !== null) out.children.push({ page, mcid: kid });
        continue;
      }
      const child = file.dict(kid);
      if (child === null) continue;
      const type = file.name(child, 'Type');
      if (type === 'MCR') {
        const mcid = file.get(child, 'MCID');
        const own = pageOf(child.map.get('Pg')) ?? page;
        if (typeof mcid === 'number' && own !== null) out.children.push({ page: own, mcid });
      } else if (type === 'OBJR') {
        out.href ??= hrefOf(child.map.get('Obj'));
      } else {
        out.children.push(element(child, page, depth + 1));
      }
    }
    return out;
  };

  const top: Element = {
    role: 'Document',
    children: [],
    href: null,
    actualText: null,
    numbering: null,
    scope: null,
    columns: 1,
    rows: 1,
  };
  for (const kid of file.list(file.get(root, 'K'))) {
    const child = file.dict(kid);
    if (child !== null) top.children.push(element(child, null, 1));
  }
  return top;
}

const standard =
  /^(?:Document|DocumentFragment|Part|Sect|Div|Aside|Art|BlockQuote|NonStruct|Private|H\d*|Title|P|L|LI|Lbl|LBody|Table|THead|TBody|TFoot|TR|TH|TD|Caption|TOC|TOCI|Index|Figure|Formula|Form|Link|Annot|Span|Em|Strong|Sub|Quote|Note|FENote|Reference|BibEntry|Code|Ruby|Warichu|Artifact)$/;
