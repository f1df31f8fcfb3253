import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../budget/column.ts';
import { generalAccounts } from '../budget/general-account.ts';
import { policyFields } from '../budget/policy-field.ts';
import { fromDecimal, toDecimal } from '../kernel/money.ts';
import { placesUnder } from './money-places.ts';
import { moneyCuts, moneyTable, type Fact, type MoneyCut, type MoneyNames } from './money.ts';

const node = (nodeId: string, parentId: string | null, depth: number) => ({
  nodeId,
  parentId,
  depth,
  level: depth === 0 ? ('objective' as const) : ('action' as const),
  code: nodeId,
  title: nodeId,
  position: 1,
  priority: false,
});
const names: MoneyNames = {
  nodes: [node('1', null, 0), node('1.1', '1', 1), node('1.2', '1', 1), node('2', null, 0)],
  bodies: [
    { id: 'gemeente', name: 'Gemeente' },
    { id: 'ocmw', name: 'OCMW' },
  ],
  domains: [{ code: 'KIND', name: 'Kind', fields: ['0800', '0945'] }],
};
const keys: Record<MoneyCut, string[]> = {
  tree: ['1', '1.1', '1.2', '2', '', '?', 'gone'],
  body: ['1', '2', ''],
  domain: ['0800', '0945', '0200', '', '9999'],
  field: ['0800', '0945', '0200', '', '9999'],
  account: ['6202', '61030000', '611', '6140', '224', '', '99'],
};
const anyCents = fc.option(fc.bigInt({ min: -10_000_000n, max: 10_000_000n }), { nil: null });
const facts = (cut: MoneyCut) =>
  fc.array(
    fc.record<Fact>({
      key: fc.constantFrom(...keys[cut]),
      bodyId: fc.constantFrom('gemeente', 'ocmw'),
      kind: fc.constantFrom(...kinds),
      side: fc.constant('expenses'),
      measure: fc.constantFrom('estimate', 'actual'),
      cents: fc.tuple(anyCents, anyCents),
    }),
    { maxLength: 40 },
  );
const sumOf = (list: readonly (bigint | null)[]): bigint =>
  list.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n);

describe('money rolled up', () => {
  it.each(moneyCuts)('never loses a cent: %s', (cut) => {
    fc.assert(
      fc.property(facts(cut), (given) => {
        const table = moneyTable(cut, given, 2, names);
        const tops = table.rows.filter(({ depth }) => depth === 0);
        for (const measure of ['estimate', 'actual'] as const) {
          const all = sumOf(given.filter((one) => one.measure === measure).flatMap((one) => one.cents));
          expect(sumOf([table.total[measure]])).toBe(all);
          expect(sumOf(tops.map(({ figures }) => figures[measure]))).toBe(all);
          expect(sumOf(table.years.map((year) => year[measure]))).toBe(all);
        }
      }),
    );
  });

  it.each(moneyCuts)('finds under each row exactly the lines that it adds up: %s', (cut) => {
    fc.assert(
      fc.property(facts(cut), (given) => {
        for (const row of moneyTable(cut, given, 2, names).rows) {
          const places = new Set(placesUnder(row.at, given, names).map(({ key, kind }) => `${kind} ${key}`));
          const body = 'body' in row.at ? row.at.body : null;
          const under = given.filter(
            (one) => places.has(`${one.kind} ${one.key}`) && (body === null || body === one.bodyId),
          );
          for (const measure of ['estimate', 'actual'] as const)
            expect(sumOf(under.filter((one) => one.measure === measure).flatMap((one) => one.cents))).toBe(
              sumOf([row.figures[measure]]),
            );
        }
      }),
    );
  });

  it('puts an account of the books under that of the decree, in the rubrics of schema T2', () => {
    const fact = {
      bodyId: 'gemeente',
      kind: 'operating',
      side: 'expenses',
      year: 2024,
      measure: 'actual',
    } as const;
    const table = moneyTable('account', [{ ...fact, key: '61030000', cents: [5n] }], 1, names);
    expect(table.rows.map(({ depth, code }) => `${depth} ${code}`)).toEqual(['0 I.A', '1 I.A.1', '2 6103']);
    expect(generalAccounts.some(({ code }) => code === '6103')).toBe(true);
  });

  it('lays a shorter account of the books in its rubric, before the first that begins like it', () => {
    const fact = { bodyId: 'gemeente', kind: 'operating', side: 'expenses', measure: 'actual' } as const;
    const given = ['6112', '611', '617'].map((key) => ({ ...fact, key, cents: [5n] }));
    const table = moneyTable('account', given, 1, names);
    expect(table.rows.map(({ depth, code }) => `${depth} ${code}`)).toEqual([
      '0 I.A',
      '1 I.A.1',
      '2 611',
      '2 6112',
      '2 617',
    ]);
  });

  it('groups fields in the domains of the government, and the others in those of the Flemish list', () => {
    const fact = {
      bodyId: 'gemeente',
      kind: 'operating',
      side: 'expenses',
      year: 2024,
      measure: 'estimate',
    } as const;
    const given = ['0800', '0200', ''].map((key) => ({ ...fact, key, cents: [1n] }));
    expect(moneyTable('domain', given, 1, names).rows.map(({ depth, code }) => `${depth} ${code}`)).toEqual([
      '0 KIND',
      '1 0800',
      '0 2',
      '1 0200',
      '0 null',
    ]);
    expect(policyFields.find(({ code }) => code === '0200')?.domain.code).toBe('2');
  });

  it('gives no figure where there is no line, which is not nothing', () => {
    const fact = {
      bodyId: 'gemeente',
      kind: 'operating',
      side: 'expenses',
      year: 2024,
      measure: 'actual',
    } as const;
    const [row] = moneyTable('tree', [{ ...fact, key: '2', cents: [0n] }], 1, names).rows;
    expect(row?.figures).toEqual({ estimate: null, credit: null, actual: 0n });
  });
});

describe('printing', () => {
  it('at whole euros changes no amount: it is a reading of it, never more than half a euro away', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -10_000_000_000_000n, max: 10_000_000_000_000n }), (cents) => {
        const read = fromDecimal(toDecimal(cents, 0))?.cents ?? 0n;
        const away = read - cents;
        expect(away < 0n ? -away <= 50n : away <= 50n).toBe(true);
        expect(fromDecimal(toDecimal(cents, 2))?.cents).toBe(cents);
      }),
    );
  });
});
