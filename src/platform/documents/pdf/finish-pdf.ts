/**
 * One file that says PDF/UA-1 and PDF/A-2a. Typst exports one standard at a time, so the UA export gives the body, and
 * the A export of the same pages gives the output intent, its colour profile and the metadata. On the way:
 * row headers (Typst marks column headers only), headings below the sixth level as H6, objects in object streams.
 * Works on what Typst writes (a classic cross-reference table, one generation); anything else throws.
 */
import { deflateSync } from 'node:zlib';
import { markRowHeaders } from './row-headers.ts';
import { joinMetadata } from './metadata.ts';

export type PdfObject = { number: number; body: Buffer };
type Parsed = { objects: Map<number, Buffer>; trailer: string };

/** Offsets from the table; an object ends where the next one, or the table, begins. */
function parse(bytes: Buffer): Parsed {
  const tail = bytes.subarray(-64).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF/.exec(tail)?.[1] ?? Number.NaN);
  const table = bytes.subarray(start).toString('latin1');
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  if (!head) throw new Error('finish-pdf: no cross-reference table');
  const size = Number(head[1]);
  const offsets: { number: number; at: number }[] = [];
  for (let number = 1; number < size; number += 1) {
    const entry = table.slice(head[0].length + number * 20, head[0].length + number * 20 + 20);
    if (entry[17] === 'n') offsets.push({ number, at: Number(entry.slice(0, 10)) });
  }
  offsets.sort((one, other) => one.at - other.at);
  const objects = new Map<number, Buffer>();
  offsets.forEach(({ number, at }, index) => {
    const slice = bytes.subarray(at, offsets[index + 1]?.at ?? start);
    const opening = Buffer.from(`${number} 0 obj`);
    const end = slice.lastIndexOf('endobj');
    if (!slice.subarray(0, opening.length).equals(opening) || end < 0) {
      throw new Error(`finish-pdf: object ${number} is not where the table says`);
    }
    objects.set(number, slice.subarray(opening.length, end));
  });
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(table)?.[1];
  if (trailer === undefined) throw new Error('finish-pdf: no trailer');
  return { objects, trailer };
}

const referenceIn = (text: string, key: string): number => {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(text)?.[1];
  if (found === undefined) throw new Error(`finish-pdf: no /${key}`);
  return Number(found);
};

const isStream = (body: Buffer): boolean => body.includes('endstream');

function textOf(parsed: Parsed, number: number): string {
  const body = parsed.objects.get(number);
  if (body === undefined) throw new Error(`finish-pdf: no object ${number}`);
  return body.toString('latin1');
}

/** The data of a stream that was written as it is, without a filter. */
function plainStream(parsed: Parsed, number: number): Buffer {
  const body = parsed.objects.get(number);
  const at = body?.indexOf('stream') ?? -1;
  if (body === undefined || at < 0) throw new Error(`finish-pdf: object ${number} is no stream`);
  const from = body[at + 6] === 0x0d ? at + 8 : at + 7;
  const length = Number(/\/Length (\d+)/.exec(body.subarray(0, at).toString('latin1'))?.[1]);
  return body.subarray(from, from + length);
}

/** Copies an object and all it refers to; `moved` maps old numbers to new ones. */
function copyInto(from: Parsed, into: Parsed, number: number, moved: Map<number, number>): number {
  const known = moved.get(number);
  if (known !== undefined) return known;
  const fresh = Math.max(...into.objects.keys()) + 1;
  moved.set(number, fresh);
  const body = from.objects.get(number);
  if (body === undefined) throw new Error(`finish-pdf: no object ${number}`);
  into.objects.set(fresh, body);
  const at = isStream(body) ? body.indexOf('stream') : body.length;
  const head = body
    .subarray(0, at)
    .toString('latin1')
    .replace(/(\d+) 0 R/g, (_, inner: string) => `${copyInto(from, into, Number(inner), moved)} 0 R`);
  into.objects.set(fresh, Buffer.concat([Buffer.from(head, 'latin1'), body.subarray(at)]));
  return fresh;
}

/** @param ua the `ua-1` export, @param a the `a-2a` export of the same compiled document. */
export function finishPdf(ua: Buffer, a: Buffer): Buffer {
  const body = parse(ua);
  const archive = parse(a);
  const root = referenceIn(body.trailer, 'Root');
  const archiveCatalog = textOf(archive, referenceIn(archive.trailer, 'Root'));
  const intent = /\/OutputIntents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(archiveCatalog)?.[1];
  if (intent === undefined) throw new Error('finish-pdf: no output intent');
  const moved = new Map<number, number>();
  const intents = intent.replace(
    /(\d+) 0 R/g,
    (_, inner: string) => `${copyInto(archive, body, Number(inner), moved)} 0 R`,
  );

  const catalog = textOf(body, root);
  const metadata = joinMetadata(
    plainStream(archive, referenceIn(archiveCatalog, 'Metadata')).toString('utf8'),
  );
  const xmp = Buffer.from(metadata, 'utf8');
  body.objects.set(
    referenceIn(catalog, 'Metadata'),
    Buffer.concat([
      Buffer.from(`\n<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n`),
      xmp,
      Buffer.from('\nendstream\n'),
    ]),
  );
  body.objects.set(root, Buffer.from(catalog.replace(/>>\s*$/, `/OutputIntents ${intents}\n>>\n`), 'latin1'));

  const structure = referenceIn(catalog, 'StructTreeRoot');
  const tree = textOf(body, structure).replace(/\/(H(?:[7-9]|\d\d)) \/P\b/g, '/$1 /H6');
  const names = markRowHeaders(body.objects).map(({ id, element }) => `${id} ${element} 0 R`);
  body.objects.set(structure, Buffer.from(addNames(tree, names), 'latin1'));
  return write(body, root);
}

/** Every identity of a structure element stands in one sorted list; those of rows (R...) before Typst's own (U...). */
function addNames(tree: string, names: string[]): string {
  if (names.length === 0) return tree;
  const list = /\/IDTree\s*<<\s*\/Names\s*\[/.exec(tree);
  if (!list || !/^\s*\(U/.test(tree.slice(list.index + list[0].length))) {
    throw new Error('finish-pdf: the identities have another form than Typst 0.14 writes');
  }
  const at = list.index + list[0].length;
  return `${tree.slice(0, at)}${names.join(' ')} ${tree.slice(at)}`;
}

const PER_STREAM = 200;

/** PDF 1.7 with object streams and a cross-reference stream; streams and metadata stay objects of their own. */
function write(parsed: Parsed, root: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const entries = new Map<number, [type: number, second: number, third: number]>();
  const put = (number: number, body: Buffer): void => {
    entries.set(number, [1, at, 0]);
    for (const part of [Buffer.from(`${number} 0 obj`), body, Buffer.from('endobj\n')]) {
      parts.push(part);
      at += part.length;
    }
  };
  const numbers = [...parsed.objects.keys()].sort((one, other) => one - other);
  let next = (numbers.at(-1) ?? 0) + 1;
  const stream = (number: number, head: string, data: Buffer): void => {
    const packed = deflateSync(data, { level: 6 });
    put(
      number,
      Buffer.concat([
        Buffer.from(`\n<< ${head} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
        packed,
        Buffer.from('\nendstream\n'),
      ]),
    );
  };
  const loose = numbers.filter((number) => {
    const body = parsed.objects.get(number);
    if (body === undefined || !isStream(body)) return true;
    put(number, body);
    return false;
  });
  for (let from = 0; from < loose.length; from += PER_STREAM) {
    const group = loose.slice(from, from + PER_STREAM);
    const bodies = group.map((number) =>
      (parsed.objects.get(number) ?? Buffer.alloc(0)).toString('latin1').trim(),
    );
    let offset = 0;
    const index = group.map((number, place) => {
      entries.set(number, [2, next, place]);
      const line = `${number} ${offset}`;
      offset += (bodies[place]?.length ?? 0) + 1;
      return line;
    });
    const first = `${index.join(' ')}\n`;
    stream(
      next,
      `/Type /ObjStm /N ${group.length} /First ${first.length}`,
      Buffer.from(`${first}${bodies.join('\n')}\n`, 'latin1'),
    );
    next += 1;
  }
  const table = next;
  entries.set(table, [1, at, 0]);
  const rows = Buffer.alloc((table + 1) * 7);
  rows.writeUInt16BE(65535, 5);
  for (const [number, [type, second, third]] of entries) {
    rows.writeUInt8(type, number * 7);
    rows.writeUInt32BE(second, number * 7 + 1);
    rows.writeUInt16BE(third, number * 7 + 5);
  }
  const kept = /\/ID\s*\[[\s\S]*?\]/.exec(parsed.trailer)?.[0] ?? '';
  const info = /\/Info \d+ 0 R/.exec(parsed.trailer)?.[0] ?? '';
  const startxref = at;
  stream(table, `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root ${root} 0 R ${info} ${kept}`, rows);
  parts.push(Buffer.from(`startxref\n${startxref}\n%%EOF\n`));
  return Buffer.concat(parts);
}
