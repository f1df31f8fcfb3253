import { describe, expect, test } from 'vitest';
import type { Block } from '../document/document.ts';
import { aClosing, aFollowedClosing, narrative } from '../../test/closing-builder.ts';
import { reportWords } from './report.nl.ts';
import { composeReport } from './report.ts';

const compose = (closing = aFollowedClosing(), given: Parameters<typeof composeReport>[3] = {}) =>
  composeReport(closing, reportWords, () => '', given);
const titles = (blocks: Block[], level: number): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === level ? [block.text] : []));
function under(blocks: Block[], id: string): Block[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.id === id);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'pageBreak');
  return rest.slice(0, end);
}

describe('a follow-up report', () => {
  test('begins with the four parts of the decree, in order', () => {
    const { blocks } = compose();
    expect(titles(blocks, 1)[0]).toBe('Opvolging in vier delen');
    expect(titles(blocks, 2).slice(0, 4)).toEqual([
      'Stand van de prioritaire acties',
      'Geraamde en gerealiseerde ontvangsten en uitgaven',
      'Wijzigingen in de assumpties',
      'Wijzigingen in de financiële risico’s',
    ]);
  });

  test('gives the state of the priority actions, and the year as its actions add up', () => {
    const { blocks } = compose();
    expect(under(blocks, 'part-priority')).toMatchObject([
      {
        rows: [
          {
            cells: [
              { text: [{ text: 'A1.2.2 Nieuwe kleutervleugel voor De Wilgenhoek', to: 'n4' }] },
              { text: [{ text: 'In uitvoering' }] },
              { text: [{ text: 'Op koers' }] },
              { text: [{ text: 'Ingrijpen' }] },
              { text: [{ text: 'Op koers' }] },
            ],
          },
        ],
      },
    ]);
    const [table] = under(blocks, 'part-money');
    const operating =
      table?.type === 'table' ? table.rows.slice(1, 3).map(({ cells }) => cells.slice(1)) : [];
    // Receipts: 15.000,00 estimated, 14.250,50 booked. Expenses: 54.000 + 6.500 + 200 + 250 estimated,
    // 50.000,00 + 2.310,40 + 150,40 + 150,40 booked.
    expect(operating).toEqual([
      [{ amount: '15000.00' }, { amount: '14250.50' }, { number: 95, unit: '%' }],
      [{ amount: '60950.00' }, { amount: '52611.20' }, { number: 86, unit: '%' }],
    ]);
  });

  test('tells what changed, that nothing did, and that nobody asked', () => {
    expect(JSON.stringify(under(compose().blocks, 'part-assumptions'))).toContain('2,0 % naar 2,4 %');
    expect(JSON.stringify(under(compose().blocks, 'part-risks'))).toContain('Er zijn geen wijzigingen.');
    const { risks: _, ...rest } = aFollowedClosing({ assumptions: narrative() }).content;
    const { blocks } = compose({ ...aClosing(), content: rest });
    expect(JSON.stringify(under(blocks, 'part-assumptions'))).toContain('Er zijn geen wijzigingen.');
    expect(JSON.stringify(under(blocks, 'part-risks'))).toContain('niet gevraagd');
  });

  test('a report that was read in keeps its own order', () => {
    expect(titles(compose(aClosing()).blocks, 1)[0]).toBe('Kerncijfers');
  });

  test('carries its settings, with the states of the books', () => {
    const document = compose();
    expect(document.cover.facts).toContainEqual({ label: 'Cijfers tot en met', value: '30 juni 2028' });
    const text = JSON.stringify(document.blocks);
    expect(text).toContain('Rekening 2028, op 30 juni 2028, journaalnummers 1-4182');
    expect(text).toContain('alle acties van het plan');
  });

  test('names the service of an action and nobody by name', () => {
    const facts = compose().blocks.flatMap((block) => (block.type === 'facts' ? block.items : []));
    expect(facts.filter(({ label }) => label === 'Dienst').map(({ value }) => value[0]?.text)).toContain(
      'Dienst Onderwijs',
    );
    const owned = aFollowedClosing();
    owned.content.nodes.forEach((node) => (node.owner = '00000000-0000-4000-8000-0000000000aa'));
    expect(JSON.stringify(compose(owned))).not.toContain('0000000000aa');
  });

  test('carries the decision of the council once there is one', () => {
    const decision = {
      roundId: '',
      decidedOn: '2028-09-25',
      number: '2028_GR_00117',
      kind: 'noting' as const,
      url: 'https://raad.meerdorp.example/117',
    };
    expect(compose().cover.facts.some(({ label }) => label === 'Gemeenteraad')).toBe(false);
    const document = compose(aFollowedClosing(), { decision });
    expect(document.cover.facts).toContainEqual({
      label: 'Gemeenteraad',
      value: 'Kennisname op 25 september 2028, besluit 2028_GR_00117',
    });
    expect(JSON.stringify(document.blocks)).toContain('"href":"https://raad.meerdorp.example/117"');
  });
});

describe('indicators', () => {
  const { blocks } = compose();
  const chart = blocks.find((block) => block.type === 'chart' && block.id === 'n4-indicator-1-chart');

  test('stand in the order of time, values against targets, unknown as a gap and a word', () => {
    expect(chart).toMatchObject({
      series: {
        kind: 'lines',
        categories: ['2025, beginwaarde', '2026', 'juni 2027', '2027', 'juni 2028', '2028', '2029'],
        series: [
          { values: [112, 112, null, 126.5, 130, null, null], breaks: [2] },
          { values: [null, null, null, 140, null, 150, 168] },
        ],
      },
    });
    const rows = chart?.type === 'chart' ? chart.table.rows.map(({ cells }) => cells.slice(1)) : [];
    expect(rows[2]).toEqual([{ text: [{ text: 'onbekend' }] }, { text: [] }]);
    expect(rows[3]).toEqual([{ number: 126.5 }, { number: 140 }]);
    expect(chart?.type === 'chart' && chart.description).toContain('juni 2027 onbekend; 2027 126,5');
  });

  test('say yes, no and unknown, and which steps are done', () => {
    const yesNo = blocks.find((block) => block.type === 'table' && block.id === 'n4-indicator-2-table');
    expect(yesNo?.type === 'table' && yesNo.rows.map(({ cells }) => cells[1])).toEqual(
      ['Nee', 'Nee', 'onbekend', 'Ja'].map((text) => ({ text: [{ text }] })),
    );
    expect(JSON.stringify(blocks)).toContain('1 van de 3 stappen is gedaan.');
  });
});
