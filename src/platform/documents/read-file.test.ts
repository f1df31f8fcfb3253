import { assert as holds, asyncProperty, integer, nat, tuple, uint8Array } from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aDocument } from '../../../test/document-builder.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { renderPdf } from './pdf/pdf.ts';
import { readFile } from './read-file.ts';
import { readLimits } from './read-file-limits.ts';
import { renderWord } from './word/word.ts';

const refusal = async (bytes: Uint8Array, name: string, limits = readLimits): Promise<string> => {
  const outcome: unknown = await readFile(bytes, name, limits).catch((error: unknown) => error);
  if (outcome instanceof Refusal) return `${outcome.code}: ${outcome.message}`;
  throw new Error('not refused', { cause: outcome });
};
const texts = async (bytes: Uint8Array, name = 'rapport.txt'): Promise<string[]> => {
  const read = await readFile(bytes, name);
  return read.format === 'json'
    ? []
    : read.pieces.flatMap((piece) => (piece.role === 'line' ? [piece.text] : []));
};

describe('a file', () => {
  test('is what it holds, whatever it is called', async () => {
    expect((await readFile(strToU8('{"nodes": []}'), 'rapport.txt')).format).toBe('json');
    expect((await readFile(strToU8('AP1 Plan'), 'rapport.pdf')).format).toBe('txt');
    expect((await readFile(await renderWord(aDocument()), 'rapport.zip')).format).toBe('docx');
    expect((await readFile(await renderPdf(aDocument()), 'rapport')).format).toBe('pdf');
  });

  test('of text that only begins like JSON is text', async () => {
    expect(await texts(strToU8('[1] Een voetnoot'))).toEqual(['[1] Een voetnoot']);
  });

  test('with an endless line is refused with its line', async () => {
    const endless = `AP1 Plan\n${'x'.repeat(30_000_000)}`;
    expect(await refusal(strToU8(endless), 'lang.txt')).toMatch(/^unreadable: lang\.txt bevat op regel 2 /u);
  });

  test('of UTF-8 with a single damaged sign loses that sign only', async () => {
    const bytes = Buffer.concat([
      Buffer.from('é'.repeat(20)),
      Buffer.from([0xe9]),
      Buffer.from(' coördinatie'),
    ]);
    expect(await texts(bytes)).toEqual([`${'é'.repeat(20)}\ufffd coördinatie`]);
  });

  test('of ten megabytes of windows-1252 is text', async () => {
    const text = `${'tekst met woorden\n'.repeat(600_000)}caf\u00e9`;
    expect((await texts(Buffer.from(text, 'latin1'))).at(-1)).toBe('café');
  });

  test('of text may be UTF-8, UTF-16 or windows-1252', async () => {
    expect(await texts(strToU8('Coördinatie – “€ 5”'))).toEqual(['Coördinatie – “€ 5”']);
    const wide = new Uint8Array(Buffer.from('\ufeffCoördinatie', 'utf16le'));
    expect(await texts(wide)).toEqual(['Coördinatie']);
    // "Coördinatie – € 5" as Windows wrote it: F6 is ö, 96 is –, 80 is €.
    const western = Uint8Array.from(Buffer.from('Co\u00f6rdinatie \u0096 \u0080 5', 'latin1'));
    expect(await texts(western)).toEqual(['Coördinatie – € 5']);
  });

  test('is refused with a sentence when it is empty, too large or of another kind', async () => {
    expect(await refusal(new Uint8Array(), 'leeg.txt')).toBe('unreadable: leeg.txt is leeg.');
    expect(await refusal(strToU8(' \n\n'), 'leeg.txt')).toBe('unreadable: leeg.txt is leeg.');
    expect(await refusal(strToU8('tekst'), 'groot.txt', { ...readLimits, bytes: 4 })).toMatch(
      /^too-large: groot\.txt is te groot/,
    );
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'foto.pdf')).toMatch(
      /^unreadable: foto\.pdf is geen bestand/,
    );
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'oud.doc')).toMatch(
      /oud Office-bestand/,
    );
    expect(await refusal(strToU8('<!doctype html><p>tekst'), 'pagina.html')).toMatch(/geen bestand/);
    expect(await refusal(Uint8Array.of(0x41, 0x81, 0x8d, 0x90, 0x9d), 'raar.txt')).toMatch(
      /geen leesbare tekst/,
    );
    expect(await refusal(Uint8Array.of(1, 2, 0, 255, 0, 7), 'raar.bin')).toMatch(/geen leesbare tekst/);
    expect(await refusal(Uint8Array.of(1, 2, 0, 255, 0, 7), 'raar.pdf')).toMatch(/geen bestand dat gelezen/);
    expect(await refusal(zipSync({ 'a.txt': strToU8('a') }), 'a.zip')).toMatch(/geen Word-document/);
  });

  test('of damaged JSON is refused with the line', async () => {
    expect(await refusal(strToU8('{\n"a": 1,\n"b" 2\n}'), 'rapport.json')).toMatch(
      /^unreadable: rapport\.json is geen geldige JSON.*regel 3/,
    );
  });

  test('that is locked with a password is refused as such', async () => {
    const locked = Uint8Array.from(Buffer.from(LOCKED, 'base64'));
    expect(await refusal(locked, 'geheim.pdf')).toMatch(
      /^unreadable: geheim\.pdf is beveiligd met een wachtwoord/,
    );
  });
});

describe('a file with any damage is read or refused, never a crash', () => {
  const survives = (bytes: Uint8Array, name: string, runs: number): Promise<void> =>
    holds(
      asyncProperty(
        nat(bytes.length - 1),
        uint8Array({ minLength: 1, maxLength: 12 }),
        integer({ min: 0, max: 3 }),
        tuple(nat(bytes.length), nat(400)),
        async (at, junk, kind, [from, size]) => {
          const broken = bytes.slice(0, kind === 1 ? from : bytes.length);
          if (kind !== 1) broken.set(junk.subarray(0, broken.length - at), at);
          const cut =
            kind === 2 ? Buffer.concat([broken.subarray(0, from), broken.subarray(from + size)]) : broken;
          const outcome: unknown = await readFile(cut, name).catch((error: unknown) => error);
          if (outcome instanceof Error && !(outcome instanceof Refusal)) throw outcome;
        },
      ),
      { numRuns: runs },
    );

  test('PDF', async () => {
    await survives(await renderPdf(aDocument()), 'rapport.pdf', 150);
  }, 120_000);
  test('Word', async () => {
    await survives(await renderWord(aDocument()), 'rapport.docx', 200);
  }, 120_000);
});

/** A page with one word, encrypted with AES-256 and a password to open it. */
const LOCKED = `
JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFzZVZlcnNpb24gLzEuNyAvRXh0ZW5z
aW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEg
L0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94
IFsgMCAwIDk5IDk5IF0gL1BhcmVudCAyIDAgUiAvUmVzb3VyY2VzIDw8IC9Gb250IDw8IC9GMSA1IDAgUiA+PiA+PiAvVHlwZSAv
UGFnZSA+PgplbmRvYmoKNCAwIG9iago8PCAvTGVuZ3RoIDgwIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQrOrEaLTMrA
0qUvjxsZ89R+lCKUq+Wfnqgii3MPtMO+pEAtcW4mQN8APwZrEXp+4Xy/m8AGIn2PP5NRnncBKYyonHxsnTY5ymLuuy3rK2HHoWVu
ZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAvQmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQg
Pj4KZW5kb2JqCjYgMCBvYmoKPDwgL0NGIDw8IC9TdGRDRiA8PCAvQXV0aEV2ZW50IC9Eb2NPcGVuIC9DRk0gL0FFU1YzIC9MZW5n
dGggMzIgPj4gPj4gL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCAyNTYgL08gPDliZDk4NGE4ZWE4ZWMxMjdhYTU5OTRkODA3YjQw
MTZhYzFhOGM2M2NiZjFlMGE0YzJlZDE3ODA4ODAzZDc2M2FmMmY3NjBjYjZiM2NmZDcxNDgxZWIzMTJlYWIyYzRjYT4gL09FIDw5
N2EwODkwMjIwMTc0NDdlMzVkNWYwMGVjN2JkNDY5OGJkZGUwZWM4NTFhN2U5MDE3YTZhYjdmYWVjYzllODdmPiAvUCAtNCAvUGVy
bXMgPDNlMDcyMWNmYzFmOTI1MDE0ZjhhYzA1MGM0YTdlNjlhPiAvUiA2IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3RkQ0YgL1UgPGY1
ZTUxY2NiYTRkY2ZiZjVkZTYxYWUzODVhYjU3NzQ2ZTg1YmNiNTI2NjNkN2UzYWQwOTk5YWJhNGM5NmIzMmVmZjE4OGUxNWExNDA0
MGVlNmFiNGU3YjVkODQyMmI2ZT4gL1VFIDw1YjJiNTI2YzAzMmM4NTU5NThkODQ2ZmViNDNmYmJlMWM3YWFiOThiOTMzMDk1YTVj
ZjM4MmYzZjZlZjUyMWE2PiAvViA1ID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAw
MDAgbiAKMDAwMDAwMDEzMCAwMDAwMCBuIAowMDAwMDAwMTg5IDAwMDAwIG4gCjAwMDAwMDAzMTUgMDAwMDAgbiAKMDAwMDAwMDQ2
NSAwMDAwMCBuIAowMDAwMDAwNTM1IDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIgL1NpemUgNyAvSUQgWzxiYzBiODA5
MTg2M2E5ZTVkMGQyMDE1OGYxMzg4YTdjZD48YmMwYjgwOTE4NjNhOWU1ZDBkMjAxNThmMTM4OGE3Y2Q+XSAvRW5jcnlwdCA2IDAg
UiA+PgpzdGFydHhyZWYKMTA4MgolJUVPRgo=
`;
