import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIndicator, checkValues, decimalOf, type GivenIndicator } from './check-indicator.ts';
import type { Indicator } from './indicator.ts';

describe('a number as it is typed', () => {
  it('is kept as decimal text, Belgian or plain', () => {
    expect(
      ['12,5', '1.234,50', '1234.5', '0', '-3', '−3,25', '1 000', ' 7 ', '007', '0,0', '12,3456'].map(
        decimalOf,
      ),
    ).toEqual(['12.5', '1234.5', '1234.5', '0', '-3', '-3.25', '1000', '7', '7', '0', '12.3456']);
  });

  it('has points between thousands, as everywhere here', () => {
    expect(decimalOf('1.500')).toBe('1500');
    expect(decimalOf('1.500.000')).toBe('1500000');
  });

  it('is refused when it is in doubt', () => {
    for (const text of ['', 'veel', '12 %', '1,2,3', '1.23.4', '12,34567', '1e5', '--1', '9'.repeat(15), '٣'])
      expect(decimalOf(text), text).toBeNull();
  });

  it('never becomes a float on its way', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }),
        fc.integer({ min: 1, max: 9999 }),
        (whole, part) => {
          const fraction = String(part).padStart(4, '0');
          expect(decimalOf(`${whole},${fraction}`)).toBe(`${whole}.${fraction.replace(/0+$/, '')}`);
        },
      ),
    );
  });
});

const given: GivenIndicator = {
  id: null,
  kind: 'number',
  name: ' Lampen  vervangen ',
  unit: 'lampen',
  baseline: '310',
  baselineYear: 2019,
  targets: [
    { year: 2025, value: '3.150' },
    { year: 2024, value: '2500' },
  ],
  steps: [],
};

describe('an indicator', () => {
  it('has targets by year when it is a number', () => {
    expect(checkIndicator(given)).toMatchObject({
      ok: true,
      indicator: {
        name: 'Lampen vervangen',
        baseline: '310',
        targets: [
          { year: 2024, value: '2500' },
          { year: 2025, value: '3150' },
        ],
      },
    });
    expect(checkIndicator({ ...given, baseline: '' })).toMatchObject({
      indicator: { baseline: null, baselineYear: null },
    });
  });

  it('has what belongs to its kind and nothing else', () => {
    const step = { id: null, name: 'Ontwerp', due: '2025-06-30' };
    const bare = { ...given, baseline: null, targets: [] };
    expect(checkIndicator({ ...bare, kind: 'steps', steps: [step] }).ok).toBe(true);
    expect(checkIndicator({ ...bare, kind: 'yes_no' }).ok).toBe(true);
    for (const wrong of [
      { ...given, kind: 'yes_no' as const },
      { ...bare, kind: 'steps' as const },
      { ...given, steps: [step] },
      { ...given, name: ' ' },
      { ...given, targets: [...given.targets, { year: 2025, value: '1' }] },
      { ...bare, kind: 'steps' as const, steps: [{ ...step, due: '2025-02-30' }] },
    ])
      expect(checkIndicator(wrong).ok).toBe(false);
    expect(checkIndicator({ ...given, baseline: 'veel' })).toEqual({
      ok: false,
      why: 'number',
      text: 'veel',
    });
  });
});

describe('values', () => {
  const indicator = (kind: Indicator['kind']): Indicator => ({
    id: kind,
    nodeId: 'n',
    kind,
    name: kind,
    unit: '',
    baseline: null,
    baselineYear: null,
    targets: [],
    steps: kind === 'steps' ? [{ id: 's1', name: 'Ontwerp', due: null }] : [],
  });
  const all = (['number', 'yes_no', 'steps'] as const).map(indicator);
  const nothing = { value: null, yes: null, steps: null };

  it('stand in the field of their kind, and unknown is not zero', () => {
    expect(
      checkValues(
        [
          { ...nothing, indicatorId: 'number', value: '1.250,5' },
          { ...nothing, indicatorId: 'yes_no', yes: false },
          { ...nothing, indicatorId: 'steps', steps: ['s1', 's1'] },
        ],
        all,
      ),
    ).toEqual({
      ok: true,
      values: [
        { ...nothing, indicatorId: 'number', value: '1250.5' },
        { ...nothing, indicatorId: 'yes_no', yes: false },
        { ...nothing, indicatorId: 'steps', steps: ['s1'] },
      ],
    });
    expect(checkValues([{ ...nothing, indicatorId: 'number', value: ' ' }], all)).toMatchObject({
      values: [{ value: null }],
    });
  });

  it('are refused elsewhere', () => {
    for (const wrong of [
      { ...nothing, indicatorId: 'number', yes: true },
      { ...nothing, indicatorId: 'yes_no', value: '1' },
      { ...nothing, indicatorId: 'number', steps: [] },
      { ...nothing, indicatorId: 'steps', steps: ['s2'] },
      { ...nothing, indicatorId: 'other' },
    ])
      expect(checkValues([wrong], all).ok).toBe(false);
  });
});
