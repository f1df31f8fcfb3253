import { describe, expect, it } from 'vitest';
import { suggester, type PlacedBefore } from './suggest.ts';

const place = {
  bodyId: 'gemeente',
  code: null,
  title: null,
  policyField: '0740',
  account: '6103',
  kind: 'operating',
  side: 'expenses',
} as const;
const placed = (nodeId: string | null, more: Partial<PlacedBefore>): PlacedBefore => ({
  ...place,
  nodeId,
  ...more,
});
const nodes = [
  { nodeId: 'bad', code: 'A1', title: 'Zwembad De Watermolen renoveren' },
  { nodeId: 'hal', code: 'A2', title: 'Sporthal vernieuwen' },
];

describe('suggestions', () => {
  it('tell where the same code, the same description and the same account went before', () => {
    const suggest = suggester(
      [
        placed('bad', { code: 'OUD-1', account: '224' }),
        placed('hal', { title: 'Onderhoud vloer', account: '225' }),
        placed('bad', {}),
      ],
      nodes,
    );
    const group = { ...place, year: 2026 };
    expect(suggest({ ...group, code: 'oud-1', account: '226' })).toEqual([
      { nodeId: 'bad', reason: 'same-code', example: 'OUD-1' },
    ]);
    expect(suggest({ ...group, title: 'ONDERHOUD  vloer' })).toEqual([
      { nodeId: 'hal', reason: 'same-description', example: 'Onderhoud vloer' },
      { nodeId: 'bad', reason: 'same-account', example: '0740 6103' },
    ]);
  });

  it('say nothing where it went to more than one place, and can say outside the tree', () => {
    const group = { ...place, year: 2026 };
    expect(suggester([placed('bad', {}), placed('hal', {})], nodes)(group)).toEqual([]);
    expect(suggester([placed(null, {})], nodes)(group)).toEqual([
      { nodeId: null, reason: 'same-account', example: '0740 6103' },
    ]);
  });

  it('look at the words of a title, not at its accents or its small words', () => {
    const suggest = suggester([], nodes);
    const group = { ...place, account: null, year: 2026 };
    expect(suggest({ ...group, title: 'Renoveren zwembad De Watermólen' })).toEqual([
      { nodeId: 'bad', reason: 'similar-title', example: 'Zwembad De Watermolen renoveren' },
    ]);
    expect(suggest({ ...group, title: 'De en het' })).toEqual([]);
  });
});
