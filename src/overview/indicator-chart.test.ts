import { describe, expect, it } from 'vitest';
import type { ClosedIndicator } from '../followup/closing.ts';
import { chartOf } from './indicator-chart.ts';

const round = (to: string) => ({ id: to, label: `Ronde ${to}`, to });
const said = (to: string, value: string | null): ClosedIndicator['values'][number] => ({
  round: round(to),
  value,
  yes: null,
  steps: null,
});
const places: ClosedIndicator = {
  id: 'i',
  kind: 'number',
  name: 'Kleuterplaatsen',
  unit: 'plaatsen',
  baseline: '100',
  baselineYear: 2025,
  targets: [
    { year: 2026, value: '120' },
    { year: 2028, value: '168' },
  ],
  steps: [],
  values: [
    said('2026-06-30', '104'),
    said('2026-12-31', null),
    said('2027-06-30', '0'),
    said('2027-12-31', '140.5'),
  ],
};

describe('an indicator as a picture', () => {
  const chart = chartOf(places, 160);
  it('stands in the order of time, and more stands higher', () => {
    expect(chart?.baseline?.x).toBeLessThan(chart?.targets[0]?.x ?? 0);
    const [first, second] = chart?.targets ?? [];
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.y).toBeLessThan(first?.y ?? 0);
    expect(chart?.years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028]);
  });

  it('draws no unknown value, and zero where it was said', () => {
    expect(chart?.runs.map((run) => run.map(({ value }) => value))).toEqual([['104'], ['0', '140.5']]);
    expect(chart?.runs[1]?.[0]?.y).toBe(chart?.zero);
  });

  it('is none for fewer than two numbers, or of another kind', () => {
    const bare = { ...places, baseline: null, targets: [], values: [said('2026-06-30', '1')] };
    expect(chartOf(bare, 160)).toBeNull();
    expect(chartOf({ ...places, kind: 'yes_no' }, 160)).toBeNull();
    expect(
      chartOf({ ...bare, values: [said('2026-06-30', 'veel'), said('2026-12-31', '')] }, 160),
    ).toBeNull();
  });
});
