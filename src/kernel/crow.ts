/** Metres as the crow flies between two places on the map. */

/** Degrees of WGS 84. */
export type Place = { latitude: number; longitude: number };

/** Of the ellipsoid of WGS 84: half the long axis, and the square of its eccentricity. */
const AXIS = 6_378_137;
const ECCENTRICITY = 0.006_694_379_990_14;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * By the radii of curvature halfway between both: less than a metre beside the geodesic as far as a child goes to
 * school. Rounded to the metre.
 */
export function metresBetween(one: Place, other: Place): number {
  const middle = radians((one.latitude + other.latitude) / 2);
  const bent = 1 - ECCENTRICITY * Math.sin(middle) ** 2;
  const meridian = (AXIS * (1 - ECCENTRICITY)) / bent ** 1.5;
  const parallel = (AXIS / Math.sqrt(bent)) * Math.cos(middle);
  return Math.round(
    Math.hypot(
      radians(one.latitude - other.latitude) * meridian,
      radians(one.longitude - other.longitude) * parallel,
    ),
  );
}
