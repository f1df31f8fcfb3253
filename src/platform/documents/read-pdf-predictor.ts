/** PNG predictors of a packed stream, undone (ISO 32000-1, 7.4.4.4). */
import { PdfSyntaxError, type PdfDict } from './read-pdf-lexer.ts';

export function unpredict(bytes: Uint8Array, parms: PdfDict): Uint8Array {
  const number = (key: string, other: number): number => {
    const value = parms.map.get(key);
    return typeof value === 'number' ? value : other;
  };
  if (number('Predictor', 1) < 2) return bytes;
  const width = Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1)) / 8);
  const step = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8));
  if (number('Predictor', 1) < 10 || width < 1 || width > 1_000_000) throw new PdfSyntaxError('predictor');
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const here = row * width + x;
      const left = x >= step ? (out[here - step] ?? 0) : 0;
      const up = row > 0 ? (out[here - width] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (out[here - width - step] ?? 0) : 0;
      const guess = left + up - corner;
      const [dl, du, dc] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = dl <= du && dl <= dc ? left : du <= dc ? up : corner;
      const add = [0, left, up, (left + up) >> 1, paeth][kind] ?? 0;
      out[here] = ((bytes[row * (width + 1) + 1 + x] ?? 0) + add) & 0xff;
    }
  }
  return out;
}
