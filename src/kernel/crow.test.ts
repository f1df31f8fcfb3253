import { expect, test } from 'vitest';
import { metresBetween } from './crow.ts';

const degrees = (whole: number, minutes: number, seconds: number): number =>
  whole + minutes / 60 + seconds / 3600;

test('is as far as the survey of Australia has it, from Flinders Peak to Buninyong', () => {
  // Geocentric Datum of Australia Technical Manual, test data: 54 972.271 m on GRS 80, a tenth of a millimetre from WGS 84.
  const flinders = { latitude: -degrees(37, 57, 3.7203), longitude: degrees(144, 25, 29.5244) };
  const buninyong = { latitude: -degrees(37, 39, 10.1561), longitude: degrees(143, 55, 35.3839) };
  expect(Math.abs(metresBetween(flinders, buninyong) - 54_972)).toBeLessThanOrEqual(2);
});

test('is a ten-thousandth of a quarter of the earth for a hundredth of a degree to the north, and nothing to itself', () => {
  const place = { latitude: 45, longitude: 4.07 };
  // The metre was made so: from the pole to the equator 10 001 966 m on WGS 84, near its mean at 45 degrees.
  expect(metresBetween(place, { ...place, latitude: 45.01 })).toBe(1111);
  expect(metresBetween(place, place)).toBe(0);
});
