/** The tables of one version as files: the figures of the page, to the cent, and an empty cell where nothing can be said. */
import { expect, it } from 'vitest';
import { equilibria, noFlows } from '../budget/norm.ts';
import { changeSheet, creditSheet, equilibriumSheet, schemaSheet, stockSheet } from './version-sheets.ts';

const plan = { id: 'p', bodyId: 'g', label: '2026-2031', firstYear: 2026, lastYear: 2031 };
const version = {
  id: 'v',
  planId: 'p',
  sequence: 1,
  label: 'Origineel',
  state: 'set' as const,
  setOn: '2025-12-16',
  submittedOn: null,
  decisionNumber: null,
  decisionUrl: null,
  reason: '',
  whole: true,
};
const opened = { plan, version, versions: [version] };
const bodies = [{ id: 'g', name: 'Gemeente', kind: 'municipality' as const, position: 0 }];

it('the equilibrium has the rows of schema M2, and no number where the periodic repayments are not known', () => {
  const flows = noFlows();
  flows.operating = { receipts: 1_000_00n, expenses: 900_50n };
  const facts = {
    year: 2026,
    flows,
    cumulated: 10_00n,
    unavailable: null,
    repayments: null,
    recoveries: null,
    debt: null,
  };
  const { head, rows } = equilibriumSheet(equilibria([facts]));
  expect(head.at(-1)).toBe('2026');
  const of = (name: string) => rows.find((row) => row[1] === name)?.[2];
  expect(of('I. Exploitatiesaldo')).toEqual({ figure: '99.50' });
  expect(of('IX. Beschikbaar budgettair resultaat')).toEqual({ figure: '109.50' });
  expect(of('III. Autofinancieringsmarge')).toBeNull();
  expect(rows).toHaveLength(15 + 5 + 3);
});

it('credits are told per body and kind, and where none is set there is none', () => {
  const credit = { bodyId: 'g', kind: 'operating' as const, part: null, year: 2026, cents: 5_00n };
  const own = [{ ...credit, side: 'expenses' as const }];
  const nothing = { version: null, credits: [] };
  const { head, rows } = creditSheet({
    ...opened,
    year: 2026,
    years: [2026],
    bodies,
    own,
    here: own,
    initial: nothing,
    final: { version, credits: own },
  });
  const at = (column: string) => rows[0]?.[head.indexOf(column)];
  expect(at('Uitgaven · Initieel krediet')).toBeNull();
  expect(at('Uitgaven · Eindkrediet')).toEqual({ figure: '5.00' });
  expect(at('Uitgaven · Deze versie')).toEqual({ figure: '5.00' });
  expect(at('Ontvangsten · Deze versie')).toBeNull();
});

it('a change is told line by line, a table of a document as it was printed, and an entered value with its source', () => {
  const line = {
    bodyId: 'g',
    nodeId: null,
    kind: 'investment' as const,
    side: 'expenses' as const,
    year: 2027,
    measure: 'estimate' as const,
    policyField: '0200',
    account: '224',
    line: 'MJP1',
    description: 'Fietspad',
    before: 100n,
    after: 70n,
  };
  const change = {
    ...opened,
    before: null,
    reference: null,
    node: null,
    was: null,
    nodes: [],
    nodesBefore: [],
    details: [],
    lines: [line],
    branch: false,
  };
  expect(changeSheet(change, bodies).rows[0]?.slice(-3)).toEqual([
    { figure: '1.00' },
    { figure: '-0.30' },
    { figure: '0.70' },
  ]);
  const row = { label: 'Uitgaven', under: ['I', 'A'], node: null, nodeId: null, side: null };
  const sheet = schemaSheet({
    code: 'M2',
    title: 'Evenwicht',
    page: 3,
    columns: [],
    rows: [{ ...row, amounts: ['12.00', null] }],
  });
  expect(sheet.rows).toEqual([['I › A', 'Uitgaven', { figure: '12.00' }, null]]);
  const debt = { bodyId: 'g', year: 2026, item: 'debt' as const, lender: 'Bank', cents: 7n, source: 'T3' };
  expect(stockSheet([debt], bodies).rows[0]?.slice(-2)).toEqual([{ figure: '0.07' }, 'T3']);
});
