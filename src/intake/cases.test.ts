/** Invented reports of other habits and with other hazards: a folder each, with what a person reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passagesText } from '../narrative/passage.ts';
import { describeFinding } from './findings.nl.ts';
import { readingFromJson, readingToJson } from './json.ts';
import { isPlan, readDocument } from './read-document.ts';
import type { Reading, ReadSchema, Skipped } from './reading.ts';
import { piecesOfText } from './text.ts';

const folder = join(import.meta.dirname, '..', '..', 'test', 'cases', 'intake');

/** A reading in the terms of `expected.json`: what is left out there is tested elsewhere. */
function told({ reading, skipped }: { reading: Reading; skipped: Skipped[] }): unknown {
  return {
    columns: reading.columns.map(({ label, kind, year, version }) => [label, kind, year, version]),
    nodes: reading.nodes.map((node) => ({
      id: node.id,
      code: node.code,
      level: node.level,
      title: node.title,
      parent: node.parent,
      line: node.line,
      priority: node.priority,
      status: node.status && [node.status.label, node.status.meaning],
      axes: Object.fromEntries(
        Object.entries(node.axes)
          .filter(([, axis]) => axis.present)
          .map(([name, { light, text }]) => [name, { light, text }]),
      ),
      references: node.references,
      tables: node.tables.map(({ header, rows }) => [header, ...rows]),
      money: node.money,
      ...(reading.plan
        ? { from: node.from, to: node.to, description: passagesText(node.description ?? []) }
        : {}),
    })),
    ...(reading.plan ? { plan: reading.plan, schemas: reading.schemas?.map(toldSchema) } : {}),
    findings: reading.findings.map(({ line, code, reason, node }) => `${line} ${code} ${reason} ${node}`),
    skipped: skipped.map(({ line, why }) => `${line} ${why}`),
  };
}

function toldSchema({ code, title, line, columns, rows }: ReadSchema): unknown {
  return {
    code,
    title,
    line,
    columns: columns.map((one) => [one.label, one.kind, one.year, one.side]),
    rows: rows.map((row) => [row.line, row.under, row.label, row.node, row.side, row.amounts.join(' ')]),
  };
}

describe.each(readdirSync(folder))('%s', (name) => {
  const pieces = piecesOfText(readFileSync(join(folder, name, 'input.txt'), 'utf8'));
  const read = readDocument(pieces);

  test('is read by the grammar of its kind', () => {
    expect(isPlan(pieces)).toBe(name.startsWith('plan-'));
  });

  test('reads as a person reads it', () => {
    expect(told(read)).toEqual(JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')));
  });

  test('goes through JSON unchanged', () => {
    const json: unknown = JSON.parse(JSON.stringify(readingToJson(read.reading, describeFinding)));
    expect(readingFromJson(json)).toEqual(read.reading);
    expect(readingToJson(readingFromJson(json), describeFinding)).toEqual(json);
  });

  test('tells each finding in a whole sentence', () => {
    for (const finding of read.reading.findings) {
      const sentence = describeFinding(finding);
      expect(sentence).toMatch(/^[A-ZI“].*[.]$/u);
      expect(sentence).not.toMatch(/undefined|: $|“”/u);
    }
  });
});
