/** The parts of a Word document and how they point to each other. */
import { ZipPackage } from './read-docx-zip.ts';
import { kids, parseXml, type Xml } from './read-docx-xml.ts';
import type { ReadLimits } from './read-file-limits.ts';

const MAIN =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled)?\.main\+xml$/i;

/** Path of a relationship's target within the package. */
export function pathOf(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

type Relations = { id: string; type: string; target: string; outside: boolean }[];

export class DocxPackage {
  private readonly zip: ZipPackage;
  private readonly file: string;
  private readonly limits: ReadLimits;
  constructor(bytes: Uint8Array, file: string, limits: ReadLimits) {
    this.zip = new ZipPackage(bytes, file, limits);
    this.file = file;
    this.limits = limits;
  }
  xml(path: string): Xml | null {
    const bytes = this.zip.part(path);
    return bytes === null ? null : parseXml(bytes, path, this.file, this.limits);
  }
  relations(path: string): Relations {
    const at = path.lastIndexOf('/') + 1;
    const found = this.xml(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
    return kids(found ?? undefined, 'rel:Relationship').map((one) => ({
      id: one.attributes.get('Id') ?? '',
      type: (one.attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: one.attributes.get('Target') ?? '',
      outside: one.attributes.get('TargetMode') === 'External',
    }));
  }
  /** Path of the main document; null where the zip is no Word document. */
  main(): string | null {
    const types = this.zip.has('[Content_Types].xml') ? this.xml('[Content_Types].xml') : null;
    const start = this.relations('').find((one) => one.type === 'officeDocument');
    if (types === null || start === undefined) return null;
    const path = pathOf('', start.target);
    const type = kids(types, 'ct:Override').find(
      (one) => one.attributes.get('PartName')?.replace(/^\//, '').toLowerCase() === path.toLowerCase(),
    );
    const told = type?.attributes.get('ContentType');
    return (told === undefined || MAIN.test(told)) && this.zip.has(path) ? path : null;
  }
}
