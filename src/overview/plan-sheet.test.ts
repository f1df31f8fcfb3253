import { array, assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyClosing } from '../../test/any-closing.ts';
import { aClosing } from '../../test/closing-builder.ts';
import { kinds, sides } from '../budget/column.ts';
import { printable } from '../document/printed.ts';
import { axes } from '../followup/status.ts';
import { fromDecimal } from '../kernel/money.ts';
import { readPlainSheet, writePlainSheet } from '../platform/documents/excel/plain-sheet.ts';
import { readCsv, writeCsv } from './csv.ts';
import { noFilter, prune, type Reading } from './filter.ts';
import { planColumns } from './plan-column.ts';
import { readSheet, type Sheet, sheetOf } from './plan-sheet.ts';
import { sheetWords as words } from './plan-sheet.nl.ts';
import { nobody } from './responsible.ts';
import { viewOf } from './round-view.ts';
import { lightOf } from './tree.ts';

const content = aClosing().content;
const readingOf = (round: typeof content): Reading => ({
  view: viewOf(round),
  responsibles: nobody,
  signedIn: true,
});
const reading: Reading = {
  ...readingOf(content),
  responsibles: new Map([
    [
      content.nodes[2]?.node ?? '',
      { owner: { id: 'p', name: '=Lien; "de" Vos' }, service: { id: 's', name: 'Onderwijs' } },
    ],
  ]),
};
const sheet = (from = reading, columns = planColumns): Sheet =>
  sheetOf(prune(from, noFilter), from, { columns: [...columns], history: [], words });
const properties = { title: 'Plan', author: 'Meerdorp', now: '2028-09-11T14:40:00.000Z' };

const throughExcel = async (made: Sheet) => {
  const [head = [], ...rows] = await readPlainSheet(await writePlainSheet('Plan', made, properties));
  return readSheet(head, rows, words);
};
const throughCsv = (made: Sheet) => {
  const [head = [], ...rows] = readCsv(writeCsv(made));
  return readSheet(head, rows, words);
};

/** What the round itself says, in the terms of what is read back. */
function expected(from: Reading) {
  const { view, responsibles } = from;
  const shown = [view.measure.estimate?.index, view.measure.realised?.index];
  const byId = new Map(view.content.nodes.map((node) => [node.id, node]));
  return view.content.nodes.map((node) => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    const followed = view.branch(node.id)?.followed === true;
    return {
      key: view.segmentOf(node),
      code: node.code === '' ? null : node.code,
      level: node.level,
      parent: parent ? view.segmentOf(parent) : null,
      title: printable(node.title),
      priority: node.priority,
      status: node.status?.label || null,
      lights: Object.fromEntries(axes.map((axis) => [axis, followed ? lightOf(node, axis) : null])),
      owner: responsibles.get(node.node)?.owner?.name ?? null,
      service: responsibles.get(node.node)?.service?.name ?? null,
      amounts: view.content.columns.flatMap(({ label }, index) =>
        shown.includes(index)
          ? kinds.flatMap((kind) =>
              sides.flatMap((side) => {
                const printed = node.money[kind]?.[side]?.[index] ?? null;
                return printed === null ? [] : [{ label, kind, side, cents: fromDecimal(printed)?.cents }];
              }),
            )
          : [],
      ),
    };
  });
}

describe('a plan as a sheet', () => {
  it('is read back as it was, from csv and from Excel', async () => {
    const wanted = expected(reading);
    expect(wanted).toHaveLength(14);
    expect(throughCsv(sheet())).toEqual({ nodes: wanted, problems: [] });
    expect(await throughExcel(sheet())).toEqual({ nodes: wanted, problems: [] });
  });

  it('of any round is read back with every key, parent and cent', async () => {
    await assert(
      asyncProperty(anyClosing, async (closing) => {
        const any = readingOf(closing.content);
        const plain = ({ nodes, problems }: ReturnType<typeof readSheet>) => ({
          problems,
          nodes: nodes.map(({ key, parent, level, priority, amounts }) => ({
            key,
            parent,
            level,
            priority,
            cents: amounts.map(({ cents }) => cents),
          })),
        });
        const made = sheet(any);
        expect(made.rows).toHaveLength(closing.content.nodes.length);
        expect(plain(await throughExcel(made))).toEqual(plain(throughCsv(made)));
        expect(throughCsv(made).problems).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('holds the rows and the columns that are seen, and no others', () => {
    const kept = prune(reading, { ...noFilter, words: 'octopuspalen' });
    const small = sheetOf(kept, reading, { columns: ['status'], history: [], words });
    expect(small.head).toEqual(['Sleutel', 'Code', 'Niveau', 'Onder', 'Titel', 'Prioritair', 'Status']);
    expect(small.rows.map((row) => row[0])).toEqual(['BD2', 'AP2.1', 'A2.1.1']);
    expect(throughCsv(small).nodes.map((node) => 'lights' in node || 'owner' in node)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('says which cells it could not read, and leaves out a row that it can not place', () => {
    const [head = [], ...rows] = readCsv(
      [
        'Sleutel;Code;Niveau;Onder;Titel;Prioritair;Licht tijd;R · Exploitatie · Uitgaven',
        'A;A;Actieplan;;Een;ja;;12,50',
        'B;B;Actie;A;Twee;;Paars;veel',
        'B;B;Actie;A;Nog eens;;;',
        'C;C;Droom;A;Drie;;;',
        'D;D;Actie;Z;Vier;;;',
      ].join('\r\n'),
    );
    const { nodes, problems } = readSheet(head, rows, words);
    expect(nodes.map(({ key, amounts }) => [key, amounts.map(({ cents }) => cents)])).toEqual([
      ['A', [1250n]],
      ['B', []],
    ]);
    expect(problems.map(({ row, why }) => [row, why])).toEqual([
      [3, 'value'],
      [3, 'value'],
      [4, 'key'],
      [5, 'value'],
      [6, 'parent'],
    ]);
    expect(readSheet(['Naam'], [], words).problems).toHaveLength(4);
  });
});

describe('csv', () => {
  const hostile = constantFrom('=1+1', "'=1", '"', ';', '\r\n', '\n', '\t', '@x', '-', ' ', 'é', "''", 'a');
  it('gives back every field, whatever stands in it', () => {
    assert(
      property(
        array(
          array(
            array(hostile).map((parts) => parts.join('')),
            { minLength: 2 },
          ),
        ),
        (rows) => {
          const width = Math.max(2, ...rows.map((row) => row.length));
          const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
          expect(readCsv(writeCsv({ head: Array<string>(width).fill('h'), rows: full })).slice(1)).toEqual(
            full,
          );
        },
      ),
    );
    assert(
      property(string(), (text) => {
        expect(readCsv(writeCsv({ head: ['h', 'i'], rows: [[text, '']] }))[1]).toEqual([text, '']);
      }),
    );
  });

  it('holds no field that a spreadsheet would run', () => {
    const text = writeCsv({ head: ['h'], rows: [['=cmd()'], ['@x'], ['\t=1'], ["'=1"]] });
    expect(text.split('\r\n').slice(1, 3)).toEqual(["'=cmd()", "'@x"]);
    expect(text).toContain("''=1");
    expect(writeCsv({ head: ['h'], rows: [[{ figure: '-12.50' }]] })).toContain('-12,50');
  });
});
