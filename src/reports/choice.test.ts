import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../document/document.ts';
import { aFollowedClosing, schools, streets } from '../../test/closing-builder.ts';
import { priorityNodes, servicesOf, topsOf, wholeReport, type ReportChoice } from './choice.ts';
import { reportWords } from './report.nl.ts';
import { composeReport } from './report.ts';

const closing = aFollowedClosing();
const compose = (choice: Partial<ReportChoice>): Document =>
  composeReport(closing, reportWords, () => '', { choice: { ...wholeReport, ...choice } });
const codesIn = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.type === 'heading' && block.code ? [block.code] : []));
const tableOf = (document: Document, id: string): Extract<Block, { type: 'table' }> | undefined => {
  for (const block of document.blocks) {
    if (block.type === 'table' && block.id === id) return block;
    if (block.type === 'chart' && block.table.id === id) return block.table;
  }
  return undefined;
};

describe('a choice of what a report shows', () => {
  test('the whole is what a report without a choice is', () => {
    expect(compose({})).toEqual(composeReport(closing, reportWords, () => ''));
  });

  test('priority: the actions that have it, each under what it stands under', () => {
    // AP1.2 has priority because of A1.2.2: the other actions under it are not meant.
    expect(priorityNodes(closing.content).map(({ code }) => code)).toEqual(['A1.2.2']);
    expect(codesIn(compose({ scope: { kind: 'priority' } }))).toEqual(['BD1', 'AP1.2', 'A1.2.2']);
  });

  test('priority: a plan that has it without any of its actions means all of them', () => {
    const nodes = closing.content.nodes.map((node) => ({ ...node, priority: node.code === 'AP1.2' }));
    expect(priorityNodes({ nodes }).map(({ code }) => code)).toEqual(['AP1.2', 'A1.2.1', 'A1.2.2', 'A1.2.3']);
  });

  test('one objective, or one service, with the figures of just those actions', () => {
    const [first, second] = topsOf(closing.content);
    const one = compose({ scope: { kind: 'objective', node: second?.node ?? '' } });
    expect(codesIn(one)).toEqual(['BD2', 'AP2.1', 'A2.1.1', 'A2.1.2']);
    expect(one.cover.statement).toContain('2 acties');
    expect(servicesOf(closing.content)).toEqual([streets, schools]);
    const service = compose({ scope: { kind: 'service', id: schools.id } });
    expect(codesIn(service)).toEqual(['BD1', 'AP1.2', 'A1.2.1', 'A1.2.2', 'A1.2.3']);
    expect(service.cover.facts).toContainEqual({
      label: 'Keuze',
      value: 'Alleen de acties van Dienst Onderwijs',
    });
    expect(first?.code).toBe('BD1');
  });

  test('an amount of an objective is of all that is under it, also where the report shows only a part', () => {
    const whole = tableOf(compose({}), 'n1-amounts');
    expect(tableOf(compose({ scope: { kind: 'priority' } }), 'n1-amounts')).toEqual(whole);
    expect(JSON.stringify(compose({ scope: { kind: 'priority' } }).blocks)).toContain(
      'Dit rapport toont een keuze',
    );
    expect(JSON.stringify(compose({}).blocks)).not.toContain('Dit rapport toont een keuze');
  });

  test('columns: only those, in their order, and none at all without amounts', () => {
    const document = compose({ columns: [1, 2] });
    expect(tableOf(document, 'n4-amounts')?.columns.map(({ label }) => label)).toEqual([
      'In euro',
      'Rekening 2028',
      '(A)MJP 2028 v_2028004',
    ]);
    expect(tableOf(document, 'n4-amounts')?.rows[1]?.cells.slice(1)).toEqual([
      { amount: '2310.40' },
      { amount: '6500.00' },
    ]);
    expect(
      compose({ columns: [] }).blocks.some(
        (block) => block.type === 'table' && block.id.endsWith('-amounts'),
      ),
    ).toBe(false);
  });

  test('depth: nothing deeper, while the figures still count every action', () => {
    const document = compose({ depth: 'action_plan' });
    expect(codesIn(document)).toEqual(['BD1', 'AP1.2', 'BD2', 'AP2.1', 'BD3', 'AP3.1']);
    expect(document.cover.statement).toBe(compose({}).cover.statement);
    expect(codesIn(compose({ depth: 'objective' }))).toEqual(['BD1', 'BD2', 'BD3']);
  });

  test('without narratives the lights and the money stay', () => {
    const document = compose({ narratives: false });
    const text = JSON.stringify(document.blocks);
    expect(text).not.toContain('De Wilgenhoek krijgt vier kleuterklassen');
    expect(document.blocks.filter(({ type }) => type === 'light')).toEqual(
      compose({}).blocks.filter(({ type }) => type === 'light'),
    );
    expect(tableOf(document, 'n4-amounts')).toEqual(tableOf(compose({}), 'n4-amounts'));
  });

  test('a link never leads to what is not printed', () => {
    for (const choice of [
      { scope: { kind: 'priority' } },
      { depth: 'objective' },
      { scope: { kind: 'service', id: streets.id }, depth: 'action_plan' },
    ] satisfies Partial<ReportChoice>[]) {
      const document = compose(choice);
      const ids = new Set(document.blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
      const targets = [...JSON.stringify(document.blocks).matchAll(/"to":"([^"]+)"/g)].map(([, to]) => to);
      expect(targets.filter((to) => !ids.has(to ?? ''))).toEqual([]);
    }
  });
});
