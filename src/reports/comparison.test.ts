import { describe, expect, test } from 'vitest';
import type { Block } from '../document/document.ts';
import type { ClosedNode, Closing } from '../followup/closing.ts';
import { aClosing, axis, paragraph } from '../../test/closing-builder.ts';
import { composeComparison } from './comparison.ts';
import { reportWords } from './report.nl.ts';

const earlier = aClosing();
function later(change: (node: ClosedNode) => ClosedNode | null): Closing {
  const closing = aClosing({ round: { ...earlier.content.round, label: 'Opvolgingsrapportering 2028' } });
  return {
    ...closing,
    closedAt: '2029-03-11T15:05:00.000Z',
    hash: 'f'.repeat(64),
    content: {
      ...closing.content,
      nodes: closing.content.nodes.flatMap((node) => {
        const changed = change(node);
        return changed ? [changed] : [];
      }),
    },
  };
}
const compare = (change: (node: ClosedNode) => ClosedNode | null) =>
  composeComparison(earlier, later(change), reportWords);
const rowsOf = (blocks: Block[], id: string): unknown[] => {
  const table = blocks.find((block) => block.type === 'table' && block.id === id);
  return table?.type === 'table'
    ? table.rows.map(({ cells }) =>
        cells.map((cell) => ('text' in cell ? cell.text.map(({ text }) => text).join('') : cell)),
      )
    : [];
};

describe('a comparison of two rounds', () => {
  test('of the same content says that nothing changed, and has no empty part', () => {
    const { blocks, cover } = compare((node) => node);
    expect(cover.statement).toContain('veranderde er niets');
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  });

  test('tells status, lights, amounts, names and what came and went, each from then to now', () => {
    const { blocks, cover } = compare((node) => {
      if (node.id === 'n14') return null;
      if (node.id !== 'n4') return node;
      return {
        ...node,
        title: 'Kleutervleugel De Wilgenhoek',
        status: { label: 'Uitgevoerd', meaning: 'done' },
        axes: {
          ...node.axes,
          time: { light: 'amber', narrative: node.axes.time?.narrative ?? { type: 'doc', content: [] } },
        },
        money: {
          ...node.money,
          operating: { ...node.money.operating, expenses: ['4120.00', '2400.40', '6500.00'] },
        },
      };
    });
    const name = 'A1.2.2 Kleutervleugel De Wilgenhoek';
    expect(cover.statement).toContain('2 onderdelen');
    expect(rowsOf(blocks, 'statuses-table')).toEqual([[name, 'In uitvoering', 'Uitgevoerd']]);
    expect(rowsOf(blocks, 'lights-table')).toEqual([[name, 'Tijd', 'Ingrijpen', 'Opletten']]);
    expect(rowsOf(blocks, 'money-table')).toEqual([
      [name, 'Uitgaven Rekening 2028', { amount: '614791.15' }, { amount: '614881.15' }, { amount: '90.00' }],
    ]);
    expect(rowsOf(blocks, 'names-table')).toEqual([
      ['A1.2.2 Nieuwe kleutervleugel voor De Wilgenhoek', name],
    ]);
    expect(rowsOf(blocks, 'presence-table')).toEqual([['A3.1.3 Waterspeeltuin', 'Niet meer in deze ronde']]);
    expect(rowsOf(blocks, 'summary').map((row) => (row as unknown[])[0])).toEqual([
      'Status',
      'Lichten',
      'Bedragen',
      'Codes en titels',
      'Nieuw en weg',
    ]);
  });

  test('sets two texts beside each other, with in bold what the other does not have', () => {
    const { blocks } = compare((node) =>
      node.id === 'n9'
        ? {
            ...node,
            axes: { progress: axis(null, paragraph('De tweede groep vertrekt na de paasvakantie.')) },
          }
        : node,
    );
    const table = blocks.find((block) => block.type === 'table' && block.id === 'texts-table');
    expect(table?.type === 'table' && table.rows[0]?.cells.slice(2)).toEqual([
      {
        text: [
          { text: 'De ' },
          { text: 'eerste ', bold: true },
          { text: 'groep vertrekt na de paasvakantie.' },
        ],
      },
      {
        text: [
          { text: 'De ' },
          { text: 'tweede ', bold: true },
          { text: 'groep vertrekt na de paasvakantie.' },
        ],
      },
    ]);
  });

  test('carries both marks at its foot', () => {
    expect(compare((node) => node).foot).toBe('Vergelijkt kenmerk 7c1e-40b9 met kenmerk ffff-ffff');
  });
});
