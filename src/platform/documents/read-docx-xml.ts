/** XML of an Office part as a light tree, with the usual prefixes whatever the file calls them. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../../kernel/refusal.ts';
import type { ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';

/** `name` is `w:p`, `r:id` and so on; an element of another vocabulary has the prefix `x`. */
export type Xml = { name: string; attributes: ReadonlyMap<string, string>; children: (Xml | string)[] };

const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

const CHUNK = 1 << 16;

function named(uri: string, local: string): string {
  return uri === '' ? local : `${prefixes[uri] ?? 'x'}:${local}`;
}

export function parseXml(bytes: Uint8Array, part: string, file: string, limits: ReadLimits): Xml {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Xml = { name: '', attributes: new Map(), children: [] };
  const stack: Xml[] = [root];
  let elements = 0;
  const damaged = (): Refusal => new Refusal('unreadable', words.damagedXml(file, part));
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new Refusal('unreadable', words.unsafeXml(file));
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements || stack.length > limits.depth)
      throw new Refusal('too-large', words.deepXml(file));
    const attributes = new Map<string, string>();
    for (const one of Object.values(tag.attributes)) attributes.set(named(one.uri, one.local), one.value);
    const element: Xml = { name: named(tag.uri, tag.local), attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const text = (data: string): void => {
    stack.at(-1)?.children.push(data);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const source = decode(bytes, damaged);
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
  const top = root.children.find((child): child is Xml => typeof child !== 'string');
  if (top === undefined) throw damaged();
  return top;
}

function decode(bytes: Uint8Array, damaged: () => Refusal): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

export function kids(element: Xml | undefined, name?: string): Xml[] {
  return (element?.children ?? []).filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element down a path of names. */
export function down(element: Xml | undefined, ...path: string[]): Xml | undefined {
  let at = element;
  for (const name of path) at = kids(at, name)[0];
  return at;
}

/** The `w:val` of an element down a path. */
export function valueAt(element: Xml | undefined, ...path: string[]): string | undefined {
  return down(element, ...path)?.attributes.get('w:val');
}

/** A Word switch: there without a value is on. */
export function switchAt(element: Xml | undefined, ...path: string[]): boolean | undefined {
  const found = down(element, ...path);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? 'true');
}

export function wholeText(element: Xml): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wholeText(child))).join('');
}
