import { describe, expect, it } from 'vitest';
import { bodiesOfPlan, isFreePeriod, nextPeriod } from './period.ts';

describe('the bodies of a plan', () => {
  it('are municipality and OCMW, not an AGB that has a plan of its own', () => {
    const gemeente = { id: 'gemeente', kind: 'municipality' };
    const ocmw = { id: 'ocmw', kind: 'ocmw' };
    const agb = { id: 'agb', kind: 'agb' };
    const bodies = [gemeente, ocmw, agb];
    const plans = [{ bodyId: 'gemeente' }, { bodyId: 'agb' }];
    expect(bodiesOfPlan({ bodyId: 'gemeente' }, plans, bodies)).toEqual([gemeente, ocmw]);
    expect(bodiesOfPlan({ bodyId: 'agb' }, plans, bodies)).toEqual([agb]);
  });
});

describe('the years of a plan', () => {
  it('follow those of the newest: 2026-2031 after 2020-2025', () => {
    const plans = [{ lastYear: 2019 }, { lastYear: 2025 }];
    const decree = { firstYear: 2032, lastYear: 2037 };
    expect(nextPeriod(plans, decree)).toEqual({ firstYear: 2026, lastYear: 2031 });
    expect(nextPeriod([], decree)).toEqual(decree);
  });
  it('are of one plan of a body, and at most twelve', () => {
    const plans = [{ firstYear: 2020, lastYear: 2025 }];
    expect(isFreePeriod(plans, { firstYear: 2026, lastYear: 2031 })).toBe(true);
    expect(isFreePeriod(plans, { firstYear: 2014, lastYear: 2019 })).toBe(true);
    for (const years of [
      [2025, 2030],
      [2018, 2020],
      [2019, 2026],
      [2026, 2025],
      [2026, 2038],
      [2026.5, 2030],
    ] as const)
      expect(isFreePeriod(plans, { firstYear: years[0], lastYear: years[1] })).toBe(false);
  });
});
