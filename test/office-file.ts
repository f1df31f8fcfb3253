/** Opens Word and Excel files as any program would: unzips, insists on well-formed XML, and follows relationships. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** A part as a tree; throws where it is not well-formed. `text` is all text within, in order. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: { ...tag.attributes }, children: [], text: '' };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    for (const element of path) element.text += text;
  });
  parser.on('closetag', () => void path.pop());
  parser.write(xml).close();
  return root;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

export class OfficeFile {
  readonly parts: Map<string, string>;
  readonly paths: string[];

  constructor(bytes: Uint8Array) {
    const files = unzipSync(bytes);
    this.paths = Object.keys(files);
    this.parts = new Map(
      Object.entries(files)
        .filter(([path]) => /\.(xml|rels|vml)$/.test(path))
        .map(([path, content]) => [path, strFromU8(content)]),
    );
  }

  raw(path: string): string {
    const xml = this.parts.get(path);
    if (xml === undefined) throw new Error(`no part ${path}`);
    return xml;
  }

  part(path: string): Element {
    return parseXml(this.raw(path));
  }

  /** What is wrong with the package: parts that don't parse, targets that are missing, names of relationships unknown. */
  faults(): string[] {
    const faults: string[] = [];
    const types = this.part('[Content_Types].xml');
    const known = new Set([
      ...all(types, 'Override').map((one) => one.attributes['PartName']?.slice(1)),
      ...all(types, 'Default').map((one) => `.${one.attributes['Extension']}`),
    ]);
    for (const path of this.paths) {
      if (
        path !== '[Content_Types].xml' &&
        !known.has(path) &&
        !known.has(/\.[^.]*$/.exec(path)?.[0] ?? '')
      ) {
        faults.push(`${path} has no content type`);
      }
    }
    for (const [path, xml] of this.parts) {
      try {
        parseXml(xml);
      } catch (error) {
        faults.push(`${path}: ${String(error)}`);
      }
      const names = new Set<string>();
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
      if (path.endsWith('.rels')) {
        for (const { attributes } of all(parseXml(xml), 'Relationship')) {
          const { Id = '', Target = '', TargetMode } = attributes;
          if (names.has(Id)) faults.push(`${path}: ${Id} twice`);
          names.add(Id);
          const target = posix.join(posix.dirname(owner), Target);
          const place = Target.startsWith('/') ? Target.slice(1) : target;
          if (TargetMode !== 'External' && !this.paths.includes(place))
            faults.push(`${path}: ${Target} is missing`);
        }
        for (const [, used = ''] of (this.parts.get(owner) ?? '').matchAll(
          / r:(?:id|embed|link)="([^"]*)"/g,
        )) {
          if (!names.has(used)) faults.push(`${owner}: ${used} leads nowhere`);
        }
      } else if (/ r:(?:id|embed)="/.test(xml)) {
        const relationships = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
        if (!this.parts.has(relationships)) faults.push(`${path} has no relationships`);
      }
    }
    return faults;
  }
}
