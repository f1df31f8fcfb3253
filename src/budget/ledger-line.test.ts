import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, sides } from './column.ts';
import { groupLines, journalNumbersOf, placer, type LedgerLineGiven, type MatchRule } from './ledger-line.ts';

const maybe = (...names: string[]) => fc.constantFrom(null, ...names);
const line: fc.Arbitrary<LedgerLineGiven> = fc.record({
  row: fc.constant(0),
  bodyId: fc.constantFrom('gemeente', 'ocmw'),
  code: maybe('A1', 'A2'),
  title: maybe('Huur'),
  policyField: maybe('0800'),
  account: maybe('6103', '224'),
  kind: fc.constantFrom(...kinds),
  side: fc.constantFrom(...sides),
  year: fc.constantFrom(2024, 2025),
  entry: maybe('JR 1', 'IK 2'),
  bookedOn: maybe('2024-03-01'),
  description: fc.constantFrom('', 'Factuur', 'Loon'),
  cents: fc.bigInt({ min: -999_999_999n, max: 999_999_999n }),
});
const book = fc.array(line, { maxLength: 80 }).map((lines) => lines.map((one, row) => ({ ...one, row })));

describe('groups of lines', () => {
  it('never lose a cent and never change place', () => {
    fc.assert(
      fc.property(book, (lines) => {
        const { groups, groupOf } = groupLines(lines);
        expect(groupOf).toHaveLength(lines.length);
        lines.forEach((one, index) => {
          const group = groups[(groupOf[index] ?? 0) - 1];
          const { bodyId, code, policyField, account, kind, side, year } = one;
          expect(group).toMatchObject({ bodyId, code, policyField, account, kind, side, year });
        });
        expect(new Set(groupOf).size).toBe(groups.length);
      }),
    );
  });

  it('are the same whatever the order of the lines', () => {
    fc.assert(
      fc.property(
        book.chain((lines) =>
          fc.record({
            lines: fc.constant(lines),
            mixed: fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
          }),
        ),
        ({ lines, mixed }) => {
          const say = (some: readonly LedgerLineGiven[]) => {
            const { groups, groupOf } = groupLines(some);
            const inGroup = new Map(some.map(({ row }, index) => [row, groupOf[index]]));
            return { groups, inGroup: lines.map(({ row }) => inGroup.get(row)) };
          };
          expect(say(mixed)).toEqual(say(lines));
        },
      ),
    );
  });

  it('part what has no code by its description', () => {
    const one = {
      ...fc.sample(line, { numRuns: 1, seed: 1 })[0],
      code: null,
      title: null,
    } as LedgerLineGiven;
    const { groups } = groupLines([
      { ...one, description: 'Huur zaal' },
      { ...one, description: 'Loon' },
      { ...one, description: 'Huur zaal' },
    ]);
    expect(groups.map(({ title }) => title)).toEqual(['Huur zaal', 'Loon']);
  });
});

describe('placing a group', () => {
  const place = {
    bodyId: 'gemeente',
    code: 'A1',
    title: 'Huur',
    policyField: '0800',
    account: '6103',
    kind: 'operating',
    side: 'expenses',
    year: 2025,
  } as const;
  const nodes = [
    { nodeId: 'n1', code: 'A1' },
    { nodeId: 'n2', code: 'A2' },
    { nodeId: 'n3', code: 'a2' },
  ];
  const rule = (id: string, nodeId: string | null, more: Partial<MatchRule>): MatchRule => ({
    id,
    nodeId,
    bodyId: null,
    givenCode: null,
    policyField: null,
    account: null,
    description: null,
    ...more,
  });

  it('goes by a code that the plan has once', () => {
    const find = placer(nodes, []);
    expect(find(place)).toEqual({ nodeId: 'n1', matched: 'code', ruleId: null });
    expect(find({ ...place, code: ' a1 ' })).toMatchObject({ nodeId: 'n1' });
    expect(find({ ...place, code: 'A2' }).matched).toBeNull();
    expect(find({ ...place, code: 'A9' }).matched).toBeNull();
    expect(find({ ...place, code: null }).matched).toBeNull();
  });

  it('goes by the narrowest rule, also to outside the tree, and by none where two disagree', () => {
    const wide = rule('r1', 'n2', { account: '6103' });
    const narrow = rule('r2', null, { account: '6103', policyField: '0800' });
    expect(placer(nodes, [wide, narrow])(place)).toEqual({ nodeId: null, matched: 'rule', ruleId: 'r2' });
    expect(placer(nodes, [wide, rule('r3', 'n1', { policyField: '0800' })])(place).matched).toBeNull();
    // A rule that asks nothing would take everything.
    expect(placer(nodes, [rule('r4', 'n2', {})])(place).matched).toBe('code');
  });
});

describe('journal numbers', () => {
  it('are told as the first and the last of each journal', () => {
    expect(journalNumbersOf(['JR 4410', 'IK 12', null, 'JR 1', 'IK 980', 'JR 77'])).toBe(
      'IK 12-980, JR 1-4410',
    );
    expect(journalNumbersOf(['4050741881'])).toBe('4050741881');
    expect(journalNumbersOf([])).toBeNull();
    expect(journalNumbersOf(['VERKOOP/A'])).toBe('VERKOOP/A');
  });
});
