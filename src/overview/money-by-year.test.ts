import { expect, it } from 'vitest';
import { aClosing } from '../../test/closing-builder.ts';
import { moneyByYear } from './money-by-year.ts';
import { viewOf } from './round-view.ts';

it('puts the years of several rounds together, the newest word first', () => {
  const { content } = aClosing();
  const node = content.nodes.find(({ code }) => code === 'BD1');
  if (!node) throw new Error('no BD1');
  const older = {
    ...content,
    round: { ...content.round, label: 'Vorige ronde' },
    columns: [
      { label: 'Rekening 2026', kind: 'actual' as const, year: 2026, version: null },
      { label: 'Rekening 2027', kind: 'actual' as const, year: 2027, version: null },
      { label: 'MJP 2027', kind: 'estimate' as const, year: 2027, version: null },
    ],
    nodes: [{ ...node, code: 'BD9', money: { investment: { expenses: ['7', '8', '9.50'] } } }],
  };
  const years = moneyByYear(node.node, [content, older].map(viewOf)).map(({ year, realised, estimate }) => [
    year,
    realised?.cents,
    estimate?.cents,
  ]);
  // BD1 prints 148.261 + 48.121 for 2027; its actions 148.260,50 and 44.000,50 + 4.120,00, and so on for 2028.
  expect(years).toEqual([
    [2026, 700n, undefined],
    [2027, 19638100n, 950n],
    [2028, 66479115n, 154050000n],
  ]);
});
