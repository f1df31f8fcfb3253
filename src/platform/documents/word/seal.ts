/**
 * Makes the bytes of a Word file depend on the document alone: dates, names that the library draws by lot and the dates
 * within the zip are set; and adds what the library can't write: a font to fall back to, and names of tables.
 */
import { unzipSync } from 'fflate';
import { sealedZip } from './sealed-zip.ts';
import { FONT } from './style.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function seal(bytes: Uint8Array, instant: string, captions: readonly string[]): Uint8Array {
  const files = unzipSync(bytes);
  const renames = new Map<string, Map<string, string>>();
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('.rels')) renames.set(partOf(path), drawnNames(decoder.decode(content)));
  }
  const sealed: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(files)) {
    sealed[path] = /\.(xml|rels)$/.test(path)
      ? encoder.encode(sealPart(path, decoder.decode(content), renames, instant, captions))
      : path.endsWith('.xlsx')
        ? sealedZip(unzipSync(content))
        : content;
  }
  return sealedZip(sealed);
}

/** `word/_rels/document.xml.rels` tells of `word/document.xml`. */
const partOf = (path: string): string => path.replace('_rels/', '').replace(/\.rels$/, '');

/** Relationships whose name was drawn by lot, in order, with a name that says the order. */
function drawnNames(relationships: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name = ''] of relationships.matchAll(/ Id="([^"]+)"/g)) {
    if (!/^rId\d{1,5}$/.test(name)) names.set(name, `rIdLink${names.size + 1}`);
  }
  return names;
}

function sealPart(
  path: string,
  xml: string,
  renames: Map<string, Map<string, string>>,
  instant: string,
  captions: readonly string[],
): string {
  const names = renames.get(path.endsWith('.rels') ? partOf(path) : path);
  const attribute = path.endsWith('.rels') ? / (Id)="([^"]+)"/g : / (r:id|r:embed|r:link)="([^"]+)"/g;
  let sealed =
    names === undefined || names.size === 0
      ? xml
      : xml.replace(attribute, (whole, key: string, name: string) => {
          const drawn = names.get(name);
          return drawn === undefined ? whole : ` ${key}="${drawn}"`;
        });
  if (path === 'docProps/core.xml') {
    sealed = sealed.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${instant.replace(/\.\d+Z$/, 'Z')}`,
    );
  }
  if (path === 'word/fontTable.xml') return fontTable;
  if (path === 'word/document.xml') return withTableNames(sealed, captions);
  return sealed;
}

function withTableNames(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replace(/<w:tblLook [^>]*\/>/g, (look) => {
    const caption = captions[table] ?? '';
    table += 1;
    return caption === '' ? look : `${look}<w:tblCaption w:val="${escapeXml(caption)}"/>`;
  });
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);

const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${FONT}"><w:altName w:val="Calibri"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
  '</w:fonts>';
