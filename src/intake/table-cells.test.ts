/** Cells that a spreadsheet made into something else: refused in every column that they would spoil. */
import { describe, expect, it } from 'vitest';
import { headRow, workbook } from '../../test/workbook.ts';
import { readTableFile } from '../platform/documents/read-table-file.ts';
import { tableColumns } from './table-columns.ts';
import type { TableFinding } from './table-finding.ts';
import { tableKinds, type TableKind } from './import-task.ts';
import type { TableKnown } from './table-known.ts';
import { readTable } from './table-read.ts';

const known: TableKnown = {
  bodies: [{ id: 'gemeente', name: 'Gemeente Waterhoek' }],
  bodyId: 'gemeente',
  years: [2026],
  nodes: [],
  fields: [],
  accounts: [],
};
const headsOf = (kind: TableKind): string[] => [
  ...tableColumns[kind].map(({ head }) => head),
  ...(kind === 'estimates' ? ['Raming 2026'] : []),
];
const findings = (kind: TableKind, bytes: Uint8Array): TableFinding[] =>
  readTable(readTableFile(bytes, 'x', 100), { kind, mapping: null, known, year: null }).rows.findings;

const days = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const inExcel = (kind: TableKind, at: number, cell: string): TableFinding[] => {
  const place = `${String.fromCharCode(65 + at)}2`;
  const row = `<row r="2">${cell.replace('<c', `<c r="${place}"`)}</row>`;
  return findings(kind, workbook(`${headRow(...headsOf(kind))}${row}`, days));
};
const inText = (kind: TableKind, at: number, text: string): TableFinding[] => {
  const heads = headsOf(kind);
  const row = heads.map((_, index) => (index === at ? text : ''));
  return findings(kind, new TextEncoder().encode(`${heads.join(';')}\r\n${row.join(';')}\r\n`));
};
const every = tableKinds.flatMap((kind) => headsOf(kind).map((head, at) => [kind, head, at] as const));
const codes = every.filter(([kind, head]) => {
  const column = tableColumns[kind].find((one) => one.head === head);
  return ['key', 'code', 'under', 'field', 'account', 'external', 'line', 'entry'].includes(
    column?.key ?? '',
  );
});

describe('a formula', () => {
  it.each(every)('in %s, %s, is refused with its row, from Excel and from text', (kind, column, at) => {
    const told = { row: 2, column, reason: 'formula', value: '=1+1' };
    expect(inExcel(kind, at, '<c><f>1+1</f><v>2</v></c>')).toContainEqual(told);
    expect(inText(kind, at, '=1+1')).toContainEqual(told);
  });

  it('in text that stands behind an apostrophe is text', () => {
    const at = headsOf('tree').indexOf('Titel');
    expect(inText('tree', at, "'=1+1").filter(({ reason }) => reason === 'formula')).toEqual([]);
  });
});

describe('a code', () => {
  it.each(codes)('in %s, %s, that became a day is refused', (kind, column, at) => {
    const told = { row: 2, column, reason: 'date-as-code' };
    expect(inExcel(kind, at, '<c s="1"><v>37623</v></c>')).toContainEqual({ ...told, value: '2003-01-02' });
    for (const value of ['1/02/2003', '2003-02-01', '1-feb', '2/mrt'])
      expect(inText(kind, at, value)).toContainEqual({ ...told, value });
  });

  it.each(codes)('in %s, %s, that became a number with parts is refused', (kind, column, at) => {
    for (const value of ['1.1', '1234567890123456789'])
      expect(inExcel(kind, at, `<c><v>${value}</v></c>`)).toContainEqual(
        expect.objectContaining({ row: 2, column, reason: 'number-as-code' }),
      );
  });

  it('as people write them is taken', () => {
    const at = headsOf('tree').indexOf('Code');
    for (const code of ['1.1', '1.10', '1/1/1_1', '1_1.1.8', '2.1.4.', '26BD1', 'ACT-1', '3-12', '1/2'])
      expect(inText('tree', at, code).filter(({ column }) => column === 'Code')).toEqual([]);
    expect(inExcel('tree', at, '<c><v>12</v></c>').filter(({ column }) => column === 'Code')).toEqual([]);
  });
});
