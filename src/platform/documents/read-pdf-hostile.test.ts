/** PDFs that were made to keep a reader busy: each is refused, or read, in little time. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Refusal } from '../../kernel/refusal.ts';
import { readFile } from './read-file.ts';

/** A PDF of these objects, with its table. */
function pdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    places.push(length);
    add(Buffer.from(`${at + 1} 0 obj\n`));
    add(Buffer.from(object));
    add(Buffer.from('\nendobj\n'));
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\n`));
  add(Buffer.from(`startxref\n${start}\n%%EOF`));
  return Buffer.concat(parts);
}

const page = (content: Buffer): Uint8Array => {
  const packed = deflateSync(content);
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([
      Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
};

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const outcome: unknown = await readFile(bytes, 'proef.pdf').catch((error: unknown) => error);
  return outcome instanceof Refusal ? outcome.code : 'read';
};

test('branches of pages that hold each other end', async () => {
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>',
    '<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>',
  ]);
  expect(await refusal(bytes)).toBe('unreadable');
});

test('a page that unpacks to more than any page holds is refused', async () => {
  expect(await refusal(page(Buffer.alloc(80 * 1024 * 1024, 'q ')))).toBe('too-large');
});

test('a page of more operators than any page holds is refused', async () => {
  expect(await refusal(page(Buffer.alloc(6_000_000, 'q ')))).toBe('too-large');
});

test('a line of more signs than a call takes arguments is read', async () => {
  const signs = `BT /F1 12 Tf 50 700 Td ${'(a) Tj '.repeat(130_000)}ET`;
  expect(await refusal(page(Buffer.from(signs)))).toBe('read');
});
