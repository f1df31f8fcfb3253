/** A published plan, kept: what is stored is what it prints, to the last amount. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { amountsOf, linesAt } from '../budget/amount.store.ts';
import { kinds, sides } from '../budget/column.ts';
import { wrongTotals } from '../budget/total.store.ts';
import { findSchema, listSchemaHeads } from '../budget/version-schema.store.ts';
import { checkGovernment } from '../overview/check.query.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { withGovernment } from '../platform/database/government.ts';
import { readFile } from '../platform/documents/read-file.ts';
import { importPlan } from './import-plan.usecase.ts';
import { readDocument } from './read-document.ts';

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', '..', 'shared');
const limburg = join(shared, 'plans', 'provincie-limburg-amjp-juni-2026.pdf');
const government = 'dddddddd-0000-4000-8000-000000000001';

describe.skipIf(!existsSync(limburg))('the adapted plan of Limburg, taken in', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('keeps every node, amount, term, description and schema, and the parents add up as they are printed', async () => {
    const bytes = new Uint8Array(readFileSync(limburg));
    const file = await readFile(bytes, 'limburg.pdf');
    if (file.format === 'json') throw new Error('json');
    const { reading } = readDocument(file.pieces);
    const result = await importPlan(
      db.app,
      {
        file: {
          name: 'limburg.pdf',
          format: 'pdf',
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
        reading,
        given: { setOn: '2026-06-17' },
      },
      { newId: government, now: '2026-07-01T08:00:00.000Z' },
    );
    if (result.outcome === 'already') throw new Error('already');
    const { id: versionId, sequence } = result.version;
    expect(result.government.name).toBe('Provincie Limburg');
    await withGovernment(db.app, government, async (tx) => {
      const planId = (await tx.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id;
      const nodes = await nodesAt(tx, planId, sequence);
      expect(nodes.map(({ level }) => level).filter((level) => level === 'action')).toHaveLength(76);
      expect(nodes).toHaveLength(107);
      const byCode = new Map(nodes.map((node) => [node.code, node]));

      const lines = await linesAt(tx, versionId);
      const codeOf = new Map(nodes.map(({ nodeId, code }) => [nodeId, code]));
      const stored = lines.map(
        ({ nodeId, kind, side, year, cents }) =>
          `${codeOf.get(nodeId ?? '') ?? ''} ${kind} ${side} ${year} ${cents}`,
      );
      const printed = reading.nodes
        .filter(({ level }) => level === 'action')
        .flatMap(({ code, money }) =>
          kinds.flatMap((kind) =>
            sides.flatMap((side) =>
              (money[kind]?.[side] ?? []).map(
                (cell, at) => `${code} ${kind} ${side} ${2026 + at} ${Number(cell) * 100}`,
              ),
            ),
          ),
        );
      expect(stored.toSorted()).toEqual(printed.toSorted());
      expect(stored).toContain('AC000008 financing receipts 2029 2211919100');

      // What is above an action is not stored: it is the sum of what is, but for what each amount lost at its rounding.
      const amounts = await amountsOf(tx, { versionId });
      const within = (nodeId: string | null, code: string): boolean => {
        for (let at = nodeId; at !== null; at = byId.get(at)?.parentId ?? null)
          if (code === 'PROV' || codeOf.get(at) === code) return true;
        return false;
      };
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      let compared = 0;
      for (const parent of reading.nodes.filter(({ level }) => level !== 'action'))
        for (const kind of kinds)
          for (const side of sides)
            for (const [at, cell] of (parent.money[kind]?.[side] ?? []).entries()) {
              const parts = amounts.filter(
                (one) =>
                  one.kind === kind &&
                  one.side === side &&
                  one.year === 2026 + at &&
                  within(one.nodeId, parent.code ?? ''),
              );
              const sum = parts.reduce((total, { cents }) => total + cents, 0n);
              const off = sum - BigInt(`${cell ?? ''}00`);
              expect(
                (off < 0n ? -off : off) <= BigInt(parts.length) * 100n,
                `${parent.code} ${kind} ${side} ${2026 + at}`,
              ).toBe(true);
              compared += 1;
            }
      expect(compared).toBeGreaterThan(600);
      expect(await wrongTotals(tx, { versionId })).toEqual([]);

      const details = await detailsAt(tx, planId, sequence);
      expect(details.size).toBe(107);
      expect([...details.values()].every(({ description }) => description !== '')).toBe(true);
      expect(details.get(byCode.get('AC000001')?.nodeId ?? '')).toMatchObject({
        startsOn: '2026-01-01',
        endsOn: '2031-12-31',
      });

      const schemas = await listSchemaHeads(tx, versionId);
      expect(schemas.map(({ code, rows }) => [code, rows])).toEqual([
        ['SNW', 56],
        ['M1(W)', 8],
        ['M2(W)', 31],
        ['M3(W)', 6],
        ['T1(W)', 6],
        ['T2(W)', 77],
        ['T3(W)', 12],
        [null, 3],
        [null, 7],
        [null, 152],
      ]);
      const note = await findSchema(tx, versionId, 0);
      expect(note?.columns).toHaveLength(18);
      expect(note?.rows[1]).toMatchObject({ node: 'AP000001', nodeId: byCode.get('AP000001')?.nodeId });
      expect((await checkGovernment(tx)).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    });
  });
});
