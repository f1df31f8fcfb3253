import { expect, test } from 'vitest';
import { countIn, rowsUnder, SheetFindings } from './row-table.ts';

const columns = [
  { key: 'code', head: 'Code', must: true },
  { key: 'places', head: 'Plaatsen', must: true },
];

test('rows come under their heads, whatever the order and the capitals, and empty ones are none', () => {
  const findings = new SheetFindings(columns);
  const rows = rowsUnder(
    [
      ['plaatsen', 'CODE '],
      ['25', ' V01'],
      ['', ' '],
      ['3', 'V02'],
    ],
    columns,
    findings,
  );
  expect(findings.all).toEqual([]);
  expect(rows.map(({ row, of }) => [row, of('code'), of('places')])).toEqual([
    [2, 'V01', '25'],
    [4, 'V02', '3'],
  ]);
});

test('a column that is missing, unknown or there twice, and a cell beside the table, are told', () => {
  const findings = new SheetFindings(columns);
  rowsUnder(
    [
      ['Code', 'Code', 'Klas'],
      ['V01', '', '', '7'],
    ],
    columns,
    findings,
  );
  expect(findings.all.map(({ row, reason, column, value }) => [row, reason, column ?? value])).toEqual([
    [1, 'column-twice', 'Code'],
    [1, 'unknown-column', 'Klas'],
    [1, 'no-column', 'Plaatsen'],
    [2, 'more-cells', ''],
  ]);
});

test.each(['', '-1', '2,5', '1e3', '=A1', '100000'])('%s counts nothing', (text) => {
  expect(countIn(text)).toBeNull();
});
