/**
 * Our own look at a PDF for what PDF/UA-1 and PDF/A-2a ask and a program can see. No validator of either standard:
 * it proves the recipe of `finish-pdf.ts`, for the tests.
 */
import { isKind, type PdfDict, type PdfValue } from '../read-pdf-lexer.ts';
import { PdfLexer } from '../read-pdf-lexer.ts';
import { PdfObjects } from '../read-pdf-objects.ts';

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);
const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do']);

/** @returns a sentence a fault; nothing when all is well. */
export function lintPdf(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const pdf = new PdfObjects(bytes);
  const catalog = pdf.dict(pdf.trailer.map.get('Root'));
  const fault = (when: boolean, words: string): void => {
    if (when) faults.push(words);
  };
  fault(pdf.get(pdf.dict(pdf.get(catalog, 'MarkInfo')), 'Marked') !== true, 'not marked');
  fault(pdf.text(catalog, 'Lang') !== 'nl-BE', 'language is not nl-BE');
  fault(
    pdf.get(pdf.dict(pdf.get(catalog, 'ViewerPreferences')), 'DisplayDocTitle') !== true,
    'title not displayed',
  );
  fault(pdf.dict(pdf.get(pdf.dict(pdf.get(catalog, 'Outlines')), 'First')) === null, 'no bookmarks');
  for (const key of ['OpenAction', 'AA', 'AcroForm']) {
    fault(pdf.get(catalog, key) !== null, `catalog has ${key}`);
  }
  fault(pdf.get(pdf.dict(pdf.get(catalog, 'Names')), 'JavaScript') !== null, 'JavaScript');
  const intent = pdf.dict(pdf.list(pdf.get(catalog, 'OutputIntents'))[0]);
  fault(pdf.name(intent, 'S') !== 'GTS_PDFA1', 'no output intent');
  fault(!isKind(pdf.get(intent, 'DestOutputProfile'), 'stream'), 'no colour profile');
  lintMetadata(pdf, catalog, fault);
  lintStructure(pdf, catalog, fault);
  lintPages(pdf, catalog, fault);
  return faults;
}

type Fault = (when: boolean, words: string) => void;

function lintMetadata(pdf: PdfObjects, catalog: PdfDict | null, fault: Fault): void {
  const stream = pdf.get(catalog, 'Metadata');
  if (!isKind(stream, 'stream')) return fault(true, 'no metadata');
  fault(stream.dict.map.has('Filter'), 'metadata is packed');
  const xmp = new TextDecoder().decode(pdf.data(stream));
  for (const part of [
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    '<dc:title>',
    '<dc:language><rdf:Bag><rdf:li>nl-BE</rdf:li>',
  ]) {
    fault(!xmp.includes(part), `metadata without ${part}`);
  }
}

function lintStructure(pdf: PdfObjects, catalog: PdfDict | null, fault: Fault): void {
  const root = pdf.dict(pdf.get(catalog, 'StructTreeRoot'));
  if (root === null) return fault(true, 'no structure');
  const roles = pdf.dict(pdf.get(root, 'RoleMap'));
  const names = pdf.list(pdf.get(pdf.dict(pdf.get(root, 'IDTree')), 'Names'));
  const known = names
    .filter((one) => isKind(one, 'text'))
    .map((one) => new TextDecoder('latin1').decode(one.bytes));
  fault(
    known.some((id, index) => index > 0 && (known[index - 1] ?? '') >= id),
    'identities are not sorted',
  );
  const ids = new Set(known);
  let depth = 0;
  const attribute = (element: PdfDict, key: string): PdfValue => {
    for (const one of pdf.list(pdf.get(element, 'A'))) {
      const value = pdf.get(pdf.dict(one), key);
      if (value !== null) return value;
    }
    return null;
  };
  const roleOf = (element: PdfDict): string => {
    const own = pdf.name(element, 'S') ?? '';
    return STANDARD.has(own) ? own : (pdf.name(roles, own) ?? own);
  };
  const kidsOf = (element: PdfDict): PdfDict[] =>
    pdf
      .list(pdf.get(element, 'K'))
      .map((kid) => pdf.dict(kid))
      .filter((kid) => kid !== null && kid.map.has('S'))
      .filter((kid) => kid !== null);
  const holds = (element: PdfDict, role: string): boolean =>
    kidsOf(element).some((kid) => roleOf(kid) === role || holds(kid, role));
  const walk = (element: PdfDict, path: string[]): void => {
    const role = roleOf(element);
    fault(!STANDARD.has(role), `role ${role} is not mapped`);
    const level = Number(/^H(\d+)$/.exec(pdf.name(element, 'S') ?? '')?.[1] ?? 0);
    if (level > 0) {
      fault(level > depth + 1, `heading ${level} after ${depth}`);
      depth = level;
    }
    fault(role === 'Figure' && (pdf.text(element, 'Alt') ?? '') === '', 'figure without alternative');
    if (role === 'TH') fault(attribute(element, 'Scope') === null, 'header without scope');
    if (role === 'TR' && path.at(-1) === 'TBody') {
      const first = kidsOf(element)[0];
      const scope = first === undefined ? null : attribute(first, 'Scope');
      fault(!isKind(scope, 'name') || scope.name !== 'Row', 'row without row header');
    }
    fault(role === 'Table' && !holds(element, 'TH'), 'table without header');
    const id = pdf.get(element, 'ID');
    if (isKind(id, 'text'))
      fault(!ids.has(new TextDecoder('latin1').decode(id.bytes)), 'identity not listed');
    for (const header of pdf.list(attribute(element, 'Headers'))) {
      const named = isKind(header, 'text') ? new TextDecoder('latin1').decode(header.bytes) : '';
      fault(!ids.has(named), `cell names header ${named}, which is not there`);
    }
    for (const kid of kidsOf(element)) walk(kid, [...path, role]);
  };
  for (const kid of kidsOf(root)) walk(kid, []);
}

function lintPages(pdf: PdfObjects, catalog: PdfDict | null, fault: Fault): void {
  let number = 0;
  const visit = (node: PdfDict | null): void => {
    if (node === null) return;
    if (pdf.name(node, 'Type') === 'Pages') {
      for (const kid of pdf.list(pdf.get(node, 'Kids'))) visit(pdf.dict(kid));
      return;
    }
    number += 1;
    fault(typeof pdf.get(node, 'StructParents') !== 'number', `page ${number} has no structure`);
    for (const stream of pdf.list(pdf.get(node, 'Contents'))) {
      const content = pdf.resolve(stream);
      if (isKind(content, 'stream')) lintContent(pdf.data(content), number, fault);
    }
    const annotations = pdf.list(pdf.get(node, 'Annots'));
    fault(annotations.length > 0 && pdf.name(node, 'Tabs') !== 'S', `page ${number} has no tab order`);
    for (const one of annotations) {
      const annotation = pdf.dict(one);
      fault((pdf.text(annotation, 'Contents') ?? '') === '', `link without words on page ${number}`);
      fault(
        typeof pdf.get(annotation, 'StructParent') !== 'number',
        `link outside structure, page ${number}`,
      );
      fault(pdf.get(annotation, 'F') !== 4, `link that doesn't print, page ${number}`);
    }
    lintFonts(pdf, pdf.dict(pdf.get(node, 'Resources')), number, fault);
  };
  visit(pdf.dict(pdf.get(catalog, 'Pages')));
  fault(number === 0, 'no pages');
}

/** Everything that paints stands between marks: of the structure, or of an artifact. */
function lintContent(content: Uint8Array, page: number, fault: Fault): void {
  const lexer = new PdfLexer(content);
  let depth = 0;
  let loose = 0;
  for (let token = lexer.next(false); token !== undefined; token = lexer.next(false)) {
    if (!isKind(token, 'word')) continue;
    if (token.word === 'BDC' || token.word === 'BMC') depth += 1;
    else if (token.word === 'EMC') depth -= 1;
    else if (depth === 0 && PAINTING.has(token.word)) loose += 1;
  }
  fault(loose > 0, `page ${page} paints ${loose} times outside the marks`);
  fault(depth !== 0, `page ${page} has unbalanced marks`);
}

function lintFonts(pdf: PdfObjects, resources: PdfDict | null, page: number, fault: Fault): void {
  const fonts = pdf.dict(pdf.get(resources, 'Font'));
  for (const value of fonts?.map.values() ?? []) {
    const font = pdf.dict(value);
    const name = pdf.name(font, 'BaseFont') ?? '?';
    const inner = pdf.dict(pdf.list(pdf.get(font, 'DescendantFonts'))[0]) ?? font;
    const descriptor = pdf.dict(pdf.get(inner, 'FontDescriptor'));
    const file = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => pdf.get(descriptor, key) !== null);
    fault(!file, `font ${name} is not embedded, page ${page}`);
    fault(pdf.get(font, 'ToUnicode') === null, `font ${name} has no Unicode, page ${page}`);
  }
}
