import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../document/document.ts';
import { aClosing, axis, bullets, heading, paragraph } from '../../test/closing-builder.ts';
import { reportWords } from './report.nl.ts';
import { composeReport } from './report.ts';

const compose = (closing = aClosing()): Document =>
  composeReport(closing, reportWords, (finding) => `Over ${finding.code}.`);

/** The blocks from a node's heading up to the next heading of the contents. */
function blocksUnder(document: Document, id: string): Block[] {
  const start = document.blocks.findIndex((block) => block.type === 'heading' && block.id === id);
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.outline);
  return document.blocks.slice(start, end < 0 ? undefined : start + 1 + end);
}
const shape = (block: Block): string =>
  block.type === 'heading'
    ? `${'#'.repeat(block.level)} ${[block.code, block.text].filter(Boolean).join(' ')}`
    : block.type;

describe('a report', () => {
  test('has its parts in the order that our own reader expects', () => {
    const top = compose()
      .blocks.filter((block) => block.type === 'heading' && block.level === 1)
      .map(shape);
    expect(top).toEqual([
      '# Kerncijfers',
      '# BD1 Elk kind vindt dicht bij huis een goede school',
      '# BD2 Meerdorp beweegt veilig',
      '# BD3 Een groen en koel dorp',
      '# Bevindingen',
      '# Hoe deze cijfers gemaakt zijn',
    ]);
  });

  test('gives each axis a heading, its light and its narrative, and closes the money axis with the table', () => {
    expect(blocksUnder(compose(), 'n4').map(shape)).toEqual([
      '### A1.2.2 Nieuwe kleutervleugel voor De Wilgenhoek',
      'facts',
      '#### Stand van zaken',
      'light',
      'paragraph',
      'list',
      '#### Tijd',
      'light',
      'paragraph',
      '#### Geld',
      'light',
      'paragraph',
      'table',
    ]);
  });

  test('an axis that the source did not have leaves nothing', () => {
    const headings = blocksUnder(compose(), 'n13').filter((block) => block.type === 'heading');
    expect(headings.map(shape)).toEqual(['### A3.1.2 Geveltuinen ondersteunen', '#### Stand van zaken']);
  });

  test('does not speak of lights in a round that has none', () => {
    const closing = aClosing();
    const nodes = closing.content.nodes.map((node) => ({
      ...node,
      axes: Object.fromEntries(
        Object.entries(node.axes).map(([name, told]) => [name, { ...told, light: null }]),
      ),
    }));
    const document = compose(aClosing({ nodes }));
    expect(document.blocks.some((block) => block.type === 'light')).toBe(false);
    expect(JSON.stringify(document)).not.toContain('Niet ingevuld');
  });

  test('names the parent, the status with its shape, and priority only where it is true', () => {
    const facts = (id: string): unknown => blocksUnder(compose(), id).find((block) => block.type === 'facts');
    expect(facts('n4')).toEqual({
      type: 'facts',
      items: [
        { label: 'Niveau', value: [{ text: 'Actie' }] },
        { label: 'Onder', value: [{ text: 'AP1.2', to: 'n2' }] },
        { label: 'Prioritair', value: [{ text: 'Ja' }] },
        { label: 'Status', value: [{ text: 'In uitvoering' }], status: 'running' },
      ],
    });
    expect(facts('n9')).toMatchObject({
      items: [{}, {}, { value: [{ text: 'In beraad' }], status: 'unknown' }],
    });
  });

  test('never skips a heading level, however the source numbered its own', () => {
    const closing = aClosing();
    const nodes = closing.content.nodes.map((node) =>
      node.id === 'n13'
        ? {
            ...node,
            axes: { progress: axis(null, heading(3, 'Diep'), paragraph('Tekst.'), heading(3, 'Ook')) },
          }
        : node,
    );
    let depth = 0;
    for (const block of compose(aClosing({ nodes })).blocks) {
      if (block.type !== 'heading') continue;
      expect(block.level).toBeLessThanOrEqual(depth + 1);
      depth = block.level;
    }
  });

  test('links a mention to its node, keeps lists within lists and the words of a link', () => {
    const blocks = blocksUnder(compose(), 'n3');
    const paragraphs = blocks.filter((block) => block.type === 'paragraph');
    expect(paragraphs[0]?.text).toContainEqual({ text: 'A1.2.2', to: 'n4' });
    expect(paragraphs[0]?.text).toContainEqual({
      text: 'de pagina van de dienst',
      href: 'https://www.meerdorp.example/onthaal',
    });
    const list = blocks.find((block) => block.type === 'list');
    expect(list).toMatchObject({ ordered: false, items: [{}, { children: { items: [{}, {}] } }, {}] });
  });

  test('is the same document each time', () => {
    expect(JSON.stringify(compose())).toBe(JSON.stringify(compose()));
  });

  test('gives every heading, table and chart an identity of its own', () => {
    const ids = compose().blocks.flatMap((block) =>
      block.type === 'heading' || block.type === 'table'
        ? [block.id]
        : block.type === 'chart'
          ? [block.id, block.table.id]
          : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says of every finding what, where and how bad, the worst first', () => {
    const table = compose().blocks.find((block) => block.type === 'table' && block.id === 'findings-table');
    expect(table).toMatchObject({
      rows: [
        {
          cells: [
            { text: [{ text: 'Opgelet' }] },
            { text: [{ text: 'A1.2.1', to: 'n3' }, { text: ', regel 214' }] },
            { text: [{ text: 'Over table-mismatch.' }] },
          ],
        },
        { cells: [{ text: [{ text: 'Ter info' }] }, {}, {}] },
      ],
    });
    expect(JSON.stringify(compose(aClosing({ findings: [] })).blocks)).toContain(
      'Er staan geen bevindingen open.',
    );
  });

  test('says when the round was frozen in the time of Brussels, and carries the mark of its hash', () => {
    // 14.40 UTC in September is 16.40 in Brussels.
    expect(compose(aClosing({ source: null })).foot).toBe(
      'Stand bevroren op 11 september 2028 om 16.40 uur, kenmerk 7c1e-40b9',
    );
  });

  test('says of a report that was read in when that was, not that its state is of that day', () => {
    expect(compose().foot).toBe('Ingelezen en bevroren op 11 september 2028 om 16.40 uur, kenmerk 7c1e-40b9');
    expect(compose().cover.facts).toContainEqual({
      label: 'Ingelezen op',
      value: '11 september 2028 om 16.40 uur',
    });
  });

  test('holds nothing for an empty narrative but its heading', () => {
    const closing = aClosing();
    const nodes = closing.content.nodes.map((node) =>
      node.id === 'n8' ? { ...node, axes: { progress: axis(null, paragraph(''), bullets()) } } : node,
    );
    const document = compose(aClosing({ nodes }));
    const after = blocksUnder(document, 'n8').map(shape);
    expect(after.filter((one) => one === 'paragraph')).toEqual([]);
  });
});
