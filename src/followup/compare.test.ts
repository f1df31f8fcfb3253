import { describe, expect, it } from 'vitest';
import { aClosing, axis, paragraph } from '../../test/closing-builder.ts';
import type { ClosedNode, ClosedRound } from './closing.ts';
import { compareRounds } from './compare.ts';

const before = aClosing().content;
const changed = (code: string, change: (node: ClosedNode) => Partial<ClosedNode>): ClosedRound => ({
  ...before,
  nodes: before.nodes.map((node) => (node.code === code ? { ...node, ...change(node) } : node)),
});
const only = (after: ClosedRound) => {
  const changes = compareRounds(before, after);
  expect(changes).toHaveLength(1);
  const [found] = changes;
  if (!found) throw new Error('nothing moved');
  return found;
};

describe('two rounds', () => {
  it('that say the same have no differences', () => {
    expect(compareRounds(before, structuredClone(before))).toEqual([]);
  });

  it('differ in a status, a light and a text, each told with what it was', () => {
    const done = { label: 'Uitgevoerd', meaning: 'done' as const };
    const found = only(
      changed('A1.2.1', () => ({
        code: 'A9',
        status: done,
        axes: { time: axis('red', paragraph('De aannemer ging failliet.')) },
      })),
    );
    expect(found.name?.from.startsWith('A1.2.1 ')).toBe(true);
    expect(found.name?.to.startsWith('A9 ')).toBe(true);
    expect(found.status?.to).toEqual(done);
    expect(found.lights.find((one) => one.axis === 'time')).toEqual({
      axis: 'time',
      from: 'amber',
      to: 'red',
    });
    expect(found.texts.find((one) => one.axis === 'time')?.to).toBe('De aannemer ging failliet.');
    expect(found.texts.find((one) => one.axis === 'progress')?.to).toBe('');
  });

  it('differ in money of the same year, in whichever column it stands and whatever version it comes from', () => {
    const node = before.nodes.find(({ code }) => code === 'BD1');
    // The estimate of 2028 moves to the front, of another version, and the operating expenses rise from 60,500 to 61,000.
    const turned = (row: readonly (string | null)[] | undefined): (string | null)[] =>
      row ? [row[2] ?? null, row[0] ?? null, row[1] ?? null] : [];
    const [first, second, third] = before.columns;
    if (!node || !first || !second || !third) throw new Error('no money');
    const after: ClosedRound = {
      ...before,
      columns: [{ ...third, label: '(A)MJP 2028 v_2028005', version: '2028005' }, first, second],
      nodes: before.nodes.map((one) => ({
        ...one,
        money: Object.fromEntries(
          Object.entries(one.money).map(([kind, sides]) => [
            kind,
            Object.fromEntries(
              Object.entries(sides).map(([side, row]) => [
                side,
                one.code === 'BD1' && kind === 'operating' && side === 'expenses'
                  ? ['61000', ...turned(row).slice(1)]
                  : turned(row),
              ]),
            ),
          ]),
        ),
      })),
    };
    const found = only(after);
    expect(found.money.map(({ kind, side, from, to }) => [kind, side, from, to])).toEqual([
      ['operating', 'expenses', 6_050_000n, 6_100_000n],
    ]);
    expect(found.money[0]?.columns.to.version).toBe('2028005');
  });

  it('differ in what came and what went, followed by what it is and not by its code', () => {
    const without: ClosedRound = { ...before, nodes: before.nodes.filter(({ code }) => code !== 'A3.1.3') };
    expect(compareRounds(before, without).map(({ before: was, after }) => [was?.code, after])).toEqual([
      ['A3.1.3', null],
    ]);
    expect(compareRounds(without, before).map(({ before: was, after }) => [was, after?.code])).toEqual([
      [null, 'A3.1.3'],
    ]);
  });
});
