import { expect, test } from 'vitest';
import { aDocument } from '../../test/document-builder.ts';
import { anchorsOf } from './anchor.ts';
import type { Block, Row } from './document.ts';
import { headingText, isBare, outlineOf } from './outline.ts';
import type { Entry } from './outline.ts';

const drawn = (entries: Entry[]): unknown[] =>
  entries.map((entry) => [headingText(entry.heading), ...drawn(entry.children)]);

test('the outline nests the headings that asked for it', () => {
  expect(drawn(outlineOf(aDocument().blocks))).toEqual([
    ['Kerncijfers'],
    [
      'BD2 Een gemeente die dichtbij is',
      [
        'AP21 Dienstverlening op maat',
        ['A20110 Een loket dat ook op zaterdag open is'],
        ['A20120 Brieven in klare taal'],
      ],
    ],
  ]);
});

test('anchors are ASCII, unique whatever the case, and the same each time', () => {
  const heading = (id: string) => ({ type: 'heading' as const, level: 1, id, text: id, outline: true });
  const document = aDocument({ blocks: ['Ünïe', 'A 1', 'a-1', 'A 1', '"><x>', '**'].map(heading) });
  const anchors = [...anchorsOf(document).values()];
  expect(anchors).toEqual([...anchorsOf(document).values()]);
  expect(new Set(anchors.map((anchor) => anchor.toLowerCase())).size).toBe(5);
  for (const anchor of anchors) expect(anchor).toMatch(/^[A-Za-z0-9-]+$/);
});

test('a section that was there but empty is bare, and one that holds anything is not', () => {
  const section = (id: string): Block => ({ type: 'heading', level: 3, id, text: id, outline: false });
  const table = (rows: Row[]): Block => ({ type: 'table', id: 't', caption: '', columns: [], rows });
  const row: Row = { role: 'body', cells: [{ text: [{ text: 'Uitgaven' }] }] };
  const blocks = [
    { ...section('node'), level: 2, outline: true } as Block,
    section('Stand van zaken'),
    { type: 'paragraph', text: [{ text: 'Gedaan.' }] } as Block,
    section('Tijd'),
    section('Geld'),
    table([]),
    section('Andere bedragen'),
    table([row]),
    section('Slot'),
  ];
  const bare = blocks.flatMap((block, index) =>
    block.type === 'heading' && isBare(blocks, index) ? [block.text] : [],
  );
  expect(bare).toEqual(['Tijd', 'Geld', 'Slot']);
});
