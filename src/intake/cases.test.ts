/** Invented reports of other habits and with other hazards: a folder each, with what a person reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFinding } from './findings.nl.ts';
import { readingFromJson, readingToJson } from './json.ts';
import { readPieces } from './read.ts';
import type { Reading, Skipped } from './reading.ts';
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
    })),
    findings: reading.findings.map(({ line, code, reason, node }) => `${line} ${code} ${reason} ${node}`),
    skipped: skipped.map(({ line, why }) => `${line} ${why}`),
  };
}

describe.each(readdirSync(folder))('%s', (name) => {
  const read = readPieces(piecesOfText(readFileSync(join(folder, name, 'input.txt'), 'utf8')));

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
