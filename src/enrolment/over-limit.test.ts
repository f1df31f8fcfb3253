import { expect, it } from 'vitest';
import { sharedPlaces } from '../schools/capacity-tree.ts';
import { overLimit } from './over-limit.ts';

const counts = (places: number, taken: number) => ({ places, sitting: taken, enrolled: 0 });
const site = (siteId: string, campus: string, places: number, taken: number) => ({
  siteId,
  campus,
  total: null,
  ageGroups: new Map([['2024', counts(places, taken)]]),
});

it('counts what sites of a school and of a campus may take together', () => {
  const sites = [site('a', 'Noord', 20, 5), site('b', 'Noord', 20, 4), site('c', '', 20, 1)];
  expect(
    sharedPlaces({ total: { places: 40 }, campuses: new Map([['Noord', { places: 8 }]]), sites }),
  ).toEqual([
    { siteIds: ['a', 'b', 'c'], free: 30 },
    { siteIds: ['a', 'b'], free: 0 },
  ]);
  expect(sharedPlaces({ total: null, sites })).toEqual([]);
  expect(sharedPlaces({ total: { places: 9 }, sites: sites.slice(0, 1) })).toEqual([]);
});

it('says where a run would pass the limit of a school, whatever its options are called', () => {
  const shared = [{ school: 'De Eik', sites: ['V1', 'V2'], free: 2 }];
  const assignment = { k1: 'V1/2024', k2: 'V2', k3: 'V1/2023', k4: 'V3', k5: null };
  expect(overLimit(assignment, shared)).toEqual({ school: 'De Eik', by: 1 });
  expect(overLimit({ k1: 'V1/2024', k2: 'V2', k4: 'V3' }, shared)).toBeNull();
});
