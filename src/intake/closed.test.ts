import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../test/report-text.ts';
import { parseClosedRound, closedRoundText } from '../followup/closing-check.ts';
import type { ClosedRound } from '../followup/closing.ts';
import { joinClosed } from '../followup/join.ts';
import { closedFrom, readingOf } from './closed.ts';
import { readPieces } from './read.ts';
import type { Reading } from './reading.ts';
import { piecesOfText } from './text.ts';

const read = (text: string): Reading => readPieces(piecesOfText(text)).reading;

function close(reading: Reading, names: (code: string | null, id: string) => string): ClosedRound {
  return closedFrom(reading, {
    government: { id: 'g', name: 'Zonnedal' },
    plan: { id: 'p', label: '2026-2031', firstYear: 2026, lastYear: 2031 },
    version: { id: 'v', label: '2027003' },
    round: { id: 'r', kind: 'annual', label: 'Ronde', from: '2027-01-01', to: '2027-12-31' },
    source: { fileName: 'x.txt', sha256: '0'.repeat(64), format: 'txt' },
    nodes: new Map(reading.nodes.map(({ id, code }) => [id, names(code, id)])),
  });
}

/** A closing keeps the line of a node and not that of each block. */
function withoutBlockLines(reading: Reading): unknown {
  return JSON.parse(
    JSON.stringify(reading, (key, value: unknown) => {
      if (key !== 'blocks' && key !== 'tables') return value;
      return (value as object[]).map((one) => ({ ...one, line: null, page: null }));
    }),
  );
}

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const real = join(shared, 'reports/denderleeuw-2024-bd200.txt');

describe('a reading as a closing and back', () => {
  const invented = read(reportText());

  it('is the same reading', () => {
    expect(withoutBlockLines(readingOf(close(invented, (code) => `u-${code}`)))).toEqual(
      withoutBlockLines(invented),
    );
  });

  it('survives being stored as text', () => {
    const content = close(invented, (code) => `u-${code}`);
    const parsed = parseClosedRound(closedRoundText(content));
    expect(parsed.ok && parsed.content).toEqual(JSON.parse(JSON.stringify(content)));
  });

  it.skipIf(!existsSync(real))('for the real report (skipped where ../shared/reports is absent)', () => {
    const reading = read(readFileSync(real, 'utf8'));
    const content = close(reading, (_, id) => `u-${id}`);
    expect(withoutBlockLines(readingOf(content))).toEqual(withoutBlockLines(reading));
  });
});

describe('two closings of one period as one', () => {
  const one = close(read(reportText()), (code) => `u-${code}`);
  const two = close(read(reportText({ objective: 2, version: '2027009' })), (code) => `u-${code}`);
  const both = joinClosed(one, two);

  it('has the nodes of both, numbered anew, each under its own parent', () => {
    expect(both.nodes.map(({ code }) => code)).toEqual([...one.nodes, ...two.nodes].map(({ code }) => code));
    const byId = new Map(both.nodes.map((node) => [node.id, node]));
    for (const part of [one, two])
      for (const node of part.nodes) {
        const joined = both.nodes.find((other) => other.node === node.node);
        const parent = part.nodes.find(({ id }) => id === node.parentId)?.node;
        expect(byId.get(joined?.parentId ?? '')?.node).toBe(parent);
      }
  });

  it('puts a column that only one of them has beside the others, empty for the rest', () => {
    expect(both.columns.map(({ version }) => version)).toEqual([null, null, '2027003', '2027009']);
    const row = (code: string) => both.nodes.find((node) => node.code === code)?.money.operating?.expenses;
    expect(row('A10000')).toEqual(['1234.56', '1500.00', '2000.50', null]);
    expect(row('A20000')).toEqual(['1234.56', '1500.00', null, '2000.50']);
  });

  it('keeps a level above the objective once, as it was closed first', () => {
    const above = (round: ClosedRound, title: string): ClosedRound => ({
      ...round,
      nodes: [
        {
          id: 'top',
          node: 'u-SD1',
          code: 'SD1',
          title,
          level: 'strategic_objective',
          parentId: null,
          priority: false,
          status: null,
          axes: {},
          money: {},
          moneyAsked: false,
          line: null,
          page: null,
        },
        ...round.nodes.map((node) => (node.parentId === null ? { ...node, parentId: 'top' } : node)),
      ],
    });
    const joined = joinClosed(above(one, 'eerst'), above(two, 'later'));
    expect(joined.nodes.filter(({ code }) => code === 'SD1').map(({ title }) => title)).toEqual(['eerst']);
    const objectives = joined.nodes.filter(({ level }) => level === 'objective');
    expect(objectives.map(({ parentId }) => parentId)).toEqual(['n1', 'n1']);
  });
});
