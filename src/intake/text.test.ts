/** Line ends that a conversion changed: the same lines, whatever stands between them. */
import { expect, test } from 'vitest';
import { readPieces } from './read.ts';
import { piecesOfText } from './text.ts';

const lines = [
  'ACTIES',
  '',
  'A1 Bomen planten langs de wegen van de gemeente en van',
  'de provincie',
  'Status',
  '',
  'Continu',
  '',
  'Stand van zaken',
  '',
  'De ploeg plant elke week bomen en kijkt ook na of de',
  'bomen van vorig jaar nog leven, want dat is nodig om te',
  'weten of de grond goed is voor de soorten die daar al',
  'staan. Elke boom krijgt een nummer en een plaats op de',
  'kaart van de gemeente.',
  '',
  'Daarna begint het werk in de straten.',
  '',
  'Tijd',
  '',
  'Geld',
];
const told = (text: string) =>
  readPieces(piecesOfText(text)).reading.nodes.map(({ code, title, status, axes }) => ({
    code,
    title,
    status: status?.label,
    text: axes.progress.text,
  }));

test.each([
  ['of Windows', '\r\n'],
  ['of old Macs', '\r'],
  ['that were made twice', '\r\r\n'],
  ['that were doubled', '\n\n'],
  ['of Windows that were doubled', '\r\n\r\n'],
])('line ends %s change no word', (_, end) => {
  expect(told(lines.join(end))).toEqual(told(lines.join('\n')));
});

test('a blank line between lines that are whole parts them', () => {
  const list = Array.from({ length: 30 }, (_, at) => `Alinea ${at} van de tekst.`);
  const text = `A1 Titel\n\nStatus\n\nContinu\n\nStand van zaken\n\n${list.join('\n\n')}`;
  expect(told(text)[0]?.text.split('\n')).toHaveLength(30);
});
